"""Writing a turn row by row; always inside one transaction that somebody else opened."""

import secrets
from typing import TYPE_CHECKING

from model_store.events import Asserted, ClaimEvent, Consented, Turn
from model_store.storage.ledger import GENESIS, Envelope, owner_of, sealed
from model_store.storage.sqlite import rows

if TYPE_CHECKING:
    from sqlite_utils import Database


def write_turn(db: "Database", turn: Turn) -> None:
    """Write an admitted turn: who and what it is about, then its words, then its events."""
    rows.add_turn(db, turn)
    for message in turn.messages:
        rows.secret_of(db, message.speaker)
        rows.add_message(db, message, turn.id)
    for event in turn.events:
        add_event(db, turn, event)
    rows.add_interview(db, turn.interview, turn.id)


def add_event(db: "Database", turn: Turn, event: ClaimEvent) -> None:
    """Chain one event to the last and keep its indexes."""
    seq, previous = rows.last(db) or (0, GENESIS)
    envelope = Envelope(seq + 1, turn.id, turn.process, turn.at, turn.by, turn.branch)
    secret, salt = rows.secret_of(db, owner_of(event, turn.by)), secrets.token_hex(16)
    entry = sealed(envelope, event, why=turn.why, previous=previous, secret=secret, salt=salt)
    rows.add_entry(db, entry)
    if isinstance(event, Asserted):
        claim = event.claim
        known = [claim.id, entry.seq, claim.speaker]
        db.execute("INSERT OR IGNORE INTO claims VALUES (?, ?, ?)", known)
    if isinstance(event, Consented):
        consent = [event.consent.value, event.account]
        db.execute("UPDATE accounts SET consent = ? WHERE key = ?", consent)
