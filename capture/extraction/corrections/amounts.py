"""The amounts of a message, each with the stretch between two audible breaks that it stands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from capture.extraction.measures.found import measures
from capture.extraction.measures.measure import Measure, MeasureKind
from model_store.values import Range, Unit

_BREAK = re.compile(r"(?<=[.!?…])\s+|\.{2,}\s*|…\s*|\n+\s*|\s+[-–—]+\s+")
_ALONE = re.compile(
    r"(?<!at )\b(?:once|twice|thrice)\b(?! (?:i|it|we|he|she|they|you|the|a|an|upon|\w+ed)\b)",
    re.IGNORECASE,
)
"""How often without a time it is counted in; "once it is there" is no amount."""

_TIMES = {
    word: Range(number, number, Unit.ITEM)
    for number, word in enumerate(("once", "twice", "thrice"), start=1)
}
_ALIKE = {
    MeasureKind.TIME: {MeasureKind.TIME, MeasureKind.COUNT},
    MeasureKind.RATE: {MeasureKind.RATE, MeasureKind.COUNT, MeasureKind.SHARE},
    MeasureKind.COUNT: {MeasureKind.RATE, MeasureKind.COUNT, MeasureKind.SHARE, MeasureKind.TIME},
    MeasureKind.SHARE: {MeasureKind.SHARE, MeasureKind.COUNT, MeasureKind.RATE},
    MeasureKind.MONEY: {MeasureKind.MONEY},
}
"""What can be said anew in which measure: a number alone takes the unit of what it replaces."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in a message of a turn: `text[start:end]`, said in the piece `text[low:high]`."""

    message: int
    start: int
    end: int
    kind: MeasureKind
    low: int
    high: int
    range: Range | None = None
    noun: str = ""

    def may_replace(self, other: "Amount") -> bool:
        """Whether it is another amount, of a measure that the other may be said anew in."""
        parted = (other.message, other.low) != (self.message, self.low)
        near = parted and self.message - other.message <= 1
        return near and self.kind in _ALIKE[other.kind] and not self.equals(other)

    def equals(self, other: "Amount") -> bool:
        """Whether both are one amount, so far as a number alone tells."""
        mine, theirs = self.range, other.range
        if mine is None or theirs is None or (mine.low, mine.high) != (theirs.low, theirs.high):
            return False
        units = (mine.unit, mine.per, self.kind) == (theirs.unit, theirs.per, other.kind)
        return units or self.kind is MeasureKind.COUNT


def amounts(message: int, text: str) -> Iterator[Amount]:
    """The amounts of a message, left to right.

    Args:
        message: its number in the turn.
        text: its words.
    """
    pieces = list(_pieces(text))
    for start, end, measure in _marks(text):
        low, high = next(((a, b) for a, b in pieces if a <= start < b), (start, end))
        if measure is None:
            times = _TIMES[text[start:end].lower()]
            yield Amount(message, start, end, MeasureKind.COUNT, low, high, times, "time")
        else:
            kind, span = measure.kind, measure.range
            yield Amount(message, start, end, kind, low, high, span, measure.noun)


def _marks(text: str) -> list[tuple[int, int, Measure | None]]:
    """Where amounts stand; those without a measure are "once" and "twice"."""
    found = [m for m in measures(text) if m.kind in _ALIKE and not (m.aside or m.days)]
    marks: list[tuple[int, int, Measure | None]] = [(m.start, m.end, m) for m in found]
    alone = (one.span() for one in _ALONE.finditer(text))
    marks += [
        (*at, None) for at in alone if not any(m.start < at[1] and at[0] < m.end for m in found)
    ]
    return sorted(marks, key=lambda mark: mark[0])


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between breaks that one can hear: a full stop, dots, a dash, a new line."""
    at = 0
    for match in _BREAK.finditer(text):
        if match.start() > at:
            yield at, match.start()
        at = match.end()
    if at < len(text):
        yield at, len(text)
