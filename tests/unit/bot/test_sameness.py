"""Steps that may be one are listed as doubts; a word on them is recorded and can be taken back."""

import pytest

from bot.bootstrap import open_home
from bot.sameness import doubts, record
from model_store.claims import Claim, Message, grounded
from model_store.errors import ConfigurationError
from model_store.events import Asserted, Turn
from model_store.people import Account, Person, Process, account_key
from model_store.storage.similarity.exact import ExactIndex
from model_store.values import Text
from model_store.vocabulary import Kind, Vantage, Verdict

AT = "2026-05-07T09:00:00.000+00:00"
LOAN = Process("LOAN", "Lending out a boat")
STEPS = ("put a booking", "raise a booking", "moor the boat")


@pytest.fixture
def home():
    place = open_home(None)
    key = account_key("LOAN", "U1", Vantage.OPERATOR)
    message = Message("m1", "U1", "LOAN", key, ". ".join(STEPS), AT)
    claims = []
    for step in STEPS:
        start = message.text.index(step)
        claim = Claim(
            kind=Kind.STEP,
            speaker="U1",
            process="LOAN",
            account=key,
            message="m1",
            quote=step,
            span=(start, start + len(step)),
            value=Text(step),
            mention=step,
        )
        claims.append(Asserted(grounded(claim, message)))
    place.ledger.append(
        Turn(
            id="t1",
            process="LOAN",
            at=AT,
            by="U1",
            processes=(LOAN,),
            people=(Person("U1", "Ines Prado", "dock hand"),),
            accounts=(Account(key, "U1", "LOAN", Vantage.OPERATOR),),
            messages=(message,),
            events=tuple(claims),
        )
    )
    return place


def pairs(home):
    return [{d.one.key, d.other.key} for d in doubts(home.view(LOAN), ExactIndex())]


def test_near_steps_that_the_matcher_leaves_open_are_doubts(home):
    assert pairs(home) == [{"put a booking", "raise a booking"}]


@pytest.mark.parametrize(("verdict", "steps"), [(Verdict.SAME, 2), (Verdict.DIFFERENT, 3)])
def test_a_word_on_two_steps_ends_the_doubt(home, verdict, steps):
    record(home, LOAN, "put a booking", "raise a booking", verdict, AT)
    assert len(home.view(LOAN).steps) == steps
    assert pairs(home) == []


def test_a_word_that_is_taken_back_leaves_everything_as_it_was(home):
    before = home.view(LOAN).steps
    record(home, LOAN, "put a booking", "raise a booking", Verdict.SAME, AT)
    record(home, LOAN, "put a booking", "raise a booking", None, AT)
    assert home.view(LOAN).steps == before


def test_a_step_nobody_named_is_refused(home):
    with pytest.raises(ConfigurationError, match="paint the boat"):
        record(home, LOAN, "paint the boat", "moor the boat", Verdict.SAME, AT)
