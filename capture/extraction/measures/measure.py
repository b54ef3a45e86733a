"""A measure is a stretch of text that says how long, how often, how many, how large a part."""

from dataclasses import dataclass
from enum import StrEnum

from model_store.values import Range


class MeasureKind(StrEnum):
    """What a measure measures."""

    TIME = "time"
    RATE = "rate"
    SHARE = "share"
    COUNT = "count"
    MONEY = "money"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One measure: `text[start:end]` says it.

    `range` is None for a date, a clock time or a single weekday. `noun` is what is counted.
    `aside` says why nobody waits that time: "ago", "since", "old", "last", "someday", "delta".
    `each` marks a time per piece, `bare` a number without noun or unit, `borrowed` one that took
    its unit from before. `days` (0 is Monday), `clock` (minutes after midnight) and `date` (day of
    the month) place a date.
    """

    start: int
    end: int
    kind: MeasureKind
    range: Range | None = None
    noun: str = ""
    upper_bound: bool = False
    lower_bound: bool = False
    approximate: bool = False
    each: bool = False
    bare: bool = False
    borrowed: bool = False
    aside: str = ""
    days: tuple[int, ...] = ()
    clock: int | None = None
    date: int | None = None
