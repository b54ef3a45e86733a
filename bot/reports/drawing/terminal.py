"""A report on the screen: the same sections as everywhere, small print dimmed."""

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from bot.reports.contents import Report
from bot.reports.drawing.card_screen import BAND_STYLES
from bot.reports.drawing.layout import Item, Section
from bot.reports.drawing.report_sections import headline, process_sections, sections


def show(report: Report, console: Console) -> None:
    """Print the whole report."""
    title = Text(report.title, style="bold")
    console.print(Panel(Group(title, Text(headline(report), style="dim")), expand=True))
    for section in sections(report):
        console.print(*rendered(section), sep="\n")


def show_process(report: Report, console: Console) -> None:
    """Print how the process runs, every step of it, and nothing else."""
    console.print(Panel(Group(Text(report.title, style="bold"), Text(headline(report)))))
    for section in process_sections(report, every=True):
        console.print(*rendered(section), sep="\n")


def rendered(section: Section) -> Iterator[RenderableType]:
    """One section as things rich can print."""
    yield Text()
    yield Rule(Text(section.heading, style="bold cyan"), align="left")
    if section.lead:
        yield Text(section.lead, style="dim italic")
    if not (section.items or section.after):
        yield Padding(Text(section.empty, style="dim"), (0, 0, 0, 2))
    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right", width=3, style="bold")
    table.add_column(ratio=1)
    for place, item in enumerate(section.items, start=1):
        table.add_row(f"{place}." if section.numbered else "•", _item(item))
    if section.items:
        yield table
    for item in section.after:
        below = Text(f"{item.head}: ", style="italic")
        yield Padding(below.append(" ".join(item.lines), style="not italic"), (0, 0, 0, 4))
    if section.more:
        yield Padding(Text(f"… and {section.more} more.", style="dim"), (0, 0, 0, 4))


def _item(item: Item) -> RenderableType:
    """Words of people go in as plain text: nothing in them is ever read as markup."""
    head = Text(item.head, style="bold" if item.lines or item.parts else "")
    if item.tag:
        head.append(
            f"  {item.tag}", style=BAND_STYLES.get(item.tag.partition(",")[0], "not bold magenta")
        )
    if item.note and not item.lines:
        head.append(f"  {item.note}", style="dim not bold")
    rows: list[RenderableType] = [head]
    rows += [Padding(_item(part), (0, 0, 0, 2)) for part in item.parts]
    rows += [Text(line) for line in item.lines]
    if item.note and item.lines:
        rows.append(Text(item.note, style="dim"))
    return Group(*rows)
