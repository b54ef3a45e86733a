"""What the model needs from outside: a ledger, an interview log, a similarity index.

Adapters live in `model_store.storage`; one contract suite runs over every adapter of a port.
"""

from collections.abc import Sequence
from typing import Protocol

from model_store.claims import Message
from model_store.events import InterviewEvent, Recorded, Turn
from model_store.people import Account, Person, Process


class ClaimLedger(Protocol):
    """The append-only stream of what was said and what became of it."""

    def append(self, turn: Turn) -> int:
        """Write a turn whole, return the ledger's last `seq`; the same turn id again is a no-op.

        Raises:
            EvidenceError: a claim's quote is not in its message; nothing of the turn is written.
            SpeakerError: an event would let one speaker correct or withdraw another's claim.
        """

    def has(self, turn: str) -> bool:
        """Whether a turn of that id was written: what a crash interrupted need not be redone."""

    def events(self, process: str, *, until: int | None = None) -> tuple[Recorded, ...]:
        """Every claim event of a process in order, up to and with `seq == until`."""

    def messages(self, process: str) -> tuple[Message, ...]:
        """Every message of a process, latest revision, in order of arrival."""

    def message(self, key: str) -> Message | None:
        """One message by its key."""

    def processes(self) -> tuple[Process, ...]:
        """Every process anybody spoke of, by key."""

    def people(self) -> tuple[Person, ...]:
        """Everybody who is known, forgotten people left out."""

    def accounts(self, process: str) -> tuple[Account, ...]:
        """Every account of a process, with the consent that holds now."""


class InterviewLog(Protocol):
    """The stream of invitations, questions, pauses and endings."""

    def interview(self, account: str) -> tuple[InterviewEvent, ...]:
        """Every happening of one account's interview, in order."""


class SimilarityIndex(Protocol):
    """A rebuildable cache of which phrases lie near which; it only shortlists, never decides."""

    def add(self, phrases: Sequence[str]) -> None:
        """Make phrases findable; a phrase already there is left as it is."""

    def nearest(self, phrase: str, count: int) -> tuple[tuple[str, float], ...]:
        """The `count` nearest phrases with their cosine similarity, best first."""


class Erasable(Protocol):
    """A store that holds words of a person and can lose them."""

    def forget(self, person: str, *, at: str = "", by: str = "") -> int:
        """Destroy every text of a person; return how many were destroyed.

        `at` and `by` are written into the record that it was done (by default: by themselves).
        """
