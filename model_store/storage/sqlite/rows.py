"""Rows and what they stand for; every statement the ledger lives on is in this one place."""

import secrets
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from model_store.claims import Message
from model_store.events import InterviewEvent, Turn
from model_store.people import Account, Person, Process
from model_store.storage.ledger import Entry, read, write
from model_store.vocabulary import Consent

if TYPE_CHECKING:
    from sqlite_utils import Database

_ENTRY = """
SELECT e.seq, e.turn, e.process, e.at, e.by, e.branch, e.kind, e.owner, e.previous, e.digest,
       e.hash, c.salt, c.why, c.body, c.quote, c.erased
FROM events AS e JOIN contents AS c USING (seq)
"""
_MESSAGE = "SELECT body, text FROM messages"
_ACCOUNT = "SELECT body, consent FROM accounts"


def entries(db: "Database", where: str, *values: object) -> Iterator[Entry]:
    """Every entry that fits, in order."""
    for row in db.execute(f"{_ENTRY} WHERE {where} ORDER BY e.seq", values):
        fields: tuple[Any, ...] = (*row[:-1], bool(row[-1]))
        yield Entry(*fields)


def add_entry(db: "Database", entry: Entry) -> None:
    """Write an entry: its envelope here, its words there."""
    db.execute(
        "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            entry.seq,
            entry.turn,
            entry.process,
            entry.at,
            entry.by,
            entry.branch,
            entry.kind,
            entry.owner,
            entry.previous,
            entry.digest,
            entry.hash,
        ],
    )
    words = [entry.seq, entry.salt, entry.why, entry.body, entry.quote, int(entry.erased)]
    db.execute("INSERT INTO contents VALUES (?, ?, ?, ?, ?, ?)", words)


def last(db: "Database") -> tuple[int, str] | None:
    """Number and hash of the last entry."""
    return db.execute("SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1").fetchone()


def messages(db: "Database", where: str, *values: object) -> tuple[Message, ...]:
    """Every revision of a message that fits, in order of arrival."""
    found = db.execute(f"{_MESSAGE} WHERE {where} ORDER BY number", values)
    return tuple(_message(*row) for row in found)


def latest_messages(db: "Database", process: str) -> tuple[Message, ...]:
    """The latest revision of every message of a process, in order of first arrival."""
    query = """
        SELECT body, text FROM messages AS m WHERE process = ?
        AND revision = (SELECT max(revision) FROM messages AS n WHERE n.key = m.key)
        ORDER BY (SELECT min(number) FROM messages AS n WHERE n.key = m.key)
    """
    return tuple(_message(*row) for row in db.execute(query, [process]))


def revision(db: "Database", key: str, number: int | None = None) -> Message | None:
    """That revision of a message; without a number the latest."""
    query = "SELECT body, text FROM messages WHERE key = ? AND revision = coalesce(?, revision)"
    row = db.execute(f"{query} ORDER BY revision DESC LIMIT 1", [key, number]).fetchone()
    return None if row is None else _message(*row)


def add_message(db: "Database", message: Message, turn: str) -> None:
    """Write one revision of a message, its text in the one column for text."""
    body = write(replace(message, text=""))
    db.execute(
        "INSERT INTO messages (key, revision, speaker, process, turn, body, text) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            message.key,
            message.revision,
            message.speaker,
            message.process,
            turn,
            body,
            message.text,
        ],
    )


def has_turn(db: "Database", turn: str) -> bool:
    """Whether a turn of that id stands in the file."""
    return db.execute("SELECT 1 FROM turns WHERE id = ?", [turn]).fetchone() is not None


def add_turn(db: "Database", turn: Turn) -> None:
    """Write that a turn was taken, and everybody and everything it is about."""
    for key in sorted({turn.process, *(message.process for message in turn.messages)}):
        db.execute("INSERT OR IGNORE INTO processes VALUES (?, NULL)", [key])
    for process in turn.processes:
        # Replacing the row would make SQLite look through all that refers to it.
        db.execute(
            "INSERT INTO processes VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET body = excluded.body",
            [process.key, write(process)],
        )
    db.execute("INSERT INTO turns VALUES (?, ?, ?, ?)", [turn.id, turn.process, turn.at, turn.by])
    for person in turn.people:
        secret_of(db, person.key)
        db.execute(
            "UPDATE identities SET profile = ? WHERE person = ?", [write(person), person.key]
        )
    for account in turn.accounts:
        add_account(db, account)


def add_account(db: "Database", account: Account) -> None:
    """Open an account or change it; the consent of an open one is left as it is."""
    secret_of(db, account.person)
    db.execute("INSERT OR IGNORE INTO processes VALUES (?, NULL)", [account.process])
    db.execute(
        "INSERT INTO accounts (key, person, process, consent, body) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (key) DO UPDATE SET body = excluded.body",
        [account.key, account.person, account.process, account.consent.value, write(account)],
    )


def accounts(db: "Database", where: str, *values: object) -> tuple[Account, ...]:
    """Every account that fits, in order of opening, with the consent that holds."""
    found = db.execute(f"{_ACCOUNT} WHERE {where} ORDER BY number", values)
    return tuple(
        replace(read(body, Account), consent=read(f'"{said}"', Consent)) for body, said in found
    )


def processes(db: "Database") -> tuple[Process, ...]:
    """Every process that was introduced, by key."""
    query = "SELECT body FROM processes WHERE body IS NOT NULL ORDER BY key"
    return tuple(read(body, Process) for (body,) in db.execute(query))


def people(db: "Database") -> tuple[Person, ...]:
    """Everybody who was introduced and not forgotten, by key."""
    query = "SELECT profile FROM identities WHERE profile IS NOT NULL ORDER BY person"
    return tuple(read(profile, Person) for (profile,) in db.execute(query))


def secret_of(db: "Database", person: str) -> str:
    """The secret a person's words are digested with; drawn at first sight."""
    row = db.execute("SELECT secret FROM identities WHERE person = ?", [person]).fetchone()
    if row is not None:
        return str(row[0])
    drawn = secrets.token_hex(32)
    db.execute("INSERT OR IGNORE INTO people (key) VALUES (?)", [person])
    db.execute("INSERT INTO identities VALUES (?, NULL, ?)", [person, drawn])
    return drawn


def interview(db: "Database", account: str) -> tuple[InterviewEvent, ...]:
    """Every happening of one account's interview, in order."""
    return tuple(happening for _, happening in numbered_interview(db, account))


def numbered_interview(db: "Database", account: str) -> list[tuple[int, InterviewEvent]]:
    """The same, each with the number of its row."""
    query = "SELECT number, body FROM interview WHERE account = ? ORDER BY number"
    return [(row, read(body, InterviewEvent)) for row, body in db.execute(query, [account])]


def add_interview(db: "Database", happenings: Iterable[InterviewEvent], turn: str) -> None:
    """Write what happened to interviews."""
    db.conn.executemany(
        "INSERT INTO interview (account, turn, body) VALUES (?, ?, ?)",
        [(happening.account, turn, write(happening)) for happening in happenings],
    )


def _message(body: str, text: str) -> Message:
    return replace(read(body, Message), text=text)
