"""`gemba restore`: read an earlier revision from now on; nobody's words are withdrawn."""

from pathlib import Path

import click

from bot.commands.options import branch_option, home_option, opened


@click.command()
@click.argument("revision")
@click.option("--process", help="Whose revision it is, where several have one of that name.")
@branch_option
@home_option
def restore(revision: str, *, process: str | None, branch: str, home: Path | None) -> None:
    """Select REVISION, a version id or a position from `gemba log`, for reading.

    What was said later stays in the ledger: restore the position of today's last revision and it
    is read again.
    """
    from bot import clock
    from bot.settling.recording import Record
    from bot.versions import revision_of

    place = opened(home, branch)
    among = (place.process(process),) if process else place.ledger.processes()
    subject, meant = revision_of(place, among, revision, branch)
    record = Record(place, subject, clock.now(), branch=branch)
    record.move_head(meant.seq, f"restored {meant.version[:10]}")
    click.echo(
        f"{subject.name} is read as of position {meant.seq}, version {meant.version[:10]}. "
        "gemba log lists the way back."
    )
