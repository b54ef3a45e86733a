"""The console that commands print to: colours on a terminal, plain text in a pipe."""

from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

READABLE = 100
"""Columns beyond which lines get hard to read."""


def console() -> Console:
    """A console as wide as the terminal allows and the eye likes."""
    wide = Console(highlight=False)
    return Console(highlight=False, width=min(wide.width, READABLE))


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    """Rows under heads; cells are plain text, and none is cut off however narrow the screen."""
    grid = Table(box=SIMPLE_HEAD, pad_edge=False)
    for head in heads:
        grid.add_column(head, overflow="fold")
    for row in rows:
        grid.add_row(*(Text(cell) for cell in row))
    return grid
