"""Moments by the wall clock of a place: an hour that a clock change skips or repeats comes once.

Where the clock goes forward over the hour, it is the moment at which that hour would have been;
where it goes back and the hour comes twice, it is the first of the two (PEP 495, fold 0).
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from model_store.errors import ConfigurationError

DAYS_IN_WEEK = 7


@dataclass(frozen=True, slots=True)
class Weekly:
    """Every week at an hour of a weekday (0 is Monday) of a time zone."""

    weekday: int
    hour: int
    timezone: str

    def written(self) -> str:
        """As it is stored.

        >>> Weekly.read(Weekly(0, 9, "Europe/Berlin").written())
        Weekly(weekday=0, hour=9, timezone='Europe/Berlin')
        """
        return f"{self.weekday} {self.hour} {self.timezone}"

    @classmethod
    def read(cls, text: str) -> "Weekly":
        """Read back what `written` wrote."""
        weekday, hour, timezone = text.split(" ", 2)
        return cls(int(weekday), int(hour), timezone)


def zone(name: str) -> ZoneInfo:
    """A time zone by its name.

    Raises:
        ConfigurationError: there is none of that name.
    """
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ConfigurationError(
            f'There is no time zone "{name}"; use a name like Europe/Berlin.'
        ) from error


def at_hour(day: date, hour: int, place: ZoneInfo) -> float:
    """The moment at which the clocks of a place show an hour on a day."""
    return datetime.combine(day, time(hour), place).astimezone(UTC).timestamp()


def following(rule: Weekly, after: float) -> float:
    """The first moment of a weekly rule later than `after`.

    >>> from datetime import datetime, UTC
    >>> friday = datetime(2026, 3, 27, 12, tzinfo=UTC).timestamp()
    >>> monday = following(Weekly(0, 9, "Europe/Berlin"), friday)
    >>> datetime.fromtimestamp(monday, UTC).isoformat()
    '2026-03-30T07:00:00+00:00'
    """
    place = zone(rule.timezone)
    today = datetime.fromtimestamp(after, place).date()
    ahead = (rule.weekday - today.weekday()) % DAYS_IN_WEEK
    found = at_hour(today + timedelta(ahead), rule.hour, place)
    if found > after:
        return found
    return at_hour(today + timedelta(ahead + DAYS_IN_WEEK), rule.hour, place)
