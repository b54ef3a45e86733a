"""A better reader reads the same words again: what it finds is added, what it left is replaced.

Nobody's word changes: what a speaker confirmed stays, what a speaker took back never returns.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.bootstrap import Home
from capture.extraction.asked import KIND_OF_SLOT
from capture.interview.answers import holds_words
from capture.interview.course import fold_session
from capture.ports import ClaimExtractor, Heard, Question
from model_store.claims import RULES, Claim, Message
from model_store.events import Asserted, Reread, Turn
from model_store.graph.knowledge import Knowledge
from model_store.graph.view import view
from model_store.people import Account, Person, Process
from model_store.storage.ledger import LEDGER
from model_store.vocabulary import ClaimStatus, Slot

WHY = "our reading changed"
_READERS = frozenset({RULES, "model"})
"""What reads; claims made by a speaker's own correction are no reading of ours."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What reading one account again would change."""

    account: Account
    person: Person
    new: tuple[Claim, ...]
    old: tuple[str, ...]
    kept: int


@dataclass(frozen=True, slots=True)
class _Group:
    """Messages that answered one question (None: nobody asked)."""

    messages: tuple[Message, ...]
    question: Question | None


def reread(home: Home, process: Process) -> Iterator[Changed]:
    """Read every account of a process again; nothing is written."""
    known = home.knowledge(process)
    people = {p.key: p for p in home.ledger.people()}
    messages = home.ledger.messages(process.key)
    labels = tuple(step.label for step in view(known).steps)
    for account in known.accounts:
        person = people.get(account.person)
        if person is None:
            continue
        mine = [m for m in messages if m.account == account.key and _stands(m, known)]
        read: list[Claim] = []
        for group in _groups(home, account, mine, known):
            heard = Heard(
                messages=group.messages,
                question=group.question,
                speaker=person,
                vantage=account.vantage,
                process=process,
                people=tuple(people.values()),
                known_steps=labels,
            )
            read += _claims(home.extractor, heard)
        yield _compared(account, person, read, known)


def turn_of(change: Changed, process: Process, at: str) -> Turn:
    """What is appended: the new claims, and one event from the old ones to the new."""
    new = tuple(claim.id for claim in change.new)
    named = "\n".join((*change.old, "", *new))
    digest = hashlib.sha256(named.encode()).hexdigest()[:16]
    return Turn(
        id=f"{change.account.key}#reread-{digest}",
        process=process.key,
        at=at,
        by=LEDGER,
        why=WHY,
        events=(*map(Asserted, change.new), Reread(change.old, new)),
    )


def _stands(message: Message, known: Knowledge) -> bool:
    """Whether words count still: there are some, and not all read in them was withdrawn."""
    states = [known.status[c.id] for c in known.claims if c.message == message.key]
    gone = states and all(state is ClaimStatus.WITHDRAWN for state in states)
    return holds_words(message.text) and not gone


def _groups(
    home: Home, account: Account, messages: Sequence[Message], known: Knowledge
) -> Iterator[_Group]:
    """Messages with the question they answered, in the order they were said."""
    session = fold_session(account.key, home.ledger.interview(account.key))
    by_key = {m.key: m for m in messages}
    answered: set[str] = set()
    for asking in session.answered:
        told = tuple(by_key[key] for key in asking.messages if key in by_key)
        answered |= {m.key for m in told}
        if told:
            yield _Group(told, asking.question)
    for message in messages:
        if message.key not in answered:
            yield _Group((message,), _remembered(message, known))


def _remembered(message: Message, known: Knowledge) -> Question | None:
    """The question a message answered, as far as the claims drawn from it tell."""
    drawn = [c for c in known.claims if c.message == message.key and c.slot in set(Slot)]
    if not drawn:
        return None
    slot = Slot(drawn[0].slot)
    first = next((c for c in drawn if c.kind is KIND_OF_SLOT.get(slot)), drawn[0])
    return Question(slot, first.mention or None, "")


def _claims(extractor: ClaimExtractor, heard: Heard) -> Iterator[Claim]:
    reading = extractor.read(heard)
    corrected = {c.claim for c in reading.corrections}
    return (claim for claim in reading.claims if claim.id not in corrected)


def _compared(
    account: Account, person: Person, read: Iterable[Claim], known: Knowledge
) -> Changed:
    found = {claim.id: claim for claim in read}
    mine = [c for c in known.claims if c.account == account.key]
    live = [c for c in known.live if c.account == account.key]
    old = tuple(
        c.id
        for c in live
        if c.id not in found and c.id not in known.confirmed and c.extractor.name in _READERS
    )
    there = {c.id for c in mine}
    settled = [c for c in mine if _is_settled(c, known)]
    new = tuple(c for key, c in found.items() if key not in there and not _reopens(c, settled))
    return Changed(account, person, new, old, len(live) - len(old))


def _is_settled(claim: Claim, known: Knowledge) -> bool:
    """Whether its speaker had the last word on it: confirmed, corrected or withdrawn."""
    return claim.id in known.confirmed or known.status[claim.id] is not ClaimStatus.LIVE


def _reopens(new: Claim, settled: Iterable[Claim]) -> bool:
    """Whether a claim says anew, of the same words, what its speaker has settled."""
    return any(
        c.message == new.message
        and c.kind is new.kind
        and c.span[0] < new.span[1]
        and new.span[0] < c.span[1]
        for c in settled
    )
