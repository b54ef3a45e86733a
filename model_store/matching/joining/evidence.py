"""What speaks for a story being about a step that somebody was asked about, as plain amounts.

A word that few steps share counts more than one that is said of all; words that only mean much the
same are found by their nearness. What each amount weighs was learnt: see `weighing`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING, Any

from model_store.matching.comparing import relation
from model_store.matching.meaning import vectors
from model_store.matching.words import said_words, stemmed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Rows = NDArray[Any]

Said = tuple[str, ...]
"""Telling words as they were said, each once, in the order of the alphabet."""

_RAREST = 0.1


@dataclass(frozen=True, slots=True)
class Story:
    """Something told that nobody asked for: in which words, by what name, by whom, whose work.

    `tellings` are the messages it was told in.
    """

    words: Said
    called: Said
    speakers: frozenset[str]
    names: tuple[str, ...] = ()
    owners: frozenset[str] = frozenset()
    tellings: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Home:
    """A step that was asked about: its names, the answers by who gave them, who does it.

    `share` is which part of a speaker's answers is about it, 0 to 1; `tellings` are the messages
    in which somebody named it unasked.
    """

    names: tuple[str, ...]
    answers: Mapping[str, Said]
    owners: frozenset[str] = frozenset()
    share: Mapping[str, float] = field(default_factory=dict)
    tellings: frozenset[str] = frozenset()

    @property
    def called(self) -> Said:
        """The telling words of all its names."""
        return _called(self.names)


class Rarity:
    """How much a word tells of which step is meant, by how many steps it is said of."""

    def __init__(self, homes: Iterable[Home]) -> None:
        self._of: Counter[str] = Counter()
        self._all = 0
        for home in homes:
            self._all += 1
            said = {w for words in home.answers.values() for w in words} | set(home.called)
            self._of.update({stemmed(w) for w in said})

    def of(self, stem: str) -> float:
        """At least 0.1; the logarithm of all steps over those of the word."""
        steps = self._of[stem] + 0.5 if self._of[stem] else 1.5
        return max(log((self._all + 1) / steps), _RAREST)


def evidence(story: Story, home: Home, rarity: Rarity) -> dict[str, float]:
    """What speaks for a story being about a step, each amount by its name.

    Args:
        story: what was told.
        home: a step that was asked about, no name of which is the opposite of one of the story.
        rarity: of the words of all steps.
    """
    called = home.called
    mine = _once(w for who in story.speakers for w in home.answers.get(who, ()))
    others = _once(
        w for who, words in home.answers.items() if who not in story.speakers for w in words
    )
    return {
        "words of its name": _shared(story.words, called, rarity),
        "name by name": _shared(story.called, called, rarity),
        "words of own answers": _shared(story.words, mine, rarity),
        "words of others' answers": _shared(story.words, others, rarity),
        "near its name": _near(story.words, called, rarity),
        "its name near": _near(called, story.words, rarity),
        "name near name": _near(story.called, called, rarity),
        "near own answers": _near(story.words, mine, rarity),
        "near others' answers": _near(story.words, others, rarity),
        "asked": float(bool(mine)),
        "share of answers": max((home.share.get(who, 0.0) for who in story.speakers), default=0.0),
        "same doer": float(bool(story.owners & home.owners)),
        "told in one": float(bool(story.tellings & home.tellings)),
    } | _of_names(story.names, home.names)


def _of_names(mine: tuple[str, ...], yours: tuple[str, ...]) -> dict[str, float]:
    """How the closest names agree, in their doing and in the thing it is done to."""
    between = relation(mine, yours) if mine else None
    if between is None:
        return {}
    return {f"doing {between.doing}": 1.0, f"thing {between.thing}": 1.0}


@lru_cache(maxsize=1 << 13)
def _called(names: tuple[str, ...]) -> Said:
    return _once(word for name in names for word in said_words(name))


def _once(words: Iterable[str]) -> Said:
    return tuple(sorted(set(words)))


def _shared(mine: Said, yours: Said, rarity: Rarity) -> float:
    """The words two have in common, each by its rarity."""
    both = {stemmed(w) for w in mine} & {stemmed(w) for w in yours}
    return sum(rarity.of(stem) for stem in sorted(both))


def _near(mine: Said, yours: Said, rarity: Rarity) -> float:
    """How near the words of one come to some word of the other on average, 0 to 1, squared."""
    import numpy as np

    if not mine or not yours:
        return 0.0
    closest = np.maximum(_rows(mine) @ _rows(yours).T, 0.0).max(axis=1) ** 2
    weights = np.array([rarity.of(stemmed(w)) for w in mine])
    return float(closest @ weights / weights.sum())


@lru_cache(maxsize=1 << 13)
def _rows(words: Said) -> "Rows":
    return vectors(words)
