"""How much of what careful readers marked would be missing without a claim.

Several claims can stand for one marked saying: who does a step says that it is done, a share of
cases says that there are such cases. What would be there without a claim is no reason to keep it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

PRECISELY = 0.6
"""What naming the very kind is worth beside finding the saying at all: a choice, see
`docs/decisions/0009`; with more of it more is kept that says in another kind what is said."""


@dataclass(frozen=True, slots=True)
class Finder:
    """A claim and the marked sayings it found, by number; `named` are those of its very kind."""

    process: str
    found: frozenset[int]
    named: frozenset[int]


def credit(finders: Sequence[Finder], worth: Sequence[float]) -> list[float]:
    """Credit every marked saying to the surest claim that found it and the surest that names it.

    Args:
        finders: the claims of all processes.
        worth: how sure each is to stay, in the same order.

    Returns:
        For each claim 1 where a saying would be neither found nor named without it, a share of it
        where it would be one of the two, 0 where nothing would be missing.

    >>> who = Finder("a process", found=frozenset({1}), named=frozenset())
    >>> step = Finder("a process", found=frozenset({1}), named=frozenset({1}))
    >>> [round(share, 3) for share in credit([who, step], [0.9, 0.5])]
    [0.625, 0.375]
    """
    found = _surest([[(one.process, n) for n in one.found] for one in finders], worth)
    named = _surest([[(one.process, n) for n in one.named] for one in finders], worth)
    both = {at for saying, at in found.items() if named.get(saying) == at}
    finding, naming = 1 / (1 + PRECISELY), PRECISELY / (1 + PRECISELY)
    first, kinds = set(found.values()), set(named.values())
    return [
        1.0 if at in both else max(finding * (at in first), naming * (at in kinds))
        for at in range(len(finders))
    ]


def _surest(
    sayings: Sequence[Sequence[tuple[str, int]]], worth: Sequence[float]
) -> dict[tuple[str, int], int]:
    """The claim each saying is credited to; of equally sure ones the earlier."""
    best: dict[tuple[str, int], int] = {}
    for at, mine in enumerate(sayings):
        for saying in mine:
            if saying not in best or worth[at] > worth[best[saying]]:
                best[saying] = at
    return best
