"""Which step somebody's words are about: the one whose answers, by the same person, share them.

A word counts the less, the more steps it was used of. Only answers to a question about a step make
it a home for other words: of an answer one knows what it is about.
"""

from collections.abc import Mapping

from model_store.matching.align import Cluster
from model_store.matching.telling_words import Bag, telling_words

Bags = Mapping[str, Mapping[str, Bag]]
"""Telling words by the step they were said of and by who said them."""

_NAMED = 0.5
"""What a word counts more when the step is called by it."""

_COMMON = 8
"""A word said of more steps than these tells nothing."""

_CLEAR = 2.0
"""Evidence that makes a sentence about another step than the one told before it."""

_LEAD = 0.5
"""By so much the best step has to be ahead of the next."""


class Homes:
    """Steps that were asked about, found by the words of their names and their answers."""

    def __init__(self, known: Mapping[str, Cluster], asked: Bags) -> None:
        self._names = {key: _words_of(known[key]) for key in asked if key in known}
        self._homes: dict[tuple[str, str], list[str]] = {}
        for key, names in self._names.items():
            for speaker, words in asked[key].items():
                for word in words | names:
                    self._homes.setdefault((speaker, word), []).append(key)

    def __contains__(self, key: str) -> bool:
        return key in self._names

    def evidence(self, speaker: str, words: Bag) -> dict[str, float]:
        """How much a speaker's words point to each step: 1 for a word said of no other step."""
        found: dict[str, float] = {}
        for word in sorted(words):
            homes = self._homes.get((speaker, word), ())
            if len(homes) > _COMMON:
                continue
            for home in homes:
                counts = 1 + _NAMED * (word in self._names[home])
                found[home] = found.get(home, 0.0) + counts / len(homes)
        return found

    def clear(self, speaker: str, words: Bag) -> str | None:
        """The one step that words clearly point to, whatever was told before them."""
        found = sorted(((-e, home) for home, e in self.evidence(speaker, words).items()))
        if not found or -found[0][0] < _CLEAR:
            return None
        ahead = found[1][0] - found[0][0] if len(found) > 1 else _CLEAR
        return found[0][1] if ahead >= _LEAD else None


def _words_of(cluster: Cluster) -> Bag:
    return frozenset(word for name in cluster.mentions for word in telling_words(name))
