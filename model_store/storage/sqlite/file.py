"""One database file, opened once per thread; whatever is wrong with it is said in plain words."""

import os
import sqlite3
import threading
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from model_store.errors import ConfigurationError
from model_store.storage.sqlite.schema import migrations, upgrade

if TYPE_CHECKING:
    from sqlite_utils import Database

_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA synchronous = FULL",
    # Sorting and VACUUM must leave no words in a temporary file.
    "PRAGMA temp_store = MEMORY",
)

_MOMENT = 0.02
"""Seconds between two tries at the one switch SQLite does not wait for."""

_REASONS = (
    (
        ("locked", "busy"),
        "is in use by another program that does not let go of it; close that one and try again",
    ),
    (
        ("not a database",),
        "is not a database; move the file away or name another folder for Gemba's home",
    ),
    (
        ("malformed", "corrupt"),
        "is damaged; keep a copy, put back your last backup of it, then run `gemba audit`",
    ),
    (
        ("readonly", "read-only", "unable to open", "permission"),
        "cannot be written; make the file and its folder writable or name another folder",
    ),
    (("full",), "has no room left to grow; free some disk space and try again"),
    (("i/o error",), "could not be read or written by the disk; check the disk and try again"),
)


class SqliteFile:
    """A database file in WAL mode, with its schema brought up to date on first opening.

    Every thread and every process gets a connection of its own.
    """

    def __init__(self, path: Path, *, patience: float = 10.0) -> None:
        """Open the file, creating it when missing; wait `patience` seconds for a lock."""
        self.path = path
        self._patience = patience
        self._mine = threading.local()
        self._all: list[tuple[int, Database]] = []
        weakref.finalize(self, _close_all, self._all)
        with self.plainly():
            self._prepare_place()
            self.db()

    def db(self) -> "Database":
        """The database as this thread of this process sees it."""
        if getattr(self._mine, "pid", None) != os.getpid():
            self._mine.db = self._open()
            self._mine.pid = os.getpid()
        return self._mine.db

    def close(self) -> None:
        """Close every connection of this process; the next use opens a new one."""
        _close_all(self._all)
        self._mine = threading.local()

    @contextmanager
    def transaction(self) -> Iterator["Database"]:
        """Hold the only right to write; all or nothing of what is done inside stays.

        Raises:
            ConfigurationError: the file cannot be used, with what to do about it.
        """
        with self.plainly():
            db = self.db()
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                db.rollback()
                raise

    @contextmanager
    def reading(self) -> Iterator["Database"]:
        """The database for reading, its faults said in plain words."""
        with self.plainly():
            yield self.db()

    @contextmanager
    def plainly(self) -> Iterator[None]:
        """Turn what SQLite and the file system complain of into something one can act on."""
        try:
            yield
        except ConfigurationError as error:
            if str(self.path) in str(error):
                raise
            raise ConfigurationError(f"{self.path}: {error}") from error
        except (sqlite3.DatabaseError, OSError) as error:
            if isinstance(error, sqlite3.IntegrityError):
                raise
            raise ConfigurationError(f"{self.path} {plain_reason(error)}") from error

    def _prepare_place(self) -> None:
        if self.path.is_dir():
            raise ConfigurationError("is a folder; name a file inside it for the ledger")
        self.path.parent.mkdir(parents=True, exist_ok=True)
        # It holds what people said: nobody else on this machine need read it.
        os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))

    def _open(self) -> "Database":
        from sqlite_utils import Database

        conn = sqlite3.connect(self.path, timeout=self._patience, check_same_thread=False)
        db = Database(conn, execute_plugins=False)
        self._all.append((os.getpid(), db))
        for pragma in _PRAGMAS:
            db.execute(pragma)
        upgrade(db, migrations())
        _write_ahead(db, self._patience)
        return db


def _write_ahead(db: "Database", patience: float) -> None:
    """Switch to a write-ahead log; SQLite's own patience does not cover this one switch."""
    until = time.monotonic() + patience
    while db.journal_mode != "wal":
        try:
            db.enable_wal()
        except sqlite3.OperationalError:
            if time.monotonic() >= until:
                raise
            time.sleep(_MOMENT)


def _close_all(opened: "list[tuple[int, Database]]") -> None:
    while opened:
        pid, db = opened.pop()
        # A connection that came over a fork belongs to the parent; closing it would cut its log.
        if pid == os.getpid():
            db.close()


def plain_reason(error: Exception) -> str:
    """What is wrong with a file and what to do, from what SQLite says of it.

    >>> plain_reason(sqlite3.OperationalError("database or disk is full"))
    'has no room left to grow; free some disk space and try again'
    """
    said = str(error).lower()
    for words, reason in _REASONS:
        if any(word in said for word in words):
            return reason
    return f"could not be used ({error}); name another folder or put back a backup"
