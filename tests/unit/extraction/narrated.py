"""Score what is read in the marked openings of the corpus; both scores are shares from 0 to 1.

An item counts as found when a claim of its kind, or of a kind that may fairly be meant by the
same words, quotes most of the marked words and not much else.
"""

import json
from collections import Counter
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from model_store.claims import Claim
from model_store.people import Person
from model_store.values import Party, System
from model_store.vocabulary import Kind, Vantage
from tests.unit.extraction.reading import read

CORPUS = Path(__file__).parents[2] / "corpus"
NEAR = {
    "control": {"condition", "criteria"},
    "condition": {"exception", "control", "share"},
    "exception": {"condition", "rework", "share"},
    "frequency": {"volume", "share", "exception", "rework"},
    "rework": {"exception", "share"},
    "workaround": {"exception", "shadow_tool"},
    "shadow_tool": {"system", "workaround"},
    "system": {"shadow_tool"},
    "order": {"condition"},
    "batching": {"frequency", "wait"},
    "wait": {"batching"},
    "handoff": {"order", "input"},
    "single_person": {"owner", "deputy", "staffing"},
    "trigger": {"input", "handoff"},
    "outcome": {"handoff"},
    "owner": {"deputy", "handoff"},
    "step": {"order", "handoff", "owner"},
}
_BESIDE = {Kind.IDEA, Kind.UNKNOWN, Kind.PAIN}
_MOST, _PART, _LONG = 0.6, 0.25, 120


@dataclass
class Score:
    """What was counted over some openings."""

    marked: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    named: int = 0
    rightly_named: int = 0
    judged: int = 0
    fitting: int = 0
    beside: int = 0
    taken: int = 0
    claims: int = 0
    words: int = 0
    missed: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Found of marked, all kinds together."""
        return self.found.total() / self.marked.total()

    def recall_of(self, kind: str) -> float:
        """Found of marked, one kind."""
        return self.found[kind] / self.marked[kind] if self.marked[kind] else 1.0

    @property
    def fit(self) -> float:
        """Claims on marked words that are of a marked kind."""
        return self.fitting / self.judged

    @property
    def density(self) -> float:
        """Claims per hundred words."""
        return 100 * self.claims / self.words


def score(name: str) -> Score:
    """Read every opening of one half of the corpus."""
    result = Score()
    for line in (CORPUS / f"openings.{name}.jsonl").read_text(encoding="utf-8").splitlines():
        _add(json.loads(line), result)
    return result


def _add(told: dict, result: Score) -> None:
    speaker = Person("S1", "Toni Sprecher", told["role"], "Here", "")
    vantage = Vantage(told["vantage"])
    claims = list(read(told["text"], speaker=speaker, vantage=vantage).claims)
    fair: set[str] = set()
    covered: set[str] = set()
    for mark in told["claims"]:
        there = [c for c in claims if quotes(c.quote, mark["quote"])]
        hits = [c for c in there if c.kind.value in {mark["kind"], *NEAR.get(mark["kind"], ())}]
        covered |= {c.id for c in there}
        fair |= {c.id for c in hits}
        result.marked[mark["kind"]] += 1
        result.found[mark["kind"]] += bool(hits)
        if not hits:
            result.missed.append(f"{told['id']} · {mark['kind']} · {mark['quote']}")
        _name(mark, hits, result, told["id"])
    for mark in told["non_claims"]:
        wrong = [c for c in claims if c.kind not in _BESIDE and overlaps(c.quote, mark["quote"])]
        result.beside += 1
        result.taken += bool(wrong)
        if wrong:
            result.missed.append(f"{told['id']} · taken {mark['reason']} · {mark['quote']}")
    result.judged += len(covered)
    result.fitting += len(covered & fair)
    result.claims += len(claims)
    result.words += len(told["text"].split())


def _name(mark: dict, hits: list[Claim], result: Score, told: str) -> None:
    exact = [c for c in hits if c.kind.value == mark["kind"]]
    if "value" not in mark or not exact:
        return
    result.named += 1
    said = " ".join(_words(c) for c in exact).lower()
    right = (
        "S1" in said.upper().split() if mark["value"] == "me" else mark["value"].lower() in said
    )
    result.rightly_named += right
    if not right:
        result.missed.append(f"{told} · value of {mark['kind']} · {mark['quote']} · {said}")


def _words(claim: Claim) -> str:
    value = claim.value
    if isinstance(value, Party):
        return f"{value.as_said} {value.person or ''} {value.role or ''} {value.system or ''}"
    return value.name if isinstance(value, System) else claim.quote


def quotes(said: str, marked: str) -> bool:
    """Whether a quote holds most of the marked words, or is one clause of them."""
    one, two = _plain(said), _plain(marked)
    if one in two and len(one.split()) > 2 and len(one) >= _PART * len(two):
        return True
    shared = _common(one, two)
    tight = shared >= _PART * len(one) or len(one) <= _LONG
    return shared >= _MOST * len(two) and tight


def overlaps(said: str, marked: str) -> bool:
    """Whether most of the shorter of the two is in the other."""
    one, two = _plain(said), _plain(marked)
    return _common(one, two) >= 0.7 * min(len(one), len(two))


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


def _common(one: str, two: str) -> int:
    return SequenceMatcher(None, one, two, autojunk=False).find_longest_match().size
