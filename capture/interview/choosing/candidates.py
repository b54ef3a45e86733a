"""Every question that could be asked next, with what it would be worth and why.

value = worth x uncertainty x chance that this person knows x disagreement / cost.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from capture.interview.choosing.follow_ups import FOLLOW_UPS, surprise
from capture.interview.choosing.naming import Named, nameable, reached
from capture.interview.phrasing import can_name_a_step
from capture.interview.worth import (
    BY_STEP,
    FILLS,
    OPENS,
    SENSITIVE,
    SINGLE,
    Left,
    Seen,
    Theme,
    costs,
    is_settled,
    remaining,
    stock,
    turns,
    worth,
)
from model_store.graph.view import Step
from model_store.vocabulary import Kind, Side, Slot

RAPPORT = 3
"""So many questions come before anything delicate."""
TOO_EARLY = 0.4
ONCE = frozenset({Slot.ANYTHING_BETWEEN, Slot.SCOPE})
"""Sweeping questions: nothing told before answers them, and nobody wants them twice."""
IN_PASSING = 0.7
"""How open a slot stays when it was only touched in an answer to something else."""
PLACED = 1.5
"""What an answer gains by a step it is about: only placed, it can be laid beside another."""
BOUNDS = frozenset({Slot.TRIGGER, Slot.VOLUME})
MISSING = 1.5
"""How much more bounds and amounts are worth while nobody of the side has told them."""
NEEDED = 1.1
"""How much more a figure is worth that the queue answer hangs on; an open question still comes
first where the step's name may mean little."""
SETTLED = 0.2
"""What is left of a slot on which two others of the same side agree."""


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
            * _unsaid(seen, slot)
            * surprise(seen, slot)
        )
        yield Candidate(slot, None, value * _delicate(seen, slot), turn=len(asked))


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
            value *= PLACED * _stakes(seen, slot, named.step) * _delicate(seen, slot)
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


def _delicate(seen: Seen, slot: Slot) -> float:
    return TOO_EARLY if slot in SENSITIVE and seen.session.used < RAPPORT else 1.0


def _stakes(seen: Seen, slot: Slot, step: Step) -> float:
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


def _unsaid(seen: Seen, slot: Slot) -> float:
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
