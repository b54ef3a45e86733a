"""`gemba explain`: what the offline reader takes from a text and refuses; stores nothing."""

from pathlib import Path

import click

from bot.commands.options import home_option


@click.command()
@click.argument("text")
@click.option(
    "--question",
    metavar="SLOT",
    help="What was asked, by slot: owner, wait, … Without it TEXT is an opening.",
)
@click.option("--step", help="The step that the question was about.")
@click.option("--process", help="A process of the home whose people and steps are known.")
@click.option("--leader", is_flag=True, help="Read it as a leader's belief.")
@home_option
def explain(
    text: str,
    *,
    question: str | None,
    step: str | None,
    process: str | None,
    leader: bool,
    home: Path | None,
) -> None:
    """Show what is read from TEXT, and what is not.

    Every claim stands with its quote and with the pass and rule that made it, everything
    refused with the reason and the words that tell it; nothing is stored.
    """
    from bot.commands.options import opened
    from bot.explaining import explained, imagined, question_about
    from bot.reports.screen import console

    place = opened(home) if process else imagined()
    screen = console()
    for part in explained(
        place,
        text,
        question_about(question, step),
        process=place.process(process) if process else None,
        leader=leader,
    ):
        screen.print(part)
