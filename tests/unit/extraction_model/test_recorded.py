"""A real, small model's answers, replayed: valid, proven, bounded, and no worse than the rules.

`recordings/small_model.json` holds what a model of 1.5 billion parameters said to five messages.
"""

import json
from pathlib import Path

import pytest

from capture.extraction.model.proven.rivals import MOST_ADDED
from capture.extraction.model.sent.answer import Answer
from capture.extraction.model.union import UnionExtractor
from capture.extraction.rules import RuleExtractor
from capture.ports import Heard, Question
from model_store.claims import Message, grounded
from model_store.people import Person, Process
from model_store.vocabulary import Slot, Vantage
from tests.unit.extraction_model.turns import Scripted

FILE = Path(__file__).parent / "recordings" / "small_model.json"
RECORDED = json.loads(FILE.read_text(encoding="utf-8"))["answers"]
ME = Person("U1", "Jonna Lind", "Mechanic")
PEOPLE = (ME, Person("U2", "Milo Hart", "Mechanic"), Person("U3", "Sanna Ek", "Cashier"))
STEPS = ("Book the repair", "Order the part", "Check the brakes")


@pytest.fixture(scope="module")
def rules():
    return RuleExtractor()


def turn_of(recorded):
    message = Message("R/1", "U1", "R", "R/U1/operator", recorded["text"], "2026-01-05")
    return Heard(
        messages=(message,),
        question=Question(Slot(recorded["slot"]), recorded["step"], ""),
        speaker=ME,
        vantage=Vantage.OPERATOR,
        process=Process("R", "Bicycle repair"),
        people=PEOPLE,
        known_steps=STEPS,
    )


@pytest.mark.parametrize("recorded", RECORDED, ids=lambda r: r["text"])
def test_a_real_answer_has_our_shape_and_adds_only_what_is_proven(recorded, rules):
    """Nothing of the rules is lost; what is new is quoted, bounded, and names nobody unnamed."""
    turn = turn_of(recorded)
    model = Scripted(Answer.model_validate_json(recorded["content"]))
    alone, reading = rules.read(turn), UnionExtractor(rules, model).read(turn)
    assert reading.claims[: len(alone.claims)] == alone.claims
    new = reading.claims[len(alone.claims) :]
    assert len(new) <= MOST_ADDED
    for claim in new:
        assert grounded(claim, turn.messages[0]) == claim
        assert claim.extractor.name == "model"


def test_a_sentence_is_no_name(rules):
    """The recorded model took a whole clause for a deputy, and a tool for an owner."""
    recorded = next(r for r in RECORDED if r["slot"] == "system")
    model = Scripted(Answer.model_validate_json(recorded["content"]))
    turn = turn_of(recorded)
    assert UnionExtractor(rules, model).read(turn).claims == rules.read(turn).claims
