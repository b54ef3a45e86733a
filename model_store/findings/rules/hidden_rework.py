"""C6: work comes back that the leader believes goes through once."""

import re
from collections.abc import Iterator

from model_store.findings.evidence import Clash, Rule, contradictions
from model_store.findings.finding import Finding
from model_store.findings.sides import NEAR, Pair, Sides
from model_store.findings.wording import is_played_down
from model_store.vocabulary import FindingKind, Kind, Polarity, Slot

RULE = Rule("C6", FindingKind.REWORK_HIDDEN, 0.7, "rework")
_AGAIN = re.compile(r"\b(?:back|again|twice|redo\w*|re-?work\w*|return\w*)\b", re.IGNORECASE)
_SAID, _ASKED, _FIGURE, _BACK = 0.3, 0.4, 0.3, 0.2
_WHY = (
    "The leader believes that hardly anything comes back. "
    "The people doing the work describe how it does, and how often. "
    "The time it takes twice is in nobody's plan."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield loops that operators go through and a leader plays down or rules out."""
    clashes = [
        Clash(pair, pair.nearness + _plainness(sides, pair))
        for pair in sides.pairs((Kind.REWORK,), (Kind.REWORK,), 0.0)
        if is_played_down(pair.leader) and _does_come_back(sides, pair)
    ]
    yield from contradictions(RULE, sides, clashes, _WHY)


def _plainness(sides: Sides, pair: Pair) -> float:
    """How plainly both speak of work that comes back, and how often."""
    asked = pair.leader.slot == pair.operator.slot == Slot.REWORK
    figure = bool(sides.figures(pair.operator))
    again = bool(_AGAIN.search(pair.operator.quote))
    return _SAID + _ASKED * asked + _FIGURE * figure + _BACK * again


def _does_come_back(sides: Sides, pair: Pair) -> bool:
    if pair.operator.polarity is Polarity.DENIES:
        return False
    if sides.is_whole(pair.leader) or sides.is_whole(pair.operator):
        return True
    return pair.nearness >= NEAR
