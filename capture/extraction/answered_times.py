"""Answers that are quantities: one claim for each time, rate, share or number that is said."""

from collections.abc import Iterator
from itertools import pairwise

from capture.extraction.answered_words import in_words
from capture.extraction.asked import LONG, Asked
from capture.extraction.doers import Memory
from capture.extraction.drafts import Draft, words
from capture.extraction.lines import Line
from capture.extraction.marks import has
from capture.extraction.measure import Measure, MeasureKind
from capture.extraction.measures import bare_number, is_span
from model_store.vocabulary import Kind, Range, Unit, Value


def times(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:  # noqa: ARG001
    """One claim for each time that is named; a bare number is minutes, or days of waiting."""
    spans = [m for m in line.measures if is_span(m)]
    bare = [m for m in line.measures if m.bare and m.kind is MeasureKind.COUNT]
    if not spans and bare:
        unit = Unit.MINUTE if asked.kind is Kind.DURATION else Unit.DAY
        value = bare_number(line.text, unit)
        if value is not None:
            yield Draft(
                kind=asked.kind, start=line.start, end=line.end, value=value, mention=asked.step
            )
            return
    for measure, (start, end) in zip(spans, _stretches(line, spans), strict=True):
        kind = _time_kind(line, measure.start, measure.end, asked.kind)
        yield Draft(
            kind=kind,
            start=start,
            end=end,
            value=measure.range or words(line.whole, start, end),
            mention=asked.step,
        )
    if not spans and asked.kind is Kind.WAIT and not has("batching", line.text):
        yield from _wait_in_words(line, asked)


def _wait_in_words(line: Line, asked: Asked) -> Iterator[Draft]:
    """A wait without a number: at once, or whatever makes it wait."""
    if has("immediate", line.text):
        value: Value = Range(0, 60, Unit.MINUTE, approximate=True)
    else:
        value = words(line.whole, line.start, line.end)
    yield Draft(kind=asked.kind, start=line.start, end=line.end, value=value, mention=asked.step)


def _time_kind(line: Line, start: int, end: int, asked: Kind) -> Kind:
    if (
        asked is Kind.WAIT
        and has("hands_on", line.whole[max(line.start, start - 30) : end])
        and "work" in line.text
    ):
        return Kind.DURATION
    return asked


def _stretches(line: Line, found: list[Measure]) -> list[tuple[int, int]]:
    """The words around each of several measures: a line is cut at the commas between them."""
    if not found:
        return []
    if len(found) == 1 and line.end - line.start <= LONG:
        return [(line.start, line.end)]
    edges = [line.start]
    for before, after in pairwise(found):
        between = line.whole[before.end : after.start]
        comma = max(between.rfind(mark) for mark in (",", ";", " - ", "..", "(", ". "))
        word = between.find(" ", 1)
        edges.append(before.end + (comma if comma >= 0 else max(word, 0)))
    edges.append(line.end)
    return [_tight(line, low, high) for low, high in pairwise(edges)]


def _tight(line: Line, low: int, high: int) -> tuple[int, int]:
    """A stretch without the marks at its edges, and never much longer than a clause."""
    text = line.whole[low:high]
    start = low + len(text) - len(text.lstrip(" ,;.-("))
    end = max(start + 1, low + len(text.rstrip(" ,;-(")))
    clause = next((c for c in line.clauses if c.start <= start < c.end), None)
    return (start, min(end, clause.end)) if clause and end - start > LONG else (start, end)


def counts(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:
    """Volumes and frequencies: a rate, a share or a number, else the words."""
    kinds = (MeasureKind.RATE, MeasureKind.SHARE, MeasureKind.COUNT)
    found = [m for m in line.measures if m.kind in kinds and m.range is not None]
    found = [m for m in found if m.kind is not MeasureKind.COUNT] or found
    for measure, (start, end) in zip(found[:2], _stretches(line, found[:2]), strict=True):
        if isinstance(measure.range, Range):
            yield Draft(
                kind=asked.kind, start=start, end=end, value=measure.range, mention=asked.step
            )
    if not found and asked.kind is Kind.FREQUENCY:
        yield from in_words(line, asked, memory)
