"""Every question that could be asked next, with what it would be worth and why.

value = worth x uncertainty x chance that this person knows x disagreement / cost.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from capture.interview.follow_ups import FOLLOW_UPS, surprise
from capture.interview.importance import BY_STEP, SENSITIVE, costs, worth
from capture.interview.labels import best_label
from capture.interview.remaining import Left, remaining, turns
from capture.interview.seen import Seen
from capture.interview.settled import is_settled
from capture.interview.slots import FILLS, SINGLE
from capture.interview.themes import OPENS, stock
from capture.interview.wording import can_name_a_step
from model_store.graph.view import Step
from model_store.vocabulary import Kind, Slot

RAPPORT = 3
"""So many questions come before anything delicate."""
TOO_EARLY = 0.4
LEAST_WORDS = 2
"""One word alone ("approval") may be any of several steps."""
ONCE = frozenset({Slot.ANYTHING_BETWEEN, Slot.SCOPE})
"""Sweeping questions: nothing told before answers them, and nobody wants them twice."""
UNHEARD_OF = 0.4
"""What is left of a question about a step when nobody has said anything of the kind about it."""
IN_PASSING = 0.7
"""How open a slot stays when it was only touched in an answer to something else."""
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
    found = [*_open(seen), *_named(seen)]
    return tuple(sorted((c for c in found if c.value > 0), key=lambda c: -c.value))


def _open(seen: Seen) -> Iterator[Candidate]:
    """Questions that name no step: where, what, who; each leads to whatever the speaker has."""
    left = _left(seen)
    for slot, cost in costs(seen.side).items():
        if slot is Slot.CLOSE or slot is Slot.NEUTRAL_CHECK:
            continue  # the last word, and what is asked of one step only
        asked = seen.session.asked(slot)
        if len(asked) >= (1 if slot in SINGLE or slot in ONCE else 2):
            continue
        value = _expected(seen, slot, left) / cost * _unsaid(seen, slot) * surprise(seen, slot)
        if slot in SENSITIVE and seen.session.used < RAPPORT:
            value *= TOO_EARLY
        yield Candidate(slot, None, value, turn=len(asked))


def _left(seen: Seen) -> Left:
    kinds = {c.id: c.kind for c in seen.mine}
    return remaining(stock(seen.side), seen.session.askings, kinds)


def _expected(seen: Seen, slot: Slot, left: Left) -> float:
    """What asking brings on average, given what this person may still have to tell."""
    found = turns(left, OPENS[slot])
    return sum(chance * worth(seen.side, theme, slot) for theme, chance in found.items())


def _named(seen: Seen) -> Iterator[Candidate]:
    """Questions about one step, in the words it was called."""
    table = costs(seen.side)
    left = _left(seen)
    slots = [slot for slot in table if slot in BY_STEP and can_name_a_step(slot)]
    for step in seen.view.steps:
        called = _call(seen, step)
        if len(called.split()) < LEAST_WORDS:
            continue
        for slot in slots:
            # The open question comes first: a named step would point to the answer.
            opened = seen.session.asked(slot) or slot is Slot.NEUTRAL_CHECK
            if opened and not seen.session.asked(slot, called):
                value = _expected(seen, slot, left) / table[slot]
                value *= _value_of_step(seen, slot, step)
                yield Candidate(slot, called, value, step.key)


def _value_of_step(seen: Seen, slot: Slot, step: Step) -> float:
    """What naming this step makes of a question's worth."""
    kinds = FILLS[slot]
    told = seen.view.about(step.key, *kinds)
    if any(c.account == seen.session.account for c in told):
        return 0.0
    others = [c for c in told if seen.view.side(c) is seen.side]
    settled = SETTLED if is_settled(others) and not seen.is_disputed(slot, step.key) else 1.0
    return _knows(seen, step, kinds) * settled * _stakes(seen, slot, step, kinds)


def _knows(seen: Seen, step: Step, kinds: tuple[Kind, ...]) -> float:
    """Chance, against an open question, that this person can say something about this step.

    Names for steps are mostly one's own: hardly one in five means something to somebody else.
    One's own name does better, and so does one under which two people told this very thing.
    """
    about = seen.view.about(step.key)
    speakers = {c.speaker for c in about}
    # In a story every sentence has somebody who does it; that says little of the step's name.
    told = {c.speaker for c in about if c.kind in kinds and c.slot != Slot.OPENING}
    if seen.me.key in speakers:
        return 0.45
    if len(speakers) == 1:
        return 0.2
    return 0.65 if len(told) > 1 else 0.4


def _stakes(seen: Seen, slot: Slot, step: Step, kinds: tuple[Kind, ...]) -> float:
    """What hangs on it: the other side has spoken, a finding is open, a queue needs the number.

    Where nobody has said anything of the kind about a step, there is seldom anything to say.
    """
    told = seen.view.about(step.key, *kinds)
    across = [c for c in told if seen.view.side(c) is not seen.side]
    disputed = seen.is_disputed(slot, step.key)
    needed = slot in (Slot.WAIT, Slot.DURATION) and step.key in seen.needs
    if slot is Slot.NEUTRAL_CHECK and not disputed:
        return 0.0
    if not (told or disputed or needed):
        return UNHEARD_OF
    if slot is Slot.NEUTRAL_CHECK and not seen.session.used:
        return 0.0  # never the first question
    raised = 1.3 if disputed and seen.session.used else 1.0
    return (1.0 + 0.25 * min(3, len(across))) * raised * (1.3 if needed else 1.0)


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
    if any(c.slot == slot for c in told):
        return 0.0
    others = [
        c
        for c in seen.view.about(None, *FILLS[slot], side=seen.side)
        if c.speaker != seen.me.key and c.slot == slot
    ]
    return SETTLED if is_settled(others) else IN_PASSING if told else 1.0


def _call(seen: Seen, step: Step) -> str:
    """How to call a step: in the speaker's own words if there are any."""
    own = [c.mention for c in seen.mine if seen.view.step_of(c) == step.key and c.mention]
    return best_label(own or step.mentions, seen.names)
