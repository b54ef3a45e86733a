"""`gemba diff`: what changed between two versions, in sentences anybody can read."""

from pathlib import Path

import click

from bot.commands.options import branch_option, home_option, opened


@click.command()
@click.argument("process")
@click.argument("earlier", metavar="A")
@click.argument("later", metavar="[B]", default="now")
@branch_option
@home_option
def diff(process: str, earlier: str, later: str, branch: str, home: Path | None) -> None:
    """Say what changed in PROCESS from A to B.

    A and B are versions from `gemba log`: a date, the beginning of an id, a position, or now.
    """
    from bot.reports.gather import changes
    from bot.reports.phrasing import sentence
    from bot.versions import found

    place = opened(home)
    subject = place.process(process)
    since, until = (found(place, subject, called, branch) for called in (earlier, later))
    told = changes(place, subject, since, until, branch).sentences
    for line in told or ("Nothing changed between these two versions.",):
        click.echo(sentence(line))
