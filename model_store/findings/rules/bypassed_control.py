"""C8: a control the leader relies on, and a path round it that the people at the work take."""

from collections.abc import Iterator

from model_store.findings.evidence import Clash, Rule, contradictions
from model_store.findings.finding import Finding
from model_store.findings.sides import Pair, Sides
from model_store.findings.wording import (
    is_denial,
    is_narrower,
    is_other_count,
    is_partial,
    is_universal,
)
from model_store.vocabulary import FindingKind, Kind

RULE = Rule("C8", FindingKind.BYPASSED_CONTROL, 1.0, "control")
_CONTROLS = (Kind.CONTROL, Kind.CONDITION, Kind.CRITERIA)
_GATE = (*_CONTROLS, Kind.STEP, Kind.OWNER, Kind.WORKAROUND)
_ROUND = (
    Kind.WORKAROUND, Kind.CONDITION, Kind.CONTROL, Kind.EXCEPTION, Kind.CRITERIA, Kind.STEP,
    Kind.OWNER, Kind.REWORK, Kind.BATCHING,
)  # fmt: skip
_NEAR, _PLAIN = 0.2, 0.5
_ECHO, _TAKEN, _OPPOSITE, _TELLING = 0.25, 0.3, 0.3, 2
_WHY = (
    "The leader relies on this holding in every case. "
    "The people doing the work describe a way round it that they take. "
    "What it is there to prevent can happen."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield controls that somebody passes by, in part or altogether."""
    clashes = [
        Clash(pair, pair.nearness + _plainness(sides, pair))
        for pair in sides.pairs(_GATE, _ROUND, _NEAR)
        if _is_gate(sides, pair) and _goes_round(sides, pair)
        if pair.nearness + _plainness(sides, pair) >= _PLAIN
    ]
    yield from contradictions(RULE, sides, clashes, _WHY)


def _is_gate(sides: Sides, pair: Pair) -> bool:
    """A control by kind; or anything said to hold always, when both speak in the same words."""
    gate = pair.leader
    if gate.kind in _CONTROLS or gate.kind is pair.operator.kind is Kind.WORKAROUND:
        return True
    return is_universal(gate) and sides.echo(gate, pair.operator) >= _ECHO


def _goes_round(sides: Sides, pair: Pair) -> bool:
    path = pair.operator
    if path.kind is Kind.WORKAROUND or sides.denies(pair.leader, path):
        return True
    if is_other_count(pair.leader, path) or is_narrower(path, pair.leader):
        return True
    if len(sides.spoken[path.id]) < _TELLING:
        return False
    if path.kind is Kind.REWORK:
        return sides.echo(pair.leader, path) >= _ECHO
    return is_partial(path) or is_denial(path)


def _plainness(sides: Sides, pair: Pair) -> float:
    taken = _TAKEN * (pair.operator.kind is Kind.WORKAROUND)
    opposite = _OPPOSITE * (
        sides.denies(pair.leader, pair.operator)
        or is_other_count(pair.leader, pair.operator)
        or is_narrower(pair.operator, pair.leader)
    )
    return taken + opposite + sides.echo(pair.leader, pair.operator)
