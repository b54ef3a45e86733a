"""C8: a control the leader relies on, and a path round it that the people at the work take."""

from collections.abc import Iterator

from model_store.findings.evidence import Clash, Rule, contradictions
from model_store.findings.finding import Finding
from model_store.findings.sides import Pair, Sides
from model_store.findings.wording import is_denial, is_partial, is_universal
from model_store.vocabulary import FindingKind, Kind

RULE = Rule("C8", FindingKind.BYPASSED_CONTROL, 1.0, "control")
_GATE = (Kind.CONTROL, Kind.CONDITION, Kind.CRITERIA, Kind.STEP, Kind.OWNER, Kind.WORKAROUND)
_ROUND = (Kind.WORKAROUND, Kind.CONDITION, Kind.CONTROL, Kind.EXCEPTION, Kind.CRITERIA, Kind.STEP)
_WHY = (
    "The leader relies on this holding in every case. "
    "The people doing the work describe a way round it that they take. "
    "What it is there to prevent can happen."
)
_TAKEN = 0.3


def find(sides: Sides) -> Iterator[Finding]:
    """Yield controls that somebody passes by, in part or altogether."""
    clashes = [
        Clash(pair, pair.nearness + _TAKEN * (pair.operator.kind is Kind.WORKAROUND))
        for pair in sides.pairs(_GATE, _ROUND)
        if _is_gate(pair) and _goes_round(pair)
    ]
    yield from contradictions(RULE, sides, clashes, _WHY)


def _is_gate(pair: Pair) -> bool:
    gate = pair.leader
    return gate.kind in (Kind.CONTROL, Kind.CONDITION, Kind.CRITERIA) or is_universal(gate)


def _goes_round(pair: Pair) -> bool:
    path = pair.operator
    if path.kind is Kind.WORKAROUND:
        return True
    return is_partial(path) or is_denial(path)
