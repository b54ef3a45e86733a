"""When a slot needs no further voice: two people of one side, asked apart, agree on it.

Words cannot be seen to agree here, so only quantities and known parties or systems settle a slot.
"""

from collections.abc import Sequence
from itertools import combinations

from model_store.claims import Claim, canonical
from model_store.graph.confidence import root_of
from model_store.values import Party, Range, System

ENOUGH = 2
"""Independent people of one side whose agreement settles a slot."""


def is_settled(told: Sequence[Claim]) -> bool:
    """Whether two speakers agree, and nobody of the side says otherwise.

    Args:
        told: what one side said of one thing, the person to be asked left out.
    """
    firm = [c for c in told if isinstance(c.value, Range | Party | System)]
    roots = {root_of(c) for c in firm}
    return len(roots) >= ENOUGH and all(agree(a, b) for a, b in combinations(firm, 2))


def agree(a: Claim, b: Claim) -> bool:
    """Whether two claims say the same: ranges overlap in one unit, others are equal."""
    if isinstance(a.value, Range) and isinstance(b.value, Range):
        mine, theirs = _span(a.value), _span(b.value)
        same_unit = (a.value.minutes is None) == (b.value.minutes is None)
        return same_unit and mine[0] <= theirs[1] and theirs[0] <= mine[1]
    return canonical(a.value) == canonical(b.value)


def _span(value: Range) -> tuple[float, float]:
    return value.minutes or value.per_week or (value.low, value.high)
