"""Closed-class marks: which kinds of things a stretch of text speaks of, by name."""

import re
from functools import cache, lru_cache

from capture.extraction.lexicon import lexicon
from capture.extraction.patterns.either import Either, Family

_BLANKS = re.compile(r" {2,}")


def has(name: str, text: str, part: str = "patterns") -> bool:
    """Whether a text carries a mark of a class of `marks.toml`.

    >>> has("single_person", "For refunds it's only me.")
    True
    """
    return mark_in(name, text, part) is not None


@lru_cache(maxsize=512)
def mark_in(name: str, text: str, part: str = "patterns") -> str | None:
    """The words of the first mark of a class in a text; None when there is none.

    >>> mark_in("single_person", "For refunds it's only me.")
    "it's only me"
    """
    match = _pattern(name, part).search(_plain(text))
    return match[0].strip() if match else None


@lru_cache(maxsize=64)
def _plain(text: str) -> str:
    """A text as marks see it."""
    return _BLANKS.sub(" ", text.lower().replace("’", "'"))


@cache
def _pattern(name: str, part: str) -> Either:
    return _family()[f"{name} {part}"]


@cache
def _family() -> Family:
    classes = lexicon("marks")
    return Family({
        f"{name} {part}": patterns
        for name, parts in classes.items()
        for part, patterns in parts.items()
        if isinstance(patterns, list)
    })  # fmt: skip
