"""Every measure a message holds, left to right, never overlapping, never raising.

Times, rates, shares, amounts, counts and dates are told apart by the words around the numbers;
a number without noun or unit borrows the unit of the time said before it ("8 minutes, twenty
with evidence").
"""

from dataclasses import replace

from capture.extraction.measure import Measure, MeasureKind
from capture.extraction.measures_quantity import quantity
from capture.extraction.measures_rate import read_rate
from capture.extraction.measures_share import read_share
from capture.extraction.measures_time import Found, read_time, unit_at
from capture.extraction.measures_tokens import Token, joined, number, table, tokens, word_at
from model_store.vocabulary import MINUTES, Range, Unit

_CENTURIES = (1900, 2100)
_LONG_NUMBER = 1e6
_REACH = 140
_MAX_NOUN = 3
_HOURS = 24


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
        if measure is not None:
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
    if tok.sort == "clock":
        return _clock(tok), at + 1
    if tok.sort in {"date", "ordinal"}:
        return _calendar(tok.start, tok.end), at + 1
    if tok.sort == "name":
        return None, at + 1
    named = _named(toks, at)
    if named:
        return named
    for reader in (read_share, read_rate, read_time):
        hit = reader(toks, at)
        if hit:
            return hit
    return _amount(toks, at, found)


def _clock(tok: Token) -> Measure:
    digits = "".join(char if char.isdigit() else " " for char in tok.text).split()
    late = "pm" in tok.text and int(digits[0]) < 12  # noqa: PLR2004
    minutes = int(digits[0]) * 60 + (int(digits[1]) if len(digits) > 1 else 0) + 720 * late
    return _calendar(tok.start, tok.end, clock=minutes % 1440)


def _calendar(start: int, end: int, clock: int | None = None) -> Measure:
    return Measure(start=start, end=end, kind=MeasureKind.CALENDAR, clock=clock)


def _named(toks: list[Token], at: int) -> tuple[Measure | None, int] | None:
    """Skip numbers that are names: "line 3"; "day five" and "in 2022" are dates."""
    value = number(toks, at)
    if value is None:
        return None
    before = word_at(toks, at - 1)
    digits = toks[at].sort == "number"
    plain = unit_at(toks, value[1]) is None and word_at(toks, value[1]) not in {"%", "percent"}
    if digits and _CENTURIES[0] <= value[0] < _CENTURIES[1] and plain and value[1] == at + 1:
        if not word_at(toks, value[1]).isalpha() or before in {"in", "since", "of", "from"}:
            return _calendar(toks[at].start, toks[at].end), value[1]
    if before in {"#", "№"}:
        return None, value[1]
    if before not in table("labels")["words"] or not plain:
        return _hour(toks, at, value) if plain and digits else None
    if before == "day":
        return _calendar(toks[at - 1].start, toks[value[1] - 1].end), value[1]
    own_noun = not digits and word_at(toks, value[1]).isalpha()
    return None if own_noun else (None, value[1])


def _hour(
    toks: list[Token], at: int, value: tuple[float, int]
) -> tuple[Measure | None, int] | None:
    """Read "at 15", "by 7", "7 in the morning" as times of day."""
    behind = [word_at(toks, value[1] + k) for k in range(3)]
    morning = behind[0] == "in" and behind[2] in {"morning", "afternoon", "evening"}
    placed = word_at(toks, at - 1) in {"at", "by", "before", "after"}
    alone = not behind[0].isalpha() or behind[0] in table("no_noun")["words"]
    clock_like = value[0] <= _HOURS and value[0] == int(value[0]) and value[1] == at + 1
    if not clock_like or not (morning or (placed and alone and behind[0] not in {"%", "€", "-"})):
        return None
    late = 12 if morning and behind[2] != "morning" and value[0] < 12 else 0  # noqa: PLR2004
    end = value[1] + 3 * morning
    clock = int(value[0] + late) * 60 % 1440
    return _calendar(toks[at].start, toks[end - 1].end, clock), end


def _amount(toks: list[Token], at: int, found: list[Measure]) -> tuple[Measure | None, int] | None:
    """Read an amount of money, a counted noun, or a bare number."""
    begin = at + (word_at(toks, at) in table("currencies")["words"])
    q = quantity(toks, begin)
    if q is None:
        return None
    end = q.end
    millions = word_at(toks, end) in {"m", "mn", "mio", "million"} and joined(toks, end)
    end += millions
    size = 1e6 if millions else 1.0
    coin = end
    while word_at(toks, coin) in table("currencies")["words"] or (
        coin == end
        and word_at(toks, coin + 1) in table("currencies")["words"]
        and word_at(toks, coin) in {"danish", "swedish", "us", "norwegian", "swiss", "polish"}
    ):
        coin += 1
    core = word_at(toks, end - 1)
    money = coin > end or begin > at or millions or (core in {"k", "grand"} and q.end == end)
    noun = "" if money else _noun(toks, end)
    low, high = q.bounds
    measure = Measure(
        start=toks[at].start,
        end=toks[coin - 1].end,
        kind=MeasureKind.MONEY if money else MeasureKind.COUNT,
        range=Range(low * size, high * size, Unit.ITEM, approximate=q.approximate),
        noun=noun,
        upper_bound=q.at_most,
        lower_bound=q.at_least,
        approximate=q.approximate,
        bare=not noun and not money,
    )
    return _kept(toks, at, measure, q.low, found), coin


def _noun(toks: list[Token], at: int) -> str:
    words: list[str] = []
    for tok in toks[at : at + _MAX_NOUN]:
        stop = tok.sort != "word" or tok.text in table("no_noun")["words"]
        if stop or (tok.text in {"a", "an", "in", "of", "per", "every"}):
            break
        words.append(tok.text)
    return " ".join(words)


def _kept(
    toks: list[Token], at: int, measure: Measure, low: float, found: list[Measure]
) -> Measure | None:
    """Drop pronouns and serial numbers; lend a bare number the unit said before it."""
    if measure.bare and (low == 1 and toks[at].sort != "number"):
        return None
    if measure.kind is MeasureKind.COUNT and low >= _LONG_NUMBER:
        return None
    last = next((m for m in reversed(found) if m.kind is MeasureKind.TIME), None)
    if not measure.bare or last is None or last.range is None or measure.range is None:
        return measure
    between = found[-1] is last or all(m.borrowed for m in found[found.index(last) + 1 :])
    near = measure.start - last.end <= _REACH
    if last.aside or last.range.per or not near or not between or low == 0:
        return measure
    span = replace(measure.range, unit=last.range.unit, calendar=last.range.calendar, usual=None)
    return replace(measure, kind=MeasureKind.TIME, range=span, bare=False, borrowed=True)


__all__ = ["Found", "Measure", "MeasureKind", "bare_number", "durations", "envelope", "measures"]
