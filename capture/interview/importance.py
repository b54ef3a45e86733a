"""What an answer is worth by slot and side, before anything is known of the speaker.

The order is that of must-haves: bounds, hands, waits, exceptions, then the rest. The numbers are a
convention: a slot that many answers fill, or that a queue or a difference rests on, is worth more.
"""

from dataclasses import dataclass

from model_store.vocabulary import Side, Slot


@dataclass(frozen=True, slots=True)
class Weight:
    """Worth of an answer, chance that somebody has one, chance of a further one after the first.

    `cost` counts what is asked of the speaker; 1 is a plain question.
    """

    worth: float
    known: float
    further: float = 0.7
    cost: float = 1.0


OPERATOR: dict[Slot, Weight] = {
    Slot.TRIGGER: Weight(1.0, 0.9),
    Slot.EXCEPTION: Weight(1.3, 0.9, 0.45),
    Slot.WAIT: Weight(1.3, 0.95, 0.75),
    Slot.OWNER: Weight(1.15, 0.75, 0.75),
    Slot.DURATION: Weight(0.9, 0.95, 0.6),
    Slot.HANDOFF: Weight(0.95, 0.8, 0.4),
    Slot.WORKAROUND: Weight(1.25, 0.6, 0.4),
    Slot.REWORK: Weight(1.1, 0.75),
    Slot.VOLUME: Weight(1.0, 0.65),
    Slot.OUTCOME: Weight(1.0, 0.3),
    Slot.SYSTEM: Weight(0.8, 0.45),
    Slot.ABSENCE: Weight(0.8, 0.8),
    Slot.LAST_CASE: Weight(0.6, 0.9, 0.5, cost=1.1),
    Slot.RAINY_DAY: Weight(1.1, 0.8),
    Slot.WAIT_RANGE: Weight(1.1, 0.8),
    Slot.WAIT_CAUSE: Weight(1.2, 0.85, cost=0.6),  # cheap: the speaker is just there
    Slot.CONTROL: Weight(0.8, 0.5),
    Slot.ANYTHING_BETWEEN: Weight(0.7, 0.7),
    Slot.CLOSE: Weight(0.9, 0.8),
    Slot.NEUTRAL_CHECK: Weight(1.2, 0.7),
}
"""Somebody who does the work knows waits, exceptions and times; seldom the far end."""

LEADER: dict[Slot, Weight] = {
    Slot.WAIT: Weight(1.4, 0.9, 0.75),
    Slot.OWNER: Weight(1.3, 0.75, 0.75),
    Slot.REWORK: Weight(1.2, 0.9),
    Slot.EXCEPTION: Weight(1.2, 0.75, 0.5),
    Slot.ABSENCE: Weight(1.1, 0.9),
    Slot.CONTROL: Weight(1.0, 0.5),
    Slot.TRIGGER: Weight(0.9, 0.9),
    Slot.VOLUME: Weight(0.9, 0.9),
    Slot.OUTCOME: Weight(0.9, 0.6),
    Slot.SYSTEM: Weight(0.9, 0.4),
    Slot.WORKAROUND: Weight(0.9, 0.3),
    Slot.BELIEF: Weight(1.0, 0.6),
}
"""A leader's picture differs from the work in waits, owners, what comes back and who is missed."""

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
    }
)
"""Slots worth asking about one named step."""


def weights(side: Side) -> dict[Slot, Weight]:
    """The table of a side."""
    return LEADER if side is Side.LEADER else OPERATOR
