"""What delivery needs of a messenger: post once, look before posting again, say why not."""

from dataclasses import dataclass
from typing import Protocol

from bot.delivery.ports import Outgoing, Posted


@dataclass(frozen=True, slots=True)
class Anchors:
    """Where earlier messages stand that this one refers to.

    `thread_ts` is the thread it goes into, `replaced` the message it takes the place of.
    """

    thread_ts: str = ""
    replaced: Posted | None = None


class TooFastError(Exception):
    """The messenger wants a pause of `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"asked to wait {seconds} s")
        self.seconds = seconds


class RefusedError(Exception):
    """It will never be taken as it is; the message is the messenger's own code."""


class Poster(Protocol):
    """A messenger. Anything it raises besides these two errors may pass with time."""

    def post(self, outgoing: Outgoing, anchors: Anchors) -> Posted:
        """Post, or replace what stands there.

        Raises:
            TooFastError: not now.
            RefusedError: never.
        """

    def find(self, outgoing: Outgoing, anchors: Anchors) -> Posted | None:
        """Where it already stands, as far as the messenger lets us look."""
