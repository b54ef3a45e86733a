"""A turn is there whole or not at all, whatever stops it; a forgotten word is on no page."""

import signal
import subprocess
import sys
import textwrap

import pytest

from model_store.claims import Claim, Message
from model_store.errors import ConfigurationError
from model_store.events import Asserted, InterviewEvent, InterviewKind, Turn
from model_store.people import Account, Person, Process
from model_store.storage.ledger.auditing import audit
from model_store.storage.sqlite import erasure as sqlite_erasure
from model_store.storage.sqlite import rows as sqlite_rows
from model_store.storage.sqlite.ledger import SqliteLedger
from model_store.values import Text
from model_store.vocabulary import Kind, Vantage

CANARY = "kakapo"
ACCOUNT = Account("P/U1/operator", "U1", "P", Vantage.OPERATOR)


def told(number, by="U1"):
    text = f"I weigh {CANARY} number {number}"
    key, account = f"{by}/{number}", f"P/{by}/operator"
    claim = Claim(
        kind=Kind.STEP,
        speaker=by,
        process="P",
        account=account,
        message=key,
        quote=text,
        span=(0, len(text)),
        value=Text(text),
        mention=f"weigh {CANARY} {number}",
    )
    return Turn(
        f"t/{by}/{number}",
        "P",
        "noon",
        by,
        why=f"about {CANARY}",
        processes=(Process("P", "zoo"),),
        people=(Person(by, f"{CANARY.title()} {by}"),),
        accounts=(Account(account, by, "P", Vantage.OPERATOR),),
        messages=(Message(key, by, "P", account, text, "noon"),),
        events=(Asserted(claim),),
        interview=(InterviewEvent(InterviewKind.ASKED, account, "1", text=f"And {CANARY}?"),),
    )


@pytest.fixture
def ledger(tmp_path):
    made = SqliteLedger(tmp_path / "ledger.db", patience=0.2)
    yield made
    made.close()


def hits(folder, word=CANARY):
    needles = [word.encode(), word.title().encode(), word.encode("utf-16-le")]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(path.read_bytes().count(needle) for path in files for needle in needles)


@pytest.mark.parametrize("step", ["add_turn", "add_message", "add_entry", "add_interview"])
def test_a_turn_that_fails_midway_leaves_nothing(ledger, monkeypatch, step):
    ledger.append(told(1))
    before = [tuple(db_rows) for db_rows in _dump(ledger)]

    def failing(*args):
        getattr(sqlite_rows, f"_{step}_whole")(*args)
        raise KeyboardInterrupt

    monkeypatch.setattr(sqlite_rows, f"_{step}_whole", getattr(sqlite_rows, step), raising=False)
    monkeypatch.setattr(sqlite_rows, step, failing)
    with pytest.raises(KeyboardInterrupt):
        ledger.append(told(2))
    monkeypatch.undo()
    assert [tuple(db_rows) for db_rows in _dump(ledger)] == before
    assert ledger.append(told(2)) == 2
    assert audit(ledger).sound


def _dump(ledger):
    return [tuple(row.values()) for t in ledger._file.db().tables for row in t.rows]


CHILD = """
    import os, signal
    import importlib.util
    spec = importlib.util.spec_from_file_location("crash", {file!r})
    crash = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(crash)
    from model_store.storage.sqlite import rows as sqlite_rows
    from model_store.storage.sqlite import SqliteLedger
    ledger = SqliteLedger({path!r})
    ledger.append(crash.told(1))
    whole = getattr(sqlite_rows, {step!r})
    def killed(*args):
        whole(*args)
        os.kill(os.getpid(), signal.SIGKILL)
    setattr(sqlite_rows, {step!r}, killed)
    ledger.append(crash.told(2))
"""


@pytest.mark.parametrize("step", ["add_message", "add_interview"])
def test_a_process_killed_inside_a_turn_leaves_the_turns_before(tmp_path, step):
    path = tmp_path / "ledger.db"
    code = textwrap.dedent(CHILD).format(file=__file__, path=str(path), step=step)
    child = subprocess.run([sys.executable, "-c", code], check=False)
    assert child.returncode == -signal.SIGKILL
    ledger = SqliteLedger(path)
    assert len(ledger.events("P")) == 1
    assert ledger.append(told(2)) == 2
    assert audit(ledger).sound
    ledger.close()


def test_several_processes_write_one_ledger_and_nothing_is_lost(tmp_path):
    path = tmp_path / "ledger.db"
    code = textwrap.dedent("""
        import importlib.util, sys
        spec = importlib.util.spec_from_file_location("crash", {file!r})
        crash = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(crash)
        ledger = crash.SqliteLedger({path!r})
        for number in range(10):
            ledger.append(crash.told(number, by=sys.argv[1]))
    """).format(file=__file__, path=str(path))
    children = [subprocess.Popen([sys.executable, "-c", code, f"U{n}"]) for n in range(3)]
    assert [child.wait() for child in children] == [0, 0, 0]
    ledger = SqliteLedger(path)
    found = audit(ledger)
    assert found.sound
    assert (found.events, found.messages) == (30, 30)
    ledger.close()


def test_after_forgetting_no_byte_of_it_is_in_any_file(ledger, tmp_path):
    for number in range(50):
        ledger.append(told(number))
    assert hits(tmp_path) > 0
    secret = ledger.secret("U1")
    assert hits(tmp_path, secret) > 0
    assert ledger.forget("U1", at="later") == 100
    assert hits(tmp_path) == 0
    assert hits(tmp_path, secret) == 0
    found = audit(ledger)
    assert found.sound, found.problems
    assert found.tombstones == 50


def test_forgetting_while_others_have_the_file_open_leaves_no_byte_either(ledger, tmp_path):
    other = SqliteLedger(tmp_path / "ledger.db")
    for number in range(10):
        ledger.append(told(number))
    assert len(other.events("P")) == 10
    ledger.forget("U1")
    assert hits(tmp_path) == 0
    assert other.people() == ()
    other.close()


def test_a_forgetting_that_a_reader_holds_up_is_finished_when_it_is_gone(ledger, tmp_path):
    for number in range(10):
        ledger.append(told(number))
    reader = SqliteLedger(tmp_path / "ledger.db")
    held = reader._file.db()
    held.execute("BEGIN")
    held.execute("SELECT * FROM messages").fetchone()
    with pytest.raises(ConfigurationError, match=r"close that|let go"):
        ledger.forget("U1")
    assert ledger.people() == (), "the words are out of reach at once"
    held.execute("ROLLBACK")
    reader.close()
    assert ledger.forget("U1") == 0
    assert hits(tmp_path) == 0


def test_a_forgetting_that_was_interrupted_is_finished_at_the_next_opening(
    ledger, tmp_path, monkeypatch
):
    ledger.append(told(1))

    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(sqlite_erasure, "_cut_log", interrupted)
    with pytest.raises(KeyboardInterrupt):
        ledger.forget("U1")
    monkeypatch.undo()
    ledger.close()
    SqliteLedger(tmp_path / "ledger.db").close()
    assert hits(tmp_path) == 0
