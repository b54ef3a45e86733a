"""Which topics a slot opens, in order of preference: the speaker's half of the slot words."""

from model_store.vocabulary import Slot

_OPEN = ("exception", "workaround", "handoff")

TOPICS: dict[Slot, tuple[str, ...]] = {
    Slot.LAST_CASE: ("last_time",),
    Slot.AND_THEN: ("last_time", "handoff"),
    Slot.HARDEST_CASE: ("last_time", "exception"),
    Slot.THREE_TO_SIX: ("last_time", "handoff"),
    Slot.BELIEF: ("handoff", "owner"),
    Slot.TRIGGER: ("trigger",),
    Slot.OUTCOME: ("outcome",),
    Slot.VOLUME: ("volume",),
    Slot.FREQUENCY: ("volume",),
    Slot.REWORK: ("rework",),
    Slot.OWNER: ("owner",),
    Slot.DEPUTY: ("single_person", "owner"),
    Slot.ABSENCE: ("single_person", "owner"),
    Slot.AVAILABILITY: ("single_person",),
    Slot.STAFFING: ("single_person",),
    Slot.SYSTEM: ("system",),
    Slot.HANDOFF: ("handoff",),
    Slot.INPUT: ("handoff", "trigger"),
    Slot.WAIT: ("wait",),
    Slot.WAIT_CAUSE: ("wait",),
    Slot.WAIT_RANGE: ("wait",),
    Slot.DURATION: ("duration",),
    Slot.BATCHING: ("wait", "duration"),
    Slot.EXCEPTION: ("exception",),
    Slot.RAINY_DAY: ("exception",),
    Slot.DECISION: ("exception", "owner"),
    Slot.CONDITION: ("exception", "owner"),
    Slot.SHARE: ("exception",),
    Slot.CONTROL: ("exception", "owner"),
    Slot.WORKAROUND: ("workaround",),
    Slot.OFF_THE_BOOKS: ("workaround",),
    Slot.WHY: ("workaround", "exception"),
    Slot.ORDER: ("handoff",),
    Slot.SCOPE: _OPEN,
    Slot.ROOT: _OPEN,
    Slot.ANYTHING_BETWEEN: _OPEN,
    Slot.NEUTRAL_CHECK: (*_OPEN, "wait", "owner"),
    Slot.CLOSE: (*_OPEN, "wait", "duration"),
    Slot.CONFIRM: ("confirm",),
}
"""A slot that is not listed opens no topic: the speaker falls back."""
