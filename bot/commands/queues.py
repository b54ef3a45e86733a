"""`gemba queues`: where work waits, over every process of the home."""

from pathlib import Path

import click

from bot.commands.options import home_option, opened, viewer_option


@click.command()
@click.argument("process", required=False)
@viewer_option
@home_option
def queues(process: str | None, viewer: str | None, home: Path | None) -> None:
    """Show where work waits, in PROCESS or everywhere."""
    from bot.reports.contents import waiting_places
    from bot.reports.drawing import rendered, waiting_section
    from bot.reports.screen import console
    from bot.viewers import reach, views_for
    from model_store.queues import rank_stations

    place = opened(home)
    subject = place.process(process) if process else None
    if subject is not None:
        reach(place, subject, viewer)
    views = views_for(place, viewer)
    stations = [s for s in rank_stations(views) if subject is None or subject.key in s.processes]
    section = waiting_section(waiting_places(stations, views))
    console().print(*rendered(section), sep="\n")
