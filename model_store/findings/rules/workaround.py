"""C9: people leave the path: contradicted where the leader prescribes it, else a surprise."""

from collections.abc import Iterator

from model_store.findings.evidence import Clash, Rule, contradictions, surprises
from model_store.findings.finding import Finding
from model_store.findings.sides import NEAR, Pair, Sides
from model_store.findings.wording import is_universal
from model_store.vocabulary import FindingKind, Kind, Modality, Side

RULE = Rule("C9", FindingKind.WORKAROUND, 0.8, "workaround")
_PATH = (Kind.STEP, Kind.OUTCOME, Kind.SYSTEM, Kind.OWNER, Kind.WORKAROUND, Kind.HANDOFF)
_WHY = (
    "The leader describes one path for this work. "
    "The people doing it take another one to get it done. "
    "The reason they give is worth more than the rule they leave aside."
)
_WHY_NEW = (
    "The people doing the work take a path that is in nobody's description. "
    "The leader said nothing about it. "
    "Did you know, and what does it prevent?"
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield workarounds: against a prescribed path, or simply not known to the leader."""
    clashes = [
        Clash(pair, pair.nearness)
        for pair in sides.pairs(_PATH, (Kind.WORKAROUND,))
        if _prescribes(sides, pair)
    ]
    told = tuple(contradictions(RULE, sides, clashes, _WHY))
    yield from told
    against = {finding.operator[0].id for finding in told}
    unknown = [c for c in sides.said_by(Side.OPERATOR, Kind.WORKAROUND) if c.id not in against]
    yield from surprises(RULE, sides, unknown, _WHY_NEW)


def _prescribes(sides: Sides, pair: Pair) -> bool:
    if pair.leader.modality is Modality.PRESCRIBED:
        return True
    return is_universal(pair.leader) and sides.echo(pair.leader, pair.operator) >= NEAR
