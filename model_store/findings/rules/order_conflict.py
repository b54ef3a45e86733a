"""C4: one side says that a thing is done before another, the other side that it is done after."""

from collections.abc import Iterator

from model_store.findings.comparability import are_comparable
from model_store.findings.evidence import Clash, Rule, contradictions
from model_store.findings.finding import Finding
from model_store.findings.ordering import Precedence, common, precedences
from model_store.findings.sides import Pair, Sides
from model_store.findings.topics import Topic
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
    believed, done = precedences(sides.leader), precedences(sides.operator)
    clashes = []
    for mine in believed:
        if any(_is_same_order(sides, mine, theirs) for theirs in done):
            continue  # both ways are taken: that is a loop or a variant, and no reversal
        for theirs in done:
            if not are_comparable(mine.claim, theirs.claim):
                continue
            opposite = _reversal(sides, mine, theirs)
            if opposite:
                pair = Pair(mine.claim, theirs.claim, opposite)
                clashes.append(Clash(pair, _TOLD + _OPPOSITE * opposite))
    yield from contradictions(RULE, sides, clashes, _WHY)


def _reversal(sides: Sides, mine: Precedence, theirs: Precedence) -> float:
    """How many telling words stand on opposite sides, 0 when the order is not turned round."""
    key_of = sides.view.key_of
    crossed = [_said(sides, words) for words in common(mine, theirs.reversed, key_of)]
    straight = [_said(sides, words) for words in common(mine, theirs, key_of)]
    if not all(crossed) or sum(crossed) <= sum(straight):
        return 0.0
    return min(crossed)


def _is_same_order(sides: Sides, mine: Precedence, theirs: Precedence) -> bool:
    straight = [_said(sides, words) for words in common(mine, theirs, sides.view.key_of)]
    return all(straight) and not _reversal(sides, mine, theirs)


def _said(sides: Sides, words: Topic) -> float:
    return sum(sides.weight.get(word, 1.0) for word in words)
