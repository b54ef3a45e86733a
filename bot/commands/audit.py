"""`gemba audit`: proof that nothing was changed behind the ledger; exit code 1 if it was."""

from pathlib import Path

import click

from bot.commands.options import home_option, opened

COUNTS = {
    "events": "events in the chain",
    "claims": "claims ever made",
    "live": "of them live",
    "quotes": "quotes compared with their messages",
    "tombstones": "claims whose words were destroyed",
    "messages": "messages",
    "processes": "processes",
    "people": "people known",
    "forgotten": "people forgotten",
}


@click.command()
@home_option
def audit(home: Path | None) -> None:
    """Prove that the ledger is as it was written.

    Checks the chain, every quote and every reference, and counts what is there.
    """
    from bot.reports.wording import counted
    from model_store.errors import ConfigurationError
    from model_store.storage.ledger import audit as check

    checked = check(opened(home).ledger)
    for name, what in COUNTS.items():
        click.echo(f"{getattr(checked, name):>8}  {what}")
    for problem in checked.problems:
        place = "" if problem.seq is None else f"entry {problem.seq}: "
        click.echo(f"PROBLEM  {place}{problem.what}")
    if not checked.sound:
        raise ConfigurationError(
            f"{counted(len(checked.problems), 'problem')} found: the ledger is not as it was "
            "written. Stop writing to it and restore the latest copy that passes this audit."
        )
    click.echo("The chain holds, every quote is where it should be, nothing is missing.")
