"""Mentions that mean the same step come together; recorded judgements have the last word.

The result depends on which mentions there are, never on their order, and only on the judgements
that hold now: taking a merge back gives the same steps again.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from model_store.claims import normalised
from model_store.matching.comparing import Judgement, compare
from model_store.matching.joining.labels import rank, things_named
from model_store.matching.phrases import parse
from model_store.vocabulary import Verdict

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Mentions of one step: `key` is the smallest, normalised; `label` the one to show."""

    key: str
    label: str
    mentions: tuple[str, ...]


def align(mentions: Iterable[str], verdicts: Mapping[Pair, Verdict]) -> tuple[Cluster, ...]:
    """Group mentions into steps, in the order in which they were first named.

    Args:
        mentions: how steps were called, repeated as often as they were.
        verdicts: recorded judgements by the sorted pair of normalised mentions.
    """
    counts: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for mention in mentions:
        key = normalised(mention)
        counts[key] += 1
        shown[key] = min(shown.get(key, mention), mention)
    groups = _Groups(counts, verdicts)
    for (a, b), verdict in sorted(verdicts.items()):
        if verdict is Verdict.SAME and a in counts and b in counts:
            groups.join(a, b)
    for a, b in _likely(sorted(counts)):
        groups.join_unless_different(a, b)
    clusters = {id(g): g for g in map(groups.of, counts)}
    return tuple(_cluster(group, counts, shown) for group in clusters.values())


class _Groups:
    """Growing groups of mentions; it lives no longer than one call of `align`."""

    def __init__(self, mentions: Iterable[str], verdicts: Mapping[Pair, Verdict]) -> None:
        self._group = {mention: [mention] for mention in mentions}
        self._verdicts = verdicts

    def of(self, mention: str) -> list[str]:
        return self._group[mention]

    def join(self, a: str, b: str) -> None:
        mine, yours = self._group[a], self._group[b]
        if mine is yours:
            return
        mine += yours
        for mention in yours:
            self._group[mention] = mine

    def join_unless_different(self, a: str, b: str) -> None:
        """Let two groups come together only if no member of one is unlike one of the other."""
        mine, yours = self._group[a], self._group[b]
        if mine is not yours and not any(self._apart(x, y) for x in mine for y in yours):
            self.join(a, b)

    def _apart(self, a: str, b: str) -> bool:
        recorded = self._verdicts.get((min(a, b), max(a, b)))
        if recorded is not None:
            return recorded is not Verdict.SAME
        return _judged(a, b).verdict is Verdict.DIFFERENT


def _likely(mentions: list[str]) -> list[Pair]:
    """Pairs that are judged the same, the surest first."""
    found = []
    for a, b in _shortlist(mentions):
        judgement = _judged(a, b)
        if judgement.verdict is Verdict.SAME:
            found.append((-judgement.confidence, a, b))
    return [(a, b) for _, a, b in sorted(found)]


def _shortlist(mentions: list[str]) -> set[Pair]:
    """Pairs with a doing in common and an object in common or left unsaid."""
    doing: dict[str, list[str]] = {}
    for mention in mentions:
        phrase = parse(mention)
        for name in phrase.action.classes or {f"={phrase.action.lemma}"}:
            doing.setdefault(name, []).append(mention)
    return {pair for group in doing.values() for pair in _with_common_object(group)}


def _with_common_object(group: list[str]) -> Iterator[Pair]:
    named: dict[str, list[str]] = {}
    unsaid = []
    for mention in group:
        names = things_named(parse(mention))
        for name in names:
            named.setdefault(name, []).append(mention)
        if not names:
            unsaid.append(mention)
    for members in (*named.values(), unsaid):
        yield from ((a, b) for i, a in enumerate(members) for b in members[i + 1 :])
    for a in unsaid:
        yield from ((min(a, b), max(a, b)) for b in group if a != b)


@lru_cache(maxsize=1 << 16)
def _judged(a: str, b: str) -> Judgement:
    return compare(parse(min(a, b)), parse(max(a, b)))


def _cluster(group: list[str], counts: Counter[str], shown: dict[str, str]) -> Cluster:
    label = min(group, key=lambda key: (*rank(key), -counts[key], len(key), key))
    return Cluster(min(group), shown[label], tuple(shown[key] for key in sorted(group)))
