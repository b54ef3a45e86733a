"""`gemba branch`: a reading of its own beside the main one, to try "what if" without harm."""

from pathlib import Path

import click

from bot.commands.options import home_option, opened


@click.command()
@click.argument("name", required=False)
@click.option("--process", help="Which process (default: the only one there is).")
@click.option("--at", metavar="REVISION", help="Begin at an earlier revision, not at today's.")
@home_option
def branch(name: str | None, process: str | None, at: str | None, home: Path | None) -> None:
    """Begin the branch NAME of a process; without NAME, list the branches there are.

    A branch reads everything people said. What is settled, judged or restored with --branch NAME
    holds on that branch alone.
    """
    from bot import clock
    from bot.reports.screen import console, table
    from bot.settling.recording import Record, branch_name, branches
    from bot.versions import only_process, revision_of
    from model_store.errors import ConfigurationError

    place = opened(home)
    if name is None:
        among = (place.process(process),) if process else place.ledger.processes()
        rows = [(p.name, n, str(count)) for p in among for n, count in branches(place, p).items()]
        console().print(table(("process", "branch", "events"), rows))
        return
    subject = place.process(process) if process else only_process(place)
    called = branch_name(name)
    if called in branches(place, subject):
        if at is not None:
            raise ConfigurationError(
                f"The branch {called} of {subject.name} is there already. Have it read an earlier "
                f"revision with: gemba restore {at} --branch {called}"
            )
        click.echo(f"The branch {called} of {subject.name} is there already; nothing was added.")
        return
    _, meant = revision_of(place, (subject,), at or "now")
    record = Record(place, subject, clock.now(), branch=called)
    record.move_head(meant.seq, f"branch {called} began")
    click.echo(
        f"Branch {called} of {subject.name} begins at position {meant.seq}. Use it with "
        f"--branch {called} on show, log, diff, findings, settle, restore and why."
    )
