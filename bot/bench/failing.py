"""A process that ends itself at a named point, as a power cut would; and bugs to be noticed."""

import os
import signal
from dataclasses import asdict, dataclass
from enum import StrEnum


class Point(StrEnum):
    """Where in a turn a process may end."""

    STORED = "stored"
    EXTRACTED = "extracted"
    APPENDED = "appended"
    BEFORE_POST = "before post"
    AFTER_POST = "after post"


class Bug(StrEnum):
    """A mistake planted on purpose: a checker that does not see it is no checker."""

    NONE = ""
    BLIND = "does not look before it posts again"
    HASTY = "acknowledges before it has stored"
    ANEW = "gives a repeated turn another name"


@dataclass(frozen=True, slots=True)
class Orders:
    """What a child process is to run as, and where it is to end: at the `hit`-th of a point.

    With `hang`, whatever reads what people say never comes back. A life ends with its `parent`.
    """

    home: str
    api_url: str
    bot_token: str
    app_token: str
    point: str = ""
    hit: int = 1
    bug: str = Bug.NONE
    quiet: float = 0.1
    gap: float = 0.0
    hang: bool = False
    parent: int = 0

    def fields(self) -> dict[str, object]:
        """As they are sent."""
        return asdict(self)


class Failpoint:
    """Counts points that were reached, and ends the process at the one that was ordered."""

    def __init__(self, point: str, hit: int) -> None:
        self._point, self._left = point, hit

    def __call__(self, point: str) -> None:
        """Be told of a point; may not return."""
        if point != self._point:
            return
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
