"""`gemba eval`: measure how well scenarios are understood, against what careful readers found."""

from pathlib import Path

import click

from bot.commands.options import home_option


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
@click.option("--invariance", is_flag=True, help="Read accounts told calmly and in anger.")
@click.option("--injection", is_flag=True, help="Send hostile messages to an obeying model.")
@home_option
def evaluate(
    folders: tuple[Path, ...],
    mode: str,
    floors: tuple[str, ...],
    home: Path | None,
    **also: bool,
) -> None:
    """Measure understanding on FOLDERS of NAME.scenario.json with NAME.gold.json.

    Without folders, on the shipped example. The figures are kept in the home and compared with
    the next time. Nothing else is stored: scenarios are played in memory.
    """
    from bot.evaluation.floors import bounds

    demands = bounds(floors)
    if also["invariance"] or also["injection"]:
        _special(**also)
    else:
        missed = _figures(folders, mode, home, misses=also["misses"])
        failed = [demand for demand in demands if demand.missed_by(missed)]
        for demand in failed:
            click.echo(f"Not reached: {demand}.", err=True)
        if failed:
            raise click.exceptions.Exit(1)


def _figures(
    folders: tuple[Path, ...], mode: str, home: Path | None, *, misses: bool
) -> dict[str, float | None]:
    from bot.bootstrap import open_home
    from bot.evaluation import showing
    from bot.evaluation.folders import pairs
    from bot.evaluation.keeping import keep, last, run_key
    from bot.evaluation.progress import progressing
    from bot.evaluation.run import measure
    from bot.evaluation.tally import Tally, figures
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
    if misses:
        screen.print(showing.missed(measured))
    keep(place, key, now)
    return now


def _special(*, invariance: bool, injection: bool, misses: bool) -> None:
    """Measure what no folder is needed for; a breach by a hostile message fails the run."""
    del misses
    from bot.bootstrap import open_home
    from bot.evaluation import injection as hostile
    from bot.evaluation import showing, tone
    from bot.evaluation.progress import progressing
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
