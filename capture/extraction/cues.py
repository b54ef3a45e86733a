"""Closed-class cues: which kinds of marks a stretch of text carries, by name."""

import re
from functools import cache

from capture.extraction.lexicon import lexicon


def has(name: str, text: str, part: str = "patterns") -> bool:
    """Whether a text carries a cue of a class of `cues.toml`.

    >>> has("single_person", "For refunds it's only me.")
    True
    """
    return _pattern(name, part).search(text.lower().replace("’", "'")) is not None


def first(name: str, text: str) -> tuple[int, int] | None:
    """Where the first cue of a class stands."""
    match = _pattern(name, "patterns").search(text.lower().replace("’", "'"))
    return match.span() if match else None


@cache
def _pattern(name: str, part: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in lexicon("cues")[name][part]))
