"""What a match of a pattern can begin with, so that a text without it need not be searched.

What cannot be told for certain is not told: no pattern that could match is ever ruled out.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

LENGTH = 6
"""So many characters of a beginning are looked at: more rule out hardly anything more."""

_MOST = 300
_ATOM = re.compile(
    r"(?P<bound>\\b|\^|\(\?<!\[?\\w[^\]()]*\]?\))|(?P<end>\$|\\[BZ])|(?P<around>\(\?<?[=!])"
    r"|(?P<group>\((?:\?:|(?!\?)))|\\x(?P<code>[0-9a-f]{2})|\\(?P<sign>[^A-Za-z0-9])"
    r"|\[(?P<chars>[^\]\[\\^-]+|-[^\]\[\\^-]+)\]|(?P<any>\\[dDsSwW]|\.|\[\^?\]?(?:\\.|[^\]\\])*\])"
    r"|(?P<char>[^\\()|*+?{}\[\]])",
    re.DOTALL,
)
_TIMES = re.compile(
    r"(?:(?P<once>\?)|(?P<any>\*|\{0?,\d*\}|\{0\})|(?P<often>\+|\{\d+(?:,\d*)?\}))[?+]?"
)


class _Start(NamedTuple):
    """How a part begins, whether its rest is unknown, and whether a word has to begin there."""

    chars: str
    closed: bool = False
    bound: bool = False


_NOTHING = frozenset({_Start("")})
_DIGITS = frozenset(_Start(char) for char in "0123456789")
"""Whoever searches has to know that other scripts have digits too."""


@cache
def beginnings(pattern: str, *, bounded: bool = False) -> frozenset[str] | None:
    r"""The beginnings, in lower case, one of which every match of a pattern has.

    Args:
        pattern: a regular expression.
        bounded: that it is only tried where a word begins, or at what is no part of a word.

    Returns:
        Up to `LENGTH` characters each; None when a match can begin with anything, or inside a
        word, or the pattern is written in a way that is not read here.

    >>> sorted(beginnings(r"\b(?:by|on) hand|\bwe key"))
    ['by han', 'on han', 'we key']
    >>> beginnings(r"\w+ by hand") is None
    True
    """
    try:
        found = _Reader(pattern).all()
    except _UnreadError:
        return None
    for start in found:
        first = start.chars[:1]
        inside = (first.isalnum() or first == "_") and not (bounded or start.bound)
        if not first or not start.chars.isascii() or inside:
            return None
    told = {start.chars.lower() for start in found}
    return frozenset(one for one in told if not any(one[:n] in told for n in range(1, len(one))))


class _UnreadError(Exception):
    """A pattern is written in a way that is not read here."""


class _Reader:
    """Goes through a pattern once, left to right."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def all(self) -> frozenset[_Start]:
        found = self._either()
        if self._at < len(self._pattern):
            raise _UnreadError
        return found

    def _either(self) -> frozenset[_Start]:
        """Alternatives, up to the bracket that closes them."""
        found = self._sequence()
        while self._pattern.startswith("|", self._at):
            self._at += 1
            found |= self._sequence()
        return found

    def _sequence(self) -> frozenset[_Start]:
        starts = _NOTHING
        while self._at < len(self._pattern) and self._pattern[self._at] not in "|)":
            starts = _then(starts, self._atom())
        return starts

    def _atom(self) -> frozenset[_Start]:
        match = _ATOM.match(self._pattern, self._at)
        if match is None:
            raise _UnreadError
        self._at = match.end()
        found = self._one(match)
        times = _TIMES.match(self._pattern, self._at)
        if times is None:
            return found
        self._at = times.end()
        if not times["once"]:
            found = _open_ended(found)
        return found if times["often"] else found | _NOTHING

    def _one(self, match: re.Match[str]) -> frozenset[_Start]:
        sort = match.lastgroup
        if sort in ("group", "around"):
            found = self._either()
            if not self._pattern.startswith(")", self._at):
                raise _UnreadError
            self._at += 1
            return found if sort == "group" else _NOTHING
        if sort == "bound":
            return frozenset({_Start("", bound=True)})
        if sort == "end":
            return _NOTHING
        if sort == "any":
            return _DIGITS if match["any"] == r"\d" else frozenset({_Start("", closed=True)})
        said = match["chars"] or match["sign"] or match["char"]
        return frozenset(_Start(char) for char in (said or chr(int(match["code"], 16))))


def _open_ended(found: Iterable[_Start]) -> frozenset[_Start]:
    """Parts that may come again, so that nothing is known of what follows them."""
    return frozenset(start._replace(closed=True) for start in found)


def _then(first: frozenset[_Start], second: frozenset[_Start]) -> frozenset[_Start]:
    """One part behind the other, so far as is looked at."""
    if all(start.closed for start in first):
        return first
    if len(first) * len(second) > _MOST:
        return _open_ended(first)
    return frozenset(one if one.closed else _cut(one, two) for one in first for two in second)


def _cut(one: _Start, two: _Start) -> _Start:
    chars = one.chars + two.chars
    bound = one.bound or (not one.chars and two.bound)
    return _Start(chars[:LENGTH], two.closed or len(chars) >= LENGTH, bound)
