"""`gemba report`: what is known, where pictures differ, where work waits; no names, no quotes."""

from pathlib import Path

import click

from bot.commands.options import home_option, opened, viewer_option, write_text


@click.command()
@click.argument("process")
@click.option("--markdown", "as_markdown", is_flag=True, help="Write Markdown, not a screen.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the report to this file, as Markdown.",
)
@click.option("--since", metavar="VERSION", help="Say also what changed since that version.")
@viewer_option
@home_option
def report(
    process: str,
    *,
    as_markdown: bool,
    out: Path | None,
    since: str | None,
    viewer: str | None,
    home: Path | None,
) -> None:
    """Report on PROCESS without names or quotes.

    How it runs, where belief and work differ, whom to ask next, where work waits.
    """
    from bot import clock
    from bot.reports.contents import build, known
    from bot.reports.drawing import markdown, show
    from bot.reports.screen import console
    from bot.versions import found
    from bot.viewers import reach

    place = opened(home)
    subject = place.process(process)
    earlier = None if since is None else found(place, subject, since)
    values = build(known(place, subject, clock.now(), earlier, reach(place, subject, viewer)))
    if out is not None:
        write_text(out, markdown(values))
        click.echo(f"Report on {subject.name} written to {out}.", err=True)
    elif as_markdown:
        click.echo(markdown(values), nl=False)
    else:
        show(values, console())
