"""Evidence from words: what tells, what counts, and how two steps stand to each other."""

import pytest

from model_store.matching.align import align
from model_store.matching.doings import Doing
from model_store.matching.relation import relation
from model_store.matching.telling import Homes
from model_store.matching.telling_words import telling_words
from model_store.matching.things import Object

STEPS = {c.key: c for c in align(["water the plants", "feed the cat"], {})}
ASKED = {
    "water the plants": {"jo": telling_words("the yellow can on the balcony")},
    "feed the cat": {"jo": telling_words("a tin on the balcony"), "al": telling_words("fish")},
}


def test_function_words_times_and_small_numbers_tell_nothing():
    assert not telling_words("then we do it again on Monday, for two or three hours")


def test_a_word_said_of_two_steps_counts_half_and_a_name_counts_more():
    homes = Homes(STEPS, ASKED)
    assert homes.evidence("jo", telling_words("balcony")) == {
        "water the plants": 0.5,
        "feed the cat": 0.5,
    }
    assert homes.evidence("jo", telling_words("yellow plant")) == {"water the plants": 2.5}


def test_only_a_clear_lead_makes_a_home():
    homes = Homes(STEPS, ASKED)
    assert homes.clear("jo", telling_words("the yellow can for the plants")) == "water the plants"
    assert homes.clear("jo", telling_words("on the balcony")) is None
    assert homes.clear("al", telling_words("the yellow can")) is None


@pytest.mark.parametrize(
    ("mine", "yours", "doing", "thing"),
    [
        ("water it", "water the plants", Doing.SAME, Object.OPEN),
        ("do the plants", "water the plants", Doing.VAGUE, Object.EQUAL),
        ("approve the trip", "pay the bill", Doing.OTHER, Object.OTHER),
    ],
)
def test_the_closest_names_decide_how_two_steps_stand(mine, yours, doing, thing):
    found = relation((mine, "count the coins"), (yours,))
    assert found is not None
    assert (found.doing, found.thing) == (doing, thing)


def test_one_pair_of_opposite_names_sets_two_steps_apart():
    assert relation(("check the trip", "approve the trip"), ("reject the trip",)) is None
