"""Sentences whose grammar says another time or another world are no claims; their likes are."""

import pytest

from capture.extraction.reality.realities import realities
from capture.extraction.reality.sorts import Sort

YEARS = ("in 2009", "in '09", "in 1998")
GOING = ("With a second kiln", "With somebody at the desk on Fridays", "so with more shelf space")


def sorts(text):
    return {judged.reality.cls for judged in realities(text)}


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("tail", ["they were glazing by hand", "there were cards in boxes"])
def test_when_somebody_came_in_a_year_tells_what_was_then(year, tail):
    """The day of a coming is no rule for today."""
    assert sorts(f"When I took the shop over {year} {tail}.") == {Sort.PAST}


@pytest.mark.parametrize("year", ["in 2009", "in '98"])
def test_a_past_verb_in_a_year_is_past(year):
    """Also where the year is short."""
    assert sorts(f"I lost a kiln to that {year}.") == {Sort.PAST}


@pytest.mark.parametrize(
    "said",
    [
        "In my Fordham days that took two weeks.",
        "It was three until they lent out Bogdan.",
        "Before, labels I was writing.",
        "Under old Mr Haddad we met on Fridays until we knew.",
    ],
)
def test_a_former_rule_is_past(said):
    """By its regime, its end or its time."""
    assert sorts(said) == {Sort.PAST}


@pytest.mark.parametrize("given", GOING)
@pytest.mark.parametrize(
    "then", ["I'd gain half a day", "it would take an hour", "we could go home"]
)
def test_what_one_would_do_with_something_is_imagined(given, then):
    """Whatever it is that is not there."""
    assert sorts(f"{given} {then}.") == {Sort.HYPOTHETICAL}


def test_should_behind_an_unreal_condition_is_would():
    """As some say it of themselves; alone, "should" tells what is prescribed."""
    assert sorts("If they paid me I should do it in a week.") == {Sort.HYPOTHETICAL}
    assert sorts("If it is late I should call Joanna.") == {Sort.CLAIM}


def test_what_was_to_come_and_never_did_is_a_wish():
    """It was a plan."""
    assert sorts("There was going to be a second clerk, never happened.") == {Sort.WISH}


@pytest.mark.parametrize(
    "said",
    [
        "With an urgent one I call Joanna.",
        "With the card the door opens.",
        "In two days it is back.",
        "When the box comes in I count it.",
        "When I get it in 20 minutes I book it.",
        "It waits until they sign.",
        "Before that I check the date.",
        "Under 50 kilos we carry it.",
        "With me they talk by phone.",
    ],
)
def test_what_is_done_now_stays_a_claim(said):
    """The same words in the present."""
    assert sorts(said) == {Sort.CLAIM}
