"""The schema, one numbered step after the other; each is applied once, whole or not at all."""

from importlib.resources import files
from typing import TYPE_CHECKING

from model_store.errors import ConfigurationError

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION = 0x47454D42
"""The mark in a database file's header that says it is ours ("GEMB")."""

_MARKS = "CREATE TABLE migrations (name TEXT PRIMARY KEY) STRICT"


def migrations() -> tuple[tuple[str, str], ...]:
    """Every migration, in order: its name and its SQL."""
    folder = files(__package__).joinpath("migrations")
    found = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return tuple((f.name.removesuffix(".sql"), f.read_text(encoding="utf-8")) for f in found)


def upgrade(db: "Database", steps: tuple[tuple[str, str], ...]) -> None:
    """Bring a database to the newest schema; a step that fails leaves it at the one before.

    Raises:
        ConfigurationError: the file belongs to another program or to a newer Gemba.
    """
    if _is_current(db, steps):
        return
    for name, sql in steps:
        db.execute("BEGIN IMMEDIATE")
        try:
            # Looked up again under the lock, as another process may have just done it.
            if name not in applied(db):
                db.executescript(sql)
                db.execute("INSERT INTO migrations VALUES (?)", [name])
            db.execute("COMMIT")
        except BaseException:
            db.rollback()
            raise


def applied(db: "Database") -> set[str]:
    """Names of the migrations a database has seen; its table of them is made when missing.

    Must be called inside a transaction.
    """
    if not _has_marks(db):
        db.execute(_MARKS)
        db.execute(f"PRAGMA application_id = {APPLICATION}")
    return _names(db)


def _is_current(db: "Database", steps: tuple[tuple[str, str], ...]) -> bool:
    known = {name for name, _ in steps}
    if not _has_marks(db):
        if db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise ConfigurationError(
                "this database belongs to another program; name another folder for Gemba's home"
            )
        return False
    if newer := sorted(_names(db) - known):
        raise ConfigurationError(
            f"this ledger was written by a newer Gemba (it knows {newer[-1]}, this one does "
            "not); upgrade Gemba, or name another folder for its home; nothing was changed"
        )
    return _names(db) == known


def _has_marks(db: "Database") -> bool:
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations'"
    marked = db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION
    return marked and db.execute(query).fetchone() is not None


def _names(db: "Database") -> set[str]:
    return {name for (name,) in db.execute("SELECT name FROM migrations")}
