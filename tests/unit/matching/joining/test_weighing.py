"""Evidence from words: what tells, what counts, and which step a story belongs to."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model_store.matching.comparing.by_names import relation
from model_store.matching.comparing.doing import Doing
from model_store.matching.comparing.things import Object
from model_store.matching.joining.evidence import Home, Rarity, Story, evidence
from model_store.matching.joining.shortlist import MOST
from model_store.matching.joining.weighing import (
    FEW,
    NONE,
    Asked,
    belonging,
    chances,
    scale,
    weighed,
)
from model_store.matching.words.telling import said_words, telling_words
from model_store.vocabulary import Verdict


def said(text):
    return tuple(sorted(said_words(text)))


def home(name, **answers):
    return Home((name,), {who: said(text) for who, text in answers.items()})


def story(text, *names, who="jo"):
    return Story(said(text), said(" ".join(names)), frozenset({who}), names)


HOMES = {
    "water": home("water the plants", jo="the yellow can on the balcony"),
    "feed": home("feed the cat", jo="a tin on the balcony", al="fish"),
}
RARITY = Rarity(HOMES.values())


def test_function_words_times_and_small_numbers_tell_nothing():
    assert not telling_words("then we do it again on Monday, for two or three hours")


def test_a_word_said_of_every_step_tells_less_than_one_said_of_one():
    both, one = story("on the balcony"), story("the yellow one")
    amount = "words of own answers"
    shared = evidence(both, HOMES["water"], RARITY)[amount]
    alone = evidence(one, HOMES["water"], RARITY)[amount]
    assert 0 < shared < alone
    assert shared == evidence(both, HOMES["feed"], RARITY)[amount]


def test_own_answers_and_those_of_others_are_different_evidence():
    fish = story("fish")
    found = evidence(fish, HOMES["feed"], RARITY)
    assert found["words of others' answers"] > 0 == found["words of own answers"]
    found = evidence(replace(fish, speakers=frozenset({"al"})), HOMES["feed"], RARITY)
    assert found["words of own answers"] > 0 == found["words of others' answers"]


def test_words_that_only_mean_much_the_same_are_evidence():
    told = story("the dog gets food")
    found, other = (evidence(told, HOMES[key], RARITY) for key in ("feed", "water"))
    assert found["words of its name"] == other["words of its name"] == 0
    assert found["near its name"] > 0.1 > other["near its name"]


def test_the_chances_of_all_steps_and_of_none_are_one():
    """Without points for anything, all are as likely as none."""
    amounts = dict(weighed({"told": story("balcony")}, Asked(HOMES), {}))["told"]
    assert chances(amounts, {}) == pytest.approx({"water": 1 / 3, "feed": 1 / 3})
    sure = chances(amounts, scale().points)
    assert 0 < sum(sure.values()) < 1


def test_two_steps_that_are_told_in_one_breath_are_hardly_one():
    """Who names both in one message means two; told at another time, they may be one."""
    told = replace(story("the yellow can", "see to the balcony"), tellings=frozenset({"m1"}))

    def chance(*messages):
        known = HOMES | {"water": replace(HOMES["water"], tellings=frozenset(messages))}
        found = dict(weighed({"told": told}, Asked(known), {}))["told"]
        return chances(found, scale().points)["water"]

    assert chance("m1") < chance("m2") / 2
    assert chance("m2") == chance()


def test_what_is_about_nothing_that_was_asked_belongs_nowhere():
    strange = {"told": story("the tax return", "file the tax return")}
    assert belonging(strange, Asked(HOMES), {}, scale().told) == {}
    assert belonging(strange, Asked({}), {}, scale().told) == {}


def test_a_judged_pair_and_opposites_are_out_of_the_question():
    told = {"told": story("we close the gate", "close the gate")}
    homes = {"open": home("open the gate", jo="gate"), "lock": home("lock the gate", jo="gate")}
    assert set(dict(weighed(told, Asked(homes), {}))["told"]) == {"lock"}
    judged = {("close the gate", "lock the gate"): Verdict.DIFFERENT}
    assert not dict(weighed(told, Asked(homes), judged))["told"]


_TEXTS = st.text("abct ", max_size=12).map(lambda t: f"{t} can balcony")
_HOMES = st.dictionaries(
    st.sampled_from(["water the plants", "feed the cat", "count the coins"]), _TEXTS, min_size=1
)


@given(_HOMES, st.dictionaries(st.sampled_from(["a", "b", "c"]), _TEXTS), st.randoms())
def test_where_a_story_belongs_does_not_depend_on_any_order(homes, texts, chance):
    """Nor do the amounts, to the last digit: words are summed in the order of the alphabet."""
    asked = {name: home(name, jo=text) for name, text in homes.items()}
    told = {key: story(text, "sort it") for key, text in texts.items()}
    mixed, shuffled = list(asked), list(told)
    chance.shuffle(mixed)
    chance.shuffle(shuffled)
    other_homes = {name: asked[name] for name in mixed}
    other_told = {key: told[key] for key in shuffled}
    assert dict(weighed(told, Asked(asked), {})) == dict(
        weighed(other_told, Asked(other_homes), {})
    )
    assert belonging(told, Asked(asked), {}, 0.3) == belonging(
        other_told, Asked(other_homes), {}, 0.3
    )


def test_the_scale_has_points_for_what_is_weighed_and_for_nothing_else():
    """A planted name that no evidence bears would never count, and nobody would notice."""
    names = {NONE, FEW}
    for one in (("do it", "water it"), ("file the tax", "x"), ("water plants", "the plant can")):
        found = dict(weighed({"told": story(one[1], *one)}, Asked(HOMES), {}))["told"]
        names.update(name for amounts in found.values() for name in amounts)
    names |= {f"doing {d}" for d in Doing} | {f"thing {o}" for o in Object}
    assert set(scale().points) <= names
    assert not {*scale().points, "words of its nam"} <= names


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


def test_among_many_steps_only_those_that_words_or_answers_point_to_are_weighed():
    """Hundreds of strangers take no time, and do not outweigh the one step that is meant."""
    many = {f"sort {n}": home(f"sort the kx{n}", al=f"drawer kx{n}") for n in range(200)}
    told = {"told": story("the yellow can for the plants", "see to the balcony")}
    found = dict(weighed(told, Asked(many | HOMES), {}))["told"]
    assert {"water"} <= set(found)
    assert len(found) <= MOST
    assert all(key in HOMES for key in found)
