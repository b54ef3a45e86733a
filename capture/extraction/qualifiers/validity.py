"""From when, or until when, something is said to hold, where words name a time."""

import re
from datetime import date, timedelta

from capture.extraction.lexicon import any_of
from capture.extraction.patterns.cues import plain

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_WHEN = (
    r"(?P<when>(?:19|20)\d\d|last (?:year|month)|(?:this|last) (?:spring|summer|autumn|winter)"
    rf"|(?:{'|'.join(_MONTHS)})(?: (?:of )?(?:19|20)\d\d)?)\b"
)
_UNTIL = re.compile(rf"\b(?:until|till|up to|before)\s+{_WHEN}", re.IGNORECASE)
_SINCE = re.compile(rf"\b(?:since|from)\s+{_WHEN}(?:\s+on(?:wards)?)?", re.IGNORECASE)
_PAST = re.compile(rf"\b{any_of('qualifiers', 'was')}\b", re.IGNORECASE)
_PRESENT = re.compile(rf"\b{any_of('qualifiers', 'is')}\b|'s\b", re.IGNORECASE)
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def held(sentence: str, said_at: str) -> tuple[str, str]:
    """ISO dates from and until which a sentence says that something held; "" where it says none.

    An end is taken only from what is told in the past: "until may" may also be a deadline.

    Args:
        sentence: one sentence, as typed.
        said_at: the ISO moment at which it was said; without one no year is known.

    >>> held("until last year nobody signed", "2030-05-01")
    ('', '2029-12-31')
    >>> held("since 2028 the desk signs", "2030-05-01")
    ('2028-01-01', '')
    """
    day = _day(said_at)
    if day is None:
        return "", ""
    text = plain(sentence)
    until, since = _UNTIL.search(text), _SINCE.search(text)
    start = _begin(since["when"], day) if since else None
    if until and _PAST.search(text) and not _PRESENT.search(text):
        ended = _end(until["when"], day, before=text[until.start()].lower() == "b")
        return "", ended.isoformat() if ended else ""
    return (start.isoformat() if start else ""), ""


def _day(moment: str) -> date | None:
    try:
        return date.fromisoformat(moment[:10])
    except ValueError:
        return None


def _begin(when: str, day: date) -> date | None:
    """The first day of the time that is named, not later than `day`."""
    words = when.lower().replace(" of ", " ").split()
    if words[0].isdigit():
        return date(int(words[0]), 1, 1)
    if words[-1] == "year":
        return date(day.year - 1, 1, 1)
    if words[-1] == "month":
        return (day.replace(day=1) - timedelta(days=1)).replace(day=1)
    if words[-1] in _SEASONS:
        found = date(day.year - (words[0] == "last"), _SEASONS[words[-1]], 1)
        return found if found <= day else found.replace(year=found.year - 1)
    month = _MONTHS.index(words[0]) + 1
    if words[-1].isdigit():
        return date(int(words[-1]), month, 1)
    found = date(day.year, month, 1)
    return found if found <= day else found.replace(year=day.year - 1)


def _end(when: str, day: date, *, before: bool) -> date | None:
    """The last day on which it held: "before may" and "until last year" end the day before."""
    begun = _begin(when, day)
    if begun is None:
        return None
    if when.lower() == "last year" and not before:
        return date(begun.year, 12, 31)
    return begun - timedelta(days=1)
