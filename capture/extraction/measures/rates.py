"""Rates and rhythms, as items per unit of time: "120ish a week", "every other Friday", "daily"."""

from capture.extraction.lexicon import listed
from capture.extraction.measures.measure import Measure, MeasureKind
from capture.extraction.measures.quantities import Quantity, cues_after, quantity
from capture.extraction.measures.times import Found, unit_at
from capture.extraction.measures.tokens import Token, joined, number, table, word_at
from model_store.values import Range, Unit

_EVERY = frozenset({"every", "each"})
_LINKS = frozenset({"a", "an", "per", "every", "each", "/", "p"})
_MAX_NOUN = 4
_PARTS = frozenset(
    {"morning", "mornings", "afternoon", "afternoons", "evening", "evenings", "night"}
)
_KINDS_OF_PERIOD = listed("measures", "kinds_of_period")

_LONG_PERIODS = frozenset({"year", "quarter"})
"""What happened "twice this year" happens about so often; "twice this week" is a case."""

_DAY_WORDS = frozenset({"day", "days", "night", "nights", "mornings", "afternoons"})


def read_rate(toks: list[Token], at: int) -> Found | None:
    """Read a number of items or times per period, or a rhythm."""
    return _counted(toks, at) or _every(toks, at) or _weekdays(toks, at) or _adverb(toks, at)


def period_at(toks: list[Token], at: int) -> tuple[Unit, float, int] | None:
    """Read "a week", "per month", "every single day", "/day", "in a night"."""
    link = word_at(toks, at)
    if link == "in" and word_at(toks, at + 1) in {"a", "an", "one"}:
        at, link = at + 1, "a"
    at += 2 * (link == "so" and word_at(toks, at + 1) == "far")
    one = word_at(toks, at - 1) == "one"  # "the worst one this year"
    if word_at(toks, at) in {"this", "last"} and word_at(toks, at + 1) in _LONG_PERIODS:
        link = "" if one else "a"
    if link not in _LINKS:
        return None
    at += 1
    if word_at(toks, at) in _KINDS_OF_PERIOD:
        at += 1
    entry = table("per").get(word_at(toks, at))
    if entry is None and joined(toks, at) and word_at(toks, at) in {"d", "h", "w", "wk", "mo"}:
        entry = table("units")[word_at(toks, at)]
    if entry is None or word_at(toks, at + 1) in {
        "later",
        "ago",
        "after",
        "before",
        "old",
        "early",
    }:
        return None
    return Unit(entry[0]), float(entry[1]), at + 1


def _counted(toks: list[Token], at: int) -> Found | None:
    q = _times(toks, at) or quantity(toks, at)
    if q is None:
        return None
    end, cues = cues_after(toks, q.end)
    noun_at = end
    while end < len(toks) and end - noun_at <= _MAX_NOUN:
        period = period_at(toks, end)
        if period and word_at(toks, end - 1) != "of":
            return _rate(toks, at, q, period, (noun_at, end), cues)
        word = toks[end].text
        if toks[end].sort == "name" or not (word.isalpha() or word == "-") or _stops(toks, end):
            adverb = None
            break
        adverb = table("adverbs").get(word)
        if adverb:
            unit = (Unit(adverb[1]), float(adverb[2]), end + 1)
            return _rate(toks, at, q, unit, (noun_at, end), cues)
        end += 1
    return None


def _stops(toks: list[Token], at: int) -> bool:
    """Whether a noun phrase cannot go on here."""
    word = toks[at].text
    if word in {"to", "of", "or"} and number(toks, at + 1) is None:
        return False
    return word in table("no_noun")["words"] or number(toks, at) is not None


def _times(toks: list[Token], at: int) -> Quantity | None:
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


def _rate(
    toks: list[Token],
    at: int,
    q: Quantity,
    period: tuple[Unit, float, int],
    noun: tuple[int, int],
    cues: dict[str, bool],
) -> Found | None:
    """Build the measure; a noun that is a unit of time makes it a time, not a rate."""
    words = [tok.text for tok in toks[noun[0] : noun[1]]]
    if words and words[0] in table("units") and words[0] not in _DAY_WORDS:
        return None
    unit, size, end = period
    low, high = q.bounds
    low = 0.0 if cues["at_most"] else low
    approximate = q.approximate or cues["approximate"]
    is_times = words[:1] == ["times"] or toks[q.start].text in table("times") or words[:1] == ["x"]
    end, late = cues_after(toks, end)
    found = Measure(
        start=toks[at].start,
        end=toks[end - 1].end,
        kind=MeasureKind.RATE,
        range=Range(
            low / size,
            high / size,
            Unit.ITEM,
            per=unit,
            approximate=approximate or late["approximate"],
        ),
        noun="times" if is_times else " ".join(words),
        upper_bound=q.at_most or cues["at_most"],
        lower_bound=q.at_least or cues["at_least"] or late["at_least"],
        approximate=approximate or late["approximate"],
    )
    return found, end


def _every(toks: list[Token], at: int) -> Found | None:
    """Read "every two weeks", "every other Friday", "once every 3 days", "each morning"."""
    begin, low, high = at, 1.0, 1.0
    times = _times(toks, at)
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


_NO_ITEMS = frozenset(
    {"%", "percent", "o'clock", "am", "pm", ":", "€", "euro", "euros", "in", "of"}
)


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


def _weekdays(toks: list[Token], at: int) -> Found | None:
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


def _adverb(toks: list[Token], at: int) -> Found | None:
    entry = table("adverbs").get(word_at(toks, at))
    if entry is None:
        return None
    return _rhythm(toks, at, (at + 1, ()), (entry[0], entry[0], Unit(entry[1]), float(entry[2])))
