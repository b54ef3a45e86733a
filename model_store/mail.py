"""What is on its way in, on its way out, or waits for a moment: kept until it has had its effect.

The truth about delivery is here; whatever runs jobs may forget everything and lose nothing.
`body` is opaque to the store. Moments are seconds since the epoch, as a clock gives them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Arrival:
    """A deed that was stored and not taken yet; `body` holds ids only.

    A `patient` one waits a moment in case more of its kind follow.
    """

    key: str
    conversation: str
    body: str
    patient: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """Everything one turn takes, in order of arrival; `attempt` counts from 1."""

    turn: str
    conversation: str
    arrivals: tuple[Arrival, ...]
    attempt: int


@dataclass(frozen=True, slots=True)
class Ringing:
    """A conversation in which something waits, and since when.

    `resuming` says that a turn was begun and not ended; `due` is when to try it again. `patient`
    says that none of what waits is in a hurry.
    """

    conversation: str
    key: str
    oldest: float
    newest: float
    patient: bool = False
    resuming: bool = False
    attempt: int = 0
    due: float = 0.0


class Fate(StrEnum):
    """Where a letter is on its way out."""

    WAITING = "waiting"
    TRYING = "trying"
    POSTED = "posted"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Letter:
    """A message on its way out. `body` is empty once its fate is sealed.

    `place` is where it goes, one after the other; `person` is whom it would be about if they
    asked to be forgotten.
    """

    key: str
    place: str
    person: str
    body: str
    fate: Fate = Fate.WAITING
    channel: str = ""
    ts: str = ""
    attempt: int = 0
    due: float = 0.0


@dataclass(frozen=True, slots=True)
class Timer:
    """A name that rings at `at`; with a `rule` it rings again."""

    name: str
    at: float
    rule: str = ""
    attempt: int = 0
    due: float = 0.0


class Inward(Protocol):
    """Deeds, and the turns that take them."""

    def admit(self, arrival: Arrival, now: float) -> bool:
        """Store a deed for good before returning; False when it was there already.

        Raises:
            ConfigurationError: it could not be stored.
        """

    def ringing(self) -> tuple[Ringing, ...]:
        """Every conversation with something to take, the longest waiting first."""

    def gather(self, conversation: str) -> Batch | None:
        """Resume the turn that was begun, else begin one with all that waits; None: nothing."""

    def put_off(self, turn: str, until: float) -> None:
        """Leave a turn as it is and try it again at a moment."""

    def settle(self, turn: str, letters: Sequence[Letter]) -> None:
        """End a turn and hand over what it says, both or neither; what was held for it goes."""

    def hold(self, turn: str, name: str, body: str) -> None:
        """Keep a result of a turn under way, so that a crash need not make it again."""

    def held(self, turn: str, name: str) -> str | None:
        """What was kept of a turn under way."""

    def taken(self) -> int:
        """How many deeds had their effect."""


class Outward(Protocol):
    """Letters, in order per place."""

    def write(self, letters: Sequence[Letter]) -> None:
        """Hand over letters; a key that is there already stays as it is."""

    def places(self) -> tuple[tuple[str, str, int, float], ...]:
        """Every place something is to go to: its next letter's key, attempts and due moment."""

    def next(self, place: str) -> Letter | None:
        """The letter that goes next to a place."""

    def letter(self, key: str) -> Letter | None:
        """One letter by its key."""

    def trying(self, key: str) -> None:
        """Note, before it is posted, that it may be in the world from now on."""

    def delay(self, key: str, until: float) -> None:
        """Try a letter again at a moment; nothing overtakes it."""

    def posted(self, key: str, channel: str, ts: str) -> None:
        """It stands; its content is dropped."""

    def fail(self, key: str) -> None:
        """It never will stand; its content is dropped."""

    def key_at(self, channel: str, ts: str) -> str | None:
        """Which letter stands there."""


class Clockwork(Protocol):
    """Timers."""

    def set_timer(self, timer: Timer) -> None:
        """Set a timer; one of the same name and rule is left ringing when it would have."""

    def cancel(self, name: str) -> None:
        """Remove a timer."""

    def timers(self) -> tuple[Timer, ...]:
        """Every timer, the next to ring first."""

    def delay_timer(self, timer: Timer, until: float) -> None:
        """Try a ringing that failed again at a moment."""

    def rang(self, timer: Timer, following: float | None, letters: Sequence[Letter]) -> None:
        """Hand over what a ringing says and move it to its next moment: both or neither."""


class Mail(Inward, Outward, Clockwork, Protocol):
    """All of it in one store, so that a turn's end and its words are one transaction."""
