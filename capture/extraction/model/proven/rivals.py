"""What the model adds beside the rules: nothing twice, and no second opinion on anything."""

from collections.abc import Iterable, Iterator, Sequence

from model_store.claims import Claim, canonical, normalised
from model_store.vocabulary import Kind

MOST_ADDED = 12
"""So many claims a model may add to one message."""

_MANY_VALUED = frozenset(
    {Kind.OWNER, Kind.DEPUTY, Kind.HANDOFF, Kind.SYSTEM, Kind.SHADOW_TOOL, Kind.INPUT}
)
_NEAR = (
    frozenset({Kind.SYSTEM, Kind.SHADOW_TOOL}),
    frozenset({Kind.WAIT, Kind.DURATION, Kind.BATCHING}),
    frozenset({Kind.CONTROL, Kind.CRITERIA, Kind.CONDITION}),
    frozenset({Kind.EXCEPTION, Kind.REWORK, Kind.WORKAROUND}),
    frozenset({Kind.VOLUME, Kind.FREQUENCY, Kind.SHARE}),
    frozenset({Kind.STEP, Kind.ORDER}),
    frozenset({Kind.OWNER, Kind.DEPUTY, Kind.SYSTEM, Kind.SHADOW_TOOL}),
)
"""Kinds that are easily taken for each other: on the same words the rules' choice stands."""


def added(offered: Iterable[Claim], read: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what is offered beyond what was read, in order and within bounds."""
    taken = list(read)
    counts: dict[str, int] = {}
    for claim in offered:
        if any(_says(mine, claim) for mine in taken):
            continue
        if counts.get(claim.message, 0) >= MOST_ADDED:
            continue
        counts[claim.message] = counts.get(claim.message, 0) + 1
        taken.append(claim)
        yield claim


def _says(mine: Claim, new: Claim) -> bool:
    """Whether a claim says it already, or speaks of the same words as a kind that is near."""
    if mine.id == new.id:
        return True
    apart = mine.span[1] <= new.span[0] or new.span[1] <= mine.span[0]
    if mine.message != new.message or apart:
        return False
    if new.kind in _MANY_VALUED and mine.kind in _alike(new.kind):
        return canonical(mine.value) == canonical(new.value) or _said_alike(mine, new)
    return mine.kind in _alike(new.kind)


def _alike(kind: Kind) -> frozenset[Kind]:
    return next((near for near in _NEAR if kind in near), frozenset({kind}))


def _said_alike(mine: Claim, new: Claim) -> bool:
    """Whether two names share a word: "the AP lady" and "AP" on the same words are one."""
    names = [set(normalised(canonical(c.value)).split(":", 1)[1].split()) for c in (mine, new)]
    return bool(names[0] & names[1])
