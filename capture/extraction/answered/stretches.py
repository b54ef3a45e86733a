"""The words that belong to each of several times or counts in one line."""

import re
from dataclasses import replace
from itertools import pairwise

from capture.extraction.asked import LONG
from capture.extraction.lines import Line
from capture.extraction.measures.found import envelope
from capture.extraction.measures.measure import Measure


def joined_times(line: Line, spans: list[Measure]) -> list[Measure]:
    """Times said one right after the other are one range: "four hours, five hours"."""
    joined: list[Measure] = []
    for one in spans:
        last = joined[-1] if joined else None
        between = line.whole[last.end : one.start] if last else ""
        adjoining = _ADJOINING.fullmatch(between) and not _CASE.match(line.whole, one.end)
        both = envelope((last, one)) if last and adjoining else None
        if last and both and _is_next(last, one):
            joined[-1] = replace(last, end=one.end, range=both)
        else:
            joined.append(one)
    return joined


def _is_next(low: Measure, high: Measure) -> bool:
    """Whether a time is a little longer than the one before, and so the other end of a range."""
    below = low.range.minutes if low.range else None
    above = high.range.minutes if high.range else None
    if below is None or above is None:
        return False
    ratio = above[1] / max(below[0], 1.0)
    return 1.0 < ratio <= _END_OF_RANGE


_END_OF_RANGE = 1.6
_CASE = re.compile(r"\s*(?:if|when|for|with|on|in|at|after)\b", re.IGNORECASE)
_ADJOINING = re.compile(
    r"\s*(?:,|/|-|or|,? ?(?:maybe|sometimes|perhaps|even|or))\s*", re.IGNORECASE
)


def piece_start(line: Line, at: int) -> int:
    """Where the words begin that a date belongs to: behind the last mark before it."""
    cut = max(line.whole.rfind(mark, line.start, at) for mark in (",", ".", ";", ":", "("))
    start = cut + 1 if cut >= 0 else line.start
    while start < at and not line.whole[start].isalnum():
        start += 1
    return start


def stretches(line: Line, found: list[Measure]) -> list[tuple[int, int]]:
    """The words around each of several measures: a line is cut at the commas between them."""
    if not found:
        return []
    if len(found) == 1 and line.end - line.start <= LONG:
        return [(line.start, line.end)]
    edges = [line.start]
    trailing = any(char.isalnum() for char in line.whole[found[-1].end : line.end])
    for before, after in pairwise(found):
        between = line.whole[before.end : after.start]
        comma = max(between.rfind(mark) for mark in (",", ";", " - ", "..", "(", ". "))
        held = len(between) if trailing and _HOLDS.match(between) else 0
        edges.append(before.end + (comma if comma >= 0 else held))
    edges.append(line.end)
    return [_tight(line, low, high) for low, high in pairwise(edges)]


_HOLDS = re.compile(
    r"\s*(?:for|with|on|in|at|if|when|per|from|until|after|before|each|because|by|to|of)\b",
    re.IGNORECASE,
)
"""What says of which cases the time before is told; other words open the next time."""


def _tight(line: Line, low: int, high: int) -> tuple[int, int]:
    """A stretch without the marks at its edges, and never much longer than a clause."""
    text = line.whole[low:high]
    start = low + len(text) - len(text.lstrip(" ,;.-("))
    end = max(start + 1, low + len(text.rstrip(" ,;-(")))
    clause = next((c for c in line.clauses if c.start <= start < c.end), None)
    return (start, min(end, clause.end)) if clause and end - start > LONG else (start, end)
