"""What one turn and one process cost does not depend on how much else the ledger holds.

Counted in steps of SQLite's own machine, so that the answer is the same on every computer.
"""

from model_store.claims import Claim, Message
from model_store.events import Asserted, Turn
from model_store.people import Account, Person, Process
from model_store.storage.sqlite.ledger import SqliteLedger
from model_store.values import Text
from model_store.vocabulary import Kind, Vantage


def turn(process, number):
    text, key, account = f"I do {number} and {process}", f"{process}/{number}", f"{process}/U/op"
    claim = Claim(
        kind=Kind.STEP,
        speaker="U",
        process=process,
        account=account,
        message=key,
        quote=text,
        span=(0, len(text)),
        value=Text(text),
    )
    return Turn(
        f"t/{key}",
        process,
        "noon",
        "U",
        processes=(Process(process, "p"),),
        people=(Person("U", "Ann"),),
        accounts=(Account(account, "U", process, Vantage.OPERATOR),),
        messages=(Message(key, "U", process, account, text, "noon"),),
        events=(Asserted(claim),),
    )


def steps(ledger, work):
    count = [0]

    def tick():
        count[0] += 1
        return 0

    conn = ledger._file.db().conn
    conn.set_progress_handler(tick, 1)
    work()
    conn.set_progress_handler(None, 0)
    return count[0]


def cost(ledger, process):
    """Steps of writing the fifth turn of a process, and of reading all of it."""
    for number in range(4):
        ledger.append(turn(process, number))
    writing = steps(ledger, lambda: ledger.append(turn(process, 4)))
    account = f"{process}/U/op"
    reading = steps(
        ledger,
        lambda: (
            ledger.events(process),
            ledger.messages(process),
            ledger.accounts(process),
            ledger.interview(account),
            ledger.message(f"{process}/0"),
        ),
    )
    return writing, reading


def test_a_hundred_other_processes_cost_a_turn_nothing(tmp_path):
    ledger = SqliteLedger(tmp_path / "ledger.db")
    ledger._file.db().execute("PRAGMA synchronous = OFF")
    alone = cost(ledger, "A")
    for number in range(500):
        ledger.append(turn(f"P{number // 5}", number))
    among = cost(ledger, "B")
    ledger.close()
    assert among[0] <= alone[0] * 1.1
    assert among[1] <= alone[1] * 1.1
