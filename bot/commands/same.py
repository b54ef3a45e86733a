"""`gemba same`: which steps may be one, and a word on it."""

from pathlib import Path

import click

from bot.commands.options import home_option, opened


@click.command()
@click.argument("process")
@click.argument("steps", nargs=-1)
@click.option("--yes", "verdict", flag_value="same", help="They are one step.")
@click.option("--no", "verdict", flag_value="different", help="They are two steps.")
@click.option("--undo", "verdict", flag_value="undo", help="Take an earlier word on them back.")
@home_option
def same(process: str, steps: tuple[str, ...], verdict: str | None, home: Path | None) -> None:
    """List steps of PROCESS that may be one, or say of two STEPS whether they are."""
    from bot import clock
    from bot.bootstrap import open_index
    from bot.reports.screen import console, table
    from bot.sameness import doubts, record
    from model_store.vocabulary import Verdict

    place = opened(home)
    subject = place.process(process)
    if not steps and verdict is None:
        rows = [
            (d.one.label, d.other.label, f"{d.likeness:.2f}", d.reason)
            for d in doubts(place.view(subject), open_index())
        ]
        screen = console()
        screen.print(table(("step", "step", "near", "why it is not plain"), rows))
        if not rows:
            screen.print("No two steps are in doubt.")
        return
    if len(steps) != 2 or verdict is None:  # noqa: PLR2004 - a pair is two
        raise click.UsageError(
            'Name two steps and say --yes, --no or --undo: same P "a" "b" --yes'
        )
    said = None if verdict == "undo" else Verdict(verdict)
    record(place, subject, steps[0], steps[1], said, clock.now())
    click.echo("Written down. gemba show has the process as it is read now.")
