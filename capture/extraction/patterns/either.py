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

_LIKE_PLAIN = str.maketrans("\u0130\u0131\u017f\u212a", "iisk")
"""Letters that stand for a plain one where case is not regarded."""

_DIGIT = re.compile(r"[^\D0-9]")
"""Digits of other scripts: any digit takes them for one, and no figure that is written out."""

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
        self.begun = lru_cache(maxsize=64)(self._begun)
        self._begin = lru_cache(maxsize=8192)(self._beginning)

    def __getitem__(self, name: str) -> "Either":
        return Either(self, name, tuple(self._classes[name]))

    def pattern(self, patterns: Iterable[str]) -> re.Pattern[str]:
        """Any of some patterns, between the bounds of the family."""
        before, behind = self._bounds
        return _compiled(f"{before}(?:{_joined(patterns)}){behind}", self._flags)

    def opening(self, name: str, text: str) -> Sequence[str]:
        """The patterns of a class that could match at the very beginning."""
        return [one for of, one in self._begin(_as_begun(text[:LENGTH])) if of == name]

    def loose(self, name: str) -> Sequence[str]:
        """The patterns of a class that can begin with anything."""
        return self._sorted[1].get(name, ())

    def _begun(self, text: str) -> _Places:
        """For each class the patterns that could match in a text, and where."""
        low = _as_begun(text)
        found: dict[str, list[tuple[str, int]]] = {}
        for match in self._place.finditer(low):
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
    def _place(self) -> re.Pattern[str]:
        """Where a pattern can begin: a letter where a word begins, a mark anywhere."""
        marks = "".join(char for char in self._sorted[0] if not _is_letter(char))
        letters = "".join(filter(_is_letter, self._sorted[0]))
        ways = [rf"(?<!\w)[{re.escape(letters)}]"] if letters else []
        ways += [f"[{re.escape(marks)}]"] if marks else []
        return re.compile("|".join(ways) or "(?!)")

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
        places = self._family.begun(text).get(self._name, ())
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
        if self._loose and self._loose.fullmatch(text):
            return True
        opening = self._family.opening(self._name, text)
        return any(self._one(pattern).fullmatch(text) for pattern in opening)

    def _one(self, pattern: str) -> re.Pattern[str]:
        found = self._tried.get(pattern)
        if found is None:
            found = self._tried[pattern] = self._family.pattern([pattern])
        return found


def _as_begun(text: str) -> str:
    """The text as beginnings are looked up; what a pattern takes for plain is plain, in place."""
    if not text.isascii():
        text = _DIGIT.sub("0", text.translate(_LIKE_PLAIN))
    return text.lower()


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"


def _joined(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


@cache
def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    return re.compile(pattern, flags)
