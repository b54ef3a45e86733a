"""Mail in the ledger's own file: what was admitted is on disk, a turn ends with its words or not.

The same file, so that forgetting a person reaches what is still on its way.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from model_store.mail import Arrival, Batch, Letter, Ringing
from model_store.storage.sqlite.file import SqliteFile
from model_store.storage.sqlite.outward import Clockwork, Outward, write_letters

if TYPE_CHECKING:
    from sqlite_utils import Database

_RINGING = """
SELECT conversation, min(key) FILTER (WHERE number = first), min(at), max(at), min(patient),
       max(turn IS NOT NULL), coalesce(max(count), 0), coalesce(max(due), 0.0)
FROM (
    SELECT a.*, t.count, t.due, min(number) OVER (PARTITION BY conversation) AS first
    FROM arrivals AS a LEFT JOIN attempts AS t ON t.turn = a.turn WHERE a.taken = 0
)
GROUP BY conversation ORDER BY min(number)
"""
_BATCH = "SELECT key, conversation, body, patient FROM arrivals WHERE turn = ? ORDER BY number"


class SqliteMail(Outward, Clockwork):
    """The port `Mail` over one file.

    Args:
        path: the ledger's file, shared with it.
        patience: Seconds to wait for another writer before giving up.

    Raises:
        ConfigurationError: the file cannot be used, with what to do about it.
    """

    def __init__(self, path: Path | str, *, patience: float = 10.0) -> None:
        self._file = SqliteFile(Path(path), patience=patience)

    def admit(self, arrival: Arrival, now: float) -> bool:
        """Store a deed for good before returning; False when it was there already."""
        insert = (
            "INSERT OR IGNORE INTO arrivals (key, conversation, body, patient, at) "
            "VALUES (?, ?, ?, ?, ?)"
        )
        given = [arrival.key, arrival.conversation, arrival.body, int(arrival.patient), now]
        with self._file.transaction() as db:
            return bool(db.execute(insert, given).rowcount == 1)

    def ringing(self) -> tuple[Ringing, ...]:
        """Every conversation with something to take, the longest waiting first."""
        with self._file.reading() as db:
            return tuple(_ringing(row) for row in db.execute(_RINGING))

    def gather(self, conversation: str) -> Batch | None:
        """Resume the turn that was begun, else begin one with all that waits; None: nothing."""
        with self._file.transaction() as db:
            turn = _begun(db, conversation) or _begin(db, conversation)
            if turn is None:
                return None
            db.execute(
                "INSERT INTO attempts VALUES (?, 1, 0.0) "
                "ON CONFLICT (turn) DO UPDATE SET count = count + 1",
                [turn],
            )
            count = db.execute("SELECT count FROM attempts WHERE turn = ?", [turn]).fetchone()[0]
            arrivals = tuple(_arrival(*row) for row in db.execute(_BATCH, [turn]))
        return Batch(turn, conversation, arrivals, count)

    def put_off(self, turn: str, until: float) -> None:
        """Leave a turn as it is and try it again at a moment."""
        with self._file.transaction() as db:
            db.execute("UPDATE attempts SET due = ? WHERE turn = ?", [until, turn])

    def settle(self, turn: str, letters: Sequence[Letter]) -> None:
        """End a turn and hand over what it says, both or neither; what was held for it goes."""
        with self._file.transaction() as db:
            write_letters(db, letters)
            db.execute("UPDATE arrivals SET taken = 1 WHERE turn = ?", [turn])
            db.execute("DELETE FROM attempts WHERE turn = ?", [turn])
            db.execute("DELETE FROM held WHERE turn = ?", [turn])

    def hold(self, turn: str, name: str, body: str) -> None:
        """Keep a result of a turn under way; the first one stays."""
        with self._file.transaction() as db:
            db.execute("INSERT OR IGNORE INTO held VALUES (?, ?, ?)", [turn, name, body])

    def held(self, turn: str, name: str) -> str | None:
        """What was kept of a turn under way."""
        query = "SELECT body FROM held WHERE turn = ? AND name = ?"
        with self._file.reading() as db:
            row = db.execute(query, [turn, name]).fetchone()
        return None if row is None else str(row[0])

    def taken(self) -> int:
        """How many deeds had their effect."""
        with self._file.reading() as db:
            return int(db.execute("SELECT count(*) FROM arrivals WHERE taken = 1").fetchone()[0])

    def close(self) -> None:
        """Let go of the file; the next use opens it again."""
        self._file.close()


def _arrival(key: str, conversation: str, body: str, patient: int) -> Arrival:
    return Arrival(key, conversation, body, bool(patient))


def _ringing(row: tuple[Any, ...]) -> Ringing:
    conversation, key, oldest, newest, patient, resuming, attempt, due = row
    flags = {"patient": bool(patient), "resuming": bool(resuming)}
    return Ringing(conversation, key, oldest, newest, attempt=attempt, due=due, **flags)


def _begun(db: "Database", conversation: str) -> str | None:
    query = (
        "SELECT turn FROM arrivals WHERE conversation = ? AND taken = 0 AND turn IS NOT NULL "
        "ORDER BY number LIMIT 1"
    )
    row = db.execute(query, [conversation]).fetchone()
    return None if row is None else str(row[0])


def _begin(db: "Database", conversation: str) -> str | None:
    query = "SELECT key FROM arrivals WHERE conversation = ? AND taken = 0 ORDER BY number LIMIT 1"
    row = db.execute(query, [conversation]).fetchone()
    if row is None:
        return None
    turn = f"turn/{row[0]}"
    db.execute(
        "UPDATE arrivals SET turn = ? WHERE conversation = ? AND taken = 0", [turn, conversation]
    )
    return turn
