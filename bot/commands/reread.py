"""`gemba reread`: let today's reader read again what was said before."""

from pathlib import Path

import click

from bot.commands.options import home_option, opened


@click.command()
@click.argument("process")
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@home_option
def reread(process: str, home: Path | None, *, dry_run: bool) -> None:
    """Read every account of PROCESS again, with the reader in use now.

    What a speaker confirmed, corrected or took back stays as it is. `gemba diff` files the change
    under our reading, never under a speaker.
    """
    from bot import clock
    from bot.again.rereading import reread as read_again
    from bot.again.rereading import turn_of

    place = opened(home)
    subject = place.process(process)
    changed = False
    for change in tuple(read_again(place, subject)):
        if not (change.new or change.old):
            continue
        changed = True
        role = change.person.role or "somebody"
        new, old = len(change.new), len(change.old)
        click.echo(f"{role}: {new} claims new, {old} replaced, {change.kept} as before.")
        if not dry_run:
            place.ledger.append(turn_of(change, subject, clock.now()))
    if not changed:
        click.echo("Read again: nothing is read otherwise.")
    elif dry_run:
        click.echo("Nothing was written.")
