"""Which questions a side is asked, what asking takes, and what an answer is then worth.

What can be told at all stands with the themes; here stands how a question comes by it.
"""

from capture.interview.worth.slots import FILLS
from capture.interview.worth.themes import KIND, Theme, stock
from model_store.vocabulary import Side, Slot

_PLAIN = (
    Slot.WAIT,
    Slot.OWNER,
    Slot.EXCEPTION,
    Slot.REWORK,
    Slot.CONTROL,
    Slot.TRIGGER,
    Slot.VOLUME,
    Slot.OUTCOME,
    Slot.SYSTEM,
    Slot.HANDOFF,
    Slot.WORKAROUND,
    Slot.ABSENCE,
    Slot.DURATION,
)
DETOUR = 1.3
"""Who is asked for reasons tells what a plain question brings out better; that one comes first."""
_COST: dict[Side, dict[Slot, float]] = {
    Side.OPERATOR: dict.fromkeys(
        (*_PLAIN, Slot.RAINY_DAY, Slot.BATCHING, Slot.INPUT, Slot.NEUTRAL_CHECK, Slot.CLOSE), 1.0
    )
    | {
        Slot.WHY: DETOUR,
        Slot.LAST_CASE: 1.1,
        Slot.WAIT_RANGE: 0.7,
        Slot.WAIT_CAUSE: 0.6,  # cheap: the speaker is just there
        Slot.ANYTHING_BETWEEN: 1.4,  # sweeping, so it comes late
    },
    Side.LEADER: dict.fromkeys(_PLAIN, 1.0) | {Slot.BELIEF: 1.2, Slot.WHY: DETOUR},
}

BY_STEP = frozenset(
    {
        Slot.WAIT,
        Slot.OWNER,
        Slot.EXCEPTION,
        Slot.CONTROL,
        Slot.HANDOFF,
        Slot.SYSTEM,
        Slot.DURATION,
        Slot.NEUTRAL_CHECK,
        Slot.WORKAROUND,
        Slot.ANYTHING_BETWEEN,
        Slot.BATCHING,
        Slot.WHY,
        Slot.RAINY_DAY,
    }
)
"""Slots worth asking about one named step."""

SENSITIVE = frozenset({Slot.WORKAROUND, Slot.WHY, Slot.OFF_THE_BOOKS})
"""What nobody tells before having told something else."""

BESIDE = 0.45
"""What is told beside the question's point is understood less surely."""


def costs(side: Side) -> dict[Slot, float]:
    """The slots a side is asked, each with what it takes; 1 is a plain question."""
    return _COST[side]


def worth(side: Side, theme: Theme, slot: Slot, *, placed: bool) -> float:
    """What one thing told of a theme is worth when it comes in answer to this slot.

    Args:
        side: who tells it.
        theme: what it is about.
        slot: what was asked for.
        placed: whether the question names the part of the work that the answer is then about.
    """
    told = stock(side)[theme]
    understood = 1.0 if KIND[theme] in FILLS[slot] else BESIDE
    return told.worth * understood * (1.0 if placed else told.unplaced)
