"""Which step a story was about is learnt from some processes and tried on another."""

import tomllib
from math import exp

import pytest

from bot.evaluation.points.belonging import Row, Tried, points, together, tried, written
from bot.evaluation.points.choosing import Choice, fitted
from model_store.matching.joining.weighing import NONE, Scale

LEAST = Scale({}, told=0.5, nameless=0.9, carried=0.75)


def choice(right, *words):
    """Some steps that share so many words with a story, and none of them as the last choice."""
    return Choice((*({"words": float(n)} for n in words), {NONE: 1.0}), frozenset({right}))


def told(process):
    """Thirty stories about the step they share words with, ten about none that share none."""
    about = [
        Row(process, is_named=True, choice=choice(n % 2, 3 * (n % 2 == 0), 3 * (n % 2)))
        for n in range(30)
    ]
    return about + [Row(process, is_named=True, choice=choice(2, 0, 0)) for _ in range(10)]


def test_what_showed_the_right_step_gets_points_and_so_does_none():
    found = points(told("A"))
    assert found["words"] > 0.5
    assert found[NONE] > 0.5


def test_where_nothing_tells_the_chances_are_the_shares():
    """Of three choices alike but for a sign, that one was right in half of the cases."""
    rows = [Choice(({"sign": 1.0}, {}, {}), frozenset({n % 2})) for n in range(2000)]
    found = fitted(rows)["sign"]
    assert exp(found) / (exp(found) + 2) == pytest.approx(0.5, abs=0.02)


def test_several_right_ones_are_each_right():
    """Which of two names of one step was meant is never asked, so it takes nothing from either."""
    both = Choice(({"words": 1.0}, {"words": 1.0}, {NONE: 1.0}), frozenset({0, 1}))
    assert fitted([both] * 60)["words"] > 1


def test_what_was_hardly_seen_gets_no_points():
    assert fitted([choice(0, 1)] * 5) == {}


def test_a_process_is_joined_by_what_the_others_taught():
    """Every story comes to its step, and those about none come to none."""
    found = tried([row for name in "ABC" for row in told(name)], LEAST)
    assert found == tuple(Tried(name, 40, 30, 30, 30) for name in "ABC")
    assert together(found) == Tried("together", 120, 90, 90, 90)


def test_a_wrong_gold_shows_in_the_figures():
    """Planted: all of one process was about the other step, so that all it joins is wrong."""
    turned = [
        Row(
            "C",
            is_named=True,
            choice=Choice(row.choice.evidence, frozenset({1 - min(row.choice.right)})),
        )
        for row in told("C")[:30]
    ]
    last = tried([*told("A"), *told("B"), *turned], LEAST)[-1]
    assert (last.joined, last.right) == (30, 0)


def test_a_process_that_is_alone_has_nobody_to_learn_from():
    assert tried(told("A"), LEAST) == ()
    assert together(()) == Tried("together", 0, 0, 0, 0)


def test_the_scale_is_written_as_it_is_read():
    """Points of nought are left out; the rest comes back as it was."""
    read = tomllib.loads(written({"told in one": -2.5, "nothing": 0.0}, LEAST))
    assert read == {
        "least": {"told": 0.5, "nameless": 0.9, "carried": 0.75},
        "points": {"told in one": -2.5},
    }
