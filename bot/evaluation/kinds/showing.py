"""How well each kind is heard in interviews that were not taught, as a table."""

from collections.abc import Sequence

from rich.table import Table

from bot.evaluation.kinds.learning import Heard
from bot.reports.screen import table
from capture.extraction.classifier.chances import ANY, NO_CLAIM, TAKES_BACK

_FEW = 5
"""Of an output that fewer lines state, the figure says nothing about the mean."""


def shown(found: Sequence[Heard]) -> Table:
    """One row for each output, and the mean over all kinds that are stated often enough."""
    rows = [(one.output, str(one.lines), f"{one.area:.3f}") for one in found]
    kinds = [one.area for one in found if one.lines >= _FEW and one.output not in _NO_KIND]
    if kinds:
        rows.append(("kinds, on average", "", f"{sum(kinds) / len(kinds):.3f}"))
    return table(("heard in strangers", "lines", "told apart"), rows)


_NO_KIND = (NO_CLAIM, TAKES_BACK, ANY)
