"""Each process held out in turn: its figures beside the others', and how the last change moved it.

A reader that was taught by some texts shows here whether it learnt the craft or the texts: held
out, a process should read about as well as the rest, and move when the rest moves.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.evaluation.figures.tally import Tally, figures
from bot.evaluation.runs.floors import Bound
from bot.evaluation.runs.keeping import Kept
from bot.evaluation.runs.run import Measured

Rows = tuple[tuple[str, Kept, Kept, Kept], ...]
"""For each process: its name, its figures, those of all others together, its own last time."""


def held_out(found: Sequence[Measured], before: Mapping[str, Kept]) -> Rows:
    """Measure each process alone and all others without it.

    Args:
        found: what was counted for each process.
        before: the figures of each process in the last run, by its name.
    """
    return tuple(
        (
            one.name,
            figures(one.tally),
            figures(sum((o.tally for o in found if o is not one), Tally())),
            before.get(one.name, {}),
        )
        for one in found
    )


def missed_alone(demands: Iterable[Bound], rows: Rows) -> Iterator[tuple[Bound, str]]:
    """Demands that a process does not meet by itself, with its name."""
    for demand in demands:
        for name, alone, _, _ in rows:
            if demand.missed_by(alone):
                yield demand, name
