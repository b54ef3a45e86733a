"""Cards of findings on a screen: a head, three sentences, the small print."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from bot.clock import day
from bot.reports.contents import SETTLED, WHOLE, Card, heading
from bot.reports.wording import number_of
from model_store.settlement.lifecycle import Settlement
from model_store.vocabulary import FindingList

BAND_STYLES = {"high": "bold red", "medium": "yellow", "low": "dim"}
"""How each band is set on a screen."""
EMPTY = "  None."


def show_cards(every: Sequence[Card], lists: Sequence[FindingList], console: Console) -> None:
    """Print cards list by list; the lists are never added up."""
    for wanted in lists:
        listed = [card for card in every if card.list is wanted]
        console.print(Rule(Text(heading(wanted), style="bold cyan"), align="left"))
        if not listed:
            console.print(Text(EMPTY, style="dim"))
        elif names := factor_names(listed):
            console.print(Text(names, style="dim italic"))
        for card in listed:
            console.print(*card_lines(card), sep="\n")


def show_gone(settled: Sequence[Settlement], console: Console) -> None:
    """Print what was settled and is not found any more, a line each."""
    if settled:
        console.print(Rule(Text("Settled, and found no more", style="bold cyan"), align="left"))
    for one in settled:
        line = f"  {one.finding}: {SETTLED[one.outcome]}"
        console.print(Text(f"{line}, {day(one.at)}" if day(one.at) else line))


def card_lines(card: Card) -> Iterator[RenderableType]:
    """One card as things rich can print."""
    head = Text(card.subject or WHOLE, style="bold")
    if card.band:
        head.append(f"  {card.band}", style=f"not bold {BAND_STYLES[card.band]}")
    head.append(f"  {card.id}", style="not bold dim")
    yield Padding(head, (0, 0, 0, 2))
    for said in card.sentences:
        yield Padding(Text(said), (0, 0, 0, 4))
    yield Padding(Text(small_print(card), style="dim"), (0, 0, 0, 4))
    yield Text()


def small_print(card: Card) -> str:
    """What it rests on, how severe it is, and where it stands."""
    parts = [card.sure]
    if card.score is not None:
        factors = " × ".join(f"{round(factor, 2):g}" for _, factor in card.factors)
        parts.append(f"severity {number_of(card.score)} = {factors}")
    return "; ".join([*parts, card.state])


def factor_names(every: Iterable[Card]) -> str:
    """What the factors of severity are, in the order in which they stand."""
    named = next((card.factors for card in every if card.factors), ())
    return f"Severity is {' × '.join(name for name, _ in named)}." if named else ""
