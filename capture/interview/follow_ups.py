"""Questions that only make sense on the heels of an answer: a wait has a length and a cause."""

import re
from collections.abc import Callable

from capture.interview.seen import Seen
from model_store.vocabulary import Kind, Range, Slot

_CAUSE = re.compile(
    r"\b(?:because|bc|cause|since|as|until|till?|for|when|if|only|nobody|needs?|has to|waiting)\b",
    re.IGNORECASE,
)
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


FOLLOW_UPS: dict[Slot, Callable[[Seen], bool]] = {
    Slot.WAIT_RANGE: _has_a_wait_without_length,
    Slot.WAIT_CAUSE: _has_a_wait_without_cause,
}
"""What has to hold for a follow-up to be worth asking."""
