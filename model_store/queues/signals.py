"""Structural signs that work waits at a station: ordinal, each with its claims, never hours."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence

from model_store.claims import Claim
from model_store.graph.view import ProcessView
from model_store.queues.holders import Held
from model_store.queues.lexicon import any_of
from model_store.queues.station import Signal
from model_store.values import Range, Unit
from model_store.vocabulary import Case, Extent, Hedge, Kind, Modality, Polarity, Side

DAY = 1440.0
_PER_DOUBLING = 1.0
"""A wait of a day weighs 1, of three days 2, of a week 3."""
_MYSELF, _APPROVAL, _WAITING, _AWAY = (
    re.compile(rf"\b{any_of('signs', group)}\b", re.IGNORECASE)
    for group in ("myself", "approval", "waiting", "away")
)


def stated_wait(steps: Iterable[Held]) -> tuple[float, float] | None:
    """The ends of the longest usual wait stated for one of the steps, in elapsed minutes."""
    return max((w for held in steps if (w := _usual(held))), key=sum, default=None)


def _usual(held: Held) -> tuple[float, float] | None:
    """The middle one of the waits stated for a step.

    Operators are believed before leaders, firm words before doubtful ones, the usual before one
    case; hearsay is left out, and so are years: those are told of people and plans.
    """
    claims = [c for c in held.of(Kind.WAIT) if c.modality is not Modality.REPORTED]
    claims = [c for c in claims if isinstance(c.value, Range) and _is_wait(c.value)]
    practice = [c for c in claims if held.view.side(c) is Side.OPERATOR] or claims
    usual = [c for c in practice if c.case is not Case.ONE] or practice
    firm = [c for c in usual if c.hedge is not Hedge.UNSURE] or usual
    found = [c.value.minutes for c in firm if isinstance(c.value, Range)]
    ordered = sorted((ends for ends in found if ends), key=lambda ends: (sum(ends), ends))
    return ordered[(len(ordered) - 1) // 2] if ordered else None


def _is_wait(value: Range) -> bool:
    return value.minutes is not None and value.unit is not Unit.YEAR


def speakers_alone(views: Iterable[ProcessView]) -> Mapping[str, tuple[Claim, ...]]:
    """What people say of themselves as the only one, about the process as a whole, by speaker."""
    found: dict[str, tuple[Claim, ...]] = {}
    for view in views:
        for claim in view.about("", Kind.SINGLE_PERSON, side=Side.OPERATOR):
            if _MYSELF.search(claim.quote) and claim.polarity is Polarity.ASSERTS:
                found[claim.speaker] = (*found.get(claim.speaker, ()), claim)
    return found


def said_alone(claims: tuple[Claim, ...]) -> tuple[Signal, ...]:
    """The sign that somebody is the only one by her own words."""
    return (Signal("only one", 1.0, "who does it says that nobody else can", claims),) * bool(
        claims
    )


def signals(steps: Sequence[Held]) -> tuple[Signal, ...]:
    """Every sign that work waits at the holder of these steps."""
    found = (
        _long_wait(steps),
        _alone(steps),
        _in_batches(steps),
        _approves(steps),
        _spoken_of_as_waiting(steps),
        _comes_back(steps),
        _away(steps),
        _in_several_processes(steps),
        _shared_by_many(steps),
    )
    return tuple(signal for signal in found if signal is not None)


def _long_wait(steps: Sequence[Held]) -> Signal | None:
    ends = stated_wait(steps)
    if ends is None or ends[1] <= 0:
        return None
    weight = _PER_DOUBLING * math.log2(1 + (ends[0] + ends[1]) / 2 / DAY)
    claims = _claims(steps, Kind.WAIT)
    return Signal("stated wait", round(weight, 2), "waits in front of it were stated", claims)


def _alone(steps: Sequence[Held]) -> Signal | None:
    said = [
        c
        for c in _claims(steps, Kind.SINGLE_PERSON, Kind.OWNER)
        if c.polarity is Polarity.ASSERTS
        and (c.kind is Kind.SINGLE_PERSON or c.extent is Extent.ONLY)
    ]
    practice = _practice(steps) if said else frozenset()
    alone = [c for c in said if c.account in practice]
    if alone:
        return Signal("one person", 1.5, "one person does it alone", tuple(alone))
    covered = _claims(steps, Kind.DEPUTY) or any(len(held.holders) > 1 for held in steps)
    return None if covered else Signal("no deputy", 0.5, "nobody named a deputy")


def _practice(steps: Iterable[Held]) -> frozenset[str]:
    """Accounts of operators: a leader who says "only" says it of others."""
    return frozenset(
        c.account for held in steps for c in held.claims if held.view.side(c) is Side.OPERATOR
    )


def _in_batches(steps: Sequence[Held]) -> Signal | None:
    claims = _claims(steps, Kind.BATCHING)
    return Signal("batching", 1.5, "it is done in batches", claims) if claims else None


def _approves(steps: Sequence[Held]) -> Signal | None:
    named = [held for held in steps if any(map(_APPROVAL.search, held.mentions))]
    if not named:
        return None
    return Signal("approval", 1.0, "others wait for an approval", _claims(named, Kind.OWNER))


def _spoken_of_as_waiting(steps: Sequence[Held]) -> Signal | None:
    claims = tuple(
        c for held in steps for c in held.claims
        if _WAITING.search(c.quote) and held.view.side(c) is Side.OPERATOR
    )  # fmt: skip
    weight = min(1.5, 0.5 * len({c.quote for c in claims}))
    return Signal("waiting", weight, "people speak of waiting for it", claims) if claims else None


def _comes_back(steps: Sequence[Held]) -> Signal | None:
    claims = _claims(steps, Kind.REWORK)
    return Signal("rework", 0.5, "work comes back through it", claims) if claims else None


def _away(steps: Sequence[Held]) -> Signal | None:
    claims = _claims(steps, Kind.AVAILABILITY) or tuple(
        c for c in _claims(steps, Kind.EXCEPTION, Kind.DEPUTY) if _AWAY.search(c.quote)
    )
    return Signal("part of the time", 1.0, "it is not always manned", claims) if claims else None


def _in_several_processes(steps: Sequence[Held]) -> Signal | None:
    processes = {held.view.knowledge.process.key for held in steps}
    if len(processes) < 2:  # noqa: PLR2004
        return None
    return Signal("several processes", 1.5, "several processes need the same person")


def _shared_by_many(steps: Sequence[Held]) -> Signal | None:
    givers = {c.speaker for c in _claims(steps, Kind.HANDOFF)}
    if len(givers) < 2:  # noqa: PLR2004
        return None
    return Signal("fan-in", 0.5, "several people hand work to it", _claims(steps, Kind.HANDOFF))


def _claims(steps: Iterable[Held], *kinds: Kind) -> tuple[Claim, ...]:
    return tuple(claim for held in steps for claim in held.of(*kinds))
