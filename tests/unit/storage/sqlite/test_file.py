"""Whatever is wrong with the file is said in plain words, and nothing is lost by it."""

import os
import sqlite3
import threading
from pathlib import Path

import pytest

from model_store.errors import ConfigurationError
from model_store.events import InterviewEvent, InterviewKind, Turn
from model_store.people import Account, Person, Process
from model_store.storage.sqlite import file as sqlite_file
from model_store.storage.sqlite.file import plain_reason
from model_store.storage.sqlite.ledger import SqliteLedger
from model_store.storage.sqlite.schema import migrations
from model_store.vocabulary import Vantage

TURN = Turn("t1", "P", "noon", "U1", interview=(InterviewEvent(InterviewKind.ASKED, "A", "1"),))


def complaint(path: Path, **options) -> str:
    with pytest.raises(ConfigurationError) as caught:
        SqliteLedger(path, **options).append(TURN)
    said = str(caught.value)
    assert str(path) in said
    return said


def test_a_missing_folder_is_made_and_the_file_is_for_its_owner_alone(tmp_path):
    path = tmp_path / "new" / "home" / "ledger.db"
    SqliteLedger(path).close()
    assert path.stat().st_mode & 0o077 == 0


def test_a_folder_in_place_of_the_file_is_named(tmp_path):
    assert "is a folder" in complaint(tmp_path)


def test_a_file_that_is_no_database_is_named_and_left_alone(tmp_path):
    path = tmp_path / "ledger.db"
    path.write_text("shopping list\n" * 200)
    assert "not a database" in complaint(path)
    assert path.read_text().startswith("shopping list")


def test_a_database_of_another_program_is_named_and_left_alone(tmp_path):
    path = tmp_path / "ledger.db"
    conn = sqlite3.connect(path)
    conn.execute("CREATE TABLE bookmarks (url TEXT)")
    conn.commit()
    conn.close()
    assert "another program" in complaint(path)
    conn = sqlite3.connect(path)
    assert conn.execute("SELECT name FROM sqlite_master").fetchall() == [("bookmarks",)]
    conn.close()


def test_a_damaged_file_is_named_with_what_to_do(tmp_path):
    path = tmp_path / "ledger.db"
    ledger = SqliteLedger(path)
    ledger.append(TURN)
    ledger.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    said = complaint(path)
    assert "damaged" in said
    assert "backup" in said


def test_a_file_cut_short_is_named(tmp_path):
    path = tmp_path / "ledger.db"
    SqliteLedger(path).close()
    path.write_bytes(path.read_bytes()[:5000])
    assert "backup" in complaint(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    tmp_path.chmod(0o500)
    try:
        assert "cannot be written" in complaint(tmp_path / "ledger.db")
    finally:
        tmp_path.chmod(0o700)


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("in the way")
    complaint(tmp_path / "file" / "ledger.db")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (sqlite3.OperationalError("attempt to write a readonly database"), "writable"),
        (sqlite3.OperationalError("unable to open database file"), "writable"),
        (PermissionError(13, "Permission denied"), "writable"),
        (sqlite3.OperationalError("database or disk is full"), "free some disk space"),
        (sqlite3.OperationalError("disk I/O error"), "check the disk"),
        (sqlite3.OperationalError("something new"), "something new"),
    ],
)
def test_every_complaint_of_the_system_says_what_to_do(said, meant):
    assert meant in plain_reason(said)


def test_a_locked_file_is_named_and_free_again_once_it_is_let_go(tmp_path):
    path = tmp_path / "ledger.db"
    ledger = SqliteLedger(path, patience=0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(ConfigurationError, match="in use by another program"):
        ledger.append(TURN)
    assert ledger.interview("A") == (), "reading goes on meanwhile"
    other.execute("ROLLBACK")
    other.close()
    ledger.append(TURN)
    assert len(ledger.interview("A")) == 1
    ledger.close()


def test_an_older_schema_is_brought_up_to_date_with_all_it_holds(tmp_path, monkeypatch):
    path = tmp_path / "ledger.db"
    everything = migrations()
    monkeypatch.setattr(sqlite_file, "migrations", lambda: everything[:1])
    old = SqliteLedger(path)
    old._file.db().execute("INSERT INTO processes VALUES ('P', NULL)")
    old._file.db().execute("INSERT INTO turns VALUES ('t0', 'P', 'noon', 'U1')")
    old.close()
    monkeypatch.setattr(sqlite_file, "migrations", lambda: everything)
    new = SqliteLedger(path)
    new.append(TURN)
    assert len(new.interview("A")) == 1
    new.close()
    conn = sqlite3.connect(path)
    assert conn.execute("SELECT id FROM turns ORDER BY id").fetchall() == [("t0",), ("t1",)]
    conn.close()


def test_a_newer_schema_is_refused_with_what_to_do_and_left_alone(tmp_path):
    path = tmp_path / "ledger.db"
    SqliteLedger(path).close()
    conn = sqlite3.connect(path)
    conn.execute("INSERT INTO migrations VALUES ('9999_tomorrow')")
    conn.commit()
    conn.close()
    before = path.read_bytes()
    said = complaint(path)
    assert "newer Gemba" in said
    assert "upgrade" in said.lower()
    assert path.read_bytes() == before


def test_a_migration_that_fails_leaves_the_schema_before_it(tmp_path, monkeypatch):
    path = tmp_path / "ledger.db"
    SqliteLedger(path).close()
    whole = migrations()
    broken = (*whole, ("0900_broken", "CREATE TABLE half (a TEXT); CREATE TABLE half (a TEXT);"))
    monkeypatch.setattr(sqlite_file, "migrations", lambda: broken)
    complaint(path)
    monkeypatch.setattr(sqlite_file, "migrations", lambda: whole)
    ledger = SqliteLedger(path)
    ledger.append(TURN)
    ledger.close()


def test_many_threads_may_open_a_new_file_at_once(tmp_path):
    path, failed = tmp_path / "ledger.db", []

    def work(number):
        try:
            ledger = SqliteLedger(path)
            ledger.append(Turn(f"t{number}", "P", "noon", "U1", interview=TURN.interview))
            ledger.close()
        except Exception as error:  # noqa: BLE001
            failed.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    ledger = SqliteLedger(path)
    assert len(ledger.interview("A")) == 8
    ledger.close()


def test_tables_are_strict_and_references_are_held(tmp_path):
    path = tmp_path / "ledger.db"
    ledger = SqliteLedger(path)
    db = ledger._file.db()
    assert all(table.strict for table in db.tables)
    assert db.journal_mode == "wal"
    with pytest.raises(sqlite3.IntegrityError):
        db.execute("INSERT INTO interview VALUES (1, 'A', 'no such turn', '{}')")
    ledger.close()


@pytest.mark.parametrize(
    ("damage", "look"),
    [
        ("UPDATE processes SET body = 'x'", lambda ledger: ledger.processes()),
        ("UPDATE processes SET body = '{}'", lambda ledger: ledger.processes()),
        ("UPDATE processes SET body = '[1]'", lambda ledger: ledger.processes()),
        ("UPDATE identities SET profile = 'null and void'", lambda ledger: ledger.people()),
        ("UPDATE accounts SET consent = 'named'", lambda ledger: ledger.accounts("p")),
        ("UPDATE interview SET body = '{}'", lambda ledger: ledger.interview("a")),
    ],
)
def test_a_row_somebody_wrote_over_is_named_with_what_to_do(tmp_path, damage, look):
    path = tmp_path / "ledger.db"
    ledger = SqliteLedger(path)
    account = Account("a", "U1", "p", Vantage.OPERATOR)
    happening = InterviewEvent(InterviewKind.ACCEPTED, "a", "")
    who = {"processes": (Process("p", "P"),), "people": (Person("U1", "Ann"),)}
    ledger.append(Turn("t", "p", "", "U1", **who, accounts=(account,), interview=(happening,)))
    ledger.close()
    with sqlite3.connect(path) as db:
        db.execute(damage)
    db.close()
    with pytest.raises(ConfigurationError, match=r"ledger\.db.*cannot be read; keep a copy"):
        look(SqliteLedger(path))
