"""The hash chain: each event's hash covers its envelope, its digest and the hash before it.

Words enter only as a digest under a secret that can be destroyed. Once it is, the chain still
verifies and nobody can guess a short quote from what is left.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass, field, replace

from model_store.events import Asserted, ClaimEvent, Forgotten, Recorded
from model_store.storage.ledger.codec import event_kind, read_event, write

GENESIS = "0" * 64
LEDGER = "gemba"
"""Who signs what nobody said: the program itself."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One event as it is kept: an envelope in the chain, and words that may be lost.

    `owner` is whose secret made `digest`. `erased` says that `body`, `quote`, `why` and `salt`
    are no longer what the digest was made of.
    """

    seq: int
    turn: str
    process: str
    at: str
    by: str
    branch: str
    kind: str
    owner: str
    previous: str
    digest: str
    hash: str
    salt: str = field(repr=False)
    why: str = field(repr=False)
    body: str = field(repr=False)
    quote: str = field(default="", repr=False)
    erased: bool = False


@dataclass(frozen=True, slots=True)
class Envelope:
    """What stays of an event for ever: who, when, where, of what kind; never a word of it."""

    seq: int
    turn: str
    process: str
    at: str
    by: str
    branch: str = "main"


def owner_of(event: ClaimEvent, by: str) -> str:
    """Whose words an event holds, and so whose secret its digest is made with."""
    match event:
        case Asserted(claim=claim):
            return claim.speaker
        case Forgotten():
            return LEDGER
        case _:
            return by


def sealed(
    envelope: Envelope, event: ClaimEvent, *, why: str, previous: str, secret: str, salt: str
) -> Entry:
    """Make the entry of an event that follows the hash `previous`; `salt` is used only here."""
    body, quote = split(event)
    kind, owner = event_kind(event), owner_of(event, envelope.by)
    digest = digest_of(secret, salt, why, body, quote)
    entry = Entry(
        envelope.seq,
        envelope.turn,
        envelope.process,
        envelope.at,
        envelope.by,
        envelope.branch,
        kind,
        owner,
        previous=previous,
        digest=digest,
        hash="",
        salt=salt,
        why=why,
        body=body,
        quote=quote,
    )
    return replace(entry, hash=link(entry))


def split(event: ClaimEvent) -> tuple[str, str]:
    """An event as JSON without its quote, and the quote: words that are kept apart."""
    if not isinstance(event, Asserted):
        return write(event), ""
    return write(Asserted(replace(event.claim, quote=""))), event.claim.quote


def digest_of(secret: str, *content: str) -> str:
    """Digest of content under a secret; no content gives the digest of another."""
    text = json.dumps(content).encode()
    return hmac.new(bytes.fromhex(secret), text, hashlib.sha256).hexdigest()


def link(entry: Entry) -> str:
    """The hash an entry must bear: of the hash before, its envelope and its digest."""
    envelope = (entry.seq, entry.turn, entry.process, entry.at, entry.by, entry.branch)
    parts = (entry.previous, *envelope, entry.kind, entry.owner, entry.digest)
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def event_of(entry: Entry) -> ClaimEvent:
    """The event an entry holds, its quote back in place."""
    return read_event(entry.kind, entry.body, entry.quote)


def recorded(entry: Entry) -> Recorded:
    """An entry as readers get it."""
    return Recorded(
        entry.seq,
        entry.turn,
        entry.process,
        entry.at,
        entry.by,
        entry.why,
        entry.branch,
        event_of(entry),
        entry.previous,
        entry.hash,
    )
