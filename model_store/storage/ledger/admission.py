"""What a ledger lets in: grounded claims, and edits by those whose words they are.

Pure: it looks things up through `Stored` and writes nothing, so a refused turn leaves no trace.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Protocol

from model_store.claims import Claim, Message, grounded
from model_store.errors import EvidenceError, SpeakerError
from model_store.events import (
    Asserted,
    ClaimEvent,
    Confirmed,
    Consented,
    Corrected,
    Forgotten,
    Misheard,
    Replied,
    Reread,
    Turn,
    Withdrawn,
)
from model_store.people import Account
from model_store.storage.ledger.chain import LEDGER


class Stored(Protocol):
    """What admission asks of a ledger about what it holds already."""

    def revision(self, key: str, revision: int | None = None) -> Message | None:
        """That revision of a message; without a number the latest."""

    def speaker_of(self, claim: str) -> str | None:
        """Who made the claim of that id."""

    def account(self, key: str) -> Account | None:
        """The account of that key."""

    def forgotten(self, person: str) -> bool:
        """Whether this person was forgotten."""


@dataclass
class _Desk:
    """A turn being looked at: what it brings itself counts as known from there on."""

    turn: Turn
    stored: Stored
    messages: dict[str, Message] = field(default_factory=dict)
    revisions: dict[tuple[str, int], Message] = field(default_factory=dict)
    speakers: dict[str, str] = field(default_factory=dict)

    def message(self, key: str) -> Message | None:
        return self.messages.get(key) or self.stored.revision(key)

    def revision(self, key: str, revision: int) -> Message | None:
        return self.revisions.get((key, revision)) or self.stored.revision(key, revision)

    def speaker(self, claim: str) -> str:
        speaker = self.speakers.get(claim) or self.stored.speaker_of(claim)
        if speaker is None:
            raise SpeakerError(f"There is no claim {claim}; look its id up again and retry.")
        return speaker


def admit(turn: Turn, stored: Stored) -> Turn:
    """Return the turn as it may be written: claims with their ids, messages not yet stored.

    Forgotten people whom the turn introduces anew are left out of it.

    Raises:
        EvidenceError: a claim is not in its message, or a message would be overwritten.
        SpeakerError: somebody would change another's claim or consent, or was forgotten.
    """
    _check_storable(turn)
    desk = _Desk(turn, stored)
    messages = tuple(_new_messages(desk))
    _check_presence(desk)
    events = tuple(
        Asserted(_grounded(event.claim, desk)) if isinstance(event, Asserted) else event
        for event in turn.events
    )
    for event in events:
        _check_right(event, desk)
    return replace(
        turn,
        messages=messages,
        events=events,
        people=tuple(p for p in turn.people if not stored.forgotten(p.key)),
        accounts=tuple(a for a in turn.accounts if not stored.forgotten(a.person)),
    )


def _new_messages(desk: _Desk) -> Iterator[Message]:
    for message in desk.turn.messages:
        latest = desk.message(message.key)
        if latest is not None and latest.speaker != message.speaker:
            raise EvidenceError(f"Message {message.key} belongs to another speaker; not stored.")
        same = desk.revision(message.key, message.revision)
        if same is not None and same.text != message.text:
            raise EvidenceError(
                f"Message {message.key} is stored with other words; send an edit as revision "
                f"{message.revision + 1}."
            )
        desk.revisions[message.key, message.revision] = message
        if latest is None or latest.revision <= message.revision:
            desk.messages[message.key] = message
        if same is None:
            yield message


def _check_storable(turn: Turn) -> None:
    """Half a character (a terminal can send one) fits into no file, so no ledger takes it."""
    names = (*(p.name for p in turn.people), *(p.name for p in turn.processes))
    spoken = (*(m.text for m in turn.messages), *(f"{e.text}{e.note}" for e in turn.interview))
    try:
        "".join((turn.why, *names, *spoken)).encode()
    except UnicodeEncodeError as error:
        raise EvidenceError(
            "The text holds half a character and cannot be stored; mask it first, which mends it."
        ) from error


def _check_presence(desk: _Desk) -> None:
    """A key that was forgotten is never spoken under again; who comes back is somebody new."""
    turn = desk.turn
    for speaker in sorted({turn.by, *(message.speaker for message in turn.messages)}):
        if desk.stored.forgotten(speaker):
            raise SpeakerError(
                "You asked to be forgotten, so this was not kept; start a new interview to take "
                "part again."
            )


def _grounded(claim: Claim, desk: _Desk) -> Claim:
    message = desk.message(claim.message)
    if message is None:
        raise EvidenceError(
            f"{claim.kind} claim refused: there is no message {claim.message} to quote from"
        )
    if claim.process != desk.turn.process:
        raise EvidenceError(f"{claim.kind} claim refused: it is about another process")
    sound = grounded(claim, message)
    if claim.id not in ("", sound.id):
        raise EvidenceError(f"{claim.kind} claim refused: its id is not that of its content")
    desk.speakers[sound.id] = sound.speaker
    return sound


def _check_right(event: ClaimEvent, desk: _Desk) -> None:
    by = desk.turn.by
    for claim in edited(event):
        speaker = desk.speaker(claim)
        if by != speaker and not (by == LEDGER and isinstance(event, Misheard | Reread)):
            raise SpeakerError("Only the person who said it can change it; nothing was changed.")
    match event:
        case Consented(account=key):
            _check_consent(key, desk)
        case Replied(person=person) if person != by:
            raise SpeakerError("Only the person who was asked can answer; nothing was changed.")
        case Forgotten():
            raise SpeakerError("Nobody is forgotten by a turn; use forget, which destroys words.")


def edited(event: ClaimEvent) -> tuple[str, ...]:
    """Ids of the claims an event acts on or points to.

    >>> edited(Corrected("a", ("b",)))
    ('a', 'b')
    """
    match event:
        case Confirmed(claim=claim) | Withdrawn(claim=claim):
            return (claim,)
        case Corrected(claim=claim, successors=successors):
            return (claim, *successors)
        case Misheard(claim=claim, successors=successors):
            return (claim, *successors)
        case Reread(old=old, new=new):
            return (*old, *new)
        case _:
            return ()


def _check_consent(key: str, desk: _Desk) -> None:
    opened = (account for account in desk.turn.accounts if account.key == key)
    account = next(opened, None) or desk.stored.account(key)
    if account is None:
        raise SpeakerError(f"There is no account {key}; look its key up again and retry.")
    if account.person != desk.turn.by:
        raise SpeakerError("Only the person whose account it is can say what may be done with it.")
