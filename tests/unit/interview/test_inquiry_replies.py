"""What people answer when asked which of two versions holds, in the many ways they do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture.interview.inquiry_replies import says_working_days, scope_in, word_in
from model_store.vocabulary import ANYWHERE, Rung, Scope, Word

FIRST, SECOND = Word.BELIEVED, Word.DESCRIBED


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
        ("both", Word.BOTH),
        ("both, depends on the site", Word.BOTH),
        ("it depends", Word.BOTH),
        ("the first in Oslo, elsewhere the second", Word.BOTH),
        ("case by case", Word.BOTH),
        ("neither", Word.NEITHER),
        ("none of these, to be honest", Word.NEITHER),
        ("neither, I don't know where that comes from", Word.NEITHER),
        ("the second since May", Word.CHANGED),
        ("it used to be the first", Word.CHANGED),
        ("the first until last summer", Word.CHANGED),
        ("the first is no longer so", Word.CHANGED),
        ("the first is the rule, the second is done", Word.RULE_ONLY),
        ("on paper the first, in practice the second", Word.RULE_ONLY),
        ("the second is the policy but the first is what happens", Word.UNCLEAR),
        ("no idea", Word.UNKNOWN),
        ("ask finance", Word.UNKNOWN),
        ("??", Word.UNKNOWN),
        ("hm", Word.UNCLEAR),
        ("good morning", Word.UNCLEAR),
        ("", Word.UNCLEAR),
        ("I was on holiday", Word.UNCLEAR),
    ],
)
def test_two_versions(said, word):
    """The same reply means the other version when the order was the other way round."""
    assert word_in(said, Rung.REAL, believed_first=True) is word
    turned = {FIRST: SECOND, SECOND: FIRST}.get(word, word)
    if word not in (Word.RULE_ONLY, Word.UNCLEAR):
        assert word_in(said, Rung.REAL, believed_first=False) is turned


@pytest.mark.parametrize(
    ("said", "rung", "word"),
    [
        ("yes", Rung.MISHEARING, Word.RIGHT),
        ("yep, that's right", Rung.MISHEARING, Word.RIGHT),
        ("👍", Rung.MISHEARING, Word.RIGHT),
        ("no", Rung.MISHEARING, Word.MISHEARD),
        ("No, I never said that", Rung.MISHEARING, Word.MISHEARD),
        ("you misread me", Rung.MISHEARING, Word.MISHEARD),
        ("not sure", Rung.MISHEARING, Word.UNKNOWN),
        ("yes, but only on Fridays", Rung.MISHEARING, Word.UNCLEAR),
        ("one", Rung.ALIAS, Word.ONE_THING),
        ("1", Rung.ALIAS, Word.ONE_THING),
        ("that's the same thing", Rung.ALIAS, Word.ONE_THING),
        ("two", Rung.ALIAS, Word.TWO_THINGS),
        ("not the same at all", Rung.ALIAS, Word.TWO_THINGS),
        ("they are different", Rung.ALIAS, Word.TWO_THINGS),
        ("who knows", Rung.ALIAS, Word.UNKNOWN),
        ("working days", Rung.UNIT, Word.RIGHT),
        ("calendar", Rung.UNIT, Word.RIGHT),
        ("hm", Rung.UNIT, Word.UNCLEAR),
        ("since January", Rung.TIME, Word.CHANGED),
        ("it has always been so", Rung.TIME, Word.UNCLEAR),
        ("the first is the rule", Rung.SHOULD, Word.RULE_ONLY),
        ("the second is what happens", Rung.SHOULD, Word.RULE_ONLY),
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
    assert word_in(text, rung, believed_first=believed_first) in Word
    assert isinstance(scope_in(text, ["Oslo"]), Scope)
