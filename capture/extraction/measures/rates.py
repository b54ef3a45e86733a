"""Rates, as items per unit of time: "120ish a week", "twice a day", "8 pallets per shift"."""

from capture.extraction.lexicon import listed
from capture.extraction.measures.measure import Measure, MeasureKind
from capture.extraction.measures.quantities import Quantity, cues_after, quantity
from capture.extraction.measures.rhythms import by_adverb, every_so_often, on_weekdays, times_said
from capture.extraction.measures.times import Found
from capture.extraction.measures.tokens import Token, joined, number, table, word_at
from model_store.values import Range, Unit

_LINKS = listed("measures", "per_links")
_MAX_NOUN = 4
_KINDS_OF_PERIOD = listed("measures", "kinds_of_period")
_LONG_PERIODS = frozenset({"year", "quarter"})
"""What happened "twice this year" happens about so often; "twice this week" is a case."""

_DAY_WORDS = listed("measures", "day_words")


def read_rate(toks: list[Token], at: int) -> Found | None:
    """Read a number of items or times per period, or a rhythm."""
    return (
        _counted(toks, at)
        or every_so_often(toks, at)
        or on_weekdays(toks, at)
        or by_adverb(toks, at)
    )


_SHORT_UNITS = listed("measures", "clipped_periods")
_NO_RATE = listed("measures", "no_rate")


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
    if entry is None and joined(toks, at) and word_at(toks, at) in _SHORT_UNITS:
        entry = table("units")[word_at(toks, at)]
    if entry is None or word_at(toks, at + 1) in _NO_RATE:
        return None
    return Unit(entry[0]), float(entry[1]), at + 1


def _counted(toks: list[Token], at: int) -> Found | None:
    q = times_said(toks, at) or quantity(toks, at)
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
