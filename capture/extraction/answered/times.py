"""Answers that are times: one claim for each time that is said, or for what makes it wait."""

import re
from collections.abc import Iterator
from dataclasses import replace

from capture.extraction.answered.stretches import joined_times, piece_start, stretches
from capture.extraction.asked import Asked
from capture.extraction.clauses.doers import Memory
from capture.extraction.drafts import Draft, words
from capture.extraction.lexicon import any_of
from capture.extraction.lines import Line
from capture.extraction.measures.elapsed import elapsed
from capture.extraction.measures.found import bare_number, is_span
from capture.extraction.measures.measure import Measure, MeasureKind
from capture.extraction.patterns.marks import has
from model_store.values import Range, Text, Unit, Value
from model_store.vocabulary import Kind


def times(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:
    """One claim for each time that is named; a bare number is minutes, or days of waiting."""
    spans = joined_times(
        line, [m for m in line.measures if is_span(m) and not _is_tenure(m, line)]
    )
    if not spans and not any(_is_tenure(m, line) for m in line.measures):
        yield from _without_spans(line, asked, memory)
    for measure, (start, end) in zip(spans, stretches(line, spans), strict=True):
        kind = _time_kind(line, measure.start, measure.end, asked.kind)
        yield Draft(
            kind=kind,
            start=start,
            end=end,
            value=_worked(measure.range, kind) or words(line.whole, start, end),
            mention=asked.step,
        )
        memory.unit = measure.range.unit if measure.range else memory.unit


def _worked(said: Range | None, kind: Kind) -> Range | None:
    """A time as it is meant: hands-on, up to a day is counted in hours of work."""
    if said is None or kind is not Kind.DURATION or said.unit is not Unit.DAY or said.high > 1:
        return said
    low, high = said.low * _WORKDAY, said.high * _WORKDAY
    return replace(said, low=low, high=high, usual=None, unit=Unit.HOUR) if said.low else said


_WORKDAY = 8.0
"""Hours of work in a day: "half a day" at the bench is four hours, not twelve."""


def _is_tenure(measure: Measure, line: Line) -> bool:
    """Whether a time is how long somebody has been there: "six years here, never seen it"."""
    long = measure.range is not None and measure.range.unit is Unit.YEAR
    return long and bool(_TENURE.match(line.whole, measure.end))


_TENURE = re.compile(
    rf"\s*(?:now\s+)?(?:here|in (?:this|the|my) {any_of('answered', 'post')}|on the job|"
    r"with (?:them|the company|us))\b",
    re.IGNORECASE,
)


def _without_spans(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:
    """An answer without a time: two dates, a bare number, a rate, or whatever makes it wait."""
    waits = asked.kind is Kind.WAIT
    between = tuple(passed_times(line, asked.step)) if waits else ()
    rates = _rates(line) if waits else []
    value = _number_alone(line, asked, memory)
    whole = Draft(
        kind=asked.kind, start=line.start, end=line.end, value=Text(""), mention=asked.step
    )
    if rates:
        yield from (_rated(whole, rate, line) for rate in rates)
    elif between:
        yield from between
    elif value is not None:
        yield replace(whole, value=value)
    elif waits and not has("batching", line.text):
        yield from _wait_in_words(line, asked)


def _number_alone(line: Line, asked: Asked, memory: Memory) -> Range | None:
    """A number without a unit: in the one said before, or that such answers have."""
    hands_on = asked.kind is Kind.DURATION
    part = _PART_OF_DAY.match(line.text) if hands_on else None
    if part:
        return Range(_PART, _PART, Unit.HOUR, approximate=True)
    last = _LAST_NUMBER.search(line.text) if hands_on else None
    if last:
        return Range(float(last[1]), float(last[1]), memory.unit or Unit.MINUTE)
    unit = memory.unit or (Unit.MINUTE if hands_on else Unit.DAY)
    bare = any(m.bare and m.kind is MeasureKind.COUNT for m in line.measures)
    return bare_number(line.text, unit) if bare else None


_PART = 4.0
_PART_OF_DAY = re.compile(
    r"\W*(?:(?:it'?s|about|maybe|roughly|takes|it takes|easily|say|usually)\s+)*"
    r"(?:a|one|the whole|a whole|a good|half a) (?:morning|afternoon|evening)\b",
    re.IGNORECASE,
)


def _rates(line: Line) -> list[Range]:
    """How many come in, or how often it is done: said to a question for a time."""
    rates = [m.range for m in line.measures if m.kind is MeasureKind.RATE and m.range is not None]
    return [r for r in rates if r.unit is Unit.ITEM][:1]


def _rated(whole: Draft, rate: Range, line: Line) -> Draft:
    """What is done seldom makes the work wait ("two runs a week"), often is how much comes."""
    seldom = rate.per in (Unit.WEEK, Unit.MONTH) and rate.high <= _SELDOM
    if not seldom and not has("batching", line.text):
        return replace(whole, kind=Kind.VOLUME, value=rate)
    return replace(whole, kind=Kind.BATCHING, value=words(line.whole, line.start, line.end))


_SELDOM = 3
_LAST_NUMBER = re.compile(r"^(?=.{3,60}$)\D+[ :=](\d{1,3})\W*$")
"""A case and a number, nothing else: "the big hall 90" is minutes when a time was asked for."""


def passed_times(line: Line, mention: str) -> Iterator[Draft]:
    """A wait for each pair of dates told one after the other: "in at 9:40, opened at 11:50"."""
    for span in elapsed(line.measures):
        start = piece_start(line, span.start)
        low = max(start, line.start)
        if span.range is not None and any(c.isalpha() for c in line.whole[low : span.end]):
            yield Draft(
                kind=Kind.WAIT,
                start=low,
                end=span.end,
                value=span.range,
                mention=mention,
            )


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
    before = line.whole[max(line.start, start - 24) : end]
    return Kind.WAIT if asked is Kind.DURATION and _SPREAD.search(before) else asked


_SPREAD = re.compile(
    rf"\b{any_of('answered', 'spread')}(?: out)? (?:over|across)\b", re.IGNORECASE
)
"""Half an hour's work "spread over a fortnight": the fortnight is waited, not worked."""
