"""Words of editing, by which somebody leads over from what they said to what they say instead.

The study of self-repair calls this the editing phase, between what is repaired and the repair
(Levelt 1983, Shriberg 1994).
"""

import re
from dataclasses import dataclass
from functools import cache

from capture.extraction.lexicon import lexicon, listed

_NAMES = "repairs"
_CLASSES = (
    *("honest", "checked", "demonstrated"),
    *("no", "noise", "giving_in", "turning", "stopping"),
)
"""Whole phrases first: "that's me exaggerating" is more than its first word."""

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Edited:
    """The classes of editing words in a lead, its other words, and where its last edit ends."""

    names: tuple[str, ...]
    left: tuple[str, ...]
    end: int


def edited(lead: str) -> Edited:
    """Tell words of editing from what is told.

    >>> edited("ah no, in winter ").names, edited("ah no, in winter ").left
    (('noise', 'no'), ('in', 'winter'))
    """
    lead = unrounded(lead.replace("’", "'"))
    names: list[str] = []
    left: list[str] = []
    at = end = 0
    while word := WORD.search(lead, at):
        opens = not left or not lead[at : word.start()].isspace()
        hit = _at(lead, word.start()) if opens else None
        if hit is None:
            left.append(word[0].lower())
            at = word.end()
            continue
        names += [hit[0]] if hit[0] not in names else []
        at = end = max(hit[1], word.end())
    return Edited(tuple(names), tuple(left), end)


def edits_in(text: str) -> bool:
    """Whether there are words of editing at all: without any, nobody looks for amounts."""
    return _pattern(*_CLASSES).search(text.replace("’", "'")) is not None


def unrounded(text: str) -> str:
    """The text without what rounds or sums up an amount, every offset in place."""
    return _pattern("rounding").sub(lambda match: " " * len(match[0]), text)


def is_glue(word: str) -> bool:
    """Whether a word around an amount says nothing of which cases it is meant for."""
    return word in listed(_NAMES, "glue")


def opens_cases(word: str) -> bool:
    """Whether a word opens the cases that an amount is meant for."""
    return word in listed(_NAMES, "scope")


def _at(lead: str, at: int) -> tuple[str, int] | None:
    """The class of editing words that begins here, and its end."""
    found = ((name, _pattern(name).match(lead, at)) for name in _CLASSES)
    return next(((name, match.end()) for name, match in found if match), None)


@cache
def _pattern(*names: str) -> re.Pattern[str]:
    """What some classes of words match, as whole words."""
    entries = (entry for name in names for entry in lexicon(_NAMES)[name]["patterns"])
    return re.compile(rf"(?<!\w)(?:{'|'.join(entries)})(?!\w)", re.IGNORECASE)
