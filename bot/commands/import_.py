"""`gemba import`: an older transcript, read and stored like any other account."""

from pathlib import Path

import click

from bot.commands.options import home_option, opened, read_text


@click.command("import")
@click.argument("talk", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--speaker", required=True, metavar='"NAME, ROLE"', help="Whose account it is.")
@click.option("--process", "called", required=True, help="The process it is about, known or new.")
@click.option("--leader", is_flag=True, help="The speaker answers for the process: it is belief.")
@click.option("--date", "said_on", metavar="DATE", help="When it was said (default: now).")
@home_option
def import_(
    talk: Path, speaker: str, called: str, said_on: str | None, home: Path | None, *, leader: bool
) -> None:
    """Read TALK, a text file, as what one person told.

    In a dialogue ("Q: …", "Ana: …") only the speaker's lines are read, the others are questions.
    The same file twice changes nothing.
    """
    from bot import clock
    from bot.again.importing import turns
    from bot.people import met
    from bot.talking.begin import account_of, process_of
    from bot.talking.talk import whole
    from model_store.errors import ConfigurationError
    from model_store.vocabulary import Vantage

    text, place = whole(read_text(talk)), opened(home)
    try:
        at = clock.moment_of(said_on) if said_on else clock.now()
    except ValueError:
        raise ConfigurationError(f"“{said_on}” is no date; write it like 2026-05-07.") from None
    process, person = process_of(place, called), met(place.ledger.people(), speaker)
    vantage = Vantage.LEADER if leader else Vantage.OPERATOR
    account = account_of(place.ledger.accounts(process.key), process, person, vantage, at)
    parts = claims = 0
    for turn in turns(place, process, person, account, text, at):
        place.ledger.append(turn)
        parts, claims = parts + 1, claims + len(turn.events)
    if not parts:
        click.echo("Nothing new in it: it was imported before, or the speaker says nothing.")
        return
    click.echo(f"Read {parts} passages of {person.name}: {claims} claims.")
    click.echo(f'What is known so far: gemba report "{process.name}"')
