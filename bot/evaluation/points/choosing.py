"""Points for amounts of evidence whose sum tells best which of several things is meant.

A ridge conditional logit (McFadden 1974, Conditional Logit Analysis of Qualitative Choice
Behavior): the chance of each choice goes with the exponential of its points.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Rows = NDArray[Any]

PULL = 3.0
"""How strongly points are drawn to nought where little was seen (a convention), in the measure of
amounts that vary by one."""

_SEEN = 30
"""An amount seen less often gets no points of its own."""

_ROUNDS = 60
_STILL = 1e-4


@dataclass(frozen=True, slots=True)
class Choice:
    """Evidence for each thing that may be meant, and which of them are; at least one is."""

    evidence: tuple[Mapping[str, float], ...]
    right: frozenset[int]


def fitted(choices: Sequence[Choice]) -> dict[str, float]:
    """The points of every amount, rounded to two places.

    Maximises the log likelihood of the right ones less `PULL` / 2 times the squared points, by
    Newton steps whose bend leaves out what the right ones share, so that no step is too long.

    Args:
        choices: what was to be chosen from, and what was right.
    """
    import numpy as np

    often: dict[str, int] = {}
    for name in (n for c in choices for one in c.evidence for n in one):
        often[name] = often.get(name, 0) + 1
    names = sorted(name for name, n in often.items() if n >= _SEEN)
    if not names:
        return {}
    tables = [_table(choice, names) for choice in choices]
    spread = np.concatenate(tables).std(axis=0) + 1e-6
    tables, found = [table / spread for table in tables], np.zeros(len(names))
    for _ in range(_ROUNDS):
        slope, bend = PULL * found, PULL * np.eye(len(names))
        for table, choice in zip(tables, choices, strict=True):
            chance = _chances(table @ found)
            mean = chance @ table
            slope += mean - _of_right(chance, choice) @ table
            bend += (table * chance[:, None]).T @ table - np.outer(mean, mean)
        move = np.linalg.solve(bend, slope)
        found -= move
        if np.abs(move).max() < _STILL:
            break
    return dict(zip(names, (found / spread).round(2).tolist(), strict=True))


def _table(choice: Choice, names: Sequence[str]) -> "Rows":
    import numpy as np

    return np.array([[one.get(name, 0.0) for name in names] for one in choice.evidence])


def _chances(worth: "Rows") -> "Rows":
    import numpy as np

    weights = np.exp(worth - worth.max())
    shares: Rows = weights / weights.sum()
    return shares


def _of_right(chance: "Rows", choice: Choice) -> "Rows":
    """The chances once one knows that it is one of the right ones."""
    import numpy as np

    kept = np.zeros_like(chance)
    right = sorted(choice.right)
    kept[right] = chance[right] / max(chance[right].sum(), 1e-300)
    return kept
