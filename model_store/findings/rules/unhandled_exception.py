"""D3: a case that goes wrong, and nobody says who does what about it."""

import re
from collections.abc import Iterator

from model_store.claims import Claim
from model_store.findings.both_sides import Sides
from model_store.findings.finding import Finding
from model_store.findings.telling import Rule, detected
from model_store.vocabulary import FindingKind, Kind, Polarity, Side

RULE = Rule("D3", FindingKind.UNHANDLED_EXCEPTION, 0.6, "exception")
_HANDLED = (Kind.WORKAROUND, Kind.REWORK, Kind.CONDITION)
_SOMEBODY_ACTS = re.compile(r"\b(?:I|we|he|she|they)\b|\bthen\b|\bso\b", re.IGNORECASE)
_WHY = (
    "People meet a case that does not go as described. "
    "Nobody said who deals with it or what is done then. "
    "Until somebody decides, it is settled anew each time."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield exceptions at steps where no way of handling them was told by anybody."""
    for step in sides.view.steps:
        if sides.view.about(step.key, *_HANDLED):
            continue
        open_cases = [c for c in _exceptions(sides, step.key) if not _is_handled(c)]
        if open_cases:
            yield detected(RULE, sides, open_cases, _WHY, step=step.key)


def _exceptions(sides: Sides, step: str) -> tuple[Claim, ...]:
    told = sides.view.about(step, Kind.EXCEPTION, side=Side.OPERATOR)
    return tuple(claim for claim in told if claim.polarity is Polarity.ASSERTS)


def _is_handled(claim: Claim) -> bool:
    return bool(_SOMEBODY_ACTS.search(claim.quote))
