"""What people tell of their own accord becomes steps, owners and hand-overs, with exact quotes."""

import pytest

from model_store.values import Range, System, Unit
from model_store.vocabulary import ActorMode, Basis, Kind, Modality, Polarity, Slot, Vantage
from tests.unit.extraction.reading import PEOPLE, live, mentions, people_of, read


def test_two_actions_in_a_sentence_are_two_steps():
    reading = read("I count the boxes and send the list to Bogdan.")
    assert mentions(reading) == ["count the boxes", "send the list"]


def test_the_speaker_owns_what_i_do():
    assert people_of(read("i type the form into Orbis."), Kind.OWNER) == ["U1"]


def test_a_passive_without_a_doer_has_no_owner():
    reading = read("Every form gets checked. The money is paid.")
    assert mentions(reading) == ["check every form", "pay the money"]
    assert people_of(reading, Kind.OWNER) == []


def test_a_passive_with_by_has_an_owner():
    assert people_of(read("The form is checked by Joanna."), Kind.OWNER) == ["U3"]


def test_a_system_that_acts_by_itself_is_the_doer():
    reading = read("The system sends the letter automatically.")
    assert people_of(reading, Kind.OWNER) == ["system"]
    assert {c.actor_mode for c in live(reading, Kind.STEP)} == {ActorMode.SYSTEM}


def test_by_hand_is_told_from_by_itself():
    reading = read("I key the numbers in by hand.")
    assert {c.actor_mode for c in live(reading, Kind.STEP)} == {ActorMode.BY_HAND}


@pytest.mark.parametrize("name", ["<@U2>", "Bogdan", "bogdan", "Bogdan Ionescu", "Bogy"])
def test_a_person_is_known_by_any_of_their_names(name):
    assert "U2" in people_of(read(f"Then it goes to {name} for approval."), Kind.OWNER)


def test_what_goes_to_somebody_for_approval_is_a_hand_over_and_a_step():
    reading = read("The report goes to Helen for sign-off.")
    assert people_of(reading, Kind.HANDOFF) == ["U4"]
    assert mentions(reading) == ["sign-off of report"]


@pytest.mark.parametrize(
    "text",
    [
        "I write the line and Bogdan sees it.",
        "I close the file, then Bogdan takes over.",
        "I forward the file to Bogdan.",
        "I ping Bogdan.",
    ],
)
def test_the_next_hand_is_found_however_it_is_told(text):
    assert people_of(read(text), Kind.HANDOFF) == ["U2"]


def test_she_is_the_last_person_named():
    reading = read("Joanna drives out. She writes the report.")
    assert people_of(reading, Kind.OWNER)[-1] == "U3"


def test_it_is_the_thing_last_worked_on():
    reading = read("I print the letter. Then I fold it.")
    assert mentions(reading) == ["print the letter", "fold the letter"]


def test_a_rule_nobody_follows_is_prescribed_and_denied_in_practice():
    steps = live(read("Officially we should call the customer first, but nobody does."), Kind.STEP)
    assert [(c.modality, c.polarity) for c in steps] == [
        (Modality.PRESCRIBED, Polarity.ASSERTS),
        (Modality.DONE, Polarity.DENIES),
    ]


def test_a_denied_step_is_denied():
    (step,) = live(read("We do not collect signatures."), Kind.STEP)
    assert step.polarity is Polarity.DENIES


def test_never_without_is_a_control_and_no_step():
    reading = read("Nobody gets paid without a signed form.")
    assert live(reading, Kind.CONTROL)
    assert not live(reading, Kind.STEP)


def test_a_limit_is_a_condition():
    assert live(read("If it is over 10k, Joanna inspects the damage."), Kind.CONDITION)


def test_private_tools_are_told_from_official_ones():
    reading = read("I enter it in Orbis and keep a list in my own excel.")
    assert [c.value for c in live(reading, Kind.SYSTEM)] == [System("Orbis")]
    assert [c.value for c in live(reading, Kind.SHADOW_TOOL)] == [System("excel")]


def test_a_verb_is_no_tool():
    assert not live(read("I mail the letter to the customer."), Kind.SYSTEM)


def test_a_time_in_a_story_is_a_wait_with_its_unit():
    (wait,) = live(read("Then the form waits three days."), Kind.WAIT)
    assert (wait.value.low, wait.value.unit) == (3, Unit.DAY)


def test_a_share_of_cases_goes_with_what_happens_to_them():
    (exception,) = live(read("One in five forms has no signature."), Kind.EXCEPTION)
    assert exception.share == Range(0.2, 0.2, Unit.FRACTION)


def test_a_clerk_of_a_unit_is_one_role():
    owners = people_of(
        read("The registrar writes the summary and the ward clerk books it."), Kind.OWNER
    )
    assert owners == ["registrar", "ward clerk"]


def test_a_verb_the_parser_takes_for_a_noun_is_still_done():
    assert mentions(read("clerk calls, i open a ticket")) == ["call", "open a ticket"]


def test_what_a_customer_does_to_begin_the_work_is_a_trigger_and_no_step():
    reading = read("customer calls, i open a ticket")
    assert mentions(reading) == ["open a ticket"]
    assert [c.quote for c in live(reading, Kind.TRIGGER)] == ["customer calls"]


@pytest.mark.parametrize(
    "text",
    [
        "We used to send everything by fax.",
        "I wish we had a proper scanner.",
        "If they ever automate it, I will bake a cake.",
        "Is somebody getting fired?",
    ],
)
def test_what_is_not_so_becomes_no_claim(text):
    assert [c for c in live(read(text)) if c.kind is not Kind.IDEA] == []


def test_a_leader_believes_and_does_what_is_hers():
    reading = read(
        "My team checks every claim. I sign the payments.",
        speaker=PEOPLE[3],
        vantage=Vantage.LEADER,
    )
    owners = {c.mention: (c.modality, c.basis) for c in live(reading, Kind.OWNER)}
    assert owners["check every claim"][0] is Modality.IMAGINED
    assert owners["sign the payments"] == (Modality.DONE, Basis.DOES_IT)


def test_a_retold_case_is_one_case():
    reading = read("Last tuesday Joanna inspected the roof after nine days.", slot=Slot.LAST_CASE)
    assert {c.case.value for c in reading.claims} == {"one"}


def test_a_retold_case_tells_what_befell_it_and_no_step():
    reading = read("Joanna inspected the roof, it took nine days.", slot=Slot.LAST_CASE)
    assert {c.kind for c in reading.claims} == {Kind.WAIT}


def test_an_unknown_name_is_kept_as_it_was_said():
    owners = [c.value.as_said for c in live(read("Then Kazimir packs the box."), Kind.OWNER)]
    assert owners == ["Kazimir"]


@pytest.mark.parametrize(
    ("text", "owner", "step"),
    [
        ("Every offer needs my sign-off.", "U1", "sign-off of offer"),
        ("The contract needs approval from legal.", "legal", "approval of contract"),
        ("Orders require Helen's signature.", "U4", "signature of orders"),
    ],
)
def test_what_is_needed_from_somebody_is_their_step(text, owner, step):
    reading = read(text)
    assert (mentions(reading), people_of(reading, Kind.OWNER)) == ([step], [owner])


def test_what_comes_in_is_what_is_worked_on():
    assert mentions(read("Applications come in, the recruiter screens them.")) == [
        "screen applications"
    ]


def test_both_participles_are_passive():
    assert mentions(read("Interviews are held and scored.")) == [
        "hold interviews",
        "score interviews",
    ]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("I open the file and send it to Bogdan.", ["I open the file", "send it to Bogdan"]),
        ("The desk scans the plans when they have time", None),
        ("Documents are verified by Joanna before anything is sent", None),
    ],
)
def test_a_quote_is_the_words_of_its_action_and_of_its_condition(text, quotes):
    assert [c.quote for c in live(read(text), Kind.STEP)] == (quotes or [text])


def test_without_my_signature_names_a_step_of_mine():
    reading = read("No permit leaves the house without my signature.")
    assert people_of(reading, Kind.OWNER) == ["U1"]
    assert live(reading, Kind.CONTROL)


def test_a_name_of_two_nouns_is_one_role():
    assert people_of(read("Fire safety writes an opinion."), Kind.OWNER) == ["fire safety"]
