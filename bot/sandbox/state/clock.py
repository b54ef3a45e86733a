"""The workspace's clock: real time plus whatever was skipped; it never runs backwards."""

import time
from collections.abc import Callable

MICROSECONDS = 1_000_000


class WorkspaceClock:
    """Tells the workspace's time and mints message timestamps from it."""

    def __init__(self, read: Callable[[], float] = time.time) -> None:
        self._read = read
        self._skipped = 0.0
        self._last_minted = 0

    def now(self) -> float:
        """Seconds since 1970, as the workspace sees it."""
        return self._read() + self._skipped

    def advance(self, seconds: float) -> float:
        """Skip ahead and return the new time.

        Raises:
            ValueError: the clock was asked to go back.
        """
        if seconds < 0:
            raise ValueError("The clock of the sandbox only goes forward.")
        self._skipped += seconds
        return self.now()

    def skipped(self) -> float:
        """Seconds skipped so far."""
        return self._skipped

    def mint(self) -> str:
        """A Slack timestamp, unique and later than all before it: it is a message's identity.

        >>> clock = WorkspaceClock(read=lambda: 5.0)
        >>> clock.mint(), clock.mint()
        ('5.000000', '5.000001')
        """
        self._last_minted = max(int(self.now() * MICROSECONDS), self._last_minted + 1)
        seconds, micros = divmod(self._last_minted, MICROSECONDS)
        return f"{seconds}.{micros:06d}"
