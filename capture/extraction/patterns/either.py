"""Many classes of patterns searched for at once: each finds what its alternation would find.

Only where a match can be is looked for one: a class has up to hundreds of patterns and a sentence
a dozen words, so nearly always none can match, which is told for all classes together from the
letters that the words begin with.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from typing import Any

from capture.extraction.patterns.beginnings import LENGTH, beginnings

_ODD = re.compile("[\u0130\u0131\u017f\u212a]|[^\\D0-9]")
"""Letters that stand for a plain one where case is not regarded, and digits of other scripts."""

_PLACE = re.compile(r"(?<!\w)\w|\W")
"""Where a word begins, or what is no part of one."""

_WORDS = (r"(?<![\w'])", r"(?!\w)")

_Places = Mapping[str, Sequence[tuple[str, int]]]


class Family:
    """Classes of patterns that are searched for in the same texts.

    Args:
        classes: the patterns of each; the first wins where two begin at one place.
        words: that a match stands between the edges of words.
        folds: that case is not regarded; without it, texts have to be in lower case.
    """

    def __init__(
        self, classes: Mapping[str, Sequence[str]], *, words: bool = False, folds: bool = False
    ) -> None:
        self._classes, self._bounded = classes, words
        self._bounds = _WORDS if words else ("", "")
        self._flags = re.IGNORECASE if folds else 0
        self._at_once = lru_cache(maxsize=64)(self._begun)
        self._begin = lru_cache(maxsize=8192)(self._beginning)

    def __getitem__(self, name: str) -> "Either":
        return Either(self, name, tuple(self._classes[name]))

    def pattern(self, patterns: Iterable[str]) -> re.Pattern[str]:
        """Any of some patterns, between the bounds of the family."""
        before, behind = self._bounds
        return _compiled(f"{before}(?:{_joined(patterns)}){behind}", self._flags)

    def places(self, name: str, text: str) -> Sequence[tuple[str, int]] | None:
        """The patterns of a class that could match, and where; None when that cannot be told."""
        begun = self._at_once(text)
        return None if begun is None else begun.get(name, ())

    def opening(self, name: str, text: str) -> Sequence[str] | None:
        """The patterns of a class that could match at the very beginning; None as for places."""
        if _is_odd(text):
            return None
        return [one for of, one in self._begin(text[:LENGTH].lower()) if of == name]

    def loose(self, name: str) -> Sequence[str]:
        """The patterns of a class that can begin with anything."""
        return self._sorted[1].get(name, ())

    def _begun(self, text: str) -> _Places | None:
        if _is_odd(text):
            return None
        low = text.lower()
        found: dict[str, list[tuple[str, int]]] = {}
        for match in _PLACE.finditer(low):
            at = match.start()
            for name, pattern in self._begin(low[at : at + LENGTH]):
                found.setdefault(name, []).append((pattern, at))
        return found

    def _beginning(self, chars: str) -> Sequence[tuple[str, str]]:
        """The patterns, with their classes, that can begin with these letters."""
        found: list[tuple[str, str]] = []
        node = self._sorted[0]
        for char in chars:
            if char not in node:
                break
            node = node[char]
            found += node.get("", ())
        return found

    @cached_property
    def _sorted(self) -> tuple[dict[str, Any], dict[str, list[str]]]:
        """A tree of letters with the patterns they begin, and those that begin with anything."""
        tree: dict[str, Any] = {}
        loose: dict[str, list[str]] = {}
        for name, patterns in self._classes.items():
            for pattern in patterns:
                starts = beginnings(pattern, bounded=self._bounded)
                if starts is None:
                    loose.setdefault(name, []).append(pattern)
                for start in starts or ():
                    node = tree
                    for char in start:
                        node = node.setdefault(char, {})
                    node.setdefault("", []).append((name, pattern))
        return tree, loose


class Either:
    """One class of a family: the alternation of its patterns."""

    def __init__(self, family: Family, name: str, patterns: tuple[str, ...]) -> None:
        self._family, self._name, self._patterns = family, name, patterns
        self._tried: dict[str, re.Pattern[str]] = {}

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text, as that of the whole alternation."""
        places = self._family.places(self._name, text)
        if places is None:
            return self.whole.search(text)
        if not places and self._loose is None:
            return None
        begin = next((at for one, at in places if self._one(one).match(text, at)), None)
        loose = self._loose.search(text) if self._loose else None
        if loose and (begin is None or loose.start() < begin):
            begin = loose.start()
        return None if begin is None else self.whole.match(text, begin)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of a whole text, as that of the whole alternation."""
        return self.whole.fullmatch(text) if self._is_whole(text) else None

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """The alternation as one pattern."""
        return self._family.pattern(self._patterns)

    @cached_property
    def _loose(self) -> re.Pattern[str] | None:
        loose = self._family.loose(self._name)
        return self._family.pattern(loose) if loose else None

    def _is_whole(self, text: str) -> bool:
        """Whether any of the patterns matches a whole text."""
        opening = self._family.opening(self._name, text)
        if opening is None or (self._loose and self._loose.fullmatch(text)):
            return True
        return any(self._one(pattern).fullmatch(text) for pattern in opening)

    def _one(self, pattern: str) -> re.Pattern[str]:
        found = self._tried.get(pattern)
        if found is None:
            found = self._tried[pattern] = self._family.pattern([pattern])
        return found


def _is_odd(text: str) -> bool:
    """Whether letters stand in a text that the search by beginnings cannot be trusted with."""
    return not text.isascii() and _ODD.search(text) is not None


def _joined(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


@cache
def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    return re.compile(pattern, flags)
