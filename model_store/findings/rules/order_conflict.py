"""C4: one side says that a thing is done before another, the other side that it is done after."""

from collections.abc import Iterator

from model_store.findings.about import Topic
from model_store.findings.both_sides import Pair, Sides
from model_store.findings.cases import are_comparable
from model_store.findings.clashes import Orders, Precedence, precedences
from model_store.findings.finding import Finding
from model_store.findings.telling import Clash, Rule, contradictions
from model_store.vocabulary import FindingKind

RULE = Rule("C4", FindingKind.ORDER, 0.6, "order")
_TOLD, _OPPOSITE = 0.6, 0.5
_WHY = (
    "The leader's picture has two steps in one order. "
    "The people doing the work describe them the other way round. "
    "Whatever the first one was to prevent or prepare comes too late for it."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield pairs of steps that the leader tells in one order and operators only in the other."""
    done = Orders(precedences(sides.operator), sides.view.key_of)
    clashes = []
    for mine in precedences(sides.leader):
        straight = _weighed(sides, done.like(mine))
        crossed = _weighed(sides, done.like(mine.reversed))
        if any(_is_more(straight[key], crossed.get(key)) for key in straight):
            continue  # both ways are taken: that is a loop or a variant, and no reversal
        for key, (theirs, words) in crossed.items():
            if are_comparable(mine.claim, theirs.claim) and _is_more(
                crossed[key], straight.get(key)
            ):
                opposite = min(words)
                pair = Pair(mine.claim, theirs.claim, opposite)
                clashes.append(Clash(pair, _TOLD + _OPPOSITE * opposite))
    yield from contradictions(RULE, sides, clashes, _WHY)


_Weighed = tuple[Precedence, tuple[float, float]]


def _weighed(
    sides: Sides, alike: Iterator[tuple[Precedence, Topic, Topic]]
) -> dict[int, _Weighed]:
    """How many telling words each end has in common, by order."""
    return {
        id(order): (order, (sides.weight_of(first), sides.weight_of(later)))
        for order, first, later in alike
    }


def _is_more(one: _Weighed, other: _Weighed | None) -> bool:
    """Whether this way round more of the words fit than the other way round."""
    return other is None or sum(one[1]) > sum(other[1])
