"""`gemba lens`: what each step is ready for, and what it was built around."""

from pathlib import Path

import click

from bot.commands.options import home_option, opened, viewer_option


@click.command()
@click.argument("process")
@viewer_option
@home_option
def lens(process: str, viewer: str | None, home: Path | None) -> None:
    """Look at the steps of PROCESS one by one.

    What each is ready for (explicit, connected, under rules, judgement), on which side of the wall
    it stands, which human limit it was built around, and whether it is glue.
    """
    from bot.reports.contents import picture
    from bot.reports.drawing import lens_section, rendered
    from bot.reports.screen import console
    from bot.reports.wording import roles
    from bot.viewers import reach
    from model_store.lenses import through

    place = opened(home)
    subject = place.process(process)
    seen = picture(place, subject, until=reach(place, subject, viewer))
    naming = roles(seen.view.knowledge.people, seen.view.claims)
    section = lens_section(through(seen.view, seen.findings), naming)
    console().print(*rendered(section), sep="\n")
