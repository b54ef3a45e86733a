"""The way from a finding back to its evidence, on a screen."""

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from bot.reports.drawing import LABEL, card_lines, factor_names
from bot.reports.wording import sentence
from bot.settling.trail import Leg, Trail
from model_store.vocabulary import Side


def show_trail(trail: Trail, console: Console) -> None:
    """Print the finding, its rule, its claims one by one, and its history."""
    if any(leg.quote for leg in trail.legs):
        console.print(Text(LABEL, style="bold reverse"))
    console.print(*card_lines(trail.card), sep="\n")
    console.print(Padding(Text(factor_names([trail.card]), style="dim"), (0, 0, 0, 4)))
    _head("The rule", console)
    console.print(Padding(Text(trail.rule), (0, 0, 0, 2)))
    console.print(Padding(Text(f"More in {trail.page}", style="dim"), (0, 0, 0, 2)))
    _head("What it rests on", console)
    for leg in trail.legs:
        _leg(leg, console)
    _head("What happened to it", console)
    for line in trail.history or ("Nobody has been asked about it yet.",):
        console.print(Padding(Text(line), (0, 0, 0, 2)))


def _head(text: str, console: Console) -> None:
    console.print(Rule(Text(text, style="bold cyan"), align="left"))


def _leg(leg: Leg, console: Console) -> None:
    believed = leg.side is Side.LEADER
    line = Text(
        "believed   " if believed else "described  ", style="magenta" if believed else "green"
    )
    line.append(sentence(f"{leg.who}: {leg.says}"), style="default")
    console.print(Padding(line, (0, 0, 0, 2)))
    if leg.quote:
        console.print(Padding(Text(f"“{leg.quote}”  {leg.name}"), (0, 0, 0, 13)))
    place = f"position {leg.position} of gemba log" if leg.position is not None else ""
    sure = "confirmed when read back" if leg.confirmed else "not read back yet"
    small = "; ".join(part for part in (leg.known, leg.at, place, sure) if part)
    console.print(Padding(Text(small, style="dim"), (0, 0, 0, 13)))
