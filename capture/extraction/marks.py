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
    words = _BLANKS.sub(" ", text.lower().replace("’", "'"))
    return _pattern(name, part).search(words) is not None


@cache
def _pattern(name: str, part: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in lexicon("marks")[name][part]))
