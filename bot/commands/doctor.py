"""`gemba doctor`: whether everything is there to run, and what to do where it is not."""

from pathlib import Path

import click

from bot.commands.options import home_option


@click.command()
@home_option
def doctor(home: Path | None) -> None:
    """Check tokens, rights, database, language model and clock; say what to do."""
    from rich.text import Text

    from bot.checkup import Grade, checkup
    from bot.reports.screen import console
    from bot.settings import settings

    known = settings()
    styles = {Grade.GOOD: "green", Grade.WARNING: "yellow", Grade.BAD: "bold red"}
    screen, worst = console(), Grade.GOOD
    for finding in checkup(known, home if home is not None else known.home):
        mark = Text(f"{finding.grade.value:<8}", style=styles[finding.grade])
        screen.print(mark, Text(f"{finding.name}: {finding.told}"))
        if finding.grade is Grade.BAD:
            worst = Grade.BAD
    if worst is Grade.BAD:
        raise click.exceptions.Exit(1)
