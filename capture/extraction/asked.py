"""What was asked, and which kind of claim an answer to it is first of all."""

from dataclasses import dataclass

from model_store.vocabulary import Kind, Slot

KIND_OF_SLOT = {
    Slot.TRIGGER: Kind.TRIGGER,
    Slot.OUTCOME: Kind.OUTCOME,
    Slot.VOLUME: Kind.VOLUME,
    Slot.FREQUENCY: Kind.FREQUENCY,
    Slot.REWORK: Kind.REWORK,
    Slot.OWNER: Kind.OWNER,
    Slot.DEPUTY: Kind.DEPUTY,
    Slot.ABSENCE: Kind.SINGLE_PERSON,
    Slot.AVAILABILITY: Kind.AVAILABILITY,
    Slot.STAFFING: Kind.STAFFING,
    Slot.SYSTEM: Kind.SYSTEM,
    Slot.HANDOFF: Kind.HANDOFF,
    Slot.INPUT: Kind.INPUT,
    Slot.WAIT: Kind.WAIT,
    Slot.WAIT_CAUSE: Kind.WAIT,
    Slot.WAIT_RANGE: Kind.WAIT,
    Slot.DURATION: Kind.DURATION,
    Slot.BATCHING: Kind.BATCHING,
    Slot.EXCEPTION: Kind.EXCEPTION,
    Slot.RAINY_DAY: Kind.EXCEPTION,
    Slot.DECISION: Kind.CONDITION,
    Slot.CONDITION: Kind.CONDITION,
    Slot.SHARE: Kind.SHARE,
    Slot.CONTROL: Kind.CONTROL,
    Slot.WORKAROUND: Kind.WORKAROUND,
    Slot.OFF_THE_BOOKS: Kind.WORKAROUND,
    Slot.WHY: Kind.WORKAROUND,
    Slot.ORDER: Kind.ORDER,
    Slot.SCOPE: Kind.CONDITION,
}
"""The kind of claim each slot fills; slots that are missing here are told as stories."""

UNFORESEEN = frozenset({Slot.CLOSE, Slot.ANYTHING_BETWEEN})
"""Sweeping questions: what is told in reply and has no kind of its own is what else comes up."""

UNASKED = frozenset({None, Slot.CONFIRM})
"""Where nothing was asked, or only whether what was read back is right."""

OF_PARTIES = frozenset({Slot.OWNER, Slot.DEPUTY, Slot.HANDOFF, Slot.ABSENCE, Slot.INPUT})
"""Slots whose answer is first of all somebody."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The question an answer answers, and whether a leader answers it."""

    slot: Slot
    kind: Kind
    step: str
    leader: bool = False


LONG = 120
"""Characters: an answer up to this long is quoted whole, a longer one clause by clause."""

SHORT = 14
"""Characters: a stretch up to this long says nothing by itself in a longer answer."""
