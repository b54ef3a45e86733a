"""How soon or how often is read from words, and compared only where both sides say it."""

import pytest

from model_store.findings.amounts.rhythm import pace
from model_store.findings.rules import magnitude_differs
from model_store.vocabulary import Kind

DAY, WEEK = 1440, 10080
STEP = "register the visitor"


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("it is done immediately", 1),
        ("as soon as the bell rings", 1),
        ("on the day it arrives", DAY),
        ("next morning i do it", DAY),
        ("we meet every week", WEEK),
        ("fridays, all at once", None),
        ("on Friday, all at once", WEEK),
        ("every third Wednesday", 3 * WEEK),
        ("Tuesday and Thursday", WEEK / 2),
        ("at month-end", 43200),
        ("at quarter end", 129600),
        ("on the tenth of the month", 43200),
        ("by hand", None),
    ],
)
def test_words_tell_how_long_it_takes_until_the_next_time(text, minutes):
    """The slowest rhythm that is named counts; many words name none."""
    assert pace(text) == minutes


@pytest.mark.parametrize(
    ("belief", "practice", "differs"),
    [
        ("visitors are registered the day they come", "I do them on Friday, in one go", True),
        ("visitors are registered every week", "I do them on Friday, in one go", False),
        ("visitors are registered", "I do them on Friday, in one go", False),
    ],
)
def test_what_is_done_at_longer_intervals_than_believed_is_told(
    say, tried, belief, practice, differs
):
    """A day on one side and a week on the other; silence about it compares with nothing."""
    claims = (
        say("L1", Kind.STEP, belief, None, STEP),
        say("O1", Kind.BATCHING, practice, None, STEP),
    )
    assert bool(tried(magnitude_differs, *claims)) is differs
