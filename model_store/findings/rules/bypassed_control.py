"""C8: a control the leader relies on, and a path round it that the people at the work take."""

from collections.abc import Iterator

from model_store.findings.controls import BELIEVED, is_control
from model_store.findings.evidence import Clash, Rule, contradictions
from model_store.findings.finding import Finding
from model_store.findings.sides import Pair, Sides
from model_store.findings.wording import is_denial, is_narrower, is_other_count, is_own, is_partial
from model_store.vocabulary import FindingKind, Kind, Polarity

RULE = Rule("C8", FindingKind.BYPASSED_CONTROL, 1.0, "control")
_ROUND = (
    Kind.WORKAROUND, Kind.CONDITION, Kind.CONTROL, Kind.EXCEPTION, Kind.CRITERIA, Kind.STEP,
    Kind.BATCHING,
)  # fmt: skip
_NEAR, _PLAIN = 0.2, 0.5
_TAKEN, _OPPOSITE, _ASKED, _FIRST, _OWN, _TELLING = 0.3, 0.3, 0.3, 0.1, 0.1, 2
_WHY = (
    "The leader relies on this holding in every case. "
    "The people doing the work describe a way round it that they take. "
    "What it is there to prevent can happen."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield controls that somebody passes by, in part or altogether."""
    clashes = [
        Clash(pair, pair.nearness + _plainness(sides, pair))
        for pair in sides.pairs(BELIEVED, _ROUND, _NEAR)
        if is_control(sides, pair.leader) and not sides.agree(pair)
        if _goes_round(sides, pair)
        if pair.nearness + _plainness(sides, pair) >= _PLAIN
    ]
    yield from contradictions(RULE, sides, clashes, _WHY)


def _goes_round(sides: Sides, pair: Pair) -> bool:
    path = pair.operator
    if path.polarity is Polarity.ASSERTS and _is_path(sides, pair):
        return True
    if _is_opposite(sides, pair):
        return True
    if path.kind is Kind.EXCEPTION or len(sides.spoken[path.id]) < _TELLING:
        return False
    return is_partial(path) or is_denial(path)


def _is_path(sides: Sides, pair: Pair) -> bool:
    """A way round by kind; or what goes otherwise, told of the very step in question."""
    if pair.operator.kind is Kind.WORKAROUND:
        return True
    told = pair.operator.kind is Kind.EXCEPTION
    return told and sides.is_same_question(pair.leader, pair.operator)


def _is_opposite(sides: Sides, pair: Pair) -> bool:
    return (
        sides.denies(pair.leader, pair.operator)
        or sides.denies(pair.operator, pair.leader)
        or is_other_count(pair.leader, pair.operator)
        or is_narrower(pair.operator, pair.leader)
    )


def _plainness(sides: Sides, pair: Pair) -> float:
    taken = _TAKEN * (pair.operator.kind is Kind.WORKAROUND)
    opposite = _OPPOSITE * _is_opposite(sides, pair)
    asked = _ASKED * sides.is_same_question(pair.leader, pair.operator)
    first = _FIRST * sides.is_plain(pair.operator) + _OWN * is_own(pair.operator)
    return taken + opposite + asked + first + sides.echo(pair.leader, pair.operator)
