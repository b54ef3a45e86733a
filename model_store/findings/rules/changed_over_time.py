"""C19: it was so and is so no longer: two accounts of different times, for information only."""

from collections.abc import Iterator

from model_store.claims import Claim
from model_store.findings.both_sides import Sides
from model_store.findings.cases import are_independent, is_firm, scopes_overlap, times_overlap
from model_store.findings.clashes import at_odds
from model_store.findings.finding import Finding
from model_store.findings.telling import Rule, detected
from model_store.vocabulary import FindingKind

RULE = Rule("C19", FindingKind.CHANGED_OVER_TIME, 0.1, "time")
_WHY = (
    "It is told in two ways, of two different times. "
    "Both are right: it was changed in between. "
    "Whatever still relies on how it was before is out of date."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield, once per step, claims that would be at odds if they were about the same time."""
    dated = [c for c in sides.view.claims if (c.valid_from or c.valid_to) and is_firm(c)]
    told: set[str] = set()
    for claim in sorted(dated, key=lambda c: c.id):
        step = sides.steps.get(claim.id, "")
        if not step or step in told:
            continue
        others = (c for c in sides.view.about(step, claim.kind) if c.id in sides.steps)
        changed = [c for c in others if _changed(sides, claim, c)]
        if changed:
            told.add(step)
            yield detected(RULE, sides, (claim, *changed), _WHY, step=step)


def _changed(sides: Sides, a: Claim, b: Claim) -> bool:
    return (
        are_independent(a, b)
        and scopes_overlap(a.scope, b.scope)
        and not times_overlap(a, b)
        and at_odds(sides, a, b) is True
    )
