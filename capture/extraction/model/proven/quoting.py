"""Finding a quote where it was said: NFC, one space between words, and not a letter more."""

import unicodedata
from collections.abc import Iterator

Span = tuple[int, int]

_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "…": "."})  # noqa: RUF001


def find(quote: str, text: str, low: int, high: int) -> Span | None:
    """Where a quote stands within `text[low:high]`; None when it does not.

    >>> find("two  DAYS", "it takes two days", 0, 17)
    (9, 17)
    """
    wanted = "".join(char for char, _, _ in _folded(quote, 0, len(quote))).strip()
    if not any(char.isalnum() for char in wanted):
        return None
    there = list(_folded(text, low, high))
    line = "".join(char for char, _, _ in there)
    at = line.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if not _inside_a_word(there, at, end):
            return there[at][1], there[end - 1][2]
        at = line.find(wanted, at + 1)
    return None


def holds(words: str, text: str) -> bool:
    """Whether words stand in a text as they are.

    >>> holds("tom", "ask Tom."), holds("tom", "tomorrow")
    (True, False)
    """
    return find(words, text, 0, len(text)) is not None


def _inside_a_word(there: list[tuple[str, int, int]], start: int, end: int) -> bool:
    halves = [at for at in (start, end) if 0 < at < len(there)]
    if any(there[at][1:] == there[at - 1][1:] for at in halves):
        return True  # a letter without its accent
    before = there[start - 1][0] if start else " "
    after = there[end][0] if end < len(there) else " "
    first, last = there[start][0], there[end - 1][0]
    return (before.isalnum() and first.isalnum()) or (after.isalnum() and last.isalnum())


def _folded(text: str, low: int, high: int) -> Iterator[tuple[str, int, int]]:
    """Yield comparable characters, each with the span it stands for."""
    at, blank = low, False
    while at < high:
        end = at + 1
        while end < high and unicodedata.combining(text[end]):
            end += 1
        if text[at].isspace():
            if not blank:
                yield " ", at, end
        else:
            for char in unicodedata.normalize("NFC", text[at:end]).translate(_ALIKE).lower():
                yield char, at, end
        blank = text[at].isspace()
        at = end
