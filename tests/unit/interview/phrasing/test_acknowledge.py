"""Before the next question one fact that was heard is said back, in its speaker's words."""

from dataclasses import replace

from capture.interview.answers.listening import Listened
from capture.interview.phrasing.acknowledge import acknowledge
from model_store.events import Asserted, Corrected
from model_store.values import Range, Text, Unit
from model_store.vocabulary import Kind
from tests.unit.interview.said import said


def claim(quote, kind=Kind.WAIT, value=None):
    return said(kind, quote, value=value or Text(quote), id=quote)


def test_what_was_understood_as_a_value_is_said_back_before_mere_words():
    vague = claim("not very long I would say")
    plain = claim("two days", value=Range(2, 2, Unit.DAY))
    assert acknowledge([vague, plain]) == "Noted: “two days”."


def test_what_was_taken_back_in_the_same_breath_is_not_said_back():
    first, second = claim("four weeks"), claim("rather six weeks")
    heard = Listened(
        (first, second), (Asserted(first), Asserted(second), Corrected(first.id, (second.id,)))
    )
    assert heard.standing == (second,)
    assert acknowledge(heard.standing) == "Noted: “rather six weeks”."


def test_nothing_is_made_up_where_nothing_was_told():
    assert acknowledge([]) == ""
    assert acknowledge([replace(claim("dunno"), kind=Kind.UNKNOWN)]) == ""


def test_a_mere_pronoun_is_not_said_back():
    assert acknowledge([claim("Me", kind=Kind.OWNER)]) == ""
    assert acknowledge([claim("Tom", kind=Kind.OWNER)]) == "Noted: “Tom”."
