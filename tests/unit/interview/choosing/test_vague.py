"""Two of the last three answers generic and short: it is time to read back."""

import pytest

from capture.interview.choosing.vague import is_vague
from capture.interview.course.session import Asking, Outcome, Session, State
from capture.interview.course.stop import Stop, should_stop
from capture.ports import Question
from model_store.values import Party, Range, Text, Unit
from model_store.vocabulary import Kind, Side, Slot
from tests.unit.interview.said import said


def claim(quote, value=None):
    return said(Kind.EXCEPTION, quote, value=value or Text(quote), id=quote)


def talk(*answers, outcome=Outcome.TOLD):
    askings = tuple(
        Asking(Question(Slot.EXCEPTION, None, "?"), outcome, claims=(c.id,)) for c in answers
    )
    return Session("P9/U1/operator", State.ACTIVE, askings)


FULL = claim("the stamp is missing on half of them")
VAGUE = (claim("it depends"), claim("all fine"))


@pytest.mark.parametrize("answers", [VAGUE, (FULL, *VAGUE), (VAGUE[0], FULL, VAGUE[1])])
def test_two_of_three_generic_answers_are_enough(answers):
    assert is_vague(talk(*answers), answers)
    assert should_stop(talk(*answers), Side.OPERATOR, 1.0, vague=True) is Stop.VAGUE


@pytest.mark.parametrize(
    "answers",
    [
        (),
        (VAGUE[0],),
        (*VAGUE, FULL, FULL),
        (claim("two days", Range(2, 2, Unit.DAY)), claim("me", Party("me", person="U1"))),
    ],
)
def test_a_quantity_or_a_party_is_no_generality_and_what_is_long_past_does_not_count(answers):
    assert not is_vague(talk(*answers), answers)


def test_a_dont_know_is_no_generality():
    assert not is_vague(talk(*VAGUE, outcome=Outcome.UNKNOWN), VAGUE)
