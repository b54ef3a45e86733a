"""What people answer when asked which of two versions holds, in the many ways they do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture.interview.differences.inquiry_replies import says_working_days, scope_in, word_in
from model_store.values import ANYWHERE, Scope
from model_store.vocabulary import Rung, Upshot

FIRST, SECOND = Upshot.BELIEVED, Upshot.DESCRIBED


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("the first", FIRST),
        ("The first one, I'd say.", FIRST),
        ("first!", FIRST),
        ("1", FIRST),
        ("number one", FIRST),
        ("the former", FIRST),
        ("not the second", FIRST),
        ("the second", SECOND),
        ("2.", SECOND),
        ("option no. 2", SECOND),
        ("the latter, every time", SECOND),
        ("definitely not the first", SECOND),
        ("the second, never the first", SECOND),
        ("always the second, since I started", SECOND),
        ("both", Upshot.BOTH),
        ("both, depends on the site", Upshot.BOTH),
        ("it depends", Upshot.BOTH),
        ("the first in Oslo, elsewhere the second", Upshot.BOTH),
        ("case by case", Upshot.BOTH),
        ("neither", Upshot.NEITHER),
        ("none of these, to be honest", Upshot.NEITHER),
        ("neither, I don't know where that comes from", Upshot.NEITHER),
        ("the second since May", Upshot.CHANGED),
        ("it used to be the first", Upshot.CHANGED),
        ("the first until last summer", Upshot.CHANGED),
        ("the first is no longer so", Upshot.CHANGED),
        ("the first is the rule, the second is done", Upshot.RULE_ONLY),
        ("on paper the first, in practice the second", Upshot.RULE_ONLY),
        ("the second is the policy but the first is what happens", Upshot.UNCLEAR),
        ("no idea", Upshot.UNKNOWN),
        ("ask finance", Upshot.UNKNOWN),
        ("??", Upshot.UNKNOWN),
        ("hm", Upshot.UNCLEAR),
        ("good morning", Upshot.UNCLEAR),
        ("", Upshot.UNCLEAR),
        ("I was on holiday", Upshot.UNCLEAR),
    ],
)
def test_two_versions(said, word):
    """The same reply means the other version when the order was the other way round."""
    assert word_in(said, Rung.REAL, believed_first=True) is word
    turned = {FIRST: SECOND, SECOND: FIRST}.get(word, word)
    if word not in (Upshot.RULE_ONLY, Upshot.UNCLEAR):
        assert word_in(said, Rung.REAL, believed_first=False) is turned


@pytest.mark.parametrize(
    ("said", "rung", "word"),
    [
        ("yes", Rung.MISHEARING, Upshot.RIGHT),
        ("yep, that's right", Rung.MISHEARING, Upshot.RIGHT),
        ("👍", Rung.MISHEARING, Upshot.RIGHT),
        ("no", Rung.MISHEARING, Upshot.MISHEARD),
        ("No, I never said that", Rung.MISHEARING, Upshot.MISHEARD),
        ("you misread me", Rung.MISHEARING, Upshot.MISHEARD),
        ("not sure", Rung.MISHEARING, Upshot.UNKNOWN),
        ("yes, but only on Fridays", Rung.MISHEARING, Upshot.UNCLEAR),
        ("one", Rung.ALIAS, Upshot.ONE_THING),
        ("1", Rung.ALIAS, Upshot.ONE_THING),
        ("that's the same thing", Rung.ALIAS, Upshot.ONE_THING),
        ("two", Rung.ALIAS, Upshot.TWO_THINGS),
        ("not the same at all", Rung.ALIAS, Upshot.TWO_THINGS),
        ("they are different", Rung.ALIAS, Upshot.TWO_THINGS),
        ("who knows", Rung.ALIAS, Upshot.UNKNOWN),
        ("working days", Rung.UNIT, Upshot.RIGHT),
        ("calendar", Rung.UNIT, Upshot.RIGHT),
        ("hm", Rung.UNIT, Upshot.UNCLEAR),
        ("since January", Rung.TIME, Upshot.CHANGED),
        ("it has always been so", Rung.TIME, Upshot.UNCLEAR),
        ("the first is the rule", Rung.SHOULD, Upshot.RULE_ONLY),
        ("the second is what happens", Rung.SHOULD, Upshot.RULE_ONLY),
        ("the second", Rung.SHOULD, SECOND),
    ],
)
def test_the_other_rungs(said, rung, word):
    assert word_in(said, rung, believed_first=True) is word


@pytest.mark.parametrize(
    ("said", "scope"),
    [
        ("both, depends on the site", Scope(site="it depends")),
        ("in Oslo the first, elsewhere the second", Scope(site="Oslo")),
        ("the second for orders over 5,000", Scope(amount="over 5,000")),
        ("depends on the season", Scope(period="it depends")),
        ("the first when it comes by mail", Scope(channel="it depends")),
        ("depends on the supplier", Scope(variant="the kind of case")),
        ("both", ANYWHERE),
        ("", ANYWHERE),
    ],
)
def test_what_it_depends_on_is_stored_without_the_speakers_own_words(said, scope):
    assert scope_in(said, ["Oslo", "Lyon"]) == scope


def test_days_are_working_days_only_when_that_is_said():
    assert says_working_days("business days, of course")
    assert not says_working_days("calendar days, not working days")
    assert not says_working_days("six")


@given(st.text(max_size=200), st.sampled_from(Rung), st.booleans())
def test_any_reply_comes_to_some_word(text, rung, believed_first):
    """No text whatsoever is an error."""
    assert word_in(text, rung, believed_first=believed_first) in Upshot
    assert isinstance(scope_in(text, ["Oslo"]), Scope)
