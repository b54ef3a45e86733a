"""Questions that only make sense on the heels of an answer: a wait has a length and a cause."""

import re
from collections.abc import Callable
from itertools import pairwise

from capture.interview.course import UNCOUNTED, Asking
from capture.interview.lexicon import any_of
from capture.interview.worth import Seen
from model_store.claims import canonical
from model_store.values import Party, Range, System
from model_store.vocabulary import Kind, Slot

_CAUSE = re.compile(rf"\b{any_of('waits', 'causes')}\b", re.IGNORECASE)
"""Function words by which people say what something waits for."""


def _has_a_wait_without_length(seen: Seen) -> bool:
    """Whether this person told of a wait but never how long it is."""
    waits = [c for c in seen.mine if c.kind is Kind.WAIT]
    return bool(waits) and not any(isinstance(c.value, Range) for c in waits)


def _has_a_wait_without_cause(seen: Seen) -> bool:
    """Whether the last answer told of a wait but not what for."""
    last = seen.session.askings[-1] if seen.session.askings else None
    if last is None or last.question.slot is not Slot.WAIT:
        return False
    told = [c for c in seen.mine if c.id in last.claims]
    waits = any(c.kind is Kind.WAIT for c in told)
    return waits and not any(_CAUSE.search(c.quote) for c in told)


MOST_SURPRISES = 2
RAISED = 1.3
"""How much more a question is worth while what it follows up was just named for the first time."""

SURPRISES: dict[Slot, type[System | Party]] = {Slot.SYSTEM: System, Slot.OWNER: Party}
"""What somebody new or a new tool makes worth asking at once."""


def surprise(seen: Seen, slot: Slot) -> float:
    """What a new tool or a new hand in the last answer makes of a question; 1 when none."""
    wanted = SURPRISES.get(slot)
    asked = seen.session.answered
    if wanted is None or not asked or not _is_new(seen, asked[-1], wanted):
        return 1.0
    before = (
        _is_new(seen, told, SURPRISES[then.question.slot])
        for told, then in pairwise(asked)
        if then.question.slot in SURPRISES
    )
    return RAISED if sum(before) < MOST_SURPRISES else 1.0


def _is_new(seen: Seen, asking: Asking, wanted: type[System | Party]) -> bool:
    """Whether an answer to a question named a tool or a party that nobody had named before it."""
    order = {c.id: n for n, c in enumerate(seen.view.claims)}
    told = [c for c in seen.mine if c.id in asking.claims and isinstance(c.value, wanted)]
    first = min((order[c.id] for c in told), default=0)
    earlier = {canonical(c.value) for c in seen.view.claims[:first]}
    return asking.question.slot not in UNCOUNTED and any(
        canonical(c.value) not in earlier for c in told
    )


FOLLOW_UPS: dict[Slot, Callable[[Seen], bool]] = {
    Slot.WAIT_RANGE: _has_a_wait_without_length,
    Slot.WAIT_CAUSE: _has_a_wait_without_cause,
}
"""What has to hold for a follow-up to be worth asking."""
