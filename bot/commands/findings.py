"""`gemba findings`: the admin's list of findings with both sides' words."""

from pathlib import Path

import click

from bot.commands.options import home_option, opened


@click.command()
@click.argument("process")
@home_option
def findings(process: str, home: Path | None) -> None:
    """List findings of PROCESS with quotes (for admins)."""
    from bot.reports.admin import show_findings
    from bot.reports.gather import picture
    from bot.reports.screen import console

    place = opened(home)
    seen = picture(place, place.process(process))
    show_findings(seen.view, seen.findings, console())
