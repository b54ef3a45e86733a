"""A time without what bounds it: "an hour and a half", "2 working days", "a day or two"."""

from dataclasses import replace

from capture.extraction.lexicon import listed
from capture.extraction.measures.quantities import Quantity, quantity
from capture.extraction.measures.tokens import (
    Token,
    joined,
    number,
    table,
    word_at,
)
from model_store.values import MINUTES, Calendar, Range, Unit

Timed = tuple[Range, int]

_ARTICLES = frozenset({"a", "an", "one", "1"})
_STRETCH = listed("measures", "stretch")
_COMPOUND = listed("measures", "compound")
_THERE = listed("measures", "there")
_WORTH = listed("measures", "worth_of")
"""Behind a possessive these are as long as it says: "an hour's work", not "a day's post"."""

_MAX_MINUTES = 90


def time_core(toks: list[Token], at: int) -> Timed | None:
    """Read a time without its cues: a quantity or an article, and a unit."""
    if at >= len(toks):
        return None
    clocked = toks[at].value if toks[at].sort == "hours" else None
    if clocked is not None:
        return Range(clocked, clocked, Unit.HOUR), at + 1
    readers = (_part, _counted, _article, _and_half, _plural)
    return next((timed for read in readers if (timed := read(toks, at))), None)


_SORT_OF_UNIT = listed("measures", "sort_of_unit")


def unit_at(
    toks: list[Token], at: int, *, article: bool = False
) -> tuple[Unit, float, bool, int] | None:
    """Read a unit: (unit, how many of it, working days?, index behind it)."""
    working = word_at(toks, at) in table("working")["words"] and word_at(toks, at + 1)[:3] == "day"
    at += working
    if word_at(toks, at) in _SORT_OF_UNIT:
        at += 1
    word = word_at(toks, at)
    if word.endswith("'s") and word_at(toks, at + 1) in _WORTH:
        word = word.removesuffix("'s")
    entry = table("units").get(word)
    if entry is None or (word in table("short_units")["words"] and not _sticks(toks, at)):
        return None
    behind = [word_at(toks, at + 1), word_at(toks, at + 2)]
    if article and (word in table("only_rates")["words"] or behind[0] in _COMPOUND):
        return None
    if article and behind[0] == "there" and behind[1] in _THERE:
        return None
    return Unit(entry[0]), float(entry[1]), working or word.startswith("workday"), at + 1


def _sticks(toks: list[Token], at: int) -> bool:
    """Whether a short unit belongs to the digits before it: "3d"; "10m" but not "200m away"."""
    if at < 1 or toks[at - 1].sort != "number" or not (joined(toks, at) or toks[at].text == "d"):
        return False
    if toks[at].text != "m":
        return True
    far = word_at(toks, at + 1) in table("distance")["words"]
    return not far and toks[at - 1].text.isdigit() and (toks[at - 1].value or 0) <= _MAX_MINUTES


def _span(q: Quantity, unit: tuple[Unit, float, bool, int]) -> Range:
    calendar = Calendar.WORKING if unit[2] else Calendar.ELAPSED
    low, high = q.bounds
    return Range(
        rounded(low * unit[1]),
        rounded(high * unit[1]),
        unit[0],
        calendar=calendar,
        approximate=q.approximate,
    )


def rounded(value: float) -> float:
    """A number as a measure keeps it, to four places."""
    return round(value, 4)


_BEHIND_COUNT = listed("measures", "behind_count")


def _counted(toks: list[Token], at: int) -> Timed | None:
    q = quantity(toks, at)
    if q is None:
        return None
    end = q.end + (word_at(toks, q.end) in _BEHIND_COUNT)
    if word_at(toks, end) == "of" and word_at(toks, end + 1) in {"an", "a", "the"}:
        end += 2
    unit = unit_at(toks, end)
    if unit is None:
        return None
    span, end = _span(q, unit), unit[3]
    if [word_at(toks, end + k) for k in range(3)] == ["and", "a", "half"]:
        return replace(span, low=span.low + unit[1] / 2, high=span.high + unit[1] / 2), end + 3
    return _with_smaller(toks, span, end)


def _with_smaller(toks: list[Token], span: Range, end: int) -> Timed:
    """Add what follows in a smaller unit: "1 hour 30", "two hours and twenty minutes"."""
    if span.low != span.high:
        return span, end
    begin = end + (word_at(toks, end) == "and")
    rest = number(toks, begin)
    if rest is None or rest[0] >= 60:  # noqa: PLR2004
        return span, end
    unit = unit_at(toks, rest[1])
    if unit and MINUTES[unit[0]] * unit[1] < MINUTES[span.unit] and rest[0] > 0:
        more = rest[0] * unit[1] * MINUTES[unit[0]] / MINUTES[span.unit]
        return replace(span, low=span.low + more, high=span.high + more), unit[3]
    ends = not word_at(toks, rest[1]).isalpha()
    if begin == end and span.unit is Unit.HOUR and ends and rest[0] in {15, 20, 30, 40, 45}:
        return replace(span, low=span.low + rest[0] / 60, high=span.high + rest[0] / 60), rest[1]
    return span, end


_ARTICLES_OF_HALF = listed("measures", "articles_of_half")


def _part(toks: list[Token], at: int) -> Timed | None:
    """Read "half an hour", "a half day", "a quarter of an hour", "three quarters of an hour"."""
    begin = at + (word_at(toks, at) in {"a", "one"})
    many = number(toks, at)
    if many and word_at(toks, many[1]).startswith("quarter"):
        begin = many[1]
    word = word_at(toks, begin)
    if word not in {"half", "quarter", "quarters"}:
        return None
    share = table("fractions")[word] * (many[0] if many and begin == many[1] else 1)
    skip = begin + 1 + (word_at(toks, begin + 1) in {"of", "-"})
    has_article = word_at(toks, skip) in _ARTICLES_OF_HALF
    unit = unit_at(toks, skip + has_article)
    if unit is None or (word != "half" and not has_article and word_at(toks, skip) != "hour"):
        return None
    span = Range(rounded(share * unit[1]), rounded(share * unit[1]), unit[0])
    return span, unit[3]


def _article(toks: list[Token], at: int) -> Timed | None:
    """Read "a day", "an hour and a half", "a week or two", "one full day"."""
    if word_at(toks, at) not in _ARTICLES:
        return None
    begin = at + 1 + (word_at(toks, at + 1) in _STRETCH)
    unit = unit_at(toks, begin, article=True)
    if unit is None:
        return None
    size, end = unit[1], unit[3]
    span = _span(Quantity(1, 1, at, end), unit)
    words = [word_at(toks, end + k) for k in range(3)]
    if words == ["and", "a", "half"]:
        return replace(span, low=size * 1.5, high=size * 1.5), end + 3
    more = number(toks, end + 1) if words[0] == "or" else None
    if more and unit_at(toks, more[1]) is None and more[0] > 1:
        return replace(span, high=size * more[0]), more[1]
    return _with_smaller(toks, span, end) if words[0] == "and" else (span, end)


def _and_half(toks: list[Token], at: int) -> Timed | None:
    """Read "hour and a half", "hour n half", "hour n a bit", said without an article."""
    unit = unit_at(toks, at, article=True)
    if unit is None or unit[0] not in {Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK}:
        return None
    words = [word_at(toks, unit[3] + k) for k in range(3)]
    tail = 1 + (words[1] in {"a", "an"})
    if words[0] not in {"and", "n", "&", "+"} or words[tail] not in {"half", "bit"}:
        return None
    low, high = (1.5, 1.5) if words[tail] == "half" else (1.0, 1.5)
    return Range(low * unit[1], high * unit[1], unit[0], approximate=True), unit[3] + tail + 1


def unit_alone(toks: list[Token], at: int) -> Timed | None:
    """Read the unit of "within the hour"."""
    unit = unit_at(toks, at, article=True)
    return (_span(Quantity(1, 1, at, unit[3]), unit), unit[3]) if unit else None


def _plural(toks: list[Token], at: int) -> Timed | None:
    """Read "it takes days": a plural without a number is a few of them, and approximate."""
    entry = table("bare_plurals").get(word_at(toks, at))
    if not isinstance(entry, list) or isinstance(entry[0], str):
        return None
    if (
        at
        and word_at(toks, at - 1) not in table("bare_plurals")["words"]
        and word_at(toks, at - 1) not in {".", ",", "(", ":"}
    ):
        return None
    return Range(entry[0], entry[1], Unit(entry[2]), approximate=True), at + 1
