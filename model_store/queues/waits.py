"""Signs that work waits at one step: how long, how many people say so, whether it is batched."""

import math
from collections.abc import Iterable

from model_store.claims import Claim
from model_store.queues.holders import Held
from model_store.queues.station import Signal
from model_store.values import Range, Unit
from model_store.vocabulary import Case, Hedge, Kind, Modality, Side

DAY = 1440.0
_PER_DOUBLING = 0.35
"""What a wait weighs each time it doubles, in log odds; a day is one doubling, three days two."""
_MOST_DOUBLINGS = 5.0
"""A month: longer waits are told of deliveries and lists, and say no more of a desk."""
_PER_SPEAKER = 1.1
_MOST_SPEAKERS = 3
_BATCHES = 0.9
_TIE = 0.1


def signs_of_step(held: Held) -> tuple[Signal, ...]:
    """The signs that work waits at this step itself; none for a person named without a step."""
    if not held.step:
        return ()
    found = (_long(held), _spoken_of(held), _batched(held))
    return tuple(sign for sign in found if sign is not None)


def stated_wait(steps: Iterable[Held]) -> tuple[float, float] | None:
    """The ends of the usual wait at the first of the steps that has one, in elapsed minutes."""
    return next((ends for held in steps if (ends := _usual(held))), None)


def _long(held: Held) -> Signal | None:
    ends = _usual(held)
    if ends is None or ends[1] <= 0:
        return None
    told = held.of(Kind.WAIT)
    first_hand = any(held.view.side(claim) is Side.OPERATOR for claim in told)
    weight = _PER_DOUBLING * min(_MOST_DOUBLINGS, math.log2(1 + sum(ends) / 2 / DAY))
    if not first_hand:
        return Signal("believed wait", round(weight / 2, 2), "a leader believes it waits", told)
    return Signal("stated wait", round(weight, 2), "waits in front of it were stated", told)


def _spoken_of(held: Held) -> Signal | None:
    claims = held.of(Kind.WAIT)
    people = len({claim.speaker for claim in claims})
    if not people:
        return None
    weight = round(_PER_SPEAKER * min(_MOST_SPEAKERS, people), 2)
    return Signal("spoken of", weight, f"{_who(people)} of waiting there", claims)


def _who(people: int) -> str:
    if people == 1:
        return "one person speaks"
    counted = {2: "two", 3: "three"}.get(people, "several")
    return f"{counted} people, each asked alone, speak"


def _batched(held: Held) -> Signal | None:
    told = held.of(Kind.BATCHING)
    practice = tuple(c for c in told if held.view.side(c) is Side.OPERATOR)
    if practice:
        return Signal("batching", _BATCHES, "it is done in batches", practice)
    return Signal("said batched", _TIE, "a leader says it is batched", told) if told else None


def _usual(held: Held) -> tuple[float, float] | None:
    """The middle one of the waits stated for a step.

    Operators are believed before leaders, firm words before doubtful ones, the usual before one
    case; hearsay is left out, and so are years: those are told of people and plans.
    """
    claims = [c for c in held.of(Kind.WAIT) if c.modality is not Modality.REPORTED]
    claims = [c for c in claims if _is_wait(c)]
    practice = [c for c in claims if held.view.side(c) is Side.OPERATOR] or claims
    usual = [c for c in practice if c.case is not Case.ONE] or practice
    firm = [c for c in usual if c.hedge is not Hedge.UNSURE] or usual
    found = [c.value.minutes for c in firm if isinstance(c.value, Range)]
    ordered = sorted((ends for ends in found if ends), key=lambda ends: (sum(ends), ends))
    return ordered[(len(ordered) - 1) // 2] if ordered else None


def _is_wait(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Range) and value.minutes is not None and value.unit is not Unit.YEAR
