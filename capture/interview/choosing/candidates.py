"""Every question that could be asked next, with what it would be worth and why.

value = worth x uncertainty x chance that this person knows x disagreement / cost.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from capture.interview.choosing.follow_ups import surprise
from capture.interview.choosing.naming import Named, nameable, reached
from capture.interview.choosing.openness import ONCE, delicate, stakes, unsaid
from capture.interview.phrasing import can_name_a_step
from capture.interview.worth import (
    BY_STEP,
    OPENS,
    SINGLE,
    Left,
    Seen,
    Theme,
    costs,
    remaining,
    stock,
    turns,
    worth,
)
from model_store.vocabulary import Side, Slot

PLACED = 1.5
"""What an answer gains by a step it is about: only placed, it can be laid beside another."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that could be asked. `key` is the step's key in the view."""

    slot: Slot
    step: str | None
    value: float
    key: str = ""
    turn: int = 0


def candidates(seen: Seen) -> tuple[Candidate, ...]:
    """All candidates of positive value, the best first; ties keep the order of the table."""
    left = _left(seen)
    found = [*_open(seen, left), *_named(seen, left)]
    return tuple(sorted((c for c in found if c.value > 0), key=lambda c: -c.value))


def _open(seen: Seen, left: Left) -> Iterator[Candidate]:
    """Questions that name no step: where, what, who; each leads to whatever the speaker has."""
    for slot, cost in costs(seen.side).items():
        if slot is Slot.CLOSE or slot is Slot.NEUTRAL_CHECK:
            continue  # the last word, and what is asked of one step only
        asked = seen.session.asked(slot)
        if len(asked) >= (1 if slot in SINGLE or slot in ONCE else 2):
            continue
        found = turns(left, OPENS[slot])
        value = (
            _bring(seen, slot, found, placed=False)
            / cost
            * unsaid(seen, slot)
            * surprise(seen, slot)
        )
        yield Candidate(slot, None, value * delicate(seen, slot), turn=len(asked))


def _named(seen: Seen, left: Left) -> Iterator[Candidate]:
    """Questions about one step, in the words it was called."""
    table = costs(seen.side)
    slots = [slot for slot in table if slot in BY_STEP and can_name_a_step(slot)]
    for named in nameable(seen):
        for slot in slots:
            if not _is_opened(seen, named, slot) or seen.session.asked(slot, named.called):
                continue
            found = reached(seen, named, left, slot)
            value = _bring(seen, slot, found, placed=True) / table[slot]
            value *= PLACED * stakes(seen, slot, named.step) * delicate(seen, slot)
            yield Candidate(slot, named.called, value, named.step.key)


def _is_opened(seen: Seen, named: Named, slot: Slot) -> bool:
    """Whether a step may be named in this question already.

    What only others named comes after the open question: it would point to the answer. Who leads
    says who does a part as he tells of it; the open question brings the hands he left out.
    """
    if seen.session.asked(slot) or slot is Slot.NEUTRAL_CHECK:
        return True
    return named.own and not (seen.side is Side.LEADER and slot is Slot.OWNER)


def _left(seen: Seen) -> Left:
    kinds = {c.id: c.kind for c in seen.mine}
    return remaining(stock(seen.side), seen.session.askings, kinds)


def expected(seen: Seen, slot: Slot) -> float:
    """What an open question would bring, whatever it takes to ask it."""
    return _bring(seen, slot, turns(_left(seen), OPENS[slot]), placed=False)


def _bring(seen: Seen, slot: Slot, found: Mapping[Theme, float], *, placed: bool) -> float:
    """What asking brings on average, given the chance that talk comes to each theme."""
    return sum(c * worth(seen.side, theme, slot, placed=placed) for theme, c in found.items())
