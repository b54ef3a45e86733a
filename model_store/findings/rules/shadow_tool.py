"""C11: a tool the work is kept in, and nobody in charge has it on the list."""

from collections.abc import Iterator

from model_store.claims import Claim, normalised
from model_store.findings.both_sides import Sides
from model_store.findings.finding import Finding
from model_store.findings.telling import Rule, surprises
from model_store.values import System
from model_store.vocabulary import FindingKind, Kind, Side

RULE = Rule("C11", FindingKind.SHADOW_TOOL, 0.5, "system")
_WHY = (
    "Part of the work is kept in a tool of the people who do it. "
    "It is not among the systems the leader named. "
    "Did you know, and what would be lost with it?"
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield, once each, tools of operators that are in no leader's inventory."""
    known = {
        normalised(claim.value.name)
        for claim in sides.said_by(Side.LEADER, Kind.SYSTEM, Kind.SHADOW_TOOL)
        if isinstance(claim.value, System)
    }
    unlisted: dict[str, Claim] = {}
    told = sides.said_by(Side.OPERATOR, Kind.SHADOW_TOOL)
    for claim in sorted(told, key=lambda c: (-len(sides.spoken[c.id]), c.id)):
        name = normalised(claim.value.name if isinstance(claim.value, System) else claim.quote)
        if name not in known:
            unlisted.setdefault(name, claim)
    yield from surprises(RULE, sides, unlisted.values(), _WHY)
