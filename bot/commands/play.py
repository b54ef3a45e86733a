"""`gemba play`: play scenario files and write down what was made of them."""

from pathlib import Path

import click


@click.command()
@click.argument("scenarios", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--mode",
    type=click.Choice(["interview", "transcript"]),
    default="interview",
    show_default=True,
    help="interview: the bot asks within its budget; transcript: everything is said.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Result file for one scenario, a folder for several; without it, a summary is shown.",
)
@click.option(
    "--home",
    type=click.Path(path_type=Path, file_okay=False),
    help="Keep what was learned in this folder; without it, the home is fresh and temporary.",
)
def play(scenarios: tuple[Path, ...], mode: str, out: Path | None, home: Path | None) -> None:
    """Play SCENARIOS: simulated speakers answer, the engine listens, results are written."""
    from bot.bootstrap import open_home
    from bot.playing.play import Mode, load_show
    from bot.playing.run import check_out, run, write

    check_out(scenarios, out)
    shows = [load_show(path) for path in scenarios]
    written = run(open_home(home), shows, Mode(mode))
    write(written, scenarios, out)
