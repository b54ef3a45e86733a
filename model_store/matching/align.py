"""Mentions that mean the same step come together; recorded judgements have the last word."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from model_store.claims import normalised
from model_store.vocabulary import Verdict


@dataclass(frozen=True, slots=True)
class Cluster:
    """Mentions of one step: `key` is the smallest, `label` the one to show."""

    key: str
    label: str
    mentions: tuple[str, ...]


def align(
    mentions: Iterable[str], verdicts: Mapping[tuple[str, str], Verdict]
) -> tuple[Cluster, ...]:
    """Group mentions into steps, in the order in which they were first named."""
    counts: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for mention in mentions:
        key = normalised(mention)
        counts[key] += 1
        shown[key] = min(shown.get(key, mention), mention)
    parent = {key: key for key in counts}

    def root(key: str) -> str:
        while parent[key] != key:
            key = parent[key]
        return key

    for (a, b), verdict in sorted(verdicts.items()):
        if verdict is Verdict.SAME and a in parent and b in parent:
            first, second = sorted((root(a), root(b)))
            parent[second] = first
    groups: dict[str, list[str]] = {}
    for key in counts:
        groups.setdefault(root(key), []).append(key)
    return tuple(_cluster(group, counts, shown) for group in groups.values())


def _cluster(group: list[str], counts: Counter[str], shown: dict[str, str]) -> Cluster:
    label = min(group, key=lambda key: (-counts[key], len(key), key))
    return Cluster(min(group), shown[label], tuple(shown[key] for key in sorted(group)))
