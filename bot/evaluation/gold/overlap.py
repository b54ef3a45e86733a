"""Whether two quotes are of the same words: counted in words, not in letters.

A reader who quotes a whole message has shown nothing, and one who quotes two words hardly more.
"""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’.,:][^\W_]+)*")
_LOOSE = 25
"""A quote of up to so many words is never called too wide."""


@lru_cache(maxsize=16_384)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, as they are compared.

    >>> words("It's 10.5 days, <@U1>!")
    ("it's", '10.5', 'days', 'u1')
    """
    return tuple(_WORD.findall(text.lower().replace("’", "'")))


@lru_cache(maxsize=65_536)
def shared(a: str, b: str) -> int:
    """Length of the longest run of words that stands in both."""
    mine, theirs = words(a), words(b)
    best, last = 0, [0] * (len(theirs) + 1)
    for word in mine:
        row = [0]
        for place, other in enumerate(theirs):
            row.append(last[place] + 1 if word == other else 0)
        best, last = max(best, *row), row
    return best


def says(quote: str, gold: str, *, share: float = 0.6) -> bool:
    """Whether a quote shows what a gold quote shows: most of its words, and not everything else.

    A clause of at least three words out of a long gold quote is enough.

    >>> says("she signs on fridays", "and then she signs on fridays, if at all")
    True
    """
    ours, theirs, run = len(words(quote)), len(words(gold)), shared(quote, gold)
    if not ours or not theirs:
        return False
    if run == ours and run >= min(3, theirs) and 4 * run >= theirs:
        return True
    return run >= share * theirs and (ours <= _LOOSE or 4 * run >= ours)


def stands_in(quote: str, messages: tuple[str, ...]) -> bool:
    """Whether a quote was said, blanks and case apart."""
    wanted = " ".join(quote.split()).lower()
    return bool(wanted) and any(wanted in " ".join(m.split()).lower() for m in messages)
