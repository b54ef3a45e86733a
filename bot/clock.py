"""The one place where a clock is read; everything below is given the moment as text."""

from datetime import UTC, datetime


def now() -> str:
    """The present moment, UTC, to the millisecond: sorts as text."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def moment_of(text: str) -> str:
    """Read a date or a date with time as people type it; a bare date means the end of that day.

    Raises:
        ValueError: the text is no ISO date.

    >>> moment_of("2026-05-07")
    '2026-05-07T23:59:59.999+00:00'
    """
    moment = datetime.fromisoformat(text)
    if ":" not in text:
        moment = moment.replace(hour=23, minute=59, second=59, microsecond=999_000)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def day(moment: str) -> str:
    """A moment as a reader likes it.

    >>> day("2026-05-07T09:30:00+00:00")
    '7 May 2026'
    >>> day("sometime")
    ''
    """
    read = _read(moment)
    return f"{read.day} {read:%b %Y}" if read else ""


def month(moment: str) -> str:
    """The month of a moment, as one speaks of it; empty for what is no moment.

    >>> month("2026-05-07T09:30:00+00:00")
    'May 2026'
    """
    read = _read(moment)
    return f"{read:%B} {read.year}" if read else ""


def _read(moment: str) -> datetime | None:
    """A moment from its text; None for what is none."""
    try:
        return datetime.fromisoformat(moment)
    except ValueError:
        return None


def minute(moment: str) -> str:
    """A moment to the minute, for lists.

    >>> minute("2026-05-07T09:30:59+00:00")
    '2026-05-07 09:30'
    """
    return moment[:16].replace("T", " ")
