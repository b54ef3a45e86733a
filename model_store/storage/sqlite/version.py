"""Which SQLite this Python brings, and whether several processes may write one file with it."""

import sqlite3

SAFE = (3, 51, 3)
"""From here on, several writers cannot corrupt a write-ahead log that is being reset."""


def sqlite_version() -> tuple[str, bool]:
    """The version, and whether several writing processes are safe with it."""
    return sqlite3.sqlite_version, sqlite3.sqlite_version_info >= SAFE
