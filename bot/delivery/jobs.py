"""Whoever runs jobs: one key of a kind at a time, many keys at once, again after a crash.

A job is only a reminder that there may be something to do: run twice or for nothing, it does no
harm.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Kind(StrEnum):
    """What there is to do."""

    TURN = "turn"
    POST = "post"
    TICK = "tick"


@dataclass(frozen=True, slots=True)
class Job:
    """`key` is what it is about (a conversation, a place, a schedule); ids only.

    `id` says for logs which attempt at what it is.
    """

    kind: Kind
    key: str
    id: str


Run = Callable[[Job], None]


class Jobs(Protocol):
    """Runs jobs in the background."""

    def start(self, run: Run) -> None:
        """Begin; what an earlier process left unfinished is run, too."""

    def submit(self, job: Job) -> None:
        """Have a job run soon."""

    def stop(self) -> None:
        """Let what is running end, begin nothing more."""
