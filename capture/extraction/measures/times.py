"""Times as people say them, with what bounds them, and for what and since when they are told."""

from dataclasses import replace

from capture.extraction.lexicon import listed
from capture.extraction.measures.measure import Measure, MeasureKind
from capture.extraction.measures.quantities import cues_after, cues_before
from capture.extraction.measures.spans import Timed, rounded, time_core, unit_alone
from capture.extraction.measures.tokens import (
    Token,
    match_phrase,
    number,
    table,
    word_at,
)
from model_store.values import MINUTES, Range, Unit

Found = tuple[Measure, int]

_SUBJECT_OF = listed("measures", "subject_of")
_LINKS = listed("measures", "to_times")


def read_time(toks: list[Token], at: int) -> Found | None:
    """Read the time that starts at a token, with everything that bounds or places it."""
    core_at, before = cues_before(toks, at)
    between = word_at(toks, core_at) == "between"
    framed = between or (before["at_most"] and word_at(toks, core_at) in {"the", "that"})
    timed = time_core(toks, core_at)
    if timed is None and framed:
        timed = time_core(toks, core_at + 1) or unit_alone(toks, core_at + 1)
    if timed is None:
        return _fixed(toks, at)
    if core_at > at + 1 and word_at(toks, at) == "around" and before["at_most"]:
        return None
    timed = _widened(toks, *timed, between=between)
    span, end = timed
    behind, after = cues_after(toks, end)
    cues = {key: before[key] or after[key] for key in before}
    low = 0.0 if cues["at_most"] else span.low
    approximate = cues["approximate"] or span.approximate
    span = replace(span, low=low, approximate=approximate)
    aside = _aside(toks, at, core_at, end)
    span, each, stop = _per(toks, behind, span)
    found = Measure(
        start=toks[at].start,
        end=toks[stop - 1].end,
        kind=MeasureKind.TIME,
        range=span,
        upper_bound=cues["at_most"],
        lower_bound=cues["at_least"],
        approximate=approximate,
        each=each,
        aside=aside,
    )
    return found, stop


def _widened(toks: list[Token], span: Range, end: int, *, between: bool) -> Timed:
    """Join "half an hour to an hour", "20 minutes to 2 hours" into one range."""
    link = word_at(toks, end)
    if link not in _LINKS and not (between and link == "and"):
        return span, end
    other = time_core(toks, end + 1)
    if other is None or other[0].approximate:
        return span, end
    upper = other[0]
    ratio = MINUTES[span.unit] / MINUTES[upper.unit]
    if span.high * ratio >= upper.high:
        return span, end
    return replace(upper, low=rounded(span.low * ratio)), other[1]


_CROWD = listed("measures", "crowd")


def _fixed(toks: list[Token], at: int) -> Found | None:
    hit = match_phrase(toks, at, "fixed")
    if hit is None:
        return None
    crowd = _CROWD
    if hit[0] == "at once" and crowd & {tok.text for tok in toks[max(0, at - 6) : at]}:
        return None
    low, high, unit = table("fixed")[hit[0]]
    span = Range(low, high, Unit(unit), approximate=low != high)
    found = Measure(
        start=toks[at].start,
        end=toks[hit[1] - 1].end,
        kind=MeasureKind.TIME,
        range=span,
        approximate=low != high,
        upper_bound=low == 0,
    )
    return found, hit[1]


_TO_COME = listed("measures", "to_come")


def _aside(toks: list[Token], at: int, core_at: int, end: int) -> str:
    """Say why a time is no waiting: "two years ago", "since 2 years", "one day there will be"."""
    after = word_at(toks, end)
    if after in table("aside")["after"]:
        return "old" if after == "old" else "ago"
    first = min(at, core_at)
    before = [word_at(toks, first - 1), word_at(toks, first - 2)]
    if before[0] in table("aside")["before"]:
        return "since" if before[0] == "since" else "last"
    if before[0] == "the" and before[1] in {"since", "over"}:
        return "since"
    someday = [word_at(toks, first), word_at(toks, first + 1)] == ["one", "day"]
    coming = _TO_COME
    if someday and coming & {word_at(toks, end + k) for k in range(3)}:
        return "someday"
    years = table("units").get(word_at(toks, end - 1), [""])[0] == "year"
    return "since" if years and (before[0] == "for" or after == "now") else ""


_TIMES_PER = listed("measures", "times_per")


def _per(toks: list[Token], at: int, span: Range) -> tuple[Range, bool, int]:
    """Tell a time per period ("2 hours a week") from a time per piece ("15 min each")."""
    link, behind = word_at(toks, at), word_at(toks, at + 1)
    if match_phrase(toks, at, "each") and link not in {"per", "every"}:
        return span, True, match_phrase(toks, at, "each")[1]  # type: ignore[index]
    if link not in _TIMES_PER or not behind.isalpha():
        return span, False, at
    period = table("per").get(behind)
    if period:
        size = period[1]
        scaled = replace(span, low=span.low / size, high=span.high / size, per=Unit(period[0]))
        return scaled, False, at + 2
    opens = word_at(toks, at + 2) in _SUBJECT_OF and _is_timed(toks, at + 3)
    return (span, False, at) if opens else (span, True, at + 2)


def _is_timed(toks: list[Token], at: int) -> bool:
    """Whether a number stands here: "five minutes a box is twenty" goes on about the box."""
    return number(toks, cues_before(toks, at + (word_at(toks, at) == "me"))[0]) is not None
