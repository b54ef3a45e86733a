"""Playing every scenario with the engine as it is, and measuring what it made of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot import clock
from bot.bootstrap import Home
from bot.evaluation.figures.claim_figures import claim_figures, misses
from bot.evaluation.figures.clash_sources import clash_sources
from bot.evaluation.figures.step_figures import step_figures
from bot.evaluation.figures.talk_figures import question_figures, queue_figures
from bot.evaluation.figures.tally import Tally
from bot.evaluation.gold.folders import Pair
from bot.evaluation.gold.heard import Json, Played
from bot.evaluation.gold.readings import load_gold
from bot.playing.play import Mode, load_show, play, results


@dataclass(frozen=True, slots=True)
class Measured:
    """What was counted for one process, and which gold claims were missed there."""

    name: str
    tally: Tally
    missed: tuple[tuple[str, str, str], ...]


def measure(
    home: Home, found: Sequence[Pair], mode: Mode, progress: Callable[[str], None]
) -> tuple[Measured, ...]:
    """Play all pairs in one home, as a company would, and measure each.

    Raises:
        ConfigurationError: a file is missing or not as documented.
    """
    golds = [load_gold(pair.gold) for pair in found]
    shows = [load_show(pair.scenario) for pair in found]
    for show, said in play(home, shows, mode, clock.now):
        where = show.scenario.process.name
        progress(f"{where}: {len(show.turns)} turns ({said.user})")
    progress("comparing with what careful readers found")
    played = [row for _, row in results(home, shows, mode)]
    return tuple(
        measured(pair.name, Played(_plain(row), gold))
        for pair, row, gold in zip(found, played, golds, strict=True)
    )


def measured(name: str, played: Played) -> Measured:
    """Count one result."""
    tally = sum(_tallies(played), Tally())
    return Measured(name, tally, tuple(misses(played)))


def _tallies(played: Played) -> Iterator[Tally]:
    yield from claim_figures(played)
    yield step_figures(played)
    yield clash_sources(played)
    yield question_figures(played)
    yield queue_figures(played)


def _plain(row: Json) -> Json:
    """The result as it would be read from a file: what is measured is what others get."""
    import json

    plain: Json = json.loads(json.dumps(row))
    return plain
