"""What every ledger does, wherever it is kept: it lets in, chains, forgets and can be proved."""

from model_store.storage.ledger.admission import admit
from model_store.storage.ledger.auditing import Auditable, audit
from model_store.storage.ledger.chain import (
    GENESIS,
    LEDGER,
    Entry,
    Envelope,
    owner_of,
    recorded,
    sealed,
)
from model_store.storage.ledger.codec import read, write
from model_store.storage.ledger.erasure import Veil, veiled_interview
from model_store.storage.ledger.forgetting import erased, farewell_turn, unplaced, veil_over

__all__ = [
    "GENESIS",
    "LEDGER",
    "Auditable",
    "Entry",
    "Envelope",
    "Veil",
    "admit",
    "audit",
    "erased",
    "farewell_turn",
    "owner_of",
    "read",
    "recorded",
    "sealed",
    "unplaced",
    "veil_over",
    "veiled_interview",
    "write",
]
