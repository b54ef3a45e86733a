"""An answer is an answer to its question first; a few firm marks tell what else it says."""

import pytest

from model_store.values import Range, System, Unit
from model_store.vocabulary import Hedge, Kind, Modality, Polarity, Slot
from tests.unit.extraction.reading import PEOPLE, live, people_of, read

STEP = "Approve payment"


def answer(slot, *texts):
    return read(*texts, slot=slot, step=STEP)


@pytest.mark.parametrize(
    ("slot", "kind"),
    [
        (Slot.TRIGGER, Kind.TRIGGER),
        (Slot.OUTCOME, Kind.OUTCOME),
        (Slot.EXCEPTION, Kind.EXCEPTION),
        (Slot.WORKAROUND, Kind.WORKAROUND),
        (Slot.REWORK, Kind.REWORK),
        (Slot.CONTROL, Kind.CONTROL),
        (Slot.INPUT, Kind.INPUT),
        (Slot.ABSENCE, Kind.SINGLE_PERSON),
    ],
)
def test_what_answers_in_two_sentences_is_one_claim_of_the_kind_asked_for(slot, kind):
    reading = answer(slot, "The yellow form is lost. Somebody prints another.")
    assert [c.quote for c in live(reading, kind)] == [
        "The yellow form is lost. Somebody prints another"
    ]


def test_an_answer_is_about_the_step_that_was_asked_about():
    assert {c.mention for c in answer(Slot.WAIT, "two days").claims} == {STEP}


def test_owner_and_stand_in_are_told_apart():
    reading = read("Joanna, or Bogdan if she is away", slot=Slot.OWNER, step=STEP)
    assert people_of(reading, Kind.OWNER) == ["U3"]
    assert people_of(reading, Kind.DEPUTY) == ["U2"]


def test_two_owners_are_two_claims():
    assert people_of(answer(Slot.OWNER, "Me and Bogdan."), Kind.OWNER) == ["U1", "U2"]


def test_not_me_is_a_denial():
    claims = live(answer(Slot.OWNER, "not me, it's Joanna who decides"), Kind.OWNER)
    said = {c.value.person: c.polarity for c in claims}
    assert said == {"U1": Polarity.DENIES, "U3": Polarity.ASSERTS}


def test_a_role_is_an_owner_without_a_person():
    (owner,) = live(answer(Slot.OWNER, "the shift supervisor"), Kind.OWNER)
    assert (owner.value.person, owner.value.role) == (None, "shift supervisor")


def test_thinking_is_not_doing():
    assert people_of(answer(Slot.OWNER, "I think finance."), Kind.OWNER) == ["finance"]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("two to three days", 2, 3, Unit.DAY),
        ("within a day", 0, 1, Unit.DAY),
        ("half an hour", 0.5, 0.5, Unit.HOUR),
        ("45", 45, 45, Unit.MINUTE),
    ],
)
def test_a_time_is_kept_in_the_unit_it_was_said_in(text, low, high, unit):
    slot = Slot.DURATION if unit is Unit.MINUTE else Slot.WAIT
    (claim,) = answer(slot, text).claims
    assert (claim.value.low, claim.value.high, claim.value.unit) == (low, high, unit)


def test_each_time_is_a_claim_of_its_own():
    reading = answer(Slot.DURATION, "20 minutes for small ones, two hours for big ones")
    assert [c.value.low for c in live(reading, Kind.DURATION)] == [20, 2]


def test_a_volume_is_a_rate():
    (claim,) = answer(Slot.VOLUME, "around 40 claims a week").claims
    assert claim.value.per_week == (40, 40)


def test_at_once_is_at_most_an_hour():
    (claim,) = live(answer(Slot.WAIT, "straight away"), Kind.WAIT)
    assert claim.value == Range(0, 60, Unit.MINUTE, approximate=True)


def test_a_bare_word_names_a_system():
    (claim,) = answer(Slot.SYSTEM, "orbis").claims
    assert (claim.kind, claim.value) == (Kind.SYSTEM, System("orbis"))


def test_how_often_is_heard_beside_what_goes_wrong():
    reading = answer(Slot.EXCEPTION, "one in ten has no signature")
    assert {c.kind for c in live(reading)} == {Kind.EXCEPTION, Kind.FREQUENCY}


def test_in_one_go_is_batching():
    assert live(answer(Slot.WAIT, "she does them on fridays in one go"), Kind.BATCHING)


def test_nobody_else_is_a_single_person_and_others_too_is_none():
    alone = live(answer(Slot.ABSENCE, "only me"), Kind.SINGLE_PERSON)
    shared = live(answer(Slot.ABSENCE, "no, any of us can do it"), Kind.SINGLE_PERSON)
    assert [c.polarity for c in (*alone, *shared)] == [Polarity.ASSERTS, Polarity.DENIES]


def test_an_admitted_gap_is_unknown_and_nothing_else():
    assert [c.kind for c in answer(Slot.OWNER, "no idea, ask finance").claims] == [Kind.UNKNOWN]


def test_hearsay_is_reported():
    (claim,) = live(answer(Slot.OWNER, "Joanna, they tell me."), Kind.OWNER)
    assert claim.modality is Modality.REPORTED


def test_a_hedge_is_kept():
    (claim,) = answer(Slot.WAIT, "maybe three days").claims
    assert claim.hedge is Hedge.UNSURE


def test_a_site_that_is_named_is_the_scope():
    (claim,) = live(answer(Slot.WAIT, "in Cork two days"), Kind.WAIT)
    assert claim.scope.site == "Cork"


def test_what_is_taken_back_falls_and_has_its_heir():
    reading = answer(Slot.OWNER, "Bogdan does that. no wait, it's Joanna")
    (correction,) = reading.corrections
    claims = {c.id: c for c in reading.claims}
    assert claims[correction.claim].value.person == "U2"
    assert [claims[heir].value.person for heir in correction.successors] == ["U3"]


def test_what_the_next_message_takes_back_falls_too():
    reading = answer(
        Slot.FREQUENCY, "maybe once a month", "actually no, scratch that, once a week"
    )
    assert [c.quote for c in live(reading, Kind.FREQUENCY)] == ["once a week"]


def test_saying_more_takes_nothing_back():
    reading = answer(Slot.OWNER, "Bogdan does that.", "Joanna does the big ones.")
    assert reading.corrections == ()


def test_an_earlier_answer_can_be_taken_back():
    before = answer(Slot.WAIT, "two days")
    after = read("scratch that, it's a week", slot=Slot.WAIT, step=STEP, earlier=before.claims)
    assert [c.claim for c in after.corrections] == [before.claims[0].id]


def test_without_a_question_a_message_is_read_as_a_story():
    assert people_of(read("Joanna prints the labels.", slot=None), Kind.OWNER) == ["U3"]


def test_nobody_is_made_up():
    reading = answer(Slot.OWNER, "that depends")
    assert not live(reading, Kind.OWNER)
    assert PEOPLE[0].name not in {c.quote for c in reading.claims}


def test_nobody_is_a_denied_owner():
    (claim,) = live(answer(Slot.OWNER, "nobody really"), Kind.OWNER)
    assert claim.polarity is Polarity.DENIES


def test_who_is_away_does_not_do_it():
    assert people_of(
        answer(Slot.OWNER, "Joanna. If Bogdan is on leave it waits."), Kind.OWNER
    ) == ["U3"]


def test_paper_is_a_tool_nobody_sees():
    (claim,) = answer(Slot.SYSTEM, "pen and paper!").claims
    assert (claim.kind, claim.value) == (Kind.SHADOW_TOOL, System("pen and paper"))


def test_a_number_belongs_to_the_sentence_it_stands_in():
    assert [c.quote for c in answer(Slot.VOLUME, "hard to say. maybe 200 a month").claims] == [
        "maybe 200 a month"
    ]


def test_that_it_is_quick_is_no_gap():
    assert not live(answer(Slot.DURATION, "ten minutes when it's complete."), Kind.UNKNOWN)


@pytest.mark.parametrize("slot", [Slot.CLOSE, Slot.ANYTHING_BETWEEN])
@pytest.mark.parametrize("said", ["no receipt", "board says free, somebody still in it"])
def test_what_comes_up_in_reply_to_a_sweeping_question_is_what_else_comes_up(slot, said):
    assert [c.quote for c in live(read(said, slot=slot), Kind.EXCEPTION)] == [said]


def test_what_says_more_in_reply_to_a_sweeping_question_is_read_as_what_it_says():
    reading = read("the file sits on her desk for two days", slot=Slot.CLOSE)
    assert live(reading, Kind.WAIT)
    assert not live(reading, Kind.EXCEPTION)


@pytest.mark.parametrize("said", ["Six years here, never seen it.", "ten years in this job"])
def test_how_long_somebody_has_been_there_is_no_wait(said):
    assert not live(answer(Slot.WAIT, said), Kind.WAIT)


@pytest.mark.parametrize(
    "text",
    [
        "the desk rotates through six people",
        "It is shared between the three sites",
        "Four colleagues can do that, whoever is in",
        "that job is spread across the whole team",
    ],
)
def test_work_that_goes_round_hangs_on_nobody(text):
    """Asked what happens when somebody is away, a rota is no single pair of hands."""
    found = live(read(text, slot=Slot.ABSENCE), Kind.SINGLE_PERSON)

    assert found
    assert all(c.polarity is Polarity.DENIES for c in found)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("Forty minutes, door to door", 40), ("Five weeks from the call to the key", 50400)],
)
def test_the_time_told_with_an_end_is_claimed_however_short(text, minutes):
    (time,) = live(answer(Slot.OUTCOME, text), Kind.WAIT)
    assert time.value.minutes == (minutes, minutes)
