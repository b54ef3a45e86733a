"""A ledger in memory: the reference every other adapter must agree with, gone with the process."""

from collections.abc import Iterator
from threading import RLock

from model_store.claims import Message
from model_store.events import InterviewEvent, Recorded, Turn
from model_store.people import Account, Person, Process
from model_store.storage.in_memory.book import Book
from model_store.storage.ledger import Entry, admit


class MemoryLedger:
    """ClaimLedger, InterviewLog and Erasable in one process; safe between threads."""

    def __init__(self) -> None:
        self._book = Book()
        self._lock = RLock()

    def append(self, turn: Turn) -> int:
        """Write a turn whole, return the last `seq`; the same turn id again is a no-op.

        Raises:
            EvidenceError: a claim's quote is not in its message; nothing is written.
            SpeakerError: somebody would change another's claim; nothing is written.
        """
        with self._lock:
            if turn.id not in self._book.turns:
                self._book.write(admit(turn, self._book))
            return len(self._book.entries)

    def has(self, turn: str) -> bool:
        """Whether a turn of that id was written."""
        with self._lock:
            return turn in self._book.turns

    def events(self, process: str, *, until: int | None = None) -> tuple[Recorded, ...]:
        """Every claim event of a process in order, up to and with `seq == until`."""
        with self._lock:
            mine = tuple(self._book.read.get(process, ()))
        return mine if until is None else tuple(e for e in mine if e.seq <= until)

    def messages(self, process: str) -> tuple[Message, ...]:
        """Every message of a process, latest revision, in order of arrival."""
        with self._lock:
            latest = [known[max(known)] for known in self._book.messages.values()]
        return tuple(message for message in latest if message.process == process)

    def message(self, key: str) -> Message | None:
        """One message by its key, latest revision."""
        with self._lock:
            return self._book.revision(key)

    def processes(self) -> tuple[Process, ...]:
        """Every process anybody spoke of, by key."""
        with self._lock:
            return tuple(self._book.processes[key] for key in sorted(self._book.processes))

    def people(self) -> tuple[Person, ...]:
        """Everybody who is known, forgotten people left out, by key."""
        with self._lock:
            return tuple(self._book.people[key] for key in sorted(self._book.people))

    def accounts(self, process: str) -> tuple[Account, ...]:
        """Every account of a process, with the consent that holds now, in order of opening."""
        with self._lock:
            return tuple(a for a in self._book.accounts.values() if a.process == process)

    def interview(self, account: str) -> tuple[InterviewEvent, ...]:
        """Every happening of one account's interview, in order."""
        with self._lock:
            return tuple(self._book.interviews.get(account, ()))

    def entries(self) -> Iterator[Entry]:
        """Every event as it is kept, of all processes in order: what an audit reads."""
        with self._lock:
            return iter(tuple(self._book.entries))

    def secret(self, person: str) -> str | None:
        """The secret digests of a person's words are made with; for audits only."""
        with self._lock:
            return self._book.secrets.get(person)

    def faults(self) -> tuple[str, ...]:
        """Memory has no file that could be damaged."""
        return ()

    def forget(self, person: str, *, at: str = "", by: str = "") -> int:
        """Destroy every text of a person; return how many were destroyed (0: there were none)."""
        with self._lock:
            return self._book.forget(person, at, by or person)
