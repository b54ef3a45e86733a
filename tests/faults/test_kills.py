"""The whole app is killed inside its turns; every answer is taken once and answered once."""

import pytest

from bot.bench.failing import Bug, Point
from bot.bench.kills import run_kills


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_is_lost_and_nothing_happens_twice_over_kills_at_every_point(seed):
    kills = run_kills(10, seed=seed)
    assert kills.faults == ()
    assert kills.landed == {point.value: 2 for point in Point}


@pytest.mark.parametrize(
    ("bug", "point", "complaint"),
    [
        (Bug.BLIND, Point.AFTER_POST, "twice"),
        (Bug.HASTY, Point.STORED, "was taken 0 times"),
        (Bug.ANEW, Point.APPENDED, "lost"),
    ],
)
def test_a_planted_bug_is_found(bug, point, complaint):
    """A kill does damage only where it lands at the worst moment, so some rounds may find none."""
    rounds = (run_kills(5, seed=seed, bug=bug, points=(point,)) for seed in range(5, 9))
    assert any(complaint in fault for kills in rounds for fault in kills.faults)
