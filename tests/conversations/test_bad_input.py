"""Whatever is typed at whatever moment: kept, answered honestly, and the interview goes on."""

import time
import tomllib
from functools import cache
from pathlib import Path

import pytest

from bot.bootstrap import Home, open_home
from bot.situations import situation
from capture.interview.course.situation import Move
from capture.interview.phrasing.acknowledge import ASKED_BACK, FOREIGN, NOT_UNDERSTOOD
from capture.interview.turns.conversation import open_interview, take
from model_store.claims import Message
from model_store.masking import mask
from model_store.people import Account, Person, Process, account_key
from model_store.storage.ledger.auditing import audit
from model_store.vocabulary import Kind, Slot, Vantage

FILE = Path(__file__).parents[1] / "corpus" / "bad_input.toml"
CORPUS = tomllib.loads(FILE.read_text(encoding="utf-8"))["message"]
EMPTY_HANDED = [case for case in CORPUS if case["outcome"] == "nothing"]
SAY_SOMETHING = {"emoji only": "a thumb up is a yes", "punctuation only": "marks are a shrug"}
NOW = "2026-05-07T09:00:00+00:00"
PROCESS = Process("stock", "Stock keeping")
PERSON = Person("U9", "Noor Haddad", "stock clerk")
ACCOUNT = Account(
    account_key(PROCESS.key, PERSON.key, Vantage.OPERATOR),
    PERSON.key,
    PROCESS.key,
    Vantage.OPERATOR,
    opened_at=NOW,
)
PATIENCE = 6.0
"""Seconds one turn may take at the very most, on a busy machine."""
LEAD_IN = {
    "opening": (),
    "question": ("I count the boxes every morning and send the list to the buyer.",),
    "read-back": ("I count the boxes every morning and send the list to the buyer.", "stop"),
}


@cache
def extractor():
    """The real one, loaded once."""
    return open_home(None).extractor


class Interview:
    """An interview in memory that says what it is told and remembers every move."""

    def __init__(self, lead_in: tuple[str, ...]) -> None:
        self.home = Home(open_home(None).ledger, load_extractor=extractor)
        self.said = 0
        self.move = open_interview(self.situation())
        self.home.ledger.append(self.move.turn)
        for words in lead_in:
            self.say(words)

    def situation(self):
        """What the next turn may look at."""
        return situation(self.home, PROCESS, ACCOUNT, PERSON, NOW)

    def say(self, words: str) -> Move:
        """Send one message and store what comes of it."""
        self.said += 1
        key = f"m{self.said}"
        message = Message(key, PERSON.key, PROCESS.key, ACCOUNT.key, words, NOW)
        self.move = take(self.situation(), (message,), self.home.extractor, key, NOW)
        self.home.ledger.append(self.move.turn)
        return self.move

    def claims(self):
        """What is known now."""
        return self.home.view(PROCESS).claims


def ids(cases):
    return [case["name"].replace(" ", "-") for case in cases]


def written(case) -> str:
    return case["text"] * case.get("repeat", 1)


@pytest.mark.parametrize("moment", LEAD_IN)
@pytest.mark.parametrize("case", CORPUS, ids=ids(CORPUS))
def test_every_message_is_kept_and_the_interview_goes_on(case, moment):
    """Never an error, never a lost answer, never a claim that is not in the words."""
    talk = Interview(LEAD_IN[moment])
    began = time.perf_counter()
    move = talk.say(written(case))
    assert time.perf_counter() - began < PATIENCE
    stored = talk.home.ledger.message(f"m{talk.said}")
    assert stored is not None
    assert stored.text == mask(written(case))
    assert audit(talk.home.ledger).sound
    assert move.question or move.closed
    assert all(said.strip() for said in move.say)


MUTE = [case for case in EMPTY_HANDED if case["name"] not in SAY_SOMETHING]
HONEST = {NOT_UNDERSTOOD, FOREIGN, ASKED_BACK}


@pytest.mark.parametrize("case", MUTE, ids=ids(MUTE))
def test_what_says_nothing_is_answered_honestly_asked_once_more_and_then_left(case):
    """The same question comes once in other words; after that the interview moves on."""
    talk = Interview(LEAD_IN["question"])
    asked = talk.move.question
    before = talk.claims()
    again = talk.say(written(case))
    assert HONEST & set(again.say)
    assert again.question.slot is asked.slot
    assert again.question.text != asked.text
    on = talk.say(written(case))
    assert HONEST & set(on.say)
    assert (on.question.slot, on.question.step) != (asked.slot, asked.step)
    assert talk.claims() == before


@pytest.mark.parametrize("case", MUTE, ids=ids(MUTE))
def test_what_says_nothing_confirms_nothing(case):
    """At the read-back it neither confirms nor changes a line."""
    talk = Interview(LEAD_IN["read-back"])
    assert talk.move.question.slot is Slot.CONFIRM
    before = talk.home.knowledge(PROCESS)
    talk.say(written(case))
    after = talk.home.knowledge(PROCESS)
    assert after.confirmed == before.confirmed
    assert [c.id for c in after.live if c.kind is not Kind.UNKNOWN] == [c.id for c in before.live]


@pytest.mark.parametrize(
    "words",
    [
        "Das mache ich immer am Montag und dann ist es fertig.",
        "Je ne sais pas, c'est le bureau qui fait ça.",
        "Я отправляю отчёт в бухгалтерию.",
        "我每天把报告发给财务部门。",
    ],
)
def test_who_writes_in_another_language_is_told_which_one_is_understood(words):
    """The words are kept as they are, and the same question comes again."""
    talk = Interview(LEAD_IN["question"])
    asked = talk.move.question
    again = talk.say(words)
    assert FOREIGN in again.say
    assert again.question.slot is asked.slot
    assert talk.home.ledger.message(f"m{talk.said}").text == words
