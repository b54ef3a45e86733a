"""What people have to tell, by theme: what it is worth, and how many things one person can tell.

A question opens a theme; where nothing is left of it, talk runs on to a neighbouring one. Chances
and worths were counted in sample interviews and rounded: docs/decisions/0006 has the counts.
"""

from dataclasses import dataclass
from enum import StrEnum

from model_store.vocabulary import Kind, Side, Slot


class Theme(StrEnum):
    """A matter on which one person has one or more separate things to tell."""

    BEGINNING = "beginning"
    END = "end"
    AMOUNT = "amount"
    WAIT = "wait"
    TIME = "time"
    HANDS = "hands"
    RECEIVER = "receiver"
    EXCEPTION = "exception"
    WAY_ROUND = "way_round"
    COMES_BACK = "comes_back"
    TOOL = "tool"
    ABSENCE = "absence"
    STORY = "story"


KIND: dict[Theme, Kind] = {
    Theme.BEGINNING: Kind.TRIGGER,
    Theme.END: Kind.OUTCOME,
    Theme.AMOUNT: Kind.VOLUME,
    Theme.WAIT: Kind.WAIT,
    Theme.TIME: Kind.DURATION,
    Theme.HANDS: Kind.OWNER,
    Theme.RECEIVER: Kind.HANDOFF,
    Theme.EXCEPTION: Kind.EXCEPTION,
    Theme.WAY_ROUND: Kind.WORKAROUND,
    Theme.COMES_BACK: Kind.REWORK,
    Theme.TOOL: Kind.SYSTEM,
    Theme.ABSENCE: Kind.SINGLE_PERSON,
    Theme.STORY: Kind.STEP,
}
"""The kind of claim a theme gives when it is asked for plainly."""

_OPEN = (Theme.EXCEPTION, Theme.WAY_ROUND, Theme.RECEIVER)
OPENS: dict[Slot, tuple[Theme, ...]] = {
    Slot.TRIGGER: (Theme.BEGINNING,),
    Slot.OUTCOME: (Theme.END,),
    Slot.VOLUME: (Theme.AMOUNT,),
    Slot.WAIT: (Theme.WAIT,),
    Slot.WAIT_CAUSE: (Theme.WAIT,),
    Slot.WAIT_RANGE: (Theme.WAIT,),
    Slot.BATCHING: (Theme.WAIT, Theme.TIME),
    Slot.DURATION: (Theme.TIME,),
    Slot.OWNER: (Theme.HANDS,),
    Slot.CONTROL: (Theme.EXCEPTION, Theme.HANDS),
    Slot.DECISION: (Theme.EXCEPTION, Theme.HANDS),
    Slot.BELIEF: (Theme.RECEIVER, Theme.HANDS),
    Slot.HANDOFF: (Theme.RECEIVER,),
    Slot.INPUT: (Theme.RECEIVER, Theme.BEGINNING),
    Slot.EXCEPTION: (Theme.EXCEPTION,),
    Slot.RAINY_DAY: (Theme.EXCEPTION,),
    Slot.WORKAROUND: (Theme.WAY_ROUND,),
    Slot.WHY: (Theme.WAY_ROUND, Theme.EXCEPTION),
    Slot.REWORK: (Theme.COMES_BACK,),
    Slot.SYSTEM: (Theme.TOOL,),
    Slot.ABSENCE: (Theme.ABSENCE, Theme.HANDS),
    Slot.LAST_CASE: (Theme.STORY,),
    Slot.ANYTHING_BETWEEN: _OPEN,
    Slot.NEUTRAL_CHECK: (*_OPEN, Theme.WAIT, Theme.HANDS),
    Slot.CLOSE: (*_OPEN, Theme.WAIT, Theme.TIME),
}
"""The themes a slot leads to, in the order in which people turn to them."""


@dataclass(frozen=True, slots=True)
class Stock:
    """What one answer is worth; the chance of a first thing to tell, of a second, of a third.

    `unplaced` is the share of the worth that is left when the answer names no part of the work,
    0 to 1: how often it can then still be laid beside what others told.
    """

    worth: float
    chances: tuple[float, ...]
    unplaced: float = 1.0


OPERATOR: dict[Theme, Stock] = {
    Theme.WAIT: Stock(1.6, (0.98, 0.85, 0.25)),
    Theme.EXCEPTION: Stock(1.5, (0.98, 0.4, 0.05)),
    Theme.WAY_ROUND: Stock(1.5, (0.88, 0.1)),
    Theme.COMES_BACK: Stock(1.4, (0.97,)),
    Theme.TIME: Stock(1.1, (0.98, 0.33, 0.06)),
    Theme.HANDS: Stock(1.1, (0.95, 0.45, 0.1)),
    Theme.TOOL: Stock(1.2, (0.5, 0.04)),
    Theme.RECEIVER: Stock(0.9, (0.94, 0.09)),
    Theme.AMOUNT: Stock(0.8, (0.88,)),
    Theme.BEGINNING: Stock(0.7, (0.9,)),
    Theme.END: Stock(0.9, (0.33,)),
    Theme.ABSENCE: Stock(0.8, (0.95,)),
    Theme.STORY: Stock(0.6, (0.98,)),
}
"""Somebody who does the work knows waits, exceptions and times; seldom the far end. Tools come up
by themselves: hardly one in two has one more to tell of when asked."""

LEADER: dict[Theme, Stock] = {
    Theme.WAIT: Stock(1.6, (0.98, 0.73, 0.1), 0.65),
    Theme.COMES_BACK: Stock(1.4, (0.98,)),
    Theme.EXCEPTION: Stock(1.3, (0.98, 0.25, 0.05), 0.8),
    Theme.HANDS: Stock(1.2, (0.97, 0.5, 0.1), 0.5),
    Theme.TOOL: Stock(1.2, (0.45, 0.04), 0.2),
    Theme.RECEIVER: Stock(1.1, (0.55, 0.08), 0.35),
    Theme.WAY_ROUND: Stock(1.2, (0.4,), 0.55),
    Theme.ABSENCE: Stock(0.9, (0.98,)),
    Theme.BEGINNING: Stock(0.3, (0.98,)),
    Theme.TIME: Stock(0.8, (0.8,), 0.7),
    Theme.AMOUNT: Stock(0.5, (0.98,), 0.5),
    Theme.END: Stock(0.4, (0.6,), 0.35),
    Theme.STORY: Stock(0.2, (0.98,)),
}
"""A leader's picture differs from the work in waits, what comes back, what goes another way and
hands; bounds and amounts are mostly shared, and told in the opening. What an answer that names no
part can still be used for: docs/decisions/0012."""


def stock(side: Side) -> dict[Theme, Stock]:
    """The table of a side."""
    return LEADER if side is Side.LEADER else OPERATOR
