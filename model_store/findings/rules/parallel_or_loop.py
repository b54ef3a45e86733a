"""C5: one side has two things strictly one after the other, the other side does not."""

from collections.abc import Iterator

from model_store.claims import Claim
from model_store.findings.both_sides import Pair, Sides
from model_store.findings.cases import are_comparable
from model_store.findings.clashes import Orders, Precedence, precedences
from model_store.findings.finding import Finding
from model_store.findings.said import are_together, is_in_turn
from model_store.findings.telling import Clash, Rule, contradictions
from model_store.vocabulary import FindingKind, Side

RULE = Rule("C5", FindingKind.ORDER, 0.4, "parallel")
_TOLD, _TELLING, _TELLING_WORD = 0.4, 1.2, 0.5
_WHY = (
    "One side has these steps strictly one after the other. "
    "The other side has them side by side, or in either order. "
    "The time that is planned for them is not the time they take."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield what is done side by side, or both ways round, for one side and in turn for the other.

    That operators differ among themselves counts as both ways only if one person tells both.
    """
    clashes = [
        Clash(Pair(leader, operator, weight), _TOLD + weight)
        for leader, operator, weight in _at_odds(sides)
        if are_comparable(leader, operator)
    ]
    yield from contradictions(RULE, sides, clashes, _WHY)


def _at_odds(sides: Sides) -> Iterator[tuple[Claim, Claim, float]]:
    believed, done = precedences(sides.leader), precedences(sides.operator)
    both_ways = _both_ways(Orders(done, sides.view.key_of))
    together = tuple(_together(sides, Side.OPERATOR))
    for mine in believed:
        for claim in together:
            yield mine.claim, claim, _is_of(sides, claim, mine)
        for one, first, _ in both_ways.like(mine):
            for other in both_ways.turned[id(one)]:
                yield mine.claim, other.claim, sides.weight_of(first)
    for claim in _together(sides, Side.LEADER):
        for theirs in done:
            yield claim, theirs.claim, _is_of(sides, claim, theirs)
    yield from _one_by_one(sides)


def _one_by_one(sides: Sides) -> Iterator[tuple[Claim, Claim, float]]:
    """What is to go to several at once for a leader, and waits for one after the other in fact."""
    for claim in _together(sides, Side.LEADER):
        for theirs in sides.operator:
            if is_in_turn(theirs.quote):
                yield claim, theirs, _shared(sides, claim, theirs)


def _shared(sides: Sides, believed: Claim, done: Claim) -> float:
    """Telling words that both have, the one who works there speaking for the place."""
    words = sides.weight_of(sides.spoken[believed.id] & sides.topics[done.id])
    if sides.is_same_step(believed, done):
        return 1.0
    return min(1.0, words) if words >= _TELLING_WORD else -1.0


def _together(sides: Sides, side: Side) -> Iterator[Claim]:
    told = sides.leader if side is Side.LEADER else sides.operator
    seen: set[tuple[str, str]] = set()
    for claim in told:
        if are_together(claim.quote) and (claim.message, claim.quote) not in seen:
            seen.add((claim.message, claim.quote))
            yield claim


class _BothWays(Orders):
    """Orders that one person tells in both directions, with how they tell it the other way."""

    turned: dict[int, list[Precedence]]


def _both_ways(done: Orders) -> _BothWays:
    turned: dict[int, list[Precedence]] = {}
    for one in done.told:
        for other, _, _ in done.like(one.reversed):
            if other.claim.speaker == one.claim.speaker:
                turned.setdefault(id(one), []).append(other)
    both = _BothWays((one for one in done.told if id(one) in turned), done.key_of)
    both.turned = turned
    return both


def _is_of(sides: Sides, claim: Claim, order: Precedence) -> float:
    """How surely a claim speaks of the two things that were put in order; below 0: not at all."""
    about = sides.spoken[claim.id] | sides.context[claim.id]
    first = sides.weight_of(about & order.earlier)
    second = sides.weight_of(about & order.later)
    sure = (first and second) or max(first, second) >= _TELLING
    return min(1.0, first + second) if sure else -1.0
