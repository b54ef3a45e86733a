"""The seam between the Slack app and its delivery: values that carry ids, and four small ports.

The app decides what is said; delivery decides when, how often and in which order it is carried.
What people said is in the ledger before an `Incoming` names it, masked, and nowhere else.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

Blocks = tuple[Mapping[str, Any], ...]
"""Block Kit as Slack takes it."""


class Deed(StrEnum):
    """What a person did. Only messages are waited with, in case more of them follow at once."""

    MESSAGE = "message"
    EDIT = "edit"
    DELETION = "deletion"
    PRESS = "press"


@dataclass(frozen=True, slots=True)
class Incoming:
    """One deed that a turn has to take; ids only.

    `key` is the event id, or (team, message, action, user, action moment) of a press: the same
    key twice is one deed. `conversation` is what is taken one turn at a time: an account's key,
    or the person where no interview is meant. `message` is the ledger's key of what was typed;
    `action` and `value` are those of a pressed button, `place` and `thread` say where it was.
    """

    key: str
    deed: Deed
    conversation: str
    person: str
    at: str
    message: str = ""
    action: str = ""
    value: str = ""
    place: str = ""
    thread: str = ""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to be posted once, whatever happens in between.

    `to` is a channel, or a person (then: the direct message with them). `thread` and `updates`
    are keys of earlier outgoings: in whose thread it stands, which message it replaces.
    `thread_ts` is for threads we did not begin. `only_for` makes it ephemeral for that person.
    The content is dropped from every store once it is posted; the key stays.
    """

    key: str
    to: str
    text: str
    blocks: Blocks = ()
    thread: str = ""
    thread_ts: str = ""
    updates: str = ""
    only_for: str = ""


@dataclass(frozen=True, slots=True)
class Posted:
    """Where an outgoing stands in Slack."""

    channel: str
    ts: str


class Inbox(Protocol):
    """Deeds, stored before Slack is told that they arrived."""

    def store(self, incoming: Incoming) -> bool:
        """Keep a deed and have it taken soon; False when it is already there.

        Raises:
            UnavailableError: it could not be stored; the app must not acknowledge the event.
        """


class Outbox(Protocol):
    """Messages on their way out, in order per place, no faster than Slack allows."""

    def post(self, outgoing: Outgoing) -> None:
        """Have it posted; the same key again does nothing."""

    def posted(self, key: str) -> Posted | None:
        """Where it stands, once it does."""

    def key_at(self, channel: str, ts: str) -> str | None:
        """Key of the outgoing that stands there, if it is one of ours."""


class Schedule(Protocol):
    """What happens at a moment; a name is one schedule, setting it anew replaces it."""

    def once(self, name: str, at: str) -> None:
        """Call `Work.tick` once at a moment (ISO, UTC), at once when it has passed."""

    def weekly(self, name: str, weekday: int, hour: int, timezone: str) -> None:
        """Call `Work.tick` every week (0 is Monday) at that hour of that time zone."""

    def cancel(self, name: str) -> None:
        """Nothing happens under that name any more."""


class Delivery(Inbox, Outbox, Schedule, Protocol):
    """All of it, and its life: nothing moves before `start`, nothing is lost after `stop`."""

    def start(self, work: "Work") -> None:
        """Begin to move; what was left undone by an earlier process comes first."""

    def stop(self) -> None:
        """Finish what is under way and stop."""


class Work(Protocol):
    """What delivery calls; the same call again (after a crash) must lead to the same effects.

    Whatever is returned goes to the outbox. An `UnavailableError` means: try the same again.
    """

    def take_turn(self, turn: str, waiting: Sequence[Incoming]) -> Sequence[Outgoing]:
        """Take everything that waits in one conversation; `turn` is made of its first key."""

    def tick(self, name: str, tick: str) -> Sequence[Outgoing]:
        """Do what a schedule is for; (name, tick) is its identity, `tick` the planned moment."""
