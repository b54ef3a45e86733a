"""Pairs of statements, each said, read, folded and compared, with the decision it must come to.

The pairs and their decisions were written down before anything was run on them. The ones that are
still decided wrongly say so in the table, with the cause.
"""

import json
from collections import Counter
from pathlib import Path

import pytest

from model_store.findings.cases.comparability import are_comparable
from model_store.findings.cases.scoping import separating
from model_store.graph.view import view
from model_store.vocabulary import Side, Slot
from tests.unit.findings.judging import LEADER, OPERATOR, Said, decide, told

TABLE = Path(__file__).with_name("statement_pairs.jsonl")
PAIRS = [json.loads(line) for line in TABLE.read_text(encoding="utf-8").splitlines()]
KNOWN = [pair for pair in PAIRS if "missed" not in pair]
LEAST, LEAST_CLASHES = 0.92, 0.95
"""Of all pairs: so many come to the very decision, and so many are rightly a clash or none."""


def heard(pair):
    """The process as two people show it who were asked one question."""
    slot = Slot(pair["slot"])
    said = ((LEADER, "leader"), (OPERATOR, "operator"))
    return view(told(*(Said(who, slot, pair["step"], pair[side]) for who, side in said)))


@pytest.mark.parametrize("pair", KNOWN, ids=[pair["id"] for pair in KNOWN])
def test_two_statements(pair):
    """Contradiction, compatible, variant or not comparable, as the table says and why."""
    assert decide(heard(pair)) == pair["decision"], pair["why"]


@pytest.mark.parametrize(
    "pair",
    [p for p in KNOWN if p["decision"] == "variant"],
    ids=[p["id"] for p in KNOWN if p["decision"] == "variant"],
)
def test_a_variant_names_the_dimension_that_separates(pair):
    """Both statements stand, and one dimension tells their cases apart."""
    shown = heard(pair)
    mine = [c for c in shown.claims if shown.side(c) is Side.LEADER]
    theirs = [c for c in shown.claims if shown.side(c) is Side.OPERATOR]
    found = {name for a in mine for b in theirs for name in separating(a.scope, b.scope)}
    assert found == {pair["dimension"]}
    assert not any(are_comparable(a, b) for a in mine for b in theirs)


def test_the_table_is_large_mixed_and_honest():
    """Every decision is there, ids are unique, and what is missed says why."""
    decisions = Counter(pair["decision"] for pair in PAIRS)
    assert len(PAIRS) == len({pair["id"] for pair in PAIRS}) >= 120
    assert set(decisions) == {"contradiction", "compatible", "variant", "not comparable"}
    assert min(decisions.values()) >= 10
    assert all(pair["why"] for pair in PAIRS)
    assert all(len(pair["missed"]) > 10 for pair in PAIRS if "missed" in pair)
    assert len(KNOWN) / len(PAIRS) >= LEAST


def test_hardly_a_clash_is_missed_and_none_is_made_up():
    """Among all pairs, the missed ones too: contradiction or not is decided as the table says."""
    clash = "contradiction"
    wrong = [p for p in PAIRS if (decide(heard(p)) == clash) is not (p["decision"] == clash)]
    assert 1 - len(wrong) / len(PAIRS) >= LEAST_CLASHES
    assert [p["id"] for p in wrong if p["decision"] != clash] == []
