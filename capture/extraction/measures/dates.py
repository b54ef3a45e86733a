"""Dates, clock times and numbers that are names are set aside before anything is counted."""

from dataclasses import replace

from capture.extraction.lexicon import listed
from capture.extraction.measures.measure import Measure, MeasureKind
from capture.extraction.measures.spans import unit_at
from capture.extraction.measures.tokens import Token, joined, number, table, word_at

Read = tuple[Measure | None, int]
_CENTURIES = (1900, 2100)
_HOURS = 24
_NOON = 12


def read_date(toks: list[Token], at: int) -> Read | None:
    """Read a date or time of day; (None, index) skips a number that is a name."""
    tok = toks[at]
    if tok.sort == "clock":
        return _clock(tok), at + 1
    if tok.sort == "ordinal":
        return _ordinal(tok), at + 1
    if tok.sort == "date":
        return _calendar(tok.start, tok.end), at + 1
    spoken = _spoken(toks, at)
    if spoken:
        return spoken
    value = number(toks, at)
    if value is None:
        return None
    plain = unit_at(toks, value[1]) is None and word_at(toks, value[1]) not in {"%", "percent"}
    return _named(toks, at, value) if plain else None


def _spoken(toks: list[Token], at: int) -> Read | None:
    """Read "ten past three", "quarter to nine", "half past two"."""
    begin = at + (word_at(toks, at) == "a")
    word, link = word_at(toks, begin), word_at(toks, begin + 1)
    part = _PARTS.get(word)
    hour = number(toks, begin + 2)
    if part is None or hour is None or link not in {"past", "to"} or hour[1] != begin + 3:
        return None
    told = link == "past" or word == "quarter" or word_at(toks, at - 1) in _AT
    if not told or not 1 <= hour[0] <= _NOON or unit_at(toks, hour[1]):
        return None
    minutes = int(hour[0]) * 60 + (part if link == "past" else -part)
    return _calendar(toks[at].start, toks[hour[1] - 1].end, minutes % 1440), hour[1]


_PARTS = {
    "five": 5,
    "ten": 10,
    "quarter": 15,
    "twenty": 20,
    "half": 30,
    "5": 5,
    "10": 10,
    "20": 20,
}
_AT = listed("measures", "before_hour")


def _clock(tok: Token) -> Measure:
    digits = "".join(char if char.isdigit() else " " for char in tok.text).split()
    late = "pm" in tok.text and int(digits[0]) < _NOON
    minutes = int(digits[0]) * 60 + (int(digits[1]) if len(digits) > 1 else 0) + 720 * late
    return _calendar(tok.start, tok.end, clock=minutes % 1440)


def _ordinal(tok: Token) -> Measure:
    """Read "the 13th" as a day of the month."""
    day = int("".join(char for char in tok.text if char.isdigit()))
    whole = _calendar(tok.start, tok.end)
    return replace(whole, date=day) if 1 <= day <= _LONGEST_MONTH else whole


_LONGEST_MONTH = 31


def _calendar(start: int, end: int, clock: int | None = None) -> Measure:
    return Measure(start=start, end=end, kind=MeasureKind.CALENDAR, clock=clock)


_EACH = listed("measures", "rate_each")
_BEFORE_YEAR = listed("measures", "before_year")


def _named(toks: list[Token], at: int, value: tuple[float, int]) -> Read | None:
    """Read "day five" and "in 2022" as dates, skip "line 3"."""
    before, behind = word_at(toks, at - 1), word_at(toks, value[1])
    digits = toks[at].sort == "number"
    year = _CENTURIES[0] <= value[0] < _CENTURIES[1] and toks[at].text.isdigit()
    if year and (not behind.isalpha() or before in _BEFORE_YEAR):
        return _calendar(toks[at].start, toks[at].end), value[1]
    if before == "#" or _is_code(toks, at):
        return None, value[1]
    rate = before in table("per") and word_at(toks, at - 2) in _EACH
    if rate or before not in table("labels")["words"]:
        return _hour(toks, at, value) if digits or before in {"at", "by"} else None
    if before == "day":
        return _calendar(toks[at - 1].start, toks[value[1] - 1].end), value[1]
    own_noun = not digits and behind.isalpha() and behind not in table("no_noun")["words"]
    return None if own_noun else (None, value[1])


def _is_code(toks: list[Token], at: int) -> bool:
    """Whether digits are a part of a number that is a name: "no. 5", "4711-22", "020 7946"."""
    digits = toks[at].text.isdigit()
    numbered = word_at(toks, at - 1) == "." and word_at(toks, at - 2) in {"no", "nr"}
    dashed = word_at(toks, at - 1) in {"-", "/"} and joined(toks, at) and joined(toks, at - 1)
    led = [t.text for t in (toks[at], *toks[at + 1 : at + 2]) if t.sort == "number"]
    dialled = any(len(text) > _LONE and text.startswith("0") and text.isdigit() for text in led)
    return digits and (numbered or dashed or dialled or _dialled_before(toks, at))


_LONE = 2


_GROUPS = 4
"""A number to dial is written in so many groups."""


def _dialled_before(toks: list[Token], at: int) -> bool:
    """Whether a group of digits goes on behind one that began with a nought."""
    for back in range(at - 1, max(at - 1 - _GROUPS, -1), -1):
        if toks[back].sort != "number" or not toks[back].text.isdigit():
            return False
        if toks[back].text.startswith("0"):
            return True
    return False


def _hour(toks: list[Token], at: int, value: tuple[float, int]) -> Read | None:
    """Read "at 15", "by 7", "7 in the morning" as times of day."""
    behind = [word_at(toks, value[1] + k) for k in range(3)]
    part = behind[0] == "in" and behind[2] in {"morning", "afternoon", "evening"}
    placed = word_at(toks, at - 1) in {"at", "by", "before", "after"}
    some = toks[at].sort == "word" and behind[0] == "of"  # "by two of us"
    alone = not some and (not behind[0].isalpha() or behind[0] in table("no_noun")["words"])
    placed = placed and alone and behind[0] not in {"%", "€", "-", "/"}
    clock_like = value[0] <= _HOURS and value[0] == int(value[0]) and value[1] == at + 1
    ranged = behind[0] in {"or", "to", "-", "–"} and number(toks, value[1] + 1) is not None
    if not clock_like or ranged or not (part or placed):
        return None
    late = _NOON if part and behind[2] != "morning" and value[0] < _NOON else 0
    end = value[1] + 3 * part
    clock = int(value[0] + late) * 60 % 1440
    return _calendar(toks[at].start, toks[end - 1].end, clock), end
