"""`gemba egress`: what left this machine for a model, day by day, in numbers."""

from pathlib import Path

import click

from bot.commands.options import home_option


@click.command()
@home_option
def egress(home: Path | None) -> None:
    """Show what left for a language model: when, to whom, how much, and what came of it.

    There is no text to show: the log holds numbers only.
    """
    from bot.egress import FILE, EgressLog
    from bot.egress_days import days
    from bot.reports.wording import counted
    from bot.settings import settings

    place = home or settings().home
    told = days(EgressLog(place / FILE).lines())
    if not told:
        click.echo("Nothing has left this machine for a model.")
        return
    for day in told:
        counts = f"{counted(day.calls, 'call')}, {day.characters:,} characters"
        came = f"{day.failed} failed, {day.held_back} held back"
        added = f"{counted(day.added, 'claim')} added"
        click.echo(f"{day.day}  {day.model} at {day.to}: {counts}; {came}; {added}.")
