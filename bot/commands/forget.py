"""`gemba forget`: a person's words leave every store; the shape of the graph stays."""

from pathlib import Path

import click

from bot.commands.options import home_option, opened


@click.command()
@click.argument("person")
@click.option("--yes", is_flag=True, help="Do not ask whether it is meant.")
@home_option
def forget(person: str, *, yes: bool, home: Path | None) -> None:
    """Destroy everything PERSON said, for good."""
    from bot import clock
    from bot.people import known_person

    place = opened(home)
    somebody = known_person(place.ledger.people(), person)
    if not yes:
        click.confirm(f"Destroy every word of {somebody.name}? This cannot be undone.", abort=True)
    gone = place.ledger.forget(somebody.key, at=clock.now(), by="admin")
    click.echo(
        f"{gone} texts of {somebody.name} are destroyed. The graph keeps its shape; what only "
        "this person said is no longer supported. `gemba audit` shows that the chain holds."
    )
