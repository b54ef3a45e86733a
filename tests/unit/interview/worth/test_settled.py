"""Two people of one side who agree settle a slot; words alone never do."""

import pytest

from capture.interview.worth.settled import agree, is_settled
from model_store.values import Party, Range, Text, Unit
from model_store.vocabulary import Kind
from tests.unit.interview.said import said


def claim(speaker, value, root=""):
    return said(Kind.VOLUME, speaker=speaker, value=value, root=root)


def weekly(low, high):
    return Range(low, high, Unit.ITEM, per=Unit.WEEK)


def test_overlapping_quantities_of_two_people_settle_it():
    assert is_settled([claim("U1", weekly(100, 120)), claim("U3", weekly(110, 140))])


def test_one_person_alone_settles_nothing():
    assert not is_settled([claim("U1", weekly(100, 120)), claim("U1", weekly(110, 140))])


def test_two_people_with_one_source_are_one_voice():
    told = [claim("U1", weekly(9, 9), "the board"), claim("U3", weekly(9, 9), "the board")]
    assert not is_settled(told)


def test_disagreement_settles_nothing():
    assert not is_settled([claim("U1", weekly(1, 2)), claim("U3", weekly(30, 40))])


def test_words_settle_nothing():
    assert not is_settled([claim("U1", Text("many")), claim("U3", Text("many"))])


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (Range(1, 1, Unit.DAY), Range(20, 30, Unit.HOUR), True),
        (Range(1, 1, Unit.DAY), Range(1, 2, Unit.HOUR), False),
        (Range(1, 1, Unit.DAY), weekly(1, 9), False),
        (weekly(7, 7), Range(1, 1, Unit.ITEM, per=Unit.DAY), True),
        (Party("me", person="U1"), Party("Mina", person="U1"), True),
        (Party("me", person="U1"), Party("Tom", person="U2"), False),
    ],
)
def test_values_agree_in_their_common_unit(a, b, same):
    assert agree(claim("U1", a), claim("U3", b)) is same
