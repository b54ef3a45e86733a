"""Every claim says which pass and rule made it; every refusal why, and by which words."""

import pytest

from model_store.vocabulary import Kind, Slot
from tests.unit.extraction.reading import read
from tests.unit.extraction.trades import SAID

SLOTS = {"opening": Slot.OPENING, "wait": Slot.WAIT, "owner": Slot.OWNER}


@pytest.mark.parametrize(("kind", "slot", "text"), SAID)
def test_every_claim_names_the_rule_that_made_it(kind, slot, text):  # noqa: ARG001
    reading = read(text, slot=SLOTS.get(slot, Slot.OPENING), step="Check the list")
    rules = {reason.claim: reason.rule for reason in reading.reasons}
    assert all(": " in rules[claim.id] for claim in reading.claims)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("I check the list.", "story: somebody does it, “check”"),
        ("Nobody leaves without a stamp.", "cues: control “nobody leaves without”"),
        ("It goes to Bogdan.", "story: work moves, “go”"),
        ("We keep it in Orbis.", "tools: behind “in”, the house's"),
        ("I wish we had a scanner.", "wish: “I wish”"),
    ],
)
def test_a_rule_quotes_the_words_it_rests_on(text, rule):
    assert rule in {reason.rule for reason in read(text).reasons}


@pytest.mark.parametrize(
    ("text", "slot", "reason"),
    [
        ("Nobody leaves without a stamp.", Slot.OPENING, "step: a rule, and no step"),
        ("I run.", Slot.OPENING, "step: a verb and nothing it is done to"),
        ("We used to fax it.", Slot.OPENING, "past"),
        (
            "Joanna checked it.",
            Slot.LAST_CASE,
            "step: a retold case tells what befell it, no step",
        ),
        ("Blue.", Slot.OPENING, "says nothing of a kind that is kept"),
    ],
)
def test_what_is_not_taken_says_why(text, slot, reason):
    assert reason in {refusal.reason for refusal in read(text, slot=slot).refused}


def test_a_refusal_shows_the_words_that_tell_it():
    (refusal,) = read("We used to fax it.").refused
    assert "used to" in refusal.cue


def test_what_is_said_again_is_refused_as_that():
    reading = read("Joanna.", "Joanna, always.", slot=Slot.OWNER, step="Check the list")
    assert "owner: said again" in {refusal.reason for refusal in reading.refused}
    assert [c.kind for c in reading.claims].count(Kind.OWNER) == 1
