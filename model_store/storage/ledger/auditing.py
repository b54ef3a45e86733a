"""Proof that nothing was changed behind the ledger's back, or a list of what was."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from model_store.claims import Claim, Message, claim_id
from model_store.events import (
    Asserted,
    ClaimEvent,
    Consented,
    Corrected,
    Forgotten,
    Misheard,
    Reread,
    Withdrawn,
)
from model_store.people import Account, Person, Process
from model_store.storage.ledger.admission import edited
from model_store.storage.ledger.chain import GENESIS, Entry, digest_of, event_of, link


class Auditable(Protocol):
    """A ledger that lets its books be read."""

    def entries(self) -> Iterable[Entry]:
        """Every event as it is kept, of all processes in order."""

    def secret(self, person: str) -> str | None:
        """The secret digests of a person's words are made with."""

    def faults(self) -> tuple[str, ...]:
        """What the store itself finds wrong with its file."""

    def message(self, key: str) -> Message | None:
        """One message by its key, latest revision."""

    def messages(self, process: str) -> tuple[Message, ...]:
        """Every message of a process."""

    def processes(self) -> tuple[Process, ...]:
        """Every process."""

    def people(self) -> tuple[Person, ...]:
        """Everybody who is known."""

    def accounts(self, process: str) -> tuple[Account, ...]:
        """Every account of a process."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it was written; `seq` is the entry, None when it is none."""

    seq: int | None
    what: str


@dataclass(frozen=True, slots=True)
class Audit:
    """What was counted and what was found. `quotes` are those of live claims, all compared."""

    events: int = 0
    claims: int = 0
    live: int = 0
    quotes: int = 0
    tombstones: int = 0
    messages: int = 0
    processes: int = 0
    people: int = 0
    forgotten: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether everything is as it was written."""
        return not self.problems


@dataclass
class _Reading:
    """What an audit gathers on its way through the entries."""

    ledger: Auditable
    previous: str = GENESIS
    events: int = 0
    claims: set[str] = field(default_factory=set)
    misquoted: dict[str, Problem] = field(default_factory=dict)
    message: Message | None = None
    tombstones: set[str] = field(default_factory=set)
    retired: set[str] = field(default_factory=set)
    named: list[tuple[int, str]] = field(default_factory=list)
    accounts: list[tuple[int, str]] = field(default_factory=list)
    processes: set[str] = field(default_factory=set)
    erased: list[Entry] = field(default_factory=list)
    forgotten: dict[str, int] = field(default_factory=dict)
    secrets: dict[str, str | None] = field(default_factory=dict)

    def secret(self, person: str) -> str | None:
        if person not in self.secrets:
            self.secrets[person] = self.ledger.secret(person)
        return self.secrets[person]


def audit(ledger: Auditable) -> Audit:
    """Check the chain, every live quote against its message, and every reference."""
    reading = _Reading(ledger)
    problems = [Problem(None, fault) for fault in ledger.faults()]
    for entry in ledger.entries():
        problems += _check_entry(entry, reading)
    problems += _check_erasures(reading)
    problems += _check_references(reading)
    live = reading.claims - reading.retired
    problems += [p for claim, p in reading.misquoted.items() if claim in live]
    known = reading.processes | {process.key for process in ledger.processes()}
    return Audit(
        events=reading.events,
        claims=len(reading.claims),
        live=len(live),
        quotes=len(live - reading.tombstones),
        tombstones=len(reading.tombstones),
        messages=sum(len(ledger.messages(process)) for process in known),
        processes=len(known),
        people=len(ledger.people()),
        forgotten=len(reading.forgotten),
        problems=tuple(problems),
    )


def _check_entry(entry: Entry, reading: _Reading) -> Iterator[Problem]:
    reading.events += 1
    if entry.seq != reading.events:
        yield Problem(entry.seq, f"an entry is missing: {reading.events} was expected here")
        reading.events = entry.seq
    if entry.previous != reading.previous:
        yield Problem(entry.seq, "the chain is broken: this does not follow the entry before it")
    if entry.hash != link(entry):
        yield Problem(entry.seq, "the envelope was changed: its hash does not fit")
    reading.previous = entry.hash
    if entry.erased:
        reading.erased.append(entry)
    elif not _digest_fits(entry, reading.secret(entry.owner)):
        yield Problem(entry.seq, "the words were changed: their digest does not fit")
    try:
        event = event_of(entry)
    except (KeyError, TypeError, ValueError):
        yield Problem(entry.seq, f"a {entry.kind} event cannot be read")
    else:
        yield from _note(entry, event, reading)


def _digest_fits(entry: Entry, secret: str | None) -> bool:
    if secret is None:
        return False
    return digest_of(secret, entry.salt, entry.why, entry.body, entry.quote) == entry.digest


def _note(entry: Entry, event: ClaimEvent, reading: _Reading) -> Iterator[Problem]:
    """Remember what an event says, for the checks that need the whole."""
    reading.processes.add(entry.process)
    reading.named += [(entry.seq, claim) for claim in edited(event)]
    reading.retired.update(_retired(event))
    match event:
        case Asserted(claim=claim):
            reading.claims.add(claim.id)
            reading.accounts.append((entry.seq, claim.account))
            if entry.erased and not claim.quote:
                reading.tombstones.add(claim.id)
                return
            if wrong := _wrong_quote(claim, _message(claim.message, reading)):
                reading.misquoted[claim.id] = Problem(entry.seq, wrong)
            if not entry.erased and claim.id != claim_id(claim):
                yield Problem(entry.seq, f"claim {claim.id} does not bear the id of its content")
        case Consented(account=account):
            reading.accounts.append((entry.seq, account))
        case Forgotten(person=person):
            reading.forgotten[person] = entry.seq
        case _:
            pass


def _retired(event: ClaimEvent) -> set[str]:
    """Ids of claims that an event takes out of what is known."""
    match event:
        case Corrected(claim=claim) | Withdrawn(claim=claim) | Misheard(claim=claim):
            return {claim}
        case Reread(old=old, new=new):
            return set(old) - set(new)
        case _:
            return set()


def _check_erasures(reading: _Reading) -> Iterator[Problem]:
    """Words may only be missing where their owner, or whoever they name, was forgotten later."""
    last = max(reading.forgotten.values(), default=0)
    for entry in reading.erased:
        owners = reading.forgotten.get(entry.owner, 0)
        emptied = entry.kind == "asserted" and not entry.quote
        if entry.seq > (owners if emptied else last):
            yield Problem(entry.seq, "words are gone although nobody was forgotten since")


def _check_references(reading: _Reading) -> Iterator[Problem]:
    for seq, claim in reading.named:
        if claim not in reading.claims:
            yield Problem(seq, f"it names claim {claim}, which is not there")
    known = {a.key for process in reading.processes for a in reading.ledger.accounts(process)}
    for seq, account in reading.accounts:
        if account not in known:
            yield Problem(seq, f"it names account {account}, which is not there")


def _message(key: str, reading: _Reading) -> Message | None:
    """The message of that key; claims of one message mostly follow each other."""
    if reading.message is None or reading.message.key != key:
        reading.message = reading.ledger.message(key)
    return reading.message


def _wrong_quote(claim: Claim, message: Message | None) -> str:
    """What is wrong with the quote of a claim; empty when nothing is.

    A claim that was taken back may quote what an edit has removed, so this counts only for live
    claims, which are known at the end.
    """
    if message is None:
        return f"it quotes message {claim.message}, which is not there"
    if message.speaker != claim.speaker:
        return f"it quotes message {claim.message}, which is another speaker's"
    found = claim.quote.strip() and claim.quote in message.text
    return "" if found else f"its quote is not in message {claim.message}"
