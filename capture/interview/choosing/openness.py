"""How open a question is: less where it was told, settled or is too early, more where it counts.

Each is a factor of the worth of a question; 0 means that it is not asked.
"""

from capture.interview.choosing.follow_ups import FOLLOW_UPS
from capture.interview.worth import FILLS, SENSITIVE, SINGLE, Seen, is_settled
from model_store.graph.view import Step
from model_store.vocabulary import Kind, Slot

RAPPORT = 3
"""So many questions come before anything delicate."""
TOO_EARLY = 0.4
"""What is left of a delicate question before that."""
ONCE = frozenset({Slot.ANYTHING_BETWEEN, Slot.SCOPE})
"""Sweeping questions: nothing told before answers them, and nobody wants them twice."""
IN_PASSING = 0.7
"""How open a slot stays when it was only touched in an answer to something else."""
BOUNDS = frozenset({Slot.TRIGGER, Slot.VOLUME})
MISSING = 1.5
"""How much more bounds and amounts are worth while nobody of the side has told them."""
NEEDED = 1.1
"""How much more a figure is worth that the queue answer hangs on; an open question still comes
first where the step's name may mean little."""
SETTLED = 0.2
"""What is left of a slot on which two others of the same side agree."""


def delicate(seen: Seen, slot: Slot) -> float:
    """What is left of a question that is asked before anybody would like to answer it."""
    return TOO_EARLY if slot in SENSITIVE and seen.session.used < RAPPORT else 1.0


def stakes(seen: Seen, slot: Slot, step: Step) -> float:
    """What hangs on it: the other side has spoken, a finding is open, a queue needs the number."""
    told = seen.view.about(step.key, *FILLS[slot])
    if any(c.account == seen.session.account for c in told):
        return 0.0
    disputed = seen.is_disputed(slot, step.key)
    if slot is Slot.NEUTRAL_CHECK and (not disputed or not seen.session.used):
        return 0.0  # never the first question
    across = [c for c in told if seen.view.side(c) is not seen.side]
    others = [c for c in told if seen.view.side(c) is seen.side]
    needed = slot in (Slot.WAIT, Slot.DURATION) and step.key in seen.needs
    settled = SETTLED if is_settled(others) and not disputed else 1.0
    raised = 1.3 if disputed and seen.session.used else 1.0
    return settled * (1.0 + 0.25 * min(3, len(across))) * raised * (NEEDED if needed else 1.0)


def unsaid(seen: Seen, slot: Slot) -> float:
    """How open a slot still is, given what this person told without being asked."""
    if slot is Slot.NEUTRAL_CHECK:
        return 0.0
    if slot in FOLLOW_UPS:
        return float(FOLLOW_UPS[slot](seen))
    if slot in ONCE:
        return 1.0
    told = [c for c in seen.mine if c.kind in FILLS[slot] and c.kind is not Kind.STEP]
    if slot not in SINGLE:
        return 0.9 if told else 1.0
    return 0.0 if any(c.slot == slot for c in told) else _untold(seen, slot, touched=bool(told))


def _untold(seen: Seen, slot: Slot, *, touched: bool) -> float:
    """How open a slot with one answer is: others of the side may have settled it, or nobody."""
    others = [
        c
        for c in seen.view.about(None, *FILLS[slot], side=seen.side)
        if c.speaker != seen.me.key and c.slot == slot
    ]
    if is_settled(others):
        return SETTLED
    if touched:
        return IN_PASSING
    return 1.0 if others or slot not in BOUNDS else MISSING
