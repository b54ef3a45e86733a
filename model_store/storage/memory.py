"""A ledger in memory: the reference every other adapter must agree with, gone with the process."""

import secrets
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from threading import RLock

from model_store.claims import Message
from model_store.events import (
    Asserted,
    ClaimEvent,
    Consented,
    Forgotten,
    InterviewEvent,
    Recorded,
    Turn,
)
from model_store.people import Account, Person, Process
from model_store.storage.admission import admit
from model_store.storage.chain import (
    GENESIS,
    Entry,
    Envelope,
    owner_of,
    recorded,
    sealed,
)
from model_store.storage.erasure import Veil, veiled_interview
from model_store.storage.forgetting import erased, farewell_turn, unplaced, veil_over


@dataclass
class _Book:
    """Everything the ledger holds; only ever touched under the ledger's lock."""

    entries: list[Entry] = field(default_factory=list)
    read: dict[str, list[Recorded]] = field(default_factory=lambda: defaultdict(list))
    turns: set[str] = field(default_factory=set)
    messages: dict[str, dict[int, Message]] = field(default_factory=dict)
    claims: dict[str, str] = field(default_factory=dict)
    processes: dict[str, Process] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    secrets: dict[str, str] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    interviews: dict[str, list[InterviewEvent]] = field(default_factory=lambda: defaultdict(list))
    gone: set[str] = field(default_factory=set)

    def revision(self, key: str, revision: int | None = None) -> Message | None:
        known = self.messages.get(key, {})
        return known.get(max(known, default=0) if revision is None else revision)

    def speaker_of(self, claim: str) -> str | None:
        return self.claims.get(claim)

    def account(self, key: str) -> Account | None:
        return self.accounts.get(key)

    def forgotten(self, person: str) -> bool:
        return person in self.gone

    def secret(self, person: str) -> str:
        return self.secrets.setdefault(person, secrets.token_hex(32))


class MemoryLedger:
    """ClaimLedger, InterviewLog and Erasable in one process; safe between threads."""

    def __init__(self) -> None:
        self._book = _Book()
        self._lock = RLock()

    def append(self, turn: Turn) -> int:
        """Write a turn whole, return the last `seq`; the same turn id again is a no-op.

        Raises:
            EvidenceError: a claim's quote is not in its message; nothing is written.
            SpeakerError: somebody would change another's claim; nothing is written.
        """
        with self._lock:
            if turn.id not in self._book.turns:
                self._write(admit(turn, self._book))
            return len(self._book.entries)

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
            return self._forget(person, at, by or person)

    def _write(self, turn: Turn) -> None:
        book = self._book
        book.turns.add(turn.id)
        book.processes.update((process.key, process) for process in turn.processes)
        book.people.update((person.key, person) for person in turn.people)
        for account in turn.accounts:
            known = book.accounts.get(account.key, account)
            book.accounts[account.key] = replace(account, consent=known.consent)
        for message in turn.messages:
            book.messages.setdefault(message.key, {})[message.revision] = message
        for event in turn.events:
            self._add(turn, event)
        for happening in turn.interview:
            book.interviews[happening.account].append(happening)

    def _add(self, turn: Turn, event: ClaimEvent) -> None:
        book = self._book
        seq = len(book.entries) + 1
        envelope = Envelope(seq, turn.id, turn.process, turn.at, turn.by, turn.branch)
        previous = book.entries[-1].hash if book.entries else GENESIS
        secret, salt = book.secret(owner_of(event, turn.by)), secrets.token_hex(16)
        entry = sealed(envelope, event, why=turn.why, previous=previous, secret=secret, salt=salt)
        book.entries.append(entry)
        book.read[turn.process].append(recorded(entry))
        if isinstance(event, Asserted):
            book.claims.setdefault(event.claim.id, event.claim.speaker)
        if isinstance(event, Consented):
            account = book.accounts[event.account]
            book.accounts[account.key] = replace(account, consent=event.consent)

    def _forget(self, person: str, at: str, by: str) -> int:
        book = self._book
        processes = self._processes_of(person)
        texts = sum(bool(m.text) for m in self._said_by(person))
        texts += sum(bool(entry.quote) for entry in book.entries if entry.owner == person)
        if person in book.gone or not (processes or person in book.people):
            return 0
        veil = self._veil(person, processes)
        self._cover(veil, processes)
        book.people.pop(person, None)
        book.secrets.pop(person, None)
        book.gone.add(person)
        for process in sorted(processes):
            turn = farewell_turn(person, len(book.entries) + 1)
            book.turns.add(turn)
            self._add(Turn(turn, process, at, by), Forgotten(person))
        return texts

    def _said_by(self, person: str) -> list[Message]:
        known = (m for revisions in self._book.messages.values() for m in revisions.values())
        return [message for message in known if message.speaker == person]

    def _processes_of(self, person: str) -> set[str]:
        book = self._book
        spoken = {message.process for message in self._said_by(person)}
        held = {a.process for a in book.accounts.values() if a.person == person}
        return spoken | held | {e.process for e in book.entries if person in (e.owner, e.by)}

    def _veil(self, person: str, processes: set[str]) -> Veil:
        book = self._book
        entries = [entry for entry in book.entries if entry.process in processes]
        known = (m for revisions in book.messages.values() for m in revisions.values())
        messages = [message for message in known if message.process in processes]
        named = [process for process in book.processes.values() if process.key in processes]
        return veil_over(person, book.secret(person), entries, messages, named)

    def _cover(self, veil: Veil, processes: set[str]) -> None:
        book = self._book
        book.entries = [erased(e, veil) if e.process in processes else e for e in book.entries]
        for process in processes:
            book.read[process] = [recorded(e) for e in book.entries if e.process == process]
        book.claims = {veil.claim(claim): speaker for claim, speaker in book.claims.items()}
        for message in self._said_by(veil.person):
            book.messages[message.key][message.revision] = replace(message, text="")
        for account in [a for a in book.accounts.values() if a.process in processes]:
            own = account.person == veil.person
            if own:
                book.accounts[account.key] = unplaced(account)
            told = book.interviews.get(account.key, [])
            book.interviews[account.key] = [veiled_interview(e, veil, own=own) for e in told]
