"""`gemba eval`: measure how well scenarios are understood, against what careful readers found."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.learning import Learning, learning_options
from bot.commands.options import home_option

if TYPE_CHECKING:
    from bot.evaluation.runs.keeping import Kept
    from bot.evaluation.runs.one_out import Rows


@click.command("eval")
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--mode",
    type=click.Choice(["interview", "transcript"]),
    default="transcript",
    show_default=True,
    help="transcript: everything is said; interview: the bot asks within its budget.",
)
@click.option(
    "--floor",
    "floors",
    multiple=True,
    metavar="FIGURE=VALUE",
    help="Fail unless the figure is as good as this (for low ones: as low). Repeatable.",
)
@click.option("--misses", is_flag=True, help="List what was said and not found.")
@click.option(
    "--leave-one-out",
    "one_out",
    is_flag=True,
    help="Show each process beside the others; every floor holds for each alone.",
)
@click.option("--invariance", is_flag=True, help="Read accounts told calmly and in anger.")
@click.option("--injection", is_flag=True, help="Send hostile messages to an obeying model.")
@click.option(
    "--generated",
    type=click.IntRange(min=1),
    metavar="COUNT",
    help="Invent so many processes with known differences, and compare rules with naive sets.",
)
@learning_options
@home_option
def evaluate(
    folders: tuple[Path, ...],
    mode: str,
    floors: tuple[str, ...],
    home: Path | None,
    *,
    generated: int | None,
    learning: Learning,
    **also: bool,
) -> None:
    """Measure understanding on FOLDERS of NAME.scenario.json with NAME.gold.json.

    Without folders, on the shipped example. The figures are kept in the home and compared with
    the next time. Nothing else is stored: scenarios are played in memory.
    """
    from bot.evaluation.runs.floors import bounds
    from bot.evaluation.runs.one_out import missed_alone

    demands = bounds(floors)
    if generated:
        _generated(generated)
    elif learning.wanted:
        learning.learn(folders)
    elif also["invariance"] or also["injection"]:
        _special(**also)
    else:
        now, alone = _figures(folders, mode, home, **also)
        failed = [f"{demand}" for demand in demands if demand.missed_by(now)]
        failed += [f"{demand}, in {name} alone" for demand, name in missed_alone(demands, alone)]
        for demand in failed:
            click.echo(f"Not reached: {demand}.", err=True)
        if failed:
            raise click.exceptions.Exit(1)


def _figures(
    folders: tuple[Path, ...], mode: str, home: Path | None, **also: bool
) -> "tuple[Kept, Rows]":
    """Figures of all processes together, and, where asked for, of each beside the others."""
    from bot.bootstrap import open_home
    from bot.evaluation import showing
    from bot.evaluation.figures.tally import Tally, figures
    from bot.evaluation.gold.folders import pairs
    from bot.evaluation.progress import progressing
    from bot.evaluation.runs.keeping import keep, last, run_key
    from bot.evaluation.runs.one_out import held_out
    from bot.evaluation.runs.run import measure
    from bot.playing.play import Mode
    from bot.reports.screen import console
    from bot.settings import settings

    found, chosen = pairs(folders), settings()
    with progressing() as progress:
        measured = measure(open_home(None), found, Mode(mode), progress)
    place, key = home or chosen.home, run_key(found, mode, chosen.model or "rules")
    now = figures(sum((one.tally for one in measured), Tally()))
    screen = console()
    for grid in showing.shown(measured, last(place, key)):
        screen.print(grid)
    before = {one.name: last(place, f"{key}/{one.name}") for one in measured}
    alone = held_out(measured, before) if also["one_out"] else ()
    if alone:
        screen.print(showing.one_out(alone))
    if also["misses"]:
        screen.print(showing.missed(measured))
    keep(place, {key: now, **{f"{key}/{one.name}": figures(one.tally) for one in measured}})
    return now, alone


def _generated(count: int) -> None:
    """Compare silence-aware rules with the naive set difference, on processes nobody works in."""
    from bot.evaluation import showing
    from bot.evaluation.invented.figures import compare
    from bot.evaluation.progress import progressing
    from bot.reports.screen import console

    with progressing() as progress:
        progress(f"inventing {count} processes")
        compared = compare(count)
    console().print(showing.compared(compared))


def _special(*, invariance: bool, injection: bool, **_: bool) -> None:
    """Measure what no folder is needed for; a breach by a hostile message fails the run."""
    from bot.bootstrap import open_home
    from bot.evaluation import showing
    from bot.evaluation.progress import progressing
    from bot.evaluation.unmoved import injection as hostile
    from bot.evaluation.unmoved import tone
    from bot.reports.screen import console

    screen, extractor = console(), open_home(None).extractor
    if invariance:
        with progressing() as progress:
            compared = tone.compare(extractor, progress)
        screen.print(*showing.tone(compared), sep="\n")
    if injection:
        with progressing() as progress:
            attacked = hostile.attack(hostile.rules_of(extractor), progress)
        screen.print(*showing.injected(attacked), sep="\n")
        if hostile.breached(attacked):
            raise click.exceptions.Exit(1)
