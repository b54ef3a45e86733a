"""Closed-class marks: which kinds of things a stretch of text speaks of, by name."""

import re
from functools import cache

from capture.extraction.lexicon import lexicon

_BLANKS = re.compile(r" {2,}")


def has(name: str, text: str, part: str = "patterns") -> bool:
    """Whether a text carries a mark of a class of `marks.toml`.

    >>> has("single_person", "For refunds it's only me.")
    True
    """
    return mark_in(name, text, part) is not None


def mark_in(name: str, text: str, part: str = "patterns") -> str | None:
    """The words of the first mark of a class in a text; None when there is none.

    >>> mark_in("single_person", "For refunds it's only me.")
    "it's only me"
    """
    match = _pattern(name, part).search(_BLANKS.sub(" ", text.lower().replace("’", "'")))
    return match[0].strip() if match else None


@cache
def _pattern(name: str, part: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in lexicon("marks")[name][part]))
