"""How an entry looks after a person was forgotten: same envelope, same hash, fewer words."""

from collections.abc import Iterable
from dataclasses import replace

from model_store.claims import Message
from model_store.events import Asserted
from model_store.people import Account, Process
from model_store.storage.ledger.chain import LEDGER, Entry, event_of, split
from model_store.storage.ledger.erasure import Veil, veil_for, veiled
from model_store.values import ANYWHERE


def veil_over(
    person: str,
    secret: str,
    entries: Iterable[Entry],
    messages: Iterable[Message],
    processes: Iterable[Process],
) -> Veil:
    """The veil for a person, from every entry and message of the processes she took part in."""
    events = (event_of(entry) for entry in entries)
    claims = [event.claim for event in events if isinstance(event, Asserted)]
    said = [message.text for message in messages if message.speaker != person]
    given = [f"{process.name} {process.description}" for process in processes]
    return veil_for(person, secret, claims, [*said, *given])


def erased(entry: Entry, veil: Veil) -> Entry:
    """An entry without the person's words; the same object when it never held any."""
    before = event_of(entry)
    after = veiled(before, veil)
    why = "" if entry.by == veil.person else veil.sentence(entry.why)
    mine = veil.person in (entry.owner, entry.by)
    if not mine and after is before and why == entry.why:
        return entry
    body, quote = split(after)
    return replace(entry, body=body, quote=quote, why=why, salt="", erased=True)


def unplaced(account: Account) -> Account:
    """An account as it may stay: where its person sat is no longer said."""
    return replace(account, scope=ANYWHERE)


def farewell_turn(person: str, seq: int) -> str:
    """The turn id of a forgetting, of which there is one for every process.

    >>> farewell_turn("U1", 7)
    'gemba/forget/U1/7'
    """
    return f"{LEDGER}/forget/{person}/{seq}"
