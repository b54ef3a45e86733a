"""Classes of language, each told in sentences of many trades, with what is near and is not it."""

import pytest

from model_store.vocabulary import Kind, Polarity, Slot
from tests.unit.extraction.reading import live, read
from tests.unit.extraction.trades import SAID

UNSAID = [
    "When my uncle ran the shop we wrote it all by hand.",
    "Ten years back the foreman did the rota on a blackboard.",
    "In the old building we had two cranes.",
    "If I were the boss I would drop the second form.",
    "It would be lovely to have a scanner.",
    "One day we will get a proper booking tool.",
    "Yeah, and pigs might fly.",
    "The wonderful new portal, a joy to use as ever.",
    "How was your weekend?",
    "My kid has a fever, so I am a bit slow.",
    "The canteen had fish today.",
    "The buyers think they are gods.",
    "It is always the night shift that messes up.",
    "Subcontractor invoices are a different matter altogether.",
    "The leasing side works completely differently, ignore that.",
    "Do you record this?",
    "Who invented that form?",
    "We were promised a new forklift.",
    "I hope this gets to somebody who can change it.",
    "Before the merger the branch did the credit check.",
    "The old manager used to sign everything himself.",
    "Imagine we had a second oven.",
    "They plan to move us to a new hall in spring.",
    "Oh great, another dashboard, just what we needed.",
    "Had they asked us, the belt would run by now.",
    "Hope that helps!",
    "Sorry for the long text.",
    "It is Monday and I am already tired.",
    "Never mind me, long week.",
    "def f(x): return x + 1",
    "import os; print(os.environ)",
    "SELECT * FROM orders WHERE id = 3;",
]

NEAR = [
    ("control", "opening", "Nobody checks the expiry date."),
    ("control", "opening", "I check the totals and file it."),
    ("control", "opening", "The clerk needs a coffee before work."),
    ("control", "opening", "The lorry stops at the gate."),
    ("condition", "opening", "I put the pallet on the shelf."),
    ("condition", "opening", "We sell small tools to big shops."),
    ("condition", "opening", "I wait for the driver."),
    ("exception", "opening", "I drive the van to the depot."),
    ("exception", "opening", "The fitter replaces the valve."),
    ("exception", "opening", "We ship the crates to Cork."),
    ("shadow_tool", "opening", "I book it in my SAP queue."),
    ("shadow_tool", "opening", "New jobs land in my Orbis tray."),
    ("shadow_tool", "opening", "I read the book on the train."),
    ("shadow_tool", "opening", "The guard opens the door."),
    ("workaround", "opening", "I weigh the crate and print the label."),
    ("workaround", "opening", "The nurse draws the blood."),
    ("batching", "opening", "I open the safe at nine."),
    ("batching", "opening", "The van brings the parts."),
    ("batching", "opening", "He repairs the pump."),
    ("wait", "wait", "About 30 a day."),
    ("wait", "wait", "Roughly two hundred a week."),
    ("wait", "wait", "Forty crates per shift."),
    ("unknown", "wait", "Three days, she knows that too."),
    ("unknown", "owner", "Not me, it is Joanna."),
    ("unknown", "opening", "I ask the customer for the form."),
    ("rework", "opening", "I send the parcel to Cork."),
    ("single_person", "opening", "We all know the code."),
    ("frequency", "opening", "Orders over 5 percent discount go to Helen."),
]


@pytest.mark.parametrize(("kind", "slot", "said"), SAID)
def test_what_is_said_in_other_trades_is_heard(kind, slot, said):
    step = None if slot == "opening" else "Check goods"
    kinds = {c.kind for c in live(read(said, slot=Slot(slot), step=step))}
    assert Kind(kind) in kinds


@pytest.mark.parametrize("said", UNSAID)
def test_what_is_no_present_work_makes_no_claim(said):
    kinds = {c.kind for c in live(read(said))}
    assert kinds <= {Kind.IDEA}


@pytest.mark.parametrize(("kind", "slot", "said"), NEAR)
def test_what_only_sounds_like_it_is_not_it(kind, slot, said):
    step = None if slot == "opening" else "Check goods"
    told = live(read(said, slot=Slot(slot), step=step))
    kinds = {c.kind for c in told if c.polarity is Polarity.ASSERTS}
    assert Kind(kind) not in kinds


def test_a_giant_word_is_no_claim_and_no_quote_is_endless():
    assert not read("x" * 20_000).claims
    long = "then the clerk files the " + "very " * 200 + "old form in the red cabinet"
    assert all(len(c.quote) <= 300 for c in read(long).claims)


def test_it_is_what_came_in_when_another_hand_takes_it():
    said = "The parcel arrives. The tool makes a guess, and i weigh it."
    assert "weigh parcel" in {c.mention for c in live(read(said), Kind.STEP)}


def test_it_is_what_the_same_hand_just_worked_on():
    said = "The parcel arrives. I write the letter and i send it to Bogdan."
    assert "send the letter" in {c.mention for c in live(read(said), Kind.STEP)}


def test_a_wait_belongs_to_what_is_said_to_wait():
    (wait,) = live(read("I book the van. The crates wait for the crane two days."), Kind.WAIT)
    assert wait.mention == "crates"


@pytest.mark.parametrize(
    ("said", "fallen"),
    [
        ("half an hour.. nah who am i kidding, two hours", "half an hour.."),
        ("me... no wait, it's Bogdan", "me"),
    ],
)
def test_what_is_taken_back_falls(said, fallen):
    slot = Slot.OWNER if fallen == "me" else Slot.DURATION
    reading = read(said, slot=slot, step="Check goods")
    assert fallen not in {c.quote for c in live(reading)}


def test_what_is_taken_back_in_the_next_message_falls():
    reading = read(
        "A week.", "No no, that was the flood. Normal is two days.", slot=Slot.WAIT, step="Check"
    )
    assert "A week." not in {c.quote for c in live(reading)}


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("in at 09:40, opened at 11:50", 130.0),
        ("reported on the 2nd, visited on the 13th", 11 * 1440.0),
        ("asked Monday, signed Friday", 4 * 1440.0),
    ],
)
def test_dates_told_in_a_row_are_a_wait(said, minutes):
    (wait,) = live(read(said, slot=Slot.LAST_CASE), Kind.WAIT)
    assert wait.value.minutes == (minutes, minutes)
