"""`gemba diff`: what changed between two versions, in sentences anybody can read."""

import click

from bot.commands.options import Where, opened, place_options, viewer_option


@click.command()
@click.argument("process")
@click.argument("earlier", metavar="A")
@click.argument("later", metavar="[B]", default="now")
@viewer_option
@place_options
def diff(process: str, earlier: str, later: str, *, viewer: str | None, where: Where) -> None:
    """Say what changed in PROCESS from A to B.

    A and B are versions from `gemba log`: a date, the beginning of an id, a position, or now.
    """
    from bot.reports.contents import changes
    from bot.reports.wording import sentence
    from bot.versions import found
    from bot.viewers import earlier as earlier_of
    from bot.viewers import reach

    place = opened(where.home, where.branch)
    subject = place.process(process)
    seen = reach(place, subject, viewer)
    since, until = (
        earlier_of(found(place, subject, called, where.branch), seen)
        for called in (earlier, later)
    )
    told = changes(place, subject, since or 0, until, where.branch).sentences
    for line in told or ("Nothing changed between these two versions.",):
        click.echo(sentence(line))
