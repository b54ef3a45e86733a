"""Ends the app at every named point of a turn, again and again, and looks what became of it."""

import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from bot.bench.failing import Bug, Point
from bot.bench.stage import Stage, stage

KILLED = -9
LIFE_SECONDS = 12.0
SETTLE_SECONDS = 90.0
SETTLE_SECONDS_WITH_BUG = 4.0
SPARE_LIVES = 2
ROUNDS_A_PERSON = 3
LIVES_IN_A_ROW = 10
"""Lives that are cut short before one may finish what they left: else it only piles up."""


@dataclass(frozen=True, slots=True)
class Kills:
    """What a run came to. `landed` counts the kills at a point, by point."""

    landed: Counter[str] = field(default_factory=Counter)
    messages: int = 0
    seconds: float = 0.0
    faults: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many kills landed."""
        return sum(self.landed.values())


def run_kills(
    wanted: int,
    *,
    seed: int = 1,
    bug: str = Bug.NONE,
    points: tuple[Point, ...] = tuple(Point),
    told: Callable[[int], None] = lambda _: None,
) -> Kills:
    """Kill the app until `wanted` kills have landed, then let it finish and check everything.

    Args:
        wanted: how many kills are to land inside a turn.
        seed: decides who speaks, how often, and where each life ends.
        bug: a mistake to plant in the app.
        points: where lives end.
        told: called with the number of kills so far.
    """
    began = monotonic()
    with (
        tempfile.TemporaryDirectory(prefix="gemba-kills-") as folder,
        stage(Path(folder), max(4, wanted // ROUNDS_A_PERSON), seed) as theatre,
    ):
        theatre.begin(bug="" if bug == Bug.HASTY else bug)
        theatre.interviews_begin()
        theatre.settles()
        theatre.lives.kill()
        landed: Counter[str] = Counter()
        for number in range(wanted * SPARE_LIVES):
            if sum(landed.values()) >= wanted:
                break
            if number and number % LIVES_IN_A_ROW == 0:
                _whole_life(theatre)
            point = points[number % len(points)]
            if _one_life(theatre, number, point, bug):
                landed[point.value] += 1
                told(sum(landed.values()))
        theatre.begin(bug=bug)
        theatre.settles(SETTLE_SECONDS_WITH_BUG if bug else SETTLE_SECONDS)
        theatre.lives.kill()
        messages, seconds = len(theatre.said), monotonic() - began
        return Kills(landed, messages, seconds, theatre.faults())


def _whole_life(theatre: Stage) -> None:
    theatre.begin()
    theatre.settles(SETTLE_SECONDS)
    theatre.lives.kill()


def _one_life(theatre: Stage, number: int, point: Point, bug: str) -> bool:
    """Somebody answers while a life runs that ends at a point; whether it did end there."""
    crowd = theatre.people()
    hit = theatre.order.choice((1, 2))
    theatre.begin(point=point.value, hit=hit, bug=bug)
    theatre.speaks(crowd[number % len(crowd)], theatre.order.choice((1, 1, 2, 3)))
    if hit > 1:
        theatre.speaks(crowd[(number + len(crowd) // 2) % len(crowd)])
    code = theatre.lives.ended(LIFE_SECONDS)
    if code is None:
        theatre.lives.kill()
    return code == KILLED
