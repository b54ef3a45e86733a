"""An answer may tell more than was asked: when it is done in one go, how often, who does it."""

import pytest

from model_store.vocabulary import Kind, Polarity, Slot, Vantage
from tests.unit.extraction.reading import PEOPLE, live, read

STEP = "Wash the linen"


def kinds(said, slot, vantage=Vantage.OPERATOR):
    reading = read(said, slot=slot, step=STEP, vantage=vantage)
    return {c.kind for c in live(reading)}


@pytest.mark.parametrize(
    ("slot", "said"),
    [
        (Slot.OWNER, "me. sundays if it's quiet"),
        (Slot.OWNER, "Bogdan, and he does them on the last working day of the month"),
        (Slot.OWNER, "the driver, he collects on Thursdays"),
        (Slot.OWNER, "we sign them as a pile on Mondays"),
        (Slot.HANDOFF, "she picks the bags up on Tuesdays and takes them to Joanna"),
        (Slot.HANDOFF, "I bring it to the depot once the trolley is full"),
        (Slot.SYSTEM, "cards first, and I type them into Orbis on a Friday"),
        (Slot.SYSTEM, "Orbis, it syncs overnight"),
        (Slot.WORKAROUND, "On Saturdays I walk through the rooms and collect what was left"),
        (Slot.WORKAROUND, "I keep the slips and enter them in one go"),
    ],
)
def test_what_is_done_in_one_go_is_told_besides(slot, said):
    assert Kind.BATCHING in kinds(said, slot)


@pytest.mark.parametrize(
    "said",
    [
        "two Brigitte Maiers last year",
        "about forty calls a day",
        "three torn sheets a week",
        "five broken zips a month",
    ],
)
def test_what_is_counted_is_a_case_and_how_often_it_comes(said):
    assert kinds(said, Slot.EXCEPTION) == {Kind.EXCEPTION, Kind.FREQUENCY}


@pytest.mark.parametrize(
    "said", ["twice a month", "maybe three times a year", "more like 2 a week"]
)
def test_a_mere_rate_is_no_case(said):
    assert Kind.EXCEPTION not in kinds(said, Slot.EXCEPTION)


@pytest.mark.parametrize(
    "said",
    [
        "We have never lost a sheet.",
        "We've never missed a pick-up.",
        "It has never gone wrong.",
        "The house has never run out of towels.",
    ],
)
def test_what_a_leader_never_saw_happen_is_no_rule(said):
    (claim, *more) = live(
        read(said, slot=Slot.EXCEPTION, step=STEP, vantage=Vantage.LEADER, speaker=PEOPLE[3])
    )
    assert (claim.kind, more) == (Kind.EXCEPTION, [])


def test_what_a_leader_says_never_to_do_is_a_rule():
    assert Kind.CONTROL in kinds("A machine is never left alone.", Slot.EXCEPTION, Vantage.LEADER)


def test_to_have_never_missed_is_a_denial():
    reading = read("We've never missed a pick-up.", slot=Slot.EXCEPTION, step=STEP)
    assert [c.polarity for c in live(reading)] == [Polarity.DENIES]


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("One run a week, Friday, Joanna releases it.", "U3"),
        ("i fold them the night before, so a day", "U1"),
        ("Two days, Bogdan irons them on Mondays.", "U2"),
        ("An hour, and the porter counts them again.", "porter"),
        ("a week, because I check them all in one go", "U1"),
        ("Ten minutes, Joanna weighs it by hand.", "U3"),
    ],
)
def test_who_does_it_may_be_told_where_a_time_was_asked_for(said, who):
    owners = [c.value for c in live(read(said, slot=Slot.WAIT, step=STEP), Kind.OWNER)]
    assert who in [o.person or o.role for o in owners]


@pytest.mark.parametrize(
    "said",
    [
        "Two days, I leave it until Friday.",
        "A week, because he sends it back.",
        "An hour, Bogdan never does it at once.",
        "A day, then I get it.",
        "Three days, if Joanna sees it.",
        "Two days, I folded them myself last week.",
    ],
)
def test_to_leave_or_meet_the_work_is_not_to_do_it(said):
    assert live(read(said, slot=Slot.WAIT, step=STEP), Kind.OWNER) == []


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("I give it to Bogdan and back to Joanna.", 2),
        ("It goes to finance, legal and HR.", 3),
        ("I send it to Bogdan and Joanna", 2),
        ("I hand it to Bogdan, then to Joanna", 2),
        ("I pass it on to Joanna", 1),
    ],
)
def test_everybody_who_gets_it_in_one_breath_gets_it(said, number):
    given = live(read(said, slot=Slot.HANDOFF, step=STEP), Kind.HANDOFF)
    assert len({c.value for c in given}) == number


@pytest.mark.parametrize(
    "said",
    [
        "If Bogdan changed his number we'd be lost.",
        "If she fell ill nobody would find the keys.",
    ],
)
def test_what_would_be_if_one_were_gone_says_that_there_is_only_one(said):
    assert {c.kind for c in live(read(said, slot=Slot.ABSENCE, step=STEP))} == {Kind.SINGLE_PERSON}


@pytest.mark.parametrize(
    "said",
    [
        "I wouldn't want to give you a number.",
        "I can't give you a figure.",
        "I couldn't put a number on it, I can't give you any figure.",
    ],
)
def test_who_gives_no_number_does_not_know(said):
    assert {c.kind for c in live(read(said, slot=Slot.DURATION, step=STEP))} == {Kind.UNKNOWN}


@pytest.mark.parametrize(
    "said",
    [
        "Bogdan reads them with his second coffee",
        "Joanna counts the bags after lunch",
        "the porter signs it over a cup of tea",
        "Joanna does them before breakfast",
    ],
)
def test_a_meal_over_which_work_is_done_does_not_make_it_talk(said):
    assert live(read(said, slot=Slot.OWNER, step=STEP), Kind.OWNER)


@pytest.mark.parametrize(
    "said",
    [
        "I always lay two more than they ordered.",
        "We rewash a pile every month because the colour bled.",
        "We usually fold them anew, somebody mixed the piles.",
        "I regularly relabel what the night shift marked.",
        "The list is from my predecessor.",
        "They always recount what we counted.",
    ],
)
def test_what_is_done_now_is_no_practice_that_is_over(said):
    assert live(read(said, slot=Slot.WORKAROUND, step=STEP))


@pytest.mark.parametrize(
    "said",
    [
        "We always folded them by hand.",
        "I usually walked it over every week.",
        "They regularly washed it twice for years.",
        "My predecessor had a list.",
    ],
)
def test_what_was_done_always_is_over(said):
    assert not live(read(said, slot=Slot.WORKAROUND, step=STEP))
