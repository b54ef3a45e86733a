"""An audit finds whatever was changed behind the ledger's back."""

import sqlite3

import pytest

from model_store.claims import Claim, Message
from model_store.events import Asserted, Confirmed, Turn
from model_store.people import Account, Person, Process
from model_store.storage.ledger.auditing import audit
from model_store.storage.sqlite.ledger import SqliteLedger
from model_store.values import Text
from model_store.vocabulary import Kind, Vantage

ACCOUNT = Account("P/U1/operator", "U1", "P", Vantage.OPERATOR)


def said(number, text, quote):
    key = f"c/{number}"
    start = text.index(quote)
    claim = Claim(
        kind=Kind.STEP,
        speaker="U1",
        process="P",
        account=ACCOUNT.key,
        message=key,
        quote=quote,
        span=(start, start + len(quote)),
        value=Text(quote),
        mention=quote,
    )
    return Turn(
        f"t{number}",
        "P",
        "noon",
        "U1",
        processes=(Process("P", "post"),),
        people=(Person("U1", "Ann"),),
        accounts=(ACCOUNT,),
        messages=(Message(key, "U1", "P", ACCOUNT.key, text, "noon"),),
        events=(Asserted(claim),),
    )


@pytest.fixture
def home(tmp_path):
    ledger = SqliteLedger(tmp_path / "ledger.db")
    ledger.append(said(1, "I open the post", "open the post"))
    ledger.append(said(2, "I sort the post", "sort the post"))
    ledger.append(said(3, "I drop the post", "drop the post"))
    claim = ledger.events("P")[0].event.claim.id
    ledger.append(Turn("t4", "P", "noon", "U1", events=(Confirmed(claim),)))
    yield ledger, tmp_path / "ledger.db"
    ledger.close()


def test_an_untouched_ledger_is_sound_and_counted(home):
    ledger, _ = home
    found = audit(ledger)
    assert found.sound, found.problems
    assert (found.events, found.claims, found.live, found.quotes) == (4, 3, 3, 3)
    assert (found.messages, found.processes, found.people) == (3, 1, 1)


PLANTED = {
    "a quote was changed": (
        "UPDATE contents SET quote = 'burn the post' WHERE seq = 2",
        "words were changed",
    ),
    "a value was changed": (
        """UPDATE contents SET body = replace(body, 'sort', 'burn') WHERE seq = 2""",
        "words were changed",
    ),
    "a reason was made up": (
        "UPDATE contents SET why = 'ordered' WHERE seq = 2",
        "words were changed",
    ),
    "a message was rewritten": (
        "UPDATE messages SET text = 'I do nothing' WHERE key = 'c/2'",
        "quote is not in message c/2",
    ),
    "a message was handed to another": (
        "UPDATE messages SET body = replace(body, 'U1', 'U2') WHERE key = 'c/2'",
        "another speaker",
    ),
    "a message was taken away": ("DELETE FROM messages WHERE key = 'c/2'", "c/2, which is not"),
    "a speaker was swapped": ("UPDATE events SET by = 'U2' WHERE seq = 2", "envelope"),
    "a date was moved": ("UPDATE events SET at = 'noon sharp' WHERE seq = 1", "envelope"),
    "a digest was replaced": ("UPDATE events SET digest = hash WHERE seq = 2", "envelope"),
    "an event was cut out": (
        """DELETE FROM contents WHERE seq = 2; DELETE FROM claims WHERE seq = 2;
        DELETE FROM events WHERE seq = 2""",
        "missing",
    ),
    "the words of an event were cut out": ("DELETE FROM contents WHERE seq = 3", "missing"),
    "words were called forgotten": (
        "UPDATE contents SET erased = 1, quote = '' WHERE seq = 2",
        "nobody was forgotten",
    ),
    "an account was taken away": ("DELETE FROM accounts", "account P/U1/operator"),
    "a claim lost its event": ("UPDATE claims SET seq = 99 WHERE seq = 1", "missing events"),
    "an event became unreadable": ("UPDATE contents SET body = '{}' WHERE seq = 1", "read"),
}


@pytest.mark.parametrize("planted", PLANTED)
def test_it_is_noticed_that(home, planted):
    ledger, path = home
    ledger.close()
    sql, expected = PLANTED[planted]
    with sqlite3.connect(path) as conn:
        conn.executescript("DROP TRIGGER events_stay; DROP TRIGGER events_are_kept;" + sql)
    conn.close()
    problems = [problem.what for problem in audit(ledger).problems]
    assert any(expected in problem for problem in problems), problems


def test_a_damaged_index_is_noticed(home):
    ledger, path = home
    ledger.close()
    with sqlite3.connect(path) as conn:
        conn.execute("PRAGMA writable_schema = ON")
        conn.execute("DELETE FROM sqlite_master WHERE name = 'events_of_owner'")
    conn.close()
    assert not audit(ledger).sound


@pytest.mark.parametrize("sql", ["UPDATE events SET by = 'U2'", "DELETE FROM events"])
def test_the_file_itself_refuses_to_change_an_event(home, sql):
    _, path = home
    conn = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        conn.execute(sql)
    conn.close()
