"""Working hours where somebody lives: when a reminder disturbs least."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

OPENS, CLOSES = time(9), time(17)
SATURDAY = 5


def workday_after(now: str, zone: str) -> str:
    """The same time on the next working day, moved into working hours; ISO, UTC.

    >>> workday_after("2026-05-08T20:30:00+00:00", "Europe/Lisbon")
    '2026-05-11T16:00:00+00:00'
    """
    here = ZoneInfo(zone)
    moment = datetime.fromisoformat(now).astimezone(here)
    date = moment.date() + timedelta(days=1)
    while date.weekday() >= SATURDAY:
        date += timedelta(days=1)
    clock = min(max(moment.time(), OPENS), CLOSES)
    return datetime.combine(date, clock, here).astimezone(UTC).isoformat()
