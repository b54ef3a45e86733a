"""What each slot is for: the claim kinds it fills and the family it belongs to.

A test holds slots, kinds and question files together, so that none can be added alone.
"""

from model_store.vocabulary import FindingKind, Kind, Slot

FILLS: dict[Slot, tuple[Kind, ...]] = {
    Slot.OPENING: (Kind.STEP, Kind.OWNER, Kind.ORDER),
    Slot.LAST_CASE: (Kind.STEP, Kind.ORDER, Kind.EXCEPTION),
    Slot.AND_THEN: (Kind.ORDER, Kind.HANDOFF),
    Slot.HARDEST_CASE: (Kind.EXCEPTION, Kind.WORKAROUND),
    Slot.THREE_TO_SIX: (Kind.STEP, Kind.ORDER),
    Slot.BELIEF: (Kind.STEP, Kind.OWNER, Kind.HANDOFF),
    Slot.TRIGGER: (Kind.TRIGGER,),
    Slot.OUTCOME: (Kind.OUTCOME,),
    Slot.VOLUME: (Kind.VOLUME,),
    Slot.FREQUENCY: (Kind.FREQUENCY,),
    Slot.REWORK: (Kind.REWORK,),
    Slot.OWNER: (Kind.OWNER,),
    Slot.DEPUTY: (Kind.DEPUTY,),
    Slot.ABSENCE: (Kind.SINGLE_PERSON, Kind.DEPUTY),
    Slot.AVAILABILITY: (Kind.AVAILABILITY,),
    Slot.STAFFING: (Kind.STAFFING,),
    Slot.SYSTEM: (Kind.SYSTEM, Kind.SHADOW_TOOL),
    Slot.HANDOFF: (Kind.HANDOFF,),
    Slot.INPUT: (Kind.INPUT,),
    Slot.WAIT: (Kind.WAIT,),
    Slot.WAIT_CAUSE: (Kind.WAIT,),
    Slot.WAIT_RANGE: (Kind.WAIT,),
    Slot.DURATION: (Kind.DURATION,),
    Slot.BATCHING: (Kind.BATCHING,),
    Slot.EXCEPTION: (Kind.EXCEPTION,),
    Slot.RAINY_DAY: (Kind.EXCEPTION,),
    Slot.DECISION: (Kind.CONDITION, Kind.CRITERIA),
    Slot.CONDITION: (Kind.CONDITION,),
    Slot.SHARE: (Kind.SHARE,),
    Slot.CONTROL: (Kind.CONTROL, Kind.CRITERIA),
    Slot.WORKAROUND: (Kind.WORKAROUND,),
    Slot.OFF_THE_BOOKS: (Kind.WORKAROUND, Kind.SHADOW_TOOL),
    Slot.WHY: (Kind.CRITERIA, Kind.WORKAROUND),
    Slot.ORDER: (Kind.ORDER,),
    Slot.SCOPE: (Kind.CONDITION, Kind.EXCEPTION),
    Slot.ROOT: (Kind.STEP,),
    Slot.ANYTHING_BETWEEN: (Kind.STEP, Kind.ORDER),
    Slot.NEUTRAL_CHECK: (Kind.STEP, Kind.EXCEPTION),
    Slot.CLOSE: (Kind.EXCEPTION, Kind.WORKAROUND, Kind.WAIT),
    Slot.CONFIRM: (),
}

SINGLE = frozenset({Slot.TRIGGER, Slot.OUTCOME, Slot.VOLUME, Slot.REWORK})
"""Slots with one answer a person: once it is told there is nothing left to ask."""

_BOTH_WAYS = (Slot.NEUTRAL_CHECK,)
SETTLES: dict[FindingKind, tuple[Slot, ...]] = {
    FindingKind.WAIT: (Slot.WAIT, *_BOTH_WAYS),
    FindingKind.BOTTLENECK: (Slot.WAIT,),
    FindingKind.DURATION: (Slot.DURATION, *_BOTH_WAYS),
    FindingKind.OWNER: (Slot.OWNER, *_BOTH_WAYS),
    FindingKind.MISSING_OWNER: (Slot.OWNER,),
    FindingKind.EXCEPTION_UNKNOWN: (Slot.EXCEPTION,),
    FindingKind.UNHANDLED_EXCEPTION: (Slot.EXCEPTION,),
    FindingKind.BYPASSED_CONTROL: (Slot.CONTROL, *_BOTH_WAYS),
    FindingKind.WORKAROUND: (Slot.CONTROL,),
    FindingKind.SYSTEM: (Slot.SYSTEM, *_BOTH_WAYS),
    FindingKind.HANDOFF: (Slot.HANDOFF, *_BOTH_WAYS),
    FindingKind.VARIATION: _BOTH_WAYS,
    FindingKind.ORDER: _BOTH_WAYS,
}
"""Which questions about a step an open finding calls for."""
