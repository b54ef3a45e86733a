"""What the ledger in memory holds, and how it is written and forgotten; knows of no threads."""

import secrets
from collections import defaultdict
from dataclasses import dataclass, field, replace

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
from model_store.storage.ledger import (
    GENESIS,
    LEDGER,
    Entry,
    Envelope,
    Veil,
    erased,
    farewell_turn,
    owner_of,
    recorded,
    sealed,
    unplaced,
    veil_over,
    veiled_interview,
)


@dataclass
class Book:
    """Everything the ledger holds; whoever uses it holds a lock."""

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
        """That revision of a message; without a number the latest."""
        known = self.messages.get(key, {})
        return known.get(max(known, default=0) if revision is None else revision)

    def speaker_of(self, claim: str) -> str | None:
        """Who made the claim of that id."""
        return self.claims.get(claim)

    def account(self, key: str) -> Account | None:
        """The account of that key."""
        return self.accounts.get(key)

    def forgotten(self, person: str) -> bool:
        """Whether this person was forgotten."""
        return person in self.gone

    def secret(self, person: str) -> str:
        """The secret a person is digested with; drawn at first sight."""
        return self.secrets.setdefault(person, secrets.token_hex(32))

    def write(self, turn: Turn) -> None:
        """Write an admitted turn."""
        self.turns.add(turn.id)
        self.processes.update((process.key, process) for process in turn.processes)
        self.people.update((person.key, person) for person in turn.people)
        for account in turn.accounts:
            known = self.accounts.get(account.key, account)
            self.accounts[account.key] = replace(account, consent=known.consent)
        for message in turn.messages:
            self.messages.setdefault(message.key, {})[message.revision] = message
        for event in turn.events:
            self._add(turn, event)
        for happening in turn.interview:
            self.interviews[happening.account].append(happening)

    def _add(self, turn: Turn, event: ClaimEvent) -> None:
        seq = len(self.entries) + 1
        envelope = Envelope(seq, turn.id, turn.process, turn.at, turn.by, turn.branch)
        previous = self.entries[-1].hash if self.entries else GENESIS
        secret, salt = self.secret(owner_of(event, turn.by)), secrets.token_hex(16)
        entry = sealed(envelope, event, why=turn.why, previous=previous, secret=secret, salt=salt)
        self.entries.append(entry)
        self.read[turn.process].append(recorded(entry))
        if isinstance(event, Asserted):
            self.claims.setdefault(event.claim.id, event.claim.speaker)
        if isinstance(event, Consented):
            account = self.accounts[event.account]
            self.accounts[account.key] = replace(account, consent=event.consent)

    def forget(self, person: str, at: str, by: str) -> int:
        """Cover every word of a person and write that she was forgotten; count the texts."""
        processes = self._processes_of(person)
        texts = sum(bool(m.text) for m in self._said_by(person))
        texts += sum(bool(entry.quote) for entry in self.entries if entry.owner == person)
        if person in (LEDGER, *self.gone) or not (processes or person in self.people):
            return 0
        veil = self._veil(person, processes)
        self._cover(veil, processes)
        self.people.pop(person, None)
        self.secrets.pop(person, None)
        self.gone.add(person)
        for process in sorted(processes):
            turn = farewell_turn(person, len(self.entries) + 1)
            self.turns.add(turn)
            self._add(Turn(turn, process, at, by), Forgotten(person))
        return texts

    def _said_by(self, person: str) -> list[Message]:
        known = (m for revisions in self.messages.values() for m in revisions.values())
        return [message for message in known if message.speaker == person]

    def _processes_of(self, person: str) -> set[str]:
        spoken = {message.process for message in self._said_by(person)}
        held = {a.process for a in self.accounts.values() if a.person == person}
        return spoken | held | {e.process for e in self.entries if person in (e.owner, e.by)}

    def _veil(self, person: str, processes: set[str]) -> Veil:
        entries = [entry for entry in self.entries if entry.process in processes]
        known = (m for revisions in self.messages.values() for m in revisions.values())
        messages = [message for message in known if message.process in processes]
        named = [process for process in self.processes.values() if process.key in processes]
        return veil_over(person, self.secret(person), entries, messages, named)

    def _cover(self, veil: Veil, processes: set[str]) -> None:
        self.entries = [erased(e, veil) if e.process in processes else e for e in self.entries]
        for process in processes:
            self.read[process] = [recorded(e) for e in self.entries if e.process == process]
        self.claims = {veil.claim(claim): speaker for claim, speaker in self.claims.items()}
        for message in self._said_by(veil.person):
            self.messages[message.key][message.revision] = replace(message, text="")
        for account in [a for a in self.accounts.values() if a.process in processes]:
            own = account.person == veil.person
            if own:
                self.accounts[account.key] = unplaced(account)
            told = self.interviews.get(account.key, [])
            self.interviews[account.key] = [veiled_interview(e, veil, own=own) for e in told]
