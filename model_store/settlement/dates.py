"""How long ago something was, by moments as text; what is no moment is never long ago."""

from datetime import UTC, datetime, timedelta


def is_older(then: str, now: str, span: timedelta) -> bool:
    """Whether a moment lies further back than that.

    >>> is_older("2026-01-01", "2026-03-01T09:00:00+00:00", timedelta(days=30))
    True
    >>> is_older("", "2026-03-01", timedelta(0)), is_older("noon", "2026-03-01", timedelta(0))
    (False, False)
    """
    there, here = _read(then), _read(now)
    return there is not None and here is not None and here - there > span


def _read(moment: str) -> datetime | None:
    try:
        read = datetime.fromisoformat(moment)
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)
