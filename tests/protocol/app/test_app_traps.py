"""Traps of Slack that were met, each held by the test that is named after it."""

import threading
import time

import pytest

from bot.slack_work.talks.arrivals import Arrivals
from capture.ports import Reading
from model_store.errors import UnavailableError

ANSWER = "When an invoice comes in by mail I check it against the order and book it in SAP."
KEY = "invoice-to-payment"


class Hanging:
    """A model that never answers as long as it is told to wait."""

    def __init__(self):
        self.go_on = threading.Event()
        self.calls = 0

    def read(self, heard):
        """Hang, then say that nothing was heard."""
        assert heard
        self.calls += 1
        self.go_on.wait(60)
        return Reading()


@pytest.fixture
def hanging(stage):
    model = Hanging()
    stage.home.__dict__["extractor"] = model
    yield model
    model.go_on.set()


def test_listeners_and_acks_share_an_executor_so_a_hanging_model_must_not_starve_them(
    stage, hanging
):
    ana, lee = stage.somebody("Ana"), stage.somebody("Lee")
    first = stage.accepted(ana)
    for _ in range(12):
        ana.says(ANSWER, thread=first.thread)
    stage.sandbox.wait_for(lambda _: hanging.calls, 10)
    slowest = 0.0
    for _ in range(10):
        begun = time.monotonic()
        assert "error" not in lee.commands("/gemba help")
        slowest = max(slowest, time.monotonic() - begun)
    assert slowest < 1.0
    lee.waits_for(lambda m: "What /gemba can do" in m.text)


def test_bolt_acks_before_the_listener_so_what_cannot_be_stored_is_not_acked_and_comes_again(
    stage, monkeypatch
):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    stored, failures = stage.delivery.store, iter([True, True])

    def store(incoming):
        if next(failures, False):
            raise UnavailableError("The disk is full.")
        return stored(incoming)

    monkeypatch.setattr(stage.delivery, "store", store)
    ana.says(ANSWER, thread=first.thread)
    stage.question(ana, first.ts)
    sent = stage.sandbox.read(lambda w: [e.name for e in w.journal.entries if e.kind == "sent"])
    assert sent.count("events_api") >= 3
    stage.settled()
    assert len(stage.home.ledger.messages(KEY)) == 1


def test_the_retry_number_means_nothing_so_an_event_counts_by_its_id(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    stage.sandbox.pull("faults", duplicate=3, drop_acks=1)
    ana.says(ANSWER, thread=first.thread)
    second = stage.question(ana, first.ts)
    time.sleep(1.0)
    stage.settled()
    asked = [m for m in ana.sees() if m.ts > first.ts and stage.has(m, "skip")]
    assert [m.ts for m in asked] == [second.ts]
    assert len(stage.home.ledger.messages(KEY)) == 1


def test_a_press_that_is_delivered_twice_counts_once(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    spot = f"{KEY}/{ana.id}/operator#1"
    body = {
        "user": {"id": ana.id},
        "container": {"message_ts": first.ts},
        "actions": [{"action_id": "skip", "value": spot, "action_ts": "1.2"}],
    }
    arrivals = Arrivals(stage.office)
    assert stage.delivery.store(arrivals.press(body))
    assert not stage.delivery.store(arrivals.press(body | {"team": None}))
    stage.settled()
    log = stage.home.ledger.interview(f"{KEY}/{ana.id}/operator")
    assert [event.kind.value for event in log].count("skipped") == 1


def test_a_mention_in_a_direct_message_is_one_message_and_no_question_to_the_channel(stage):
    ana = stage.somebody("Ana")
    first = stage.accepted(ana)
    ana.says(f"{stage.mention} {ANSWER}", thread=first.thread)
    stage.send_event(ana, type="app_mention", text=f"{stage.mention} who are you?")
    stage.question(ana, first.ts)
    stage.settled()
    assert not [m for m in ana.sees() if m.reader and "Look at our" not in m.text]


def test_a_trigger_that_has_expired_is_told_and_not_raised(stage):
    ana = stage.somebody("Ana")
    stage.sandbox.pull("faults", api_seconds=0.0)
    slow = stage.office.directory.member

    def late(key):
        stage.sandbox.pull("advance", seconds=5)
        return slow(key)

    stage.office.directory.member = late
    ana.commands("/gemba process new")
    ana.waits_for("no longer lets me open the window")


def test_nothing_people_wrote_goes_out_live(stage):
    ana, lee = stage.somebody("Ana"), stage.somebody("Lee")
    first = stage.accepted(ana, f"Ring <!channel> & <@{lee.id}> https://evil.example")
    bait = f"I send <@{lee.id}> the <!channel> link <https://evil.example|form> & file <b>."
    ana.says(bait, thread=first.thread)
    second = stage.question(ana, first.ts)
    ana.presses(second, "stop")
    ana.waits_for(lambda m: stage.has(m, "marks_done"))
    mine = [m for m in ana.sees() if m.author != ana.id]
    shown = " ".join(f"{m.text} {stage.words(m)}" for m in mine)
    for live in ("<!", "<@", "<http", "https://"):
        assert live not in shown
    assert "form" in shown


def test_a_command_nobody_knows_gets_the_help(stage):
    ana = stage.somebody("Ana")
    ana.commands("/gemba make me a sandwich <!here>")
    said = ana.waits_for("I do not know")
    assert "<!here>" not in said.text


@pytest.mark.parametrize(
    "event",
    [
        {"text": None},
        {"subtype": "message_changed"},
        {"subtype": "message_changed", "message": {}, "previous_message": {}},
        {"subtype": "message_deleted", "previous_message": {"ts": "1.2", "user": "U9"}},
        {"subtype": "bot_message", "text": "hello"},
        {"user": None, "text": "who am I?"},
        {"text": "x" * 40_000},
        {"text": "\u202e\ud7ff <@> <!subteam^S1> <#> <http://>"},
        {"type": "app_mention", "text": ""},
        {"type": "app_mention", "user": None},
        {"type": "app_home_opened", "tab": "home", "user": "U0NOBODY"},
        {"type": "user_change", "user": {}},
    ],
)
def test_a_shape_nobody_foresaw_is_no_error(stage, event, caplog):
    ana = stage.somebody("Ana")
    stage.send_event(ana, **event)
    ana.commands("/gemba help")
    ana.waits_for("What /gemba can do")
    stage.settled()
    assert not [r for r in caplog.records if r.levelname == "ERROR"]
