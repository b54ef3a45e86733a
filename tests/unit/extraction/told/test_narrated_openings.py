"""Openings from thirty lines of work, marked by hand: what is heard in them does not sink.

One half was read while the rules were written, the other was only counted; one hand wrote both, so
neither says how much is heard of people nobody here has met.
"""

from functools import cache

import pytest

from capture.ports import Reading
from tests.unit.extraction import narrated

FLOORS = {"learn": (0.75, 0.62), "unseen": (0.74, 0.64)}
"""Per half: the share of what is marked that is found, and of claims that fit their words."""

KINDS = {
    "step": 0.70,
    "owner": 0.55,
    "trigger": 0.75,
    "system": 0.70,
    "batching": 0.80,
    "control": 0.65,
}


@cache
def scored(half):
    return narrated.score(half)


@pytest.mark.parametrize("half", FLOORS)
def test_strangers_openings_are_heard(half):
    recall, fit = FLOORS[half]
    assert scored(half).recall >= recall
    assert scored(half).fit >= fit


@pytest.mark.parametrize("half", FLOORS)
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_heard_in_strangers_openings(half, kind):
    assert scored(half).recall_of(kind) >= KINDS[kind]


@pytest.mark.parametrize("half", FLOORS)
def test_who_and_what_is_named_is_the_one_that_was_said(half):
    assert scored(half).rightly_named >= 0.85 * scored(half).named


@pytest.mark.parametrize("half", FLOORS)
def test_few_wishes_jokes_and_old_days_are_taken_for_work(half):
    assert scored(half).taken <= 0.45 * scored(half).beside


def test_who_hears_nothing_scores_nothing(monkeypatch):
    monkeypatch.setattr(narrated, "read", lambda *_, **__: Reading((), (), ()))
    assert narrated.score("learn").recall == 0.0


def test_a_claim_that_quotes_everything_quotes_nothing():
    marked = "Jo signs the form"
    assert narrated.quotes("Jo signs the form on Friday", marked)
    assert not narrated.quotes(f"{marked} {'and then a lot of other things happen ' * 9}", marked)
