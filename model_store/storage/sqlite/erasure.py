"""Forgetting a person in a SQLite file: first the rows, then the pages they lay on.

A deleted row stays readable in the file until its page is written anew; so after the rows the
file is rebuilt and the write-ahead log cut off. Should that be interrupted, the next opening of
the ledger finishes it.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from model_store.errors import ConfigurationError
from model_store.events import Forgotten, Turn
from model_store.people import Account
from model_store.storage.ledger import (
    LEDGER,
    Entry,
    Veil,
    erased,
    farewell_turn,
    unplaced,
    veil_over,
    veiled_interview,
    write,
)
from model_store.storage.sqlite import rows
from model_store.storage.sqlite.file import SqliteFile
from model_store.storage.sqlite.turns import add_event

if TYPE_CHECKING:
    from sqlite_utils import Database


def erase(file: SqliteFile, person: str, *, at: str, by: str) -> int:
    """Take a person's words out of every row, in one transaction; return how many texts went."""
    with file.transaction() as db:
        known = db.execute("SELECT forgotten FROM people WHERE key = ?", [person]).fetchone()
        if known is None or known[0] or person == LEDGER:
            return 0
        texts = _count(db, person)
        processes = _processes_of(db, person)
        entries = [e for process in processes for e in rows.entries(db, "e.process = ?", process)]
        veil = _veil(db, person, processes, entries)
        _cover_entries(db, veil, entries)
        _cover_interviews(db, veil, processes)
        _drop(db, veil)
        for process in processes:
            number = (rows.last(db) or (0, ""))[0] + 1
            turn = Turn(farewell_turn(person, number), process, at, by)
            rows.add_turn(db, turn)
            add_event(db, turn, Forgotten(person))
        return texts


def scrub(file: SqliteFile) -> None:
    """Rebuild the file and cut off its log when a forgetting left bytes behind.

    Raises:
        ConfigurationError: another program has the file open and reads in it.
    """
    with file.reading() as db:
        if db.execute("SELECT 1 FROM people WHERE forgotten = 1 LIMIT 1").fetchone() is None:
            return
        db.vacuum()
        _cut_log(db)
        db.execute("UPDATE people SET forgotten = 2 WHERE forgotten = 1")
        _cut_log(db)


def _cut_log(db: "Database") -> None:
    with db.ensure_autocommit_on():
        busy = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise ConfigurationError(
            "is being read by another program, so old bytes are still in its log; close that "
            "program and forget the person once more"
        )


def _count(db: "Database", person: str) -> int:
    query = """
        SELECT (SELECT count(*) FROM messages WHERE speaker = :person AND text <> '')
             + (SELECT count(*) FROM events JOIN contents USING (seq)
                WHERE owner = :person AND quote <> '')
    """
    return int(db.execute(query, {"person": person}).fetchone()[0])


def _processes_of(db: "Database", person: str) -> list[str]:
    query = """
        SELECT process FROM messages WHERE speaker = :person
        UNION SELECT process FROM accounts WHERE person = :person
        UNION SELECT process FROM events WHERE owner = :person
        UNION SELECT process FROM events WHERE by = :person
        ORDER BY process
    """
    return [str(process) for (process,) in db.execute(query, {"person": person})]


def _veil(db: "Database", person: str, processes: list[str], entries: Iterable[Entry]) -> Veil:
    said = [m for key in processes for m in rows.messages(db, "process = ?", key)]
    named = [process for process in rows.processes(db) if process.key in processes]
    return veil_over(person, rows.secret_of(db, person), entries, said, named)


def _cover_entries(db: "Database", veil: Veil, entries: Iterable[Entry]) -> None:
    update = (
        "UPDATE contents SET salt = '', why = ?, body = ?, quote = ?, erased = 1 WHERE seq = ?"
    )
    for entry in entries:
        after = erased(entry, veil)
        if after is not entry:
            db.execute(update, [after.why, after.body, after.quote, after.seq])
    for claim in sorted(veil.claims):
        db.execute("UPDATE OR IGNORE claims SET id = ? WHERE id = ?", [veil.claim(claim), claim])


def _cover_interviews(db: "Database", veil: Veil, processes: list[str]) -> None:
    for process in processes:
        for account in rows.accounts(db, "process = ?", process):
            own = account.person == veil.person
            _cover_interview(db, veil, account, own=own)
            if own:
                body = write(unplaced(account))
                db.execute("UPDATE accounts SET body = ? WHERE key = ?", [body, account.key])


def _cover_interview(db: "Database", veil: Veil, account: Account, *, own: bool) -> None:
    for number, happening in rows.numbered_interview(db, account.key):
        after = veiled_interview(happening, veil, own=own)
        if after != happening:
            db.execute("UPDATE interview SET body = ? WHERE number = ?", [write(after), number])


def _drop(db: "Database", veil: Veil) -> None:
    db.execute("UPDATE messages SET text = '' WHERE speaker = ?", [veil.person])
    # What is on its way may quote anybody's words; a turn under way makes its results again.
    db.execute("DELETE FROM held")
    db.execute(
        "UPDATE letters SET body = '', fate = 'failed' "
        "WHERE person = ? AND fate IN ('waiting', 'trying')",
        [veil.person],
    )
    db.execute("DELETE FROM identities WHERE person = ?", [veil.person])
    db.execute("UPDATE people SET forgotten = 1 WHERE key = ?", [veil.person])
