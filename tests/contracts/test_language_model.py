"""Every language model, however it is reached: an answer of our shape, or one named fault.

A server of your own joins in when `GEMBA_TRY_MODEL` names its model and `OPENAI_BASE_URL` is its
address on this machine; without them its part is skipped.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.egress import Budget, EgressLog, Gate
from capture.extraction.model.proven.rivals import MOST_ADDED
from capture.extraction.model.sent.answer import Answer
from capture.extraction.model.sent.asking import request
from capture.extraction.model.sent.openai_chat import OpenAIChat
from capture.extraction.model.sent.passages import passages
from capture.extraction.model.sent.port import Fault, LanguageModel, ModelError
from capture.extraction.model.union import UnionExtractor
from capture.extraction.rules import RuleExtractor
from model_store.claims import grounded
from model_store.vocabulary import Slot
from tests.protocol.conftest import PROXIES
from tests.protocol.model_server import ModelServer, completion
from tests.unit.extraction_model.turns import heard

RECORDED = Path(__file__).parents[1] / "unit/extraction_model/recordings/small_model.json"
TURNS = (
    heard("I weigh the parcels and Lotte books the van."),
    heard("two to three days, unless Lotte is on holiday.", slot=Slot.WAIT, step="book the van"),
    heard("Honestly nobody checks the weight any more.", slot=Slot.CONTROL),
    heard("I wish we had a scanner. We keep a list in Excel.", slot=Slot.SYSTEM),
)
WIDE = Budget(turn=10**6, person=10**7, day=10**7)
PATIENT = 120.0


@pytest.fixture(scope="module")
def rules():
    return RuleExtractor()


@pytest.fixture(params=["replayed", "behind the gate", "your own"])
def model(request: pytest.FixtureRequest, monkeypatch) -> Iterator[LanguageModel]:
    """A recorded model behind a server, the same behind the gate, and one of your own."""
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
    if request.param == "your own":
        yield from _own()
        return
    contents = [a["content"] for a in json.loads(RECORDED.read_text("utf-8"))["answers"]]
    with ModelServer(lambda _: (200, completion(contents[len(server.got) % 5]))) as server:
        reached = OpenAIChat("recorded", "none", server.url, seconds=10)
        gated = Gate(reached, "127.0.0.1", WIDE, EgressLog(), lambda: "2026-01-05T09:00:00")
        yield reached if request.param == "replayed" else gated
        reached.close()


def _own() -> Iterator[LanguageModel]:
    name, url = os.environ.get("GEMBA_TRY_MODEL"), os.environ.get("OPENAI_BASE_URL")
    if not (name and url):
        pytest.skip("no model of your own is named (GEMBA_TRY_MODEL, OPENAI_BASE_URL)")
    reached = OpenAIChat(name, os.environ.get("OPENAI_API_KEY", "none"), url, seconds=PATIENT)
    yield reached
    reached.close()


def test_it_has_a_name(model):
    """The name is kept on every claim, so there has to be one."""
    assert model.name


@pytest.mark.parametrize("turn", TURNS, ids=lambda turn: turn.messages[0].text)
def test_it_answers_in_our_shape_or_names_a_fault(model, turn):
    """Nothing else ever comes out of it: no other error, no other type."""
    fault, answer = None, None
    try:
        answer = model.answer(request(turn, passages(turn)))
    except ModelError as error:
        fault = error.fault
    assert fault in Fault if answer is None else Answer.model_validate(answer.model_dump())


@pytest.mark.parametrize("turn", TURNS, ids=lambda turn: turn.messages[0].text)
def test_beside_the_rules_it_only_adds_and_only_what_is_proven(model, rules, turn):
    """The rules' claims stand first and unchanged; what is new is bounded and quoted."""
    alone, both = rules.read(turn), UnionExtractor(rules, model).read(turn)
    assert both.claims[: len(alone.claims)] == alone.claims
    new = both.claims[len(alone.claims) :]
    assert len(new) <= MOST_ADDED
    assert all(grounded(claim, turn.messages[0]) == claim for claim in new)
    assert {claim.extractor.model for claim in new} <= {model.name}
