"""For how much of the work something holds: most, part, up to a limit."""

import pytest

from model_store.findings.about.topics import topic_of_text
from model_store.findings.amounts.portions import (
    comes_back,
    is_limit,
    is_mostly,
    is_on_top,
    is_other_count,
    is_timed,
)
from model_store.findings.said.denials import denied_words
from model_store.findings.said.wording import comes_after, is_consent, is_enforced, is_gating
from model_store.values import Range, Unit
from model_store.vocabulary import Kind


@pytest.mark.parametrize(
    ("quote", "expected"),
    [("above ten percent she signs", True), ("up to five I decide", True),
     ("my limit is two hundred", True), ("ten percent come back", False)],
)  # fmt: skip
def test_a_limit_is_no_share(say, quote, expected):
    """From where on a rule holds says nothing of how often it is met."""
    assert is_limit(say("O1", Kind.CONDITION, quote)) is expected


def test_two_limits_are_no_rival_counts(say):
    """Over ten one way and up to five another way are two halves of one rule."""
    above = say("L1", Kind.CONDITION, "above ten percent she signs")
    below = say("O1", Kind.CONDITION, "up to five percent I sign")
    assert not is_other_count(above, below)


def test_two_counts_of_one_thing_are(say):
    """Three bids are not one bid."""
    assert is_other_count(
        say("L1", Kind.CONTROL, "we ask for three bids"), say("O1", Kind.STEP, "I get one bid")
    )


@pytest.mark.parametrize(
    ("quote", "share", "expected"),
    [("a call, mostly", None, True), ("always by phone", None, True), ("a call", None, False),
     ("by post", Range(0.5, 0.5, Unit.FRACTION), True),
     ("by post", Range(0.1, 0.1, Unit.FRACTION), False)],
)  # fmt: skip
def test_about_half_or_more_is_mostly(say, quote, share, expected):
    """By a word or by a share."""
    assert is_mostly(say("O1", Kind.TRIGGER, quote, share=share)) is expected


@pytest.mark.parametrize(("quote", "expected"), [("on the tenth", True), ("with a stamp", False)])
def test_an_ordinal_tells_when_and_with_does_not(say, quote, expected):
    """Words in -th are ordinals only where they are numbers."""
    assert is_timed(say("L1", Kind.OUTCOME, quote)) is expected


def test_no_this_no_that_holds_back(say):
    """No form, no visit: this is a gate, and denies neither the form nor the visit."""
    assert is_gating(say("L1", Kind.CONTROL, "no form no visit"))


@pytest.mark.parametrize(
    ("reading", "quote", "expected"),
    [
        (comes_after, "the form is filled afterwards", True),
        (comes_after, "we fill the form first", False),
        (is_enforced, "the list stays locked", True),
        (is_enforced, "a locked door", False),
        (is_consent, "yes, that's the cap", True),
        (is_consent, "ten, yeah.", True),
        (is_consent, "yesterday we met", False),
    ],
)
def test_what_is_late_held_back_or_agreed_is_read_from_few_words(say, reading, quote, expected):
    """Each is a closed class."""
    assert reading(say("O1", Kind.CONTROL, quote)) is expected


@pytest.mark.parametrize(
    ("quote", "denied"),
    [
        ("nobody opens the gate", "open gate"),
        ("there is no gate check if you ask", "check"),
        ("it comes without gate number, then i call", "number"),
        ("we do not open it because it rains", "open"),
    ],
)
def test_of_no_such_thing_the_thing_is_denied_and_not_its_name(quote, denied):
    """A missing gate number is no missing gate."""
    assert denied_words(quote) == topic_of_text(denied)


@pytest.mark.parametrize(
    ("quote", "expected"),
    [("I write it a second time", True), ("it comes back to me", True), ("it goes on", False)],
)
def test_rework_is_said_in_few_ways(say, quote, expected):
    """Again, twice, back."""
    assert comes_back(say("O1", Kind.REWORK, quote)) is expected


def test_what_is_done_besides_is_no_other_owner(say):
    """Two students on top of the usual people replace nobody."""
    assert is_on_top(say("O1", Kind.OWNER, "on Mondays also two students"))
