"""Two dates told one after the other are a wait: "asked Monday, signed Friday" is four days."""

from itertools import pairwise

from capture.extraction.measures.found import measures
from capture.extraction.measures.measure import Measure, MeasureKind
from model_store.values import Range, Unit

_DAY = 1440
_HALF = 720
"""Minutes: "came at eleven, ready at one" are two hours, whatever the clock on the wall says."""

_WEEK = 7
_MONTH = 30
_REACH = 120


def elapsed(text: str | tuple[Measure, ...]) -> tuple[Measure, ...]:
    """Read the time between neighbouring weekdays, clock times or days of a month.

    Each measure spans from the first date to the second; it is approximate, because the hours are
    not known. Weekdays run forward, at most a week; clock times run forward, at most a day; days
    of a month run forward, at most a month. `text` may be its measures instead.

    >>> elapsed("requested Monday, approved Friday")[0].range.minutes
    (5760.0, 5760.0)
    """
    said = measures(text) if isinstance(text, str) else text
    dates = [m for m in said if m.kind is MeasureKind.CALENDAR]
    rows = (
        [m for m in dates if m.days],
        [m for m in dates if m.clock is not None],
        [m for m in dates if m.date is not None],
    )
    pairs = [pair for row in rows for pair in pairwise(row)]
    found = [_between(a, b) for a, b in pairs if b.start - a.end <= _REACH]
    return tuple(measure for measure in found if measure is not None)


def _between(first: Measure, second: Measure) -> Measure | None:
    if first.clock is not None and second.clock is not None:
        halves = first.clock <= _HALF and second.clock <= _HALF
        minutes = float((second.clock - first.clock) % (_HALF if halves else _DAY))
        span = Range(minutes, minutes, Unit.MINUTE, approximate=True)
    elif first.date is not None and second.date is not None:
        days = float((second.date - first.date) % _MONTH)
        span = Range(days, days, Unit.DAY, approximate=True)
    elif len(first.days) == 1 and len(second.days) == 1:
        days = float((second.days[0] - first.days[0]) % _WEEK or _WEEK)
        span = Range(days, days, Unit.DAY, approximate=True)
    else:
        return None
    if not span.high:
        return None
    return Measure(
        start=first.start,
        end=second.end,
        kind=MeasureKind.TIME,
        range=span,
        approximate=True,
    )
