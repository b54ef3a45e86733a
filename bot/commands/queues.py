"""`gemba queues`: where work waits, over every process of the home."""

from pathlib import Path

import click

from bot.commands.options import home_option, opened


@click.command()
@click.argument("process", required=False)
@home_option
def queues(process: str | None, home: Path | None) -> None:
    """Show where work waits, in PROCESS or everywhere."""
    from bot.reports.build import waiting_places
    from bot.reports.screen import console
    from bot.reports.sections import waiting_section
    from bot.reports.terminal import rendered
    from model_store.queues import rank_stations

    place = opened(home)
    subject = place.process(process) if process else None
    views = place.views()
    stations = [s for s in rank_stations(views) if subject is None or subject.key in s.processes]
    section = waiting_section(waiting_places(stations, views))
    console().print(*rendered(section), sep="\n")
