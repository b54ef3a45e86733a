"""What was read is kept until its turn ends; who is forgotten is forgotten on the way out, too."""

from pathlib import Path

from bot.bootstrap import Home
from bot.delivery.dbos_jobs import DbosJobs
from bot.delivery.jobs import Job, Kind
from bot.delivery.ports import Outgoing
from bot.delivery.under_way import Remembering, under_way
from capture.ports import Heard, Reading, Refusal
from model_store.claims import Message
from model_store.events import Turn
from model_store.people import Person, Process
from model_store.storage.sqlite.ledger import SqliteLedger
from model_store.vocabulary import Vantage


class Counted:
    """An extractor that counts."""

    def __init__(self) -> None:
        self.times = 0

    def read(self, heard: Heard) -> Reading:
        """Refuse everything."""
        self.times += 1
        return Reading(refused=(Refusal(heard.messages[0].text, "small talk"),))


def heard(text: str = "hello") -> Heard:
    person, process = Person("U1", "Ana"), Process("P1", "Goods in")
    message = Message("m1", "U1", "P1", "P1/U1/operator", text, "2026-03-02T10:00:00")
    return Heard(
        messages=(message,),
        question=None,
        speaker=person,
        vantage=Vantage.OPERATOR,
        process=process,
    )


def test_a_repeated_turn_reads_the_same_words_once(room):
    counted = Counted()
    reader = Remembering(lambda: counted, room.mail)
    with under_way("turn/E1"):
        first = reader.read(heard())
        assert reader.read(heard()) == first
    assert counted.times == 1
    with under_way("turn/E2"):
        reader.read(heard())
    assert counted.times == 2


def test_what_was_read_goes_when_its_turn_ends(room):
    reader = Remembering(Counted, room.mail)
    with under_way("turn/E1"):
        reader.read(heard("a canary"))
    room.mail.settle("turn/E1", ())
    left = room.mail._file.db().execute("SELECT count(*) FROM held").fetchone()[0]
    assert left == 0


def test_outside_of_a_turn_nothing_is_kept(room):
    reader = Remembering(Counted, room.mail)
    reader.read(heard())
    assert room.mail._file.db().execute("SELECT count(*) FROM held").fetchone()[0] == 0


def test_who_is_forgotten_is_forgotten_in_what_was_on_its_way(room):
    ledger = SqliteLedger(room.path / "ledger.db")
    home = Home(ledger, room.path)
    person, process = Person("U1", "Ana"), Process("P1", "Goods in")
    said = heard("a canary in the mine").messages
    home.ledger.append(Turn("t", "P1", "noon", "U1", "", (process,), (person,), messages=said))
    room.delivery.post(Outgoing("K", "U1", "You said: a canary in the mine"))
    room.mail.hold("turn/E1", "read/1", "a canary in the mine")
    room.mail.close()
    home.ledger.forget("U1")
    ledger.close()
    assert not [f for f in room.path.iterdir() if b"canary" in Path(f).read_bytes()]
    room.passes(3)
    assert room.slack.texts == []


def test_dbos_runs_jobs_of_one_key_in_order_and_again_after_a_restart(tmp_path):
    ran = []
    jobs = DbosJobs(tmp_path / "jobs.db")
    for life in range(2):
        jobs.start(lambda job: ran.append(job.id))
        for number in range(3):
            jobs.submit(Job(Kind.TURN, "P1/U1/operator", f"turn/E{life}{number}"))
        _wait(lambda size=3 * (life + 1): len(ran) >= size)
        jobs.stop()
    assert ran == [f"turn/E{life}{number}" for life in range(2) for number in range(3)]
    assert (tmp_path / "jobs.db").stat().st_mode & 0o077 == 0


def _wait(ended):
    from time import monotonic, sleep

    end = monotonic() + 20
    while not ended() and monotonic() < end:
        sleep(0.05)
    assert ended()
