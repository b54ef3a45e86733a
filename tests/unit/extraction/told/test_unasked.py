"""What nobody asked for is a claim where it tells of work: no request, errand, data or reply."""

import pytest

from model_store.vocabulary import Kind, Slot
from tests.unit.extraction.reading import live, people_of, read

NO_WORK = [
    "i open his folder tomorrow, anyway",
    "her account ends 4411, keep that out of the channel please",
    "policy KL-1180-220, account ES91 2100 0418 4502 0005 1332, tell them",
    "here is the whole dump from yesterday, should explain everything",
    "my colleague wrote this for fun",
    "do not close my tickets",
    "tell Joanna the label printer is broken",
    "ring the night porter for this",
    "can you hang on to it for me",
    "Mr Obi, mobile +44 7700 900 123, drops the keys off twice",
    "I print his badge this afternoon",
    "could you send Bogdan a copy",
]
NO_REPLY = [
    "I confirm this, subject to review by Joanna",
    "You nailed it.",
    "that is well summarised",
    "I might quibble with the tone",
    "I do not approve.",
    "We agree.",
]
WORK = [
    ("I also approve the orders for paint", Kind.OWNER),
    ("one more thing: Bogdan counts the crates", Kind.STEP),
    ("I forgot: the driver signs the sheet", Kind.STEP),
    ("by the way, on Fridays we batch the refunds", Kind.BATCHING),
    ("also i keep the price lists in a folder on my desktop", Kind.SHADOW_TOOL),
    ("Approval is Joanna", Kind.OWNER),
    ("I also sign for the paint, I am signing things right now", Kind.STEP),
    ("the customer then gets a call from Bogdan", Kind.STEP),
]


@pytest.mark.parametrize("text", NO_WORK)
@pytest.mark.parametrize("slot", [None, Slot.CONFIRM])
def test_requests_errands_and_data_are_no_claims(text, slot):
    assert [c for c in live(read(text, slot=slot)) if c.kind is not Kind.IDEA] == []


@pytest.mark.parametrize("text", NO_REPLY)
def test_what_is_said_to_a_read_back_is_no_step(text):
    kinds = {c.kind for c in live(read(text, slot=Slot.CONFIRM))}
    assert not kinds & {Kind.STEP, Kind.OWNER, Kind.HANDOFF}


@pytest.mark.parametrize(("text", "kind"), WORK)
def test_work_told_unasked_is_claimed(text, kind):
    assert kind in {c.kind for c in live(read(text, slot=None))}


def test_a_folder_on_a_desktop_is_one_tool():
    kept = live(read("i keep the lists in a folder on my desktop", slot=None), Kind.SHADOW_TOOL)
    assert len(kept) == 1


def test_one_more_thing_is_no_part_of_the_cases():
    assert not live(read("One more thing. Bogdan counts the crates."), Kind.EXCEPTION)


@pytest.mark.parametrize(
    ("told", "owners"),
    [
        ("Joanna. Bogdan has the mechanics.", ["U3"]),
        ("Bogdan. The colleagues are chilled goods, they don't want to know of eggs.", ["U2"]),
        ("Bogdan. When he is out Joanna does it.", ["U2", "U3"]),
        ("Joanna. Bogdan does the big ones if she is away", ["U3", "U2"]),
        ("Helen. Over 5000 it is Joanna.", ["U4", "U3"]),
        ("Bogdan counts. second count: Joanna, by video", ["U2", "U3"]),
    ],
)
def test_beside_a_bare_name_others_count_where_they_are_limited_to_some_cases(told, owners):
    assert people_of(read(told, slot=Slot.OWNER, step="Check"), Kind.OWNER) == owners


@pytest.mark.parametrize(
    ("slot", "told", "kept"),
    [
        (
            Slot.WAIT,
            ["six days for a bed.", "I measured it myself; I keep a ledger of my own."],
            1,
        ),
        (Slot.WAIT, ["six days.", "God love her, she tries and tries and tries every time."], 1),
        (
            Slot.HANDOFF,
            ["to Joanna.", "On the telephone it is all a lot quicker than on paper."],
            1,
        ),
        (Slot.HANDOFF, ["to Joanna.", "paper goes to the yellow folder behind the counter"], 2),
        (Slot.WAIT, ["nobody answers my mails, that is the wait"], 1),
    ],
)
def test_talk_beside_a_plain_answer_is_no_second_answer(slot, told, kept):
    kind = {Slot.WAIT: Kind.WAIT, Slot.HANDOFF: Kind.HANDOFF}[slot]
    assert len(live(read(*told, slot=slot, step="Check"), kind)) == kept
