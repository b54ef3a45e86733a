"""`gemba log`: every revision of a process, newest first."""

from pathlib import Path

import click

from bot.commands.options import branch_option, home_option, opened


@click.command()
@click.argument("process")
@branch_option
@home_option
def log(process: str, branch: str, home: Path | None) -> None:
    """List the revisions of PROCESS, newest first."""
    from bot.clock import minute
    from bot.reports.screen import console, table
    from model_store.history import revisions

    place = opened(home, branch)
    subject = place.process(process)
    names = {person.key: person.name for person in place.ledger.people()}
    rows = [
        (str(r.seq), r.version[:10], minute(r.at), names.get(r.author, r.author), r.reason)
        for r in reversed(revisions(place.ledger.events(subject.key), branch))
    ]
    console().print(table(("at", "version", "when", "who", "why"), rows))
