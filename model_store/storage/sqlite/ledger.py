"""The ledger in one SQLite file: what an interview is worth is on disk when `append` returns."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from model_store.claims import Message
from model_store.events import InterviewEvent, Recorded, Turn
from model_store.people import Account, Person, Process
from model_store.storage.ledger import Entry, admit, recorded
from model_store.storage.sqlite import rows
from model_store.storage.sqlite.erasure import erase, scrub
from model_store.storage.sqlite.file import SqliteFile
from model_store.storage.sqlite.turns import write_turn

if TYPE_CHECKING:
    from sqlite_utils import Database


class SqliteLedger:
    """ClaimLedger, InterviewLog and Erasable over one file; safe between threads and processes.

    Args:
        path: The database file; it is made when missing, its folder too.
        patience: Seconds to wait for another writer before giving up.

    Raises:
        ConfigurationError: the file cannot be used, with what to do about it.
    """

    def __init__(self, path: Path | str, *, patience: float = 10.0) -> None:
        self._file = SqliteFile(Path(path), patience=patience)
        scrub(self._file)

    def append(self, turn: Turn) -> int:
        """Write a turn whole, return the last `seq`; the same turn id again is a no-op.

        Raises:
            EvidenceError: a claim's quote is not in its message; nothing is written.
            SpeakerError: somebody would change another's claim; nothing is written.
            ConfigurationError: the file cannot be written, with what to do about it.
        """
        with self._file.transaction() as db:
            if not rows.has_turn(db, turn.id):
                write_turn(db, admit(turn, _Stored(db)))
            return (rows.last(db) or (0, ""))[0]

    def has(self, turn: str) -> bool:
        """Whether a turn of that id was written."""
        with self._file.reading() as db:
            return rows.has_turn(db, turn)

    def events(self, process: str, *, until: int | None = None) -> tuple[Recorded, ...]:
        """Every claim event of a process in order, up to and with `seq == until`."""
        where = "e.process = ? AND e.seq <= coalesce(?, e.seq)"
        with self._file.reading() as db:
            return tuple(recorded(entry) for entry in rows.entries(db, where, process, until))

    def messages(self, process: str) -> tuple[Message, ...]:
        """Every message of a process, latest revision, in order of arrival."""
        with self._file.reading() as db:
            return rows.latest_messages(db, process)

    def message(self, key: str) -> Message | None:
        """One message by its key, latest revision."""
        with self._file.reading() as db:
            return rows.revision(db, key)

    def processes(self) -> tuple[Process, ...]:
        """Every process anybody spoke of, by key."""
        with self._file.reading() as db:
            return rows.processes(db)

    def people(self) -> tuple[Person, ...]:
        """Everybody who is known, forgotten people left out, by key."""
        with self._file.reading() as db:
            return rows.people(db)

    def accounts(self, process: str) -> tuple[Account, ...]:
        """Every account of a process, with the consent that holds now, in order of opening."""
        with self._file.reading() as db:
            return rows.accounts(db, "process = ?", process)

    def interview(self, account: str) -> tuple[InterviewEvent, ...]:
        """Every happening of one account's interview, in order."""
        with self._file.reading() as db:
            return rows.interview(db, account)

    def entries(self) -> Iterator[Entry]:
        """Every event as it is kept, of all processes in order: what an audit reads."""
        with self._file.reading() as db:
            yield from rows.entries(db, "true")

    def secret(self, person: str) -> str | None:
        """The secret digests of a person's words are made with; for audits only."""
        query = "SELECT secret FROM identities WHERE person = ?"
        with self._file.reading() as db:
            row = db.execute(query, [person]).fetchone()
        return None if row is None else str(row[0])

    def faults(self) -> tuple[str, ...]:
        """What SQLite itself finds wrong with the file: damaged pages, dangling references."""
        with self._file.reading() as db:
            pages = [str(row[0]) for row in db.execute("PRAGMA integrity_check")]
            dangling = db.execute("PRAGMA foreign_key_check").fetchall()
        found = [line for line in pages if line != "ok"]
        found += [f"row {row[1]} of {row[0]} refers to a missing {row[2]}" for row in dangling]
        return tuple(found)

    def forget(self, person: str, *, at: str = "", by: str = "") -> int:
        """Destroy every text of a person, in the file's pages too; return how many there were.

        Raises:
            ConfigurationError: another program keeps the file open; run it again afterwards.
        """
        destroyed = erase(self._file, person, at=at, by=by or person)
        scrub(self._file)
        return destroyed

    def close(self) -> None:
        """Let go of the file; the next use opens it again."""
        self._file.close()


@dataclass(frozen=True, slots=True)
class _Stored:
    """What admission asks, answered from inside the writing transaction."""

    db: "Database"

    def revision(self, key: str, revision: int | None = None) -> Message | None:
        return rows.revision(self.db, key, revision)

    def speaker_of(self, claim: str) -> str | None:
        row = self.db.execute("SELECT speaker FROM claims WHERE id = ?", [claim]).fetchone()
        return None if row is None else str(row[0])

    def account(self, key: str) -> Account | None:
        return next(iter(rows.accounts(self.db, "key = ?", key)), None)

    def forgotten(self, person: str) -> bool:
        query = "SELECT 1 FROM people WHERE key = ? AND forgotten > 0"
        return self.db.execute(query, [person]).fetchone() is not None
