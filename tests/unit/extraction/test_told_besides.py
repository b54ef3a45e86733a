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
