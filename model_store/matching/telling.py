"""Which step somebody's words are about: the one whose answers and name share them.

A word counts the less, the more steps it was used of. Only answers to a question about a step make
it a home for other words: of an answer one knows what it is about.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

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

_MOST = 2.0
"""Answers of one sort count up to so many words: a long story shares some with every step."""

_CALLED = 1.5
"""What a word counts that is in the name of the step; in the name of the story, more yet."""

_NAMES = 3
"""So many names one step goes by before its stories come home."""

_DOUBT = 4
"""So many answers about other steps are taken for granted before anybody was asked much."""


@dataclass(frozen=True, slots=True)
class Told:
    """A step that nobody was asked about: words said of it by each speaker, and who does it."""

    words: Mapping[str, Bag]
    owners: frozenset[str] = frozenset()


class Homes:
    """Steps that were asked about, found by the words of their names and their answers.

    Args:
        known: the steps by key.
        asked: telling words of the answers.
        answers: how many claims a speaker who does the work made in answers about a step; who
            only leads is asked about everything, so that counts for nothing.
        owners: who does each step, as claims have it.
    """

    def __init__(
        self,
        known: Mapping[str, Cluster],
        asked: Bags,
        answers: Mapping[tuple[str, str], int] | None = None,
        owners: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        self._names = {key: _words_of(known[key]) for key in asked if key in known}
        self._asked = {key: asked[key] for key in self._names}
        self._answers = Counter(answers or {})
        self._owners = owners or {}
        self._homes: dict[tuple[str, str], list[str]] = {}
        for key, names in self._names.items():
            for speaker, words in asked[key].items():
                for word in words | names:
                    self._homes.setdefault((speaker, word), []).append(key)
        self._answered = _steps_by_word(
            (key, frozenset[str]().union(*bags.values())) for key, bags in self._asked.items()
        )
        self._named = Counter(w for cluster in known.values() for w in _words_of(cluster))

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

    def pointing(self, told: Told, called: Bag) -> dict[str, float]:
        """How much a story points to each step: by its name, and by what anybody answered of it.

        Args:
            told: the story.
            called: telling words of the names the story goes by.
        """
        words = frozenset[str]().union(*told.words.values())
        return {
            home: amount
            for home, names in self._names.items()
            if (amount := self._by_name(words, called, names) + self._by_answers(home, told)) > 0
        }

    def _by_name(self, words: Bag, called: Bag, names: Bag) -> float:
        named = _sum(words & names, self._spread)
        return _CALLED * named + _NAMED * _sum(called & names, self._spread)

    def _spread(self, word: str) -> float:
        """About how many steps are called by a word."""
        return max(1.0, self._named[word] / _NAMES)

    def _by_answers(self, home: str, told: Told) -> float:
        names, mine, theirs = self._names[home], 0.0, Bag()
        said = frozenset[str]().union(*self._asked[home].values()) - names
        for speaker, words in sorted(told.words.items()):
            own = self._asked[home].get(speaker, Bag()) - names
            mine += _sum(words & own, partial(self._answered_by, speaker))
            theirs |= words & (said - own)
        others = _sum(theirs, lambda w: len(self._answered[w]))
        return min(mine, _MOST) + min(others, _MOST)

    def _answered_by(self, speaker: str, word: str) -> float:
        return len(self._homes[speaker, word])

    def share(self, speakers: Iterable[str], home: str) -> float:
        """The share of the answers of those who do the work that is about a step, 0 to 1."""
        all_ = sum(n for (who, _), n in self._answers.items() if who in speakers)
        return sum(self._answers[who, home] for who in speakers) / (all_ + _DOUBT)

    def has_asked(self, speakers: Iterable[str], home: str) -> bool:
        """Whether any of them was asked about a step."""
        return any(speaker in self._asked[home] for speaker in speakers)

    def is_owned_by(self, owners: frozenset[str], home: str) -> bool:
        """Whether any of these does the step."""
        return bool(owners & self._owners.get(home, frozenset()))

    def clear(self, speaker: str, words: Bag) -> str | None:
        """The one step that words clearly point to, whatever was told before them."""
        found = sorted(((-e, home) for home, e in self.evidence(speaker, words).items()))
        if not found or -found[0][0] < _CLEAR:
            return None
        ahead = found[1][0] - found[0][0] if len(found) > 1 else _CLEAR
        return found[0][1] if ahead >= _LEAD else None


def _sum(words: Bag, steps: Callable[[str], float]) -> float:
    """Words, each counting the less, the more steps it was used of."""
    counts = (steps(word) for word in sorted(words))
    return sum(1 / count for count in counts if count <= _COMMON)


def _steps_by_word(bags: Iterable[tuple[str, Bag]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, words in bags:
        for word in words:
            found.setdefault(word, []).append(key)
    return found


def _words_of(cluster: Cluster) -> Bag:
    return frozenset(word for name in cluster.mentions for word in telling_words(name))
