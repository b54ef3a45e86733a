"""Every question that could be asked next, with what it would be worth and why.

value = worth x uncertainty x chance that this person knows x disagreement / cost.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from capture.interview.importance import BY_STEP, Weight, weights
from capture.interview.labels import best_label
from capture.interview.session import UNCOUNTED, Asking, Outcome, Session
from capture.interview.slots import FAMILY, FILLS, SETTLES, SINGLE
from capture.interview.wording import can_name_a_step
from model_store.claims import Claim
from model_store.findings.finding import Finding
from model_store.graph.view import ProcessView, Step
from model_store.people import Person
from model_store.vocabulary import Kind, Range, Side, Slot

_CAUSE = re.compile(
    r"\b(?:because|bc|cause|since|as|until|till?|for|when|if|only|nobody|needs?|has to|waiting)\b",
    re.IGNORECASE,
)
"""Function words by which people say what something waits for."""
MOST_A_FAMILY = 4
LEAST_WORDS = 2
"""One word alone ("approval") may be any of several steps."""
ONCE = frozenset({Slot.ANYTHING_BETWEEN, Slot.SCOPE})
"""Sweeping questions: nothing told before answers them, and nobody wants them twice."""
UNHEARD_OF = 0.4
"""What is left of a question about a step when nobody has said anything of the kind about it."""
IN_PASSING = 0.7
"""How open a slot stays when it was only touched in an answer to something else."""
AFTER_UNKNOWN = 0.08
"""What is left of a family once somebody said they do not know."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that could be asked. `key` is the step's key in the view."""

    slot: Slot
    step: str | None
    value: float
    key: str = ""
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything a candidate's value is computed from."""

    session: Session
    view: ProcessView
    me: Person
    side: Side
    findings: Sequence[Finding] = ()
    needs: Sequence[str] = ()

    @property
    def mine(self) -> tuple[Claim, ...]:
        """What this account has told so far."""
        return tuple(c for c in self.view.claims if c.account == self.session.account)

    @property
    def names(self) -> tuple[str, ...]:
        """Names that may not stand in a question."""
        return tuple(p.name for p in self.view.knowledge.people)


def candidates(seen: Seen) -> tuple[Candidate, ...]:
    """All candidates of positive value, the best first; ties keep the order of the table."""
    found = [*_open(seen), *_named(seen)]
    return tuple(sorted((c for c in found if c.value > 0), key=lambda c: -c.value))


def _open(seen: Seen) -> Iterator[Candidate]:
    """Questions that name no step: where, what, who; each leads to whatever the speaker has."""
    for slot, weight in weights(seen.side).items():
        if slot is Slot.CLOSE:
            continue  # the planner's last word, whatever else there is
        asked = seen.session.asked(slot)
        if len(asked) >= (1 if slot in SINGLE or slot in ONCE else 2):
            continue
        value = weight.worth * weight.known / weight.cost
        value *= _left(seen.session, slot, weight) * _unsaid(seen, slot)
        yield Candidate(slot, None, value, turn=len(asked))


def _named(seen: Seen) -> Iterator[Candidate]:
    """Questions about one step, in the words it was called."""
    table = weights(seen.side)
    slots = [slot for slot in table if slot in BY_STEP and can_name_a_step(slot)]
    for step in seen.view.steps:
        called = _call(seen, step)
        if len(called.split()) < LEAST_WORDS:
            continue
        for slot in slots:
            # The open question comes first: a named step would point to the answer.
            opened = seen.session.asked(slot) or slot is Slot.NEUTRAL_CHECK
            if opened and not seen.session.asked(slot, called):
                value = _value_of_step(seen, slot, table[slot], step)
                yield Candidate(slot, called, value, step.key)


def _value_of_step(seen: Seen, slot: Slot, weight: Weight, step: Step) -> float:
    kinds = FILLS[slot]
    told = seen.view.about(step.key, *kinds)
    if any(c.account == seen.session.account for c in told):
        return 0.0
    others = {c.speaker for c in told if seen.view.side(c) is seen.side}
    disputed = any(step.key in f.steps for f in seen.findings)
    settled = 0.2 if len(others) > 1 and not disputed else 1.0
    value = weight.worth * weight.known * _knows(seen, step) * settled / weight.cost
    return value * _stakes(seen, slot, step, kinds) * _left(seen.session, slot, weight)


def _knows(seen: Seen, step: Step) -> float:
    """Chance, against an open question, that this person can say something about this step.

    A step is common ground once two people named it; before that its name may be one's own.
    """
    speakers = {c.speaker for c in seen.view.about(step.key)}
    if seen.me.key in speakers:
        return 0.8
    return 0.7 if len(speakers) > 1 else 0.35


def _stakes(seen: Seen, slot: Slot, step: Step, kinds: tuple[Kind, ...]) -> float:
    """What hangs on it: the other side has spoken, a finding is open, a queue needs the number.

    Where nobody has said anything of the kind about a step, there is seldom anything to say.
    """
    told = seen.view.about(step.key, *kinds)
    across = [c for c in told if seen.view.side(c) is not seen.side]
    disputed = any(step.key in f.steps and slot in SETTLES.get(f.kind, ()) for f in seen.findings)
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
    asked = any(c.slot == slot for c in told)
    return 0.0 if asked else IN_PASSING if told else 1.0


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
"""Questions that only make sense on the heels of an answer."""


def _left(session: Session, slot: Slot, weight: Weight) -> float:
    """What a slot is still worth after what was asked of it and of its family."""
    family = [a for a in session.askings if _kin(a, slot)]
    if len(family) >= MOST_A_FAMILY:
        return 0.0
    unknown = sum(a.outcome in (Outcome.UNKNOWN, Outcome.SKIPPED) for a in family)
    return float(weight.further ** (len(family) - unknown) * AFTER_UNKNOWN**unknown)


def _kin(asking: Asking, slot: Slot) -> bool:
    asked = asking.question.slot
    return asked not in UNCOUNTED and FAMILY[asked] is FAMILY[slot]


def _call(seen: Seen, step: Step) -> str:
    """How to call a step: in the speaker's own words if there are any."""
    own = [c.mention for c in seen.mine if seen.view.step_of(c) == step.key and c.mention]
    return best_label(own or step.mentions, seen.names)
