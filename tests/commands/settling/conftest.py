"""Homes in which two people differ, before and after their interviews are over."""

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from bot.bootstrap import open_home
from model_store.events import (
    Asserted,
    Confirmed,
    InterviewEvent,
    InterviewKind,
    Turn,
)
from model_store.people import account_key
from model_store.vocabulary import Vantage
from tests.commands.settling.story import BELIEF, BUYER, LEADER, PRACTICE, turn


@pytest.fixture
def told(run, home: Path, monkeypatch):
    """A home in which belief and practice differ about one wait, half a year later."""
    begin, ticks = datetime(2026, 12, 1, 9, tzinfo=UTC), count()

    def later():
        return (begin + timedelta(seconds=next(ticks))).isoformat()

    monkeypatch.setattr("bot.clock.now", later)
    ledger = open_home(home).ledger
    ledger.append(turn(LEADER, Vantage.LEADER, BELIEF, 1))
    ledger.append(turn(BUYER, Vantage.OPERATOR, PRACTICE, 6))
    return run


@pytest.fixture
def heard(told, home: Path):
    """The same home once both interviews are over and everything was confirmed."""
    ledger = open_home(home).ledger
    for person, vantage in ((LEADER, Vantage.LEADER), (BUYER, Vantage.OPERATOR)):
        key = account_key("buying", person.key, vantage)
        mine = [
            e.event.claim.id
            for e in ledger.events("buying")
            if isinstance(e.event, Asserted) and e.event.claim.speaker == person.key
        ]
        at = "2026-05-08T09:00:00+00:00"
        closed = InterviewEvent(InterviewKind.CLOSED, key, at)
        confirmed = tuple(map(Confirmed, mine))
        ledger.append(
            Turn(f"end/{key}", "buying", at, person.key, events=confirmed, interview=(closed,))
        )
    return told
