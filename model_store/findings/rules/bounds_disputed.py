"""C14: the work starts or ends otherwise than the leader says."""

from collections.abc import Iterator

from model_store.findings.evidence import Clash, Rule, contradictions
from model_store.findings.finding import Finding
from model_store.findings.sides import Pair, Sides
from model_store.findings.wording import is_denial, is_partial
from model_store.vocabulary import FindingKind, Kind, Side

TRIGGER = Rule("C14", FindingKind.TRIGGER, 0.5, "trigger")
OUTCOME = Rule("C14", FindingKind.OUTCOME, 0.5, "outcome")
_AT_ODDS = 0.3
_WHY_START = (
    "The leader's picture starts with one event. "
    "For the people doing the work it starts with another. "
    "What comes in on the other way is not counted and not planned for."
)
_WHY_END = (
    "The leader says what is reached, and when. "
    "The people doing the work describe another end. "
    "A promise made on it would not be kept."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield, once each, a start and an end that are told in different words by both sides."""
    for rule, kind, why in (
        (TRIGGER, Kind.TRIGGER, _WHY_START),
        (OUTCOME, Kind.OUTCOME, _WHY_END),
    ):
        pairs = list(sides.pairs((kind,), (kind,), 0.0))
        clashes = [_clash(pair) for pair in pairs if _differs(sides, pair)]
        best = sorted(clashes, key=lambda c: (-c.strength, c.pair.leader.id, c.pair.operator.id))
        yield from contradictions(rule, sides, best[:1], why)


def _differs(sides: Sides, pair: Pair) -> bool:
    if is_denial(pair.operator) or is_partial(pair.operator):
        return True
    said = sides.topics[pair.operator.id]
    return not any(
        said & sides.topics[belief.id] for belief in sides.said_by(Side.LEADER, pair.leader.kind)
    )


def _clash(pair: Pair) -> Clash:
    at_odds = is_denial(pair.operator) or is_partial(pair.operator)
    return Clash(pair, 0.6 + pair.nearness + _AT_ODDS * at_odds)
