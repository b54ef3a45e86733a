"""How long delivery waits for what; every number of it in one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds, and numbers of attempts.

    `quiet` is how long nothing more must come before messages are taken together, `longest` how
    long the first of them waits at most. `gap` is the least time between two posts to a place.
    A failure is tried again after `first_retry`, then twice as long each time, up to
    `longest_retry`. What keeps failing by its own fault is given up after `faults` attempts;
    what something outside is the cause of, only after `outages`.
    """

    quiet: float = 1.2
    longest: float = 6.0
    gap: float = 1.0
    first_retry: float = 1.0
    longest_retry: float = 300.0
    faults: int = 4
    outages: int = 24
    sweep: float = 5.0
    turns_at_once: int = 16
    posts_at_once: int = 16

    def backoff(self, attempt: int) -> float:
        """How long to wait after the attempt of that number (from 1) failed.

        >>> [Pace().backoff(n) for n in (1, 2, 3, 20)]
        [1.0, 2.0, 4.0, 300.0]
        """
        return float(min(self.longest_retry, self.first_retry * 2 ** min(attempt - 1, 30)))

    def ripe_at(self, oldest: float, newest: float) -> float:
        """When messages that came between two moments are taken.

        >>> Pace(quiet=1.0, longest=5.0).ripe_at(100.0, 102.0)
        103.0
        >>> Pace(quiet=1.0, longest=5.0).ripe_at(100.0, 104.9)
        105.0
        """
        return min(newest + self.quiet, oldest + self.longest)
