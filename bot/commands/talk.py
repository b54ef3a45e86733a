"""`gemba talk`: an interview in the terminal, about any process, known or new."""

import shlex
from pathlib import Path

import click

from bot.commands.options import home_option, opened


@click.command()
@click.argument("process")
@click.option("--as", "speaker", required=True, metavar='"NAME, ROLE"', help="Who is speaking.")
@click.option("--leader", is_flag=True, help="You answer for the process; say what you believe.")
@home_option
def talk(process: str, speaker: str, *, leader: bool, home: Path | None) -> None:
    """Be interviewed about PROCESS, known or new.

    Leave whenever you like (ctrl-c): the next time you get the very same question.
    """
    from bot import clock
    from bot.people import met
    from bot.reports.screen import console
    from bot.talking.begin import account_of, process_of, purpose
    from bot.talking.lines import typed
    from bot.talking.talk import Talk
    from model_store.vocabulary import Vantage

    place = opened(home)
    subject = process_of(place, process)
    person = met(place.ledger.people(), speaker)
    vantage = Vantage.LEADER if leader else Vantage.OPERATOR
    accounts = place.ledger.accounts(subject.key)
    account = account_of(accounts, subject, person, vantage, clock.now())
    screen = console()
    if not place.ledger.interview(account.key):
        screen.print(purpose(vantage), style="dim", markup=False)
    over = Talk(place, subject, person, account, screen, typed, clock.now).run()
    told = "What is known so far" if over else "Kept. Go on whenever you like"
    command = ["gemba", "report", subject.name]
    if not over:
        as_said = f"{person.name}, {person.role}" if person.role else person.name
        command = ["gemba", "talk", subject.name, "--as", as_said]
        command += ["--leader"] if leader else []
    command += ["--home", str(home)] if home else []
    screen.print(f"{told}: {shlex.join(command)}", style="dim", markup=False, soft_wrap=True)
