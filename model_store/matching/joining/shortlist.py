"""The few steps that a story may be about at all, found by words and by who was asked.

Looking closely at every step for every story would take long in a process of hundreds of steps,
and many steps that have nothing to do with a story would together outweigh the one that has.
"""

from collections.abc import Mapping
from heapq import nsmallest

from model_store.matching.joining.evidence import Home, Rarity, Story
from model_store.matching.words import stemmed

MOST = 12
"""So many steps are looked at closely; few processes ask anybody about more."""

_SHARE = 7.0
"""What the share of somebody's answers counts beside a shared word that is rare, about as in the
points that were learnt."""


class Shortlist:
    """Steps that were asked about, by the words that were said of them and by who was asked."""

    def __init__(self, homes: Mapping[str, Home], rarity: Rarity) -> None:
        self._all = sorted(homes)
        self._rarity = rarity
        self._by_word: dict[str, list[str]] = {}
        self._by_speaker: dict[str, list[tuple[str, float]]] = {}
        for key in self._all if len(self._all) > MOST else ():
            home = homes[key]
            said = {w for words in home.answers.values() for w in words} | set(home.called)
            for stem in {stemmed(word) for word in said}:
                self._by_word.setdefault(stem, []).append(key)
            for who, share in home.share.items():
                self._by_speaker.setdefault(who, []).append((key, share))

    def of(self, story: Story) -> list[str]:
        """Keys of the steps that are worth a closer look, in the order of the alphabet."""
        if len(self._all) <= MOST:
            return self._all
        found: dict[str, float] = {}
        for stem in sorted({stemmed(word) for word in story.words}):
            counts = self._rarity.of(stem)
            for key in self._by_word.get(stem, ()):
                found[key] = found.get(key, 0.0) + counts
        for who in sorted(story.speakers):
            for key, share in self._by_speaker.get(who, ()):
                found[key] = found.get(key, 0.0) + _SHARE * share
        return sorted(nsmallest(MOST, found, key=lambda key: (-found[key], key)))
