"""Asked what goes wrong: the trouble is one thing, the rule or the way round it another."""

import pytest

from model_store.vocabulary import Kind, Polarity, Slot, Vantage
from tests.unit.extraction.reading import PEOPLE, live, read

STEP = "Take the car in"


def told(said, slot=Slot.EXCEPTION, *, leader=False):
    who = {"vantage": Vantage.LEADER, "speaker": PEOPLE[3]} if leader else {}
    return live(read(said, slot=slot, step=STEP, **who))


@pytest.mark.parametrize(
    "said",
    [
        "Keys missing. I ring the customer at home.",
        "The form is blank. Then I fill it in from last year.",
        "Wrong tyres on the ticket. We swap the numbers in the list.",
        "Two cars with one plate. I put a Z behind the second.",
        "The lift sticks. So we use the one next door.",
        "Rust under the sill. I've a pot of paint for that.",
        "They forget the badge. I let them through on mine.",
    ],
)
def test_what_the_speaker_does_about_the_trouble_is_a_way_round(said):
    kinds = [c.kind for c in told(said) if c.kind in (Kind.EXCEPTION, Kind.WORKAROUND)]
    assert kinds == [Kind.EXCEPTION, Kind.WORKAROUND]


@pytest.mark.parametrize(
    "said",
    [
        "I find a second car under the first.",
        "We lose two keys a week.",
        "I never see the ticket.",
        "We missed one in March.",
        "I get the wrong parts.",
        "We wait for the tow truck.",
    ],
)
def test_what_befalls_the_speaker_is_no_way_round(said):
    assert Kind.EXCEPTION in [c.kind for c in told(said)]


@pytest.mark.parametrize(
    "said",
    [
        "The gate sends such a car home.",
        "The system takes it off the list.",
        "Regulars get the same slot as everybody else.",
        "The list is the list.",
        "To start without a ticket would be a breach.",
        "The second key is in our contract.",
        "The clock runs and it does not stop for anyone.",
        "A car only ever leaves with my word.",
    ],
)
def test_a_leader_who_tells_no_trouble_tells_the_rule(said):
    assert [c.kind for c in told(said, leader=True)][:1] == [Kind.CONTROL]
    assert Kind.EXCEPTION in [c.kind for c in told("The gate is stuck.", leader=False)]


@pytest.mark.parametrize(
    "said",
    [
        "A key is missing, now and then.",
        "Perhaps one in fifty.",
        "A car falls off the lift twice a year.",
        "We have never lost a key.",
        "Sometimes the ticket is wrong.",
        "The lift breaks. It waits for the mechanic.",
    ],
)
def test_a_leader_who_tells_trouble_tells_no_rule(said):
    assert Kind.CONTROL not in [c.kind for c in told(said, leader=True)]


@pytest.mark.parametrize("said", ["No ticket.", "No keys in the box.", "No signature on it."])
def test_what_is_missing_is_no_denial(said):
    assert [c.polarity for c in told(said)] == [Polarity.ASSERTS]


@pytest.mark.parametrize("said", ["No complaints so far.", "No, never.", "No errors at all."])
def test_that_nothing_goes_wrong_is_a_denial(said):
    assert all(c.polarity is Polarity.DENIES for c in told(said))


@pytest.mark.parametrize(
    "said",
    [
        "one of us keys it, another releases",
        "Bogdan prepares, I sign",
        "Joanna drafts it and Bogdan approves",
        "the clerk enters, the cashier checks",
        "one person counts, a second one counts again",
        "Bogdan proposes and I decide",
    ],
)
def test_one_who_prepares_and_one_who_releases_are_a_check(said):
    assert Kind.CONTROL in [c.kind for c in told(said, slot=Slot.OWNER)]


@pytest.mark.parametrize(
    "said",
    ["The stamp may not be lent out.", "The list must never be left open.",
     "Nobody can override the meter.", "Nobody is able to alter what it says.",
     "A plate can't be changed."],
)  # fmt: skip
def test_what_may_not_be_done_is_a_rule_also_where_an_owner_was_asked_for(said):
    assert Kind.CONTROL in [c.kind for c in told(said, slot=Slot.OWNER)]


@pytest.mark.parametrize(
    "said",
    [
        "If a car is overdue it is taken off the road.",
        "When a load is too heavy it is turned away.",
        "Once it is reported it has to be closed the same day.",
    ],
)
def test_a_leader_who_says_what_is_done_in_a_case_tells_the_rule(said):
    assert Kind.CONTROL in [c.kind for c in told(said, leader=True)]
    assert Kind.CONTROL not in [c.kind for c in told("If it breaks we are stuck.", leader=True)]
