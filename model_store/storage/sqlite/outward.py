"""Letters and timers as rows: in order per place, and a ringing moves on with its words or not."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from model_store.mail import Fate, Letter, Timer
from model_store.storage.sqlite.file import SqliteFile

if TYPE_CHECKING:
    from sqlite_utils import Database

_LETTER = "SELECT key, place, person, body, fate, channel, ts, attempt, due FROM letters"
_OPEN = "fate IN ('waiting', 'trying')"


class Outward:
    """The outward half of `Mail`."""

    _file: SqliteFile

    def write(self, letters: Sequence[Letter]) -> None:
        """Hand over letters; a key that is there already stays as it is."""
        with self._file.transaction() as db:
            write_letters(db, letters)

    def places(self) -> tuple[tuple[str, str, int, float], ...]:
        """Every place something is to go to: its next letter's key, attempts and due moment."""
        query = f"""
            SELECT place, key, attempt, due FROM letters WHERE number IN
            (SELECT min(number) FROM letters WHERE {_OPEN} GROUP BY place) ORDER BY number
        """  # noqa: S608 - no value comes from outside
        with self._file.reading() as db:
            return tuple((p, key, n, due) for p, key, n, due in db.execute(query))

    def next(self, place: str) -> Letter | None:
        """The letter that goes next to a place."""
        return self._one(f"place = ? AND {_OPEN} ORDER BY number LIMIT 1", place)

    def letter(self, key: str) -> Letter | None:
        """One letter by its key."""
        return self._one("key = ?", key)

    def trying(self, key: str) -> None:
        """Note, before it is posted, that it may be in the world from now on."""
        self._change("fate = 'trying', attempt = attempt + 1", key)

    def delay(self, key: str, until: float) -> None:
        """Try a letter again at a moment; nothing overtakes it."""
        self._change("due = ?", until, key)

    def posted(self, key: str, channel: str, ts: str) -> None:
        """It stands; its content is dropped."""
        self._change("fate = 'posted', body = '', channel = ?, ts = ?", channel, ts, key)

    def fail(self, key: str) -> None:
        """It never will stand; its content is dropped."""
        self._change("fate = 'failed', body = ''", key)

    def key_at(self, channel: str, ts: str) -> str | None:
        """Which letter stands there."""
        found = self._one("channel = ? AND ts = ? ORDER BY number LIMIT 1", channel, ts)
        return found.key if found else None

    def _one(self, where: str, *values: object) -> Letter | None:
        with self._file.reading() as db:
            row = db.execute(f"{_LETTER} WHERE {where}", values).fetchone()
        if row is None:
            return None
        key, place, person, body, fate, channel, ts, attempt, due = row
        return Letter(key, place, person, body, Fate(fate), channel, ts, attempt, due)

    def _change(self, what: str, *values: object) -> None:
        with self._file.transaction() as db:
            db.execute(f"UPDATE letters SET {what} WHERE key = ?", values)  # noqa: S608 - our own


class Clockwork:
    """The timers of `Mail`."""

    _file: SqliteFile

    def set_timer(self, timer: Timer) -> None:
        """Set a timer; one of the same name and rule is left ringing when it would have."""
        with self._file.transaction() as db:
            known = db.execute("SELECT rule FROM timers WHERE name = ?", [timer.name]).fetchone()
            if known is None or known[0] != timer.rule or not timer.rule:
                values = [timer.name, timer.at, timer.rule]
                db.execute("INSERT OR REPLACE INTO timers VALUES (?, ?, ?, 0, 0.0)", values)

    def cancel(self, name: str) -> None:
        """Remove a timer."""
        with self._file.transaction() as db:
            db.execute("DELETE FROM timers WHERE name = ?", [name])

    def timers(self) -> tuple[Timer, ...]:
        """Every timer, the next to ring first."""
        query = "SELECT name, at, rule, attempt, due FROM timers ORDER BY max(at, due), name"
        with self._file.reading() as db:
            return tuple(Timer(*row) for row in db.execute(query))

    def delay_timer(self, timer: Timer, until: float) -> None:
        """Try a ringing that failed again at a moment."""
        change = "UPDATE timers SET attempt = attempt + 1, due = ? WHERE name = ? AND at = ?"
        with self._file.transaction() as db:
            db.execute(change, [until, timer.name, timer.at])

    def rang(self, timer: Timer, following: float | None, letters: Sequence[Letter]) -> None:
        """Hand over what a ringing says and move it to its next moment: both or neither.

        A timer that was set anew meanwhile is left as it was set.
        """
        with self._file.transaction() as db:
            write_letters(db, letters)
            if following is None:
                same = "DELETE FROM timers WHERE name = ? AND at = ? AND rule = ?"
                db.execute(same, [timer.name, timer.at, timer.rule])
                return
            move = (
                "UPDATE timers SET at = ?, attempt = 0, due = 0.0 "
                "WHERE name = ? AND at = ? AND rule = ?"
            )
            db.execute(move, [following, timer.name, timer.at, timer.rule])


def write_letters(db: "Database", letters: Sequence[Letter]) -> None:
    """Add letters inside a transaction; a key that is there already stays as it is."""
    for letter in letters:
        db.execute(
            "INSERT OR IGNORE INTO letters "
            "(key, place, person, body, fate, channel, ts, attempt, due) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                letter.key,
                letter.place,
                letter.person,
                letter.body,
                letter.fate.value,
                letter.channel,
                letter.ts,
                letter.attempt,
                letter.due,
            ],
        )
