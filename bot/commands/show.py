"""`gemba show`: a process as a readable list, now or as it was known at an earlier moment."""

from pathlib import Path

import click

from bot.commands.options import branch_option, home_option, opened, viewer_option


@click.command()
@click.argument("process")
@click.option("--as-of", metavar="WHEN", help="A date, a version or a position from `gemba log`.")
@viewer_option
@branch_option
@home_option
def show(
    process: str, as_of: str | None, viewer: str | None, branch: str, home: Path | None
) -> None:
    """Show how PROCESS runs, step by step."""
    from bot import clock
    from bot.reports.contents import build, described
    from bot.reports.drawing import show_process
    from bot.reports.screen import console
    from bot.versions import found
    from bot.viewers import earlier, reach

    place = opened(home, branch)
    subject = place.process(process)
    reached = reach(place, subject, viewer)
    wanted = None if as_of is None else found(place, subject, as_of, branch)
    until = earlier(wanted, reached)
    show_process(build(described(place, subject, clock.now(), until, branch)), console())
