"""What a claim can say: quantities, parties, tools, steps, words, and for which cases.

Frozen values: equal things are equal. Nothing here reads, stores or words anything.
"""

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """Units of a range; times first, then counts and shares."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ITEM = "item"
    FRACTION = "fraction"


MINUTES = {
    Unit.MINUTE: 1.0,
    Unit.HOUR: 60.0,
    Unit.DAY: 1440.0,
    Unit.WEEK: 10080.0,
    Unit.MONTH: 43200.0,
    Unit.YEAR: 525600.0,
}
"""Elapsed minutes in one unit, the common measure in which waits are compared."""


class Calendar(StrEnum):
    """Whether days are counted through the weekend."""

    ELAPSED = "elapsed"
    WORKING = "working"


@dataclass(frozen=True, slots=True)
class Range:
    """A quantity as people say it: low, usual, high, in the unit and calendar they used.

    `per` makes it a rate ("120 a week": ITEM per WEEK). FRACTION runs from 0 to 1.

    >>> Range(2, 3, Unit.DAY).minutes
    (2880.0, 4320.0)
    """

    low: float
    high: float
    unit: Unit
    usual: float | None = None
    per: Unit | None = None
    calendar: Calendar = Calendar.ELAPSED
    approximate: bool = False

    @property
    def minutes(self) -> tuple[float, float] | None:
        """Both ends in elapsed minutes; None when this is no time."""
        factor = MINUTES.get(self.unit)
        return None if factor is None or self.per else (self.low * factor, self.high * factor)

    @property
    def per_week(self) -> tuple[float, float] | None:
        """Both ends as items a week; None when this is no rate of items."""
        if self.per is None or self.unit is not Unit.ITEM:
            return None
        factor = MINUTES[Unit.WEEK] / MINUTES[self.per]
        return self.low * factor, self.high * factor


@dataclass(frozen=True, slots=True)
class Party:
    """Who does or gets something: a known person, a role, a system, or only words."""

    as_said: str
    person: str | None = None
    role: str | None = None
    system: str | None = None


@dataclass(frozen=True, slots=True)
class System:
    """A tool, an application, a paper form: whatever the work is kept in."""

    name: str


@dataclass(frozen=True, slots=True)
class StepRef:
    """Another step, by the words it was called."""

    mention: str


@dataclass(frozen=True, slots=True)
class Text:
    """A value that is best kept in the speaker's own words."""

    words: str


Value = Party | Range | System | StepRef | Text


@dataclass(frozen=True, slots=True)
class Scope:
    """For which cases it holds; a missing dimension means any."""

    site: str | None = None
    variant: str | None = None
    amount: str | None = None
    period: str | None = None
    channel: str | None = None


ANYWHERE = Scope()
