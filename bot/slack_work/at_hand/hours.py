"""Working hours where somebody lives: when a reminder disturbs least."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

OPENS, CLOSES = time(9), time(17)
SATURDAY = 5


def working_moment(now: str, zone: str) -> str:
    """Now where it is a working hour there, else when the next working day begins; ISO, UTC.

    >>> working_moment("2026-05-08T10:00:00+00:00", "Europe/Lisbon")
    '2026-05-08T10:00:00+00:00'
    >>> working_moment("2026-05-08T20:30:00+00:00", "Europe/Lisbon")
    '2026-05-11T08:00:00+00:00'
    """
    here = ZoneInfo(zone)
    moment = datetime.fromisoformat(now).astimezone(here)
    if moment.weekday() < SATURDAY and OPENS <= moment.time() < CLOSES:
        return moment.astimezone(UTC).isoformat()
    late = moment.time() >= CLOSES or moment.weekday() >= SATURDAY
    return _opening(moment.date() + timedelta(days=late), here)


def workday_in(now: str, zone: str, days: int) -> str:
    """When work begins that many days later, or on the next working day; ISO, UTC.

    >>> workday_in("2026-05-08T20:30:00+00:00", "Europe/Lisbon", 1)
    '2026-05-11T08:00:00+00:00'
    """
    here = ZoneInfo(zone)
    moment = datetime.fromisoformat(now).astimezone(here)
    return _opening(moment.date() + timedelta(days=days), here)


def _opening(day: date, here: ZoneInfo) -> str:
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return datetime.combine(day, OPENS, here).astimezone(UTC).isoformat()


def workday_after(now: str, zone: str) -> str:
    """The same time on the next working day, moved into working hours; ISO, UTC.

    >>> workday_after("2026-05-08T20:30:00+00:00", "Europe/Lisbon")
    '2026-05-11T16:00:00+00:00'
    """
    here = ZoneInfo(zone)
    moment = datetime.fromisoformat(now).astimezone(here)
    day = moment.date() + timedelta(days=1)
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    clock = min(max(moment.time(), OPENS), CLOSES)
    return datetime.combine(day, clock, here).astimezone(UTC).isoformat()
