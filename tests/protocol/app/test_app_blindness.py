"""Every word, button, form and moment of the app, walked with a leader's eyes."""

import importlib.util
import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bot.blocks.names import Form
from bot.slack_work.acts.desk import Desk
from bot.slack_work.at_hand.keys import postings, question_key
from bot.slack_work.at_hand.setups import Setup
from bot.slack_work.talks.arrivals import Arrivals
from bot.slack_work.talks.moments import REMINDERS
from bot.slack_work.talks.work import SlackWork
from model_store.disclosure.permission import YES, Audience
from model_store.events import Released, Turn
from model_store.findings import all_findings
from model_store.people import account_key
from model_store.vocabulary import Vantage

_PATH = Path(__file__).parents[2] / "commands" / "canaries.py"
_SPEC = importlib.util.spec_from_file_location("tests_app_canaries", _PATH)
canaries = sys.modules[_SPEC.name] = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(canaries)

OTHERS = ("zibbet", "quorvane", "ploot")
RESTS = ("", "Buying", "settled Buying", "weekly Buying", "off Buying", "2031-01-01")
QUESTIONS = (
    "where does work wait in Buying?",
    "where are we wrong in Buying?",
    "how does Buying run, and who does it?",
    "what did Quorvane say about Buying?",
)


class Walk:
    """Everything one person can bring about, and all that comes back."""

    def __init__(self, stage, who):
        self.stage, self.who = stage, who
        self.desk = Desk(stage.office, Arrivals(stage.office))
        process = stage.office.process("buying")
        self.findings = [f.id for f in all_findings(stage.home.view(process))]
        self.account = account_key("buying", who.id, Vantage.LEADER)
        self.values = [f"buying#{self.findings[0]}", f"{self.account}#1", "buying#0", "", "junk"]

    def all(self):
        """Words, buttons, forms, questions, the home, and what happens at a moment."""
        shown = [*self.words(), *self.buttons(), *self.forms(), *self.asked(), *self.moments()]
        shown.append(self.desk.home(self.who.id))
        self.stage.settled()
        shown += [self.stage.words(m) + m.text for m in self.who.sees()]
        return json.dumps(shown, ensure_ascii=False, default=repr).lower()

    def words(self):
        """What `/gemba` answers to every word it knows."""
        known = [*self.desk.commands(self.who.id, "", ""), "help", "nonsense"]
        late = ("stop", "skip", "undo", "snooze", "start")
        for word in (*(w for w in known if w not in late), *late):
            for number, rest in enumerate(RESTS):
                yield self.desk.command(self.who.id, f"{word} {rest}", f"k/{word}/{number}")

    def buttons(self):
        """What every button answers, pressed on whatever it could stand on."""
        for action in self.desk.openings(self.who.id, "", "", {}):
            for value in self.values:
                yield self.desk.opens(self.who.id, action, value, {})

    def forms(self):
        """What every form answers that is sent off about something of others."""
        for form in Form:
            if form in (Form.FORGET, Form.PROCESS):
                continue
            for number, value in enumerate(self.values):
                view = {"callback_id": form, "id": f"V{number}", "private_metadata": value}
                values = {"outcome": {"value": {"type": "plain_text_input", "value": "alias"}}}
                yield self.desk.sent(self.who.id, view | {"state": {"values": values}})

    def asked(self):
        """Answers to questions in one's own words."""
        for number, question in enumerate(QUESTIONS):
            yield self.desk.command(self.who.id, f"ask {question}", f"q/{number}")

    def moments(self):
        """What is said when something planned comes round."""
        work = SlackWork(self.stage.office)
        for kind in ("wake", "resume", "recheck", "inquire"):
            name = f"{kind}/{self.account}"
            name += f"#{self.findings[0]}" if kind == "inquire" else ""
            for out in work.tick(name, f"tick/{kind}"):
                self.stage.delivery.post(out)
                yield out
        yield from self.reminders(work)
        yield from work.tick("report/buying", "tick/report")

    def reminders(self, work):
        """What silence brings, after the question that is open by now."""
        standing = self.stage.office.standing(self.account)
        for number in range(1, REMINDERS + 1) if standing else ():
            asked = question_key(self.account, postings(standing.log))
            yield from work.tick(f"remind/{asked}/{number}", "tick/remind")


@pytest.fixture
def blind(stage, monkeypatch):
    """A process full of canaries; Mira leads it and has begun to say what she believes."""
    ana, lee, mira = (stage.somebody(n) for n in ("Ana", "Lee", "Mira"))
    monkeypatch.setattr(canaries, "LEADER", replace(canaries.LEADER, key=mira.id))
    monkeypatch.setattr(canaries, "OPERATOR", replace(canaries.OPERATOR, key=lee.id))
    canaries.fill(stage.home.ledger)
    setup = Setup(
        process="buying", owner=ana.id, leaders=(mira.id,), operators=(lee.id,),
        channel="C0BUYING", weekday=0,
    )  # fmt: skip
    stage.office.setups.put(setup)
    return stage


def leaks(shown, words):
    """Which of these words stand in what was shown."""
    return [word for word in words if word.lower() in shown]


def test_a_leader_gets_nothing_of_others_before_his_belief_is_recorded(blind):
    shown = Walk(blind, blind.somebody("Mira")).all()
    assert "first i would like to hear what you believe" in shown
    assert not leaks(shown, (*OTHERS, *canaries.PICTURE))


def test_owning_the_process_opens_no_eyes_either(blind):
    mira = blind.somebody("Mira")
    known = blind.office.setups.of("buying")
    blind.office.setups.put(known.model_copy(update={"owner": mira.id}))
    answers = [
        Walk(blind, mira).desk.command(mira.id, f"{word} Buying", f"o/{word}")
        for word in ("findings", "gaps", "model", "queues")
    ]
    shown = json.dumps([repr(a) for a in answers]).lower()
    assert not leaks(shown, (*OTHERS, *canaries.PICTURE))


def test_who_may_see_the_picture_sees_nobodys_words_or_name(blind):
    canaries.finish(blind.home.ledger)
    for name in ("Mira", "Ana"):
        shown = Walk(blind, blind.somebody(name)).all()
        assert leaks(shown, ("6 days",))
        assert not leaks(shown, OTHERS)


def test_a_leader_who_is_silent_is_reminded_of_nothing_but_his_own_question(blind):
    walk = Walk(blind, blind.somebody("Mira"))
    work = SlackWork(blind.office)
    list(work.tick(f"resume/{walk.account}", "tick/resume"))
    reminded = list(walk.reminders(work))
    assert len(reminded) == REMINDERS
    assert not leaks(repr(reminded).lower(), (*OTHERS, *canaries.PICTURE))


def test_the_weekly_report_waits_for_a_release_and_names_nobody(blind):
    """Before it the owner is told that nothing was posted; after it nobody is quoted."""
    work = SlackWork(blind.office)
    (told,) = work.tick("report/buying", "first")
    assert "not posted" in told.text
    assert not leaks(repr(told).lower(), (*OTHERS, "whoofle", *canaries.PICTURE))
    released = Released("v", Audience.CHANNEL)
    blind.home.ledger.append(Turn("out", "buying", canaries.AT, "gemba", events=(released,)))
    shown = repr(list(work.tick("report/buying", "second"))).lower()
    assert leaks(shown, ("6 days",))
    assert not leaks(shown, (*OTHERS, "whoofle", "odile"))


def test_the_walk_sees_a_ruling_that_is_always_a_yes(blind, monkeypatch):
    """With the decision taken away on one surface alone, the walk finds it."""
    monkeypatch.setattr("bot.slack_work.acts.settling.may", lambda *_: YES)
    mira = blind.somebody("Mira")
    assert leaks(Walk(blind, mira).all(), canaries.PICTURE)


def test_the_walk_sees_words_that_are_let_through(blind, monkeypatch):
    """With quotes where paraphrases stand, the canaries show."""
    canaries.finish(blind.home.ledger)
    monkeypatch.setattr("bot.reports.wording.clauses.telling", lambda claim, _: claim.quote)
    assert leaks(Walk(blind, blind.somebody("Ana")).all(), OTHERS)
