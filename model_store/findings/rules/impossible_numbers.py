"""C13: each figure may be right, but not all of them together."""

from collections.abc import Iterator
from dataclasses import replace

from model_store.claims import Claim
from model_store.findings.amounts import Impossible, impossible_at
from model_store.findings.both_sides import Sides
from model_store.findings.finding import Finding
from model_store.findings.telling import Rule, detected
from model_store.vocabulary import FindingKind

RULE = Rule("C13", FindingKind.IMPOSSIBLE_NUMBERS, 0.7)
_WHY = (
    "Figures for one part of the work were given by several people. "
    "{reason} "
    "At least one of the figures means something else than it seems, or is out of date."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield, once per step and law, figures of at least two people that cannot all be right."""
    about: dict[str, list[Claim]] = {}
    for claim in (*sides.leader, *sides.operator):
        about.setdefault(sides.steps[claim.id], []).append(claim)
    for step, claims in sorted(about.items()):
        for found in impossible_at(claims, whole=not step):
            if len({c.speaker for c in found.claims}) > 1 and not _is_told_by_rivals(sides, found):
                rule = replace(RULE, slot=found.law)
                why = _WHY.format(reason=found.reason)
                yield detected(rule, sides, found.claims, why, step=step)


def _is_told_by_rivals(sides: Sides, found: Impossible) -> bool:
    """Whether a leader and an operator name two majorities: that is a difference between them."""
    return found.law == "shares" and len({sides.view.side(c) for c in found.claims}) > 1
