"""Rhythms, as times per unit of time: "every other Friday", "each week 40", "daily"."""

from capture.extraction.lexicon import listed
from capture.extraction.measures.measure import Measure, MeasureKind
from capture.extraction.measures.quantities import Quantity, quantity
from capture.extraction.measures.spans import unit_at
from capture.extraction.measures.times import Found
from capture.extraction.measures.tokens import Token, number, table, word_at
from model_store.values import Range, Unit

_EVERY = frozenset({"every", "each"})
_PARTS = listed("measures", "parts_of_day")


def times_said(toks: list[Token], at: int) -> Quantity | None:
    """Read "once", "twice", "once or twice", "two or three times" is left to `quantity`."""
    low = table("times").get(word_at(toks, at))
    if low is None:
        return None
    high, end = low, at + 1
    if word_at(toks, end) in {"or", "to", "-", "/"}:
        more = table("times").get(word_at(toks, end + 1))
        if more:
            high, end = more, end + 2
    return Quantity(low, high, at, end)


def every_so_often(toks: list[Token], at: int) -> Found | None:
    """Read "every two weeks", "every other Friday", "once every 3 days", "each morning"."""
    begin, low, high = at, 1.0, 1.0
    times = times_said(toks, at)
    link = word_at(toks, times.end) if times else ""
    counts = link == "in" and times is not None and number(toks, times.end + 1) is not None
    if times and (link in _EVERY or counts):
        begin, low, high = times.end, times.low, times.high
    elif word_at(toks, at) not in _EVERY:
        return None
    step, at_unit = _step(toks, begin + 1)
    day = _day(toks, at_unit)
    if day is not None:
        end, low, high = _how_many(toks, at_unit + 1, (low, high))
        return _rhythm(toks, at, (end, (day,)), (low, high, Unit.WEEK, step))
    entry = table("per").get(word_at(toks, at_unit))
    if entry:
        end, low, high = _how_many(toks, at_unit + 1, (low, high))
        return _rhythm(toks, at, (end, ()), (low, high, Unit(entry[0]), step * entry[1]))
    unit = unit_at(toks, at_unit)
    if unit is None:
        return None
    return _rhythm(toks, at, (unit[3], ()), (low, high, unit[0], step * unit[1]))


def _how_many(toks: list[Token], at: int, once: tuple[float, float]) -> tuple[int, float, float]:
    """Read what a rhythm is followed by: "every night two, three pieces", "each week 40"."""
    q = quantity(toks, at)
    plain = q is not None and toks[at].sort in {"word", "number"} and q.high >= 1
    if q is None or not plain or unit_at(toks, q.end) or word_at(toks, q.end) in _NO_ITEMS:
        return at, *once
    return q.end, *q.bounds


_NO_ITEMS = listed("measures", "no_items")


def _step(toks: list[Token], at: int) -> tuple[float, int]:
    """Read how many periods are skipped: "other" is 2, "few" about 3."""
    word = word_at(toks, at)
    if word == "single":
        return 1.0, at + 1
    ordinal = table("ordinals").get(word)
    if ordinal:
        return float(ordinal), at + 1
    q = quantity(toks, at)
    if q is None or q.low + q.high <= 0:
        return 1.0, at
    return (q.low + q.high) / 2, q.end


def _rhythm(
    toks: list[Token],
    at: int,
    behind: tuple[int, tuple[int, ...]],
    rate: tuple[float, float, Unit, float],
) -> Found:
    end, days = behind
    if word_at(toks, end) in _PARTS:
        end += 1
    low, high, unit, step = rate
    found = Measure(
        start=toks[at].start,
        end=toks[end - 1].end,
        kind=MeasureKind.RATE,
        range=Range(round(low / step, 4), round(high / step, 4), Unit.ITEM, per=unit),
        noun="times",
        days=days,
    )
    return found, end


def _day(toks: list[Token], at: int) -> int | None:
    """Read one weekday, singular or plural; "sun" and "sat" are left to their other meanings."""
    word = word_at(toks, at)
    return table("weekdays").get(word, table("weekdays").get(word.removesuffix("s")))


def on_weekdays(toks: list[Token], at: int) -> Found | None:
    """Read weekdays: several or plural ones are a rhythm, a single one is a date."""
    begin = at + (word_at(toks, at) == "on")
    day = _day(toks, begin)
    if day is None:
        return None
    days, end = [day], begin + 1
    plural = word_at(toks, begin).endswith("days")
    while True:
        part = word_at(toks, end) in _PARTS
        link = end + part
        link += word_at(toks, link) in {",", "/", "&"}
        link += word_at(toks, link) in {"and", "or", "&"}
        more = _day(toks, link) if link > end + part else None
        if more is None:
            end += part
            break
        plural = plural or word_at(toks, link).endswith("days")
        days, end = [*days, more], link + 1
    if plural or len(set(days)) > 1:
        return _rhythm(toks, at, (end, tuple(days)), (len(days), len(days), Unit.WEEK, 1))
    last = word_at(toks, begin - 1)
    aside = "last" if last in {"last", "this", "next", "past"} else ""
    found = Measure(
        start=toks[begin].start,
        end=toks[end - 1].end,
        kind=MeasureKind.CALENDAR,
        days=(day,),
        aside=aside,
    )
    return found, end


def by_adverb(toks: list[Token], at: int) -> Found | None:
    """Read "daily", "weekly"."""
    entry = table("adverbs").get(word_at(toks, at))
    if entry is None:
        return None
    return _rhythm(toks, at, (at + 1, ()), (entry[0], entry[0], Unit(entry[1]), float(entry[2])))
