"""Rules, order, faults and ways round are heard in whatever answer they are told."""

import pytest

from model_store.vocabulary import Kind, Polarity, Slot, Vantage
from tests.unit.extraction.reading import PEOPLE, live, read

STEP = "Release the ship"


def kinds(text, slot, *, leader=False):
    vantage = Vantage.LEADER if leader else Vantage.OPERATOR
    speaker = PEOPLE[3] if leader else PEOPLE[0]
    reading = read(text, slot=slot, step=STEP, vantage=vantage, speaker=speaker)
    return {c.kind for c in live(reading)}


@pytest.mark.parametrize("slot", [Slot.EXCEPTION, Slot.WORKAROUND])
@pytest.mark.parametrize(
    "text",
    [
        "You cannot get round the lock, the system enforces it.",
        "Nothing sails without a permit.",
        "Every cargo is weighed before it is loaded.",
        "Overtime is capped at ten hours.",
        "The crew always carries its papers.",
    ],
)
def test_a_rule_told_where_trouble_was_asked_for_is_a_control(text, slot):
    found = kinds(text, slot, leader=True)
    assert Kind.CONTROL in found
    assert not found & {Kind.EXCEPTION, Kind.WORKAROUND}


@pytest.mark.parametrize(
    ("text", "slot", "kind"),
    [
        ("I sign for him when he is at sea.", Slot.WORKAROUND, Kind.WORKAROUND),
        ("Nobody answers the radio.", Slot.EXCEPTION, Kind.EXCEPTION),
        ("The crane has been broken since June.", Slot.EXCEPTION, Kind.EXCEPTION),
    ],
)
def test_what_an_operator_does_or_suffers_is_no_rule(text, slot, kind):
    assert kind in kinds(text, slot)


@pytest.mark.parametrize(
    ("text", "slot", "kind"),
    [
        ("Over 300 tons it goes to the harbour master.", Slot.HANDOFF, Kind.CONDITION),
        ("The chart plotter freezes in the cold.", Slot.SYSTEM, Kind.EXCEPTION),
        ("The printer jams, so I write the pass myself.", Slot.OWNER, Kind.WORKAROUND),
        ("The pilot starts before it is signed.", Slot.WAIT, Kind.ORDER),
    ],
)
def test_what_is_told_besides_the_answer_is_heard(text, slot, kind):
    assert kind in kinds(text, slot)


@pytest.mark.parametrize(
    "text",
    [
        "The customs check runs in parallel.",
        "The pilot sees it after the departure, not before.",
        "The log gets filled in afterwards.",
        "They load before it is signed.",
        "The form is signed only after the ship has left.",
    ],
)
def test_what_happens_too_early_too_late_or_beside_is_told_as_order(text):
    assert Kind.ORDER in kinds(f"We load the ship. {text}", Slot.OPENING)


@pytest.mark.parametrize(
    "text",
    [
        "I open the gate with his badge.",
        "I set the price from memory.",
        "I type them in one by one.",
        "So I ring the pilot.",
        "They sign it in the master's name.",
    ],
)
def test_ways_round_are_heard_in_a_narrative(text):
    assert Kind.WORKAROUND in kinds(f"The ship comes in. {text}", Slot.OPENING)


@pytest.mark.parametrize(
    "text",
    [
        "The plotter only knows the old buoys.",
        "The table still has the prices of last year.",
        "The mail lands in the spam folder.",
        "The scanner is dead since the update.",
        "The manual is from 2011.",
    ],
)
def test_standing_faults_are_exceptions(text):
    assert Kind.EXCEPTION in kinds(f"I plot the course. {text}", Slot.OPENING)


@pytest.mark.parametrize(
    "text",
    [
        "No permit, no pilot.",
        "Without a permit no ship leaves.",
        "We sail on the tide, never before it.",
        "The deckhands have no access to the bridge.",
        "The mate checks the hull before we cast off.",
        "The cargo is weighed on each trip.",
    ],
)
def test_controls_are_heard_however_they_are_put(text):
    assert Kind.CONTROL in kinds(f"We load the ship. {text}", Slot.BELIEF, leader=True)


def test_a_rate_of_runs_is_what_a_wait_hangs_on():
    assert Kind.BATCHING in kinds("Two runs a week, Tuesday and Friday.", Slot.WAIT)


def test_none_at_all_denies_what_was_asked_for():
    reading = read("None that I know of.", slot=Slot.WORKAROUND, step=STEP)
    assert {c.polarity for c in live(reading, Kind.WORKAROUND)} <= {Polarity.DENIES}


def test_a_name_nobody_listed_is_who_does_it():
    reading = read("Me, or Petra when I'm off.", slot=Slot.OWNER, step=STEP)
    assert {(c.kind, c.value.as_said) for c in live(reading)} >= {
        (Kind.OWNER, "Me"),
        (Kind.DEPUTY, "Petra"),
    }


def test_who_speaks_for_all_does_not_do_it_too():
    reading = read(
        "The clerk and the driver together; we insist on both.", slot=Slot.OWNER, step=STEP
    )
    assert {c.value.as_said.lower() for c in live(reading, Kind.OWNER)} == {"clerk", "driver"}
