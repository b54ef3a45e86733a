"""Every measure a message holds, left to right, never overlapping, never raising.

Times, rates, shares, amounts, counts and dates are told apart by the words around the numbers;
a number without noun or unit borrows the unit of the time said before it ("8 minutes, twenty
with evidence").
"""

from capture.extraction.measures.amounts import read_amount
from capture.extraction.measures.beginnings import may_begin
from capture.extraction.measures.dates import read_date
from capture.extraction.measures.measure import Measure, MeasureKind
from capture.extraction.measures.rates import read_rate
from capture.extraction.measures.shares import read_share
from capture.extraction.measures.times import read_time
from capture.extraction.measures.tokens import Token, tokens
from model_store.values import MINUTES, Range, Unit

_RECENT = 8


def measures(text: str) -> tuple[Measure, ...]:
    """Find all measures of a text, with exact offsets.

    >>> [(m.kind.value, m.range.low, m.range.high) for m in measures("two to three days")]
    [('time', 2.0, 3.0)]
    """
    toks = tokens(text)
    found: list[Measure] = []
    at = 0
    while at < len(toks):
        hit = _read(toks, at, found)
        if hit is None:
            at += 1
            continue
        measure, at = hit
        if measure is not None and (not found or measure.start >= found[-1].end):
            found.append(measure)
    return tuple(found)


def durations(text: str) -> tuple[Measure, ...]:
    """Find the times that can be waits or work: no dates, ages or hours per week."""
    return tuple(m for m in measures(text) if is_span(m))


def is_span(measure: Measure) -> bool:
    """Whether a measure is a stretch of time somebody waits or works."""
    time = measure.kind is MeasureKind.TIME and measure.range is not None
    return time and not measure.aside and measure.range.per is None  # type: ignore[union-attr]


def bare_number(text: str, default_unit: Unit) -> Range | None:
    """Read a bare answer such as "25" or "10 to 15" in the unit that was asked for.

    None when the text says a unit of its own, or no number, or more than one.
    """
    found = [m for m in measures(text) if m.kind is not MeasureKind.CALENDAR]
    if len(found) != 1 or not found[0].bare or found[0].range is None:
        return None
    span = found[0].range
    return Range(span.low, span.high, default_unit, approximate=span.approximate)


def envelope(found: tuple[Measure, ...]) -> Range | None:
    """Return the range from the shortest to the longest of several times, in the last one's unit.

    >>> envelope(durations("a day, three if it is a Thursday"))
    Range(low=1.0, high=3.0, unit=<Unit.DAY: 'day'>, usual=1.0, per=None, \
calendar=<Calendar.ELAPSED: 'elapsed'>, approximate=False)
    """
    spans = [m.range for m in found if is_span(m) and m.range is not None]
    if not spans:
        return None
    unit = spans[-1].unit
    ends = [(s.low, s.high, MINUTES[s.unit] / MINUTES[unit]) for s in spans]
    low = min(low * factor for low, _, factor in ends)
    high = max(high * factor for _, high, factor in ends)
    first = ends[0][0] * ends[0][2] if spans[0].low == spans[0].high else None
    approximate = any(s.approximate for s in spans)
    return Range(low, high, unit, first, calendar=spans[-1].calendar, approximate=approximate)


def _read(toks: list[Token], at: int, found: list[Measure]) -> tuple[Measure | None, int] | None:
    """Read what starts at a token; (None, index) skips tokens that are no measure."""
    tok = toks[at]
    if tok.sort == "name":
        return None, at + 1
    if tok.sort in {"word", "mark"} and not may_begin(toks, at):
        return None
    dated = read_date(toks, at)
    if dated:
        return dated
    for reader in (read_share, read_rate, read_time):
        hit = reader(toks, at)
        if hit:
            return hit
    return read_amount(toks, at, tuple(found[-_RECENT:]))


__all__ = ["Measure", "MeasureKind", "bare_number", "durations", "envelope", "is_span", "measures"]
