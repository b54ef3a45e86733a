"""Signs that work waits at whoever holds some steps: ordinal, each with its claims, never hours.

A weight is a log odds. Those above a tenth were fitted on processes whose worst queue is known;
a tenth only breaks ties.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from model_store.claims import Claim
from model_store.graph.view import ProcessView
from model_store.queues.doers import is_person
from model_store.queues.holders import WORD, Held, words_for
from model_store.queues.lexicon import any_of
from model_store.queues.station import Signal
from model_store.vocabulary import Extent, Kind, Polarity, Side

_TIE = 0.1
_ALONE = 0.6
_SHARED = 1.5
_UNNAMED = -1.2
_PER_NAMING = 0.6
_MOST_NAMING = 3
_OF_WAITING = (Kind.WAIT, Kind.BATCHING, Kind.AVAILABILITY, Kind.SINGLE_PERSON)
_MYSELF, _APPROVAL, _WAITING, _AWAY = (
    re.compile(rf"\b{any_of('signs', group)}\b", re.IGNORECASE)
    for group in ("myself", "approval", "waiting", "away")
)

Asides = Sequence[tuple[frozenset[str], Claim]]
"""What was said of waiting anywhere, each with the words it was said in."""


def asides_of(view: ProcessView) -> Asides:
    """Everything said that speaks of waiting, whichever step it is about or none."""
    return tuple(
        (frozenset(WORD.findall(claim.quote.casefold())), claim)
        for claim in view.claims
        if claim.kind in _OF_WAITING or _WAITING.search(claim.quote)
    )


def speakers_alone(views: Iterable[ProcessView]) -> Mapping[str, tuple[Claim, ...]]:
    """What people say of themselves as the only one, about the process as a whole, by speaker."""
    found: dict[str, tuple[Claim, ...]] = {}
    for view in views:
        for claim in view.about("", Kind.SINGLE_PERSON, side=Side.OPERATOR):
            if _MYSELF.search(claim.quote) and claim.polarity is Polarity.ASSERTS:
                found[claim.speaker] = (*found.get(claim.speaker, ()), claim)
    return found


def signs_of_holder(
    holder: str, steps: Sequence[Held], asides: Asides, own_words: tuple[Claim, ...]
) -> tuple[Signal, ...]:
    """Every sign that work waits at the holder of these steps, whichever step it is.

    Args:
        holder: key of the person, role or step.
        steps: what is held, the likeliest queue first; the small signs are told of that one.
        asides: what was said of waiting in the processes of these steps.
        own_words: what the holder says of being the only one.
    """
    first = steps[:1]
    found = (
        _named(holder, steps, asides),
        _alone(steps, own_words),
        _unnamed(holder),
        _in_several_processes(holder, steps),
        _approves(first),
        _spoken_of_as_waiting(first),
        _comes_back(first),
        _away(first),
        _shared_by_many(first),
    )
    return tuple(sign for sign in found if sign is not None)


def _named(holder: str, steps: Sequence[Held], asides: Asides) -> Signal | None:
    words = words_for(holder, steps)
    claims = tuple(c for said, c in asides if c.speaker != holder and said & words)
    if not claims:
        return None
    weight = _PER_NAMING * min(_MOST_NAMING, len({c.speaker for c in claims}))
    why = "others speak of waiting and name who does it"
    return Signal("named", round(weight, 2), why, claims)


def _alone(steps: Sequence[Held], own_words: tuple[Claim, ...]) -> Signal | None:
    said = [
        c
        for c in _claims(steps, Kind.SINGLE_PERSON, Kind.OWNER)
        if c.polarity is Polarity.ASSERTS
        and (c.kind is Kind.SINGLE_PERSON or c.extent is Extent.ONLY)
    ]
    practice = _practice(steps) if said else frozenset()
    alone = (*(c for c in said if c.account in practice), *own_words)
    if alone:
        return Signal("one person", _ALONE, "one person does it alone", alone)
    covered = _claims(steps, Kind.DEPUTY) or any(len(held.holders) > 1 for held in steps)
    return None if covered else Signal("no deputy", _TIE, "nobody named a deputy")


def _practice(steps: Iterable[Held]) -> frozenset[str]:
    """Accounts of operators: a leader who says "only" says it of others."""
    return frozenset(
        c.account for held in steps for c in held.claims if held.view.side(c) is Side.OPERATOR
    )


def _unnamed(holder: str) -> Signal | None:
    if is_person(holder):
        return None
    return Signal("unnamed", _UNNAMED, "no one person was named for it, so this is less sure")


def _in_several_processes(holder: str, steps: Sequence[Held]) -> Signal | None:
    processes = {held.view.knowledge.process.key for held in steps}
    if len(processes) < 2 or not is_person(holder):  # noqa: PLR2004
        return None
    return Signal("several processes", _SHARED, "several processes need the same person")


def _approves(steps: Sequence[Held]) -> Signal | None:
    named = [held for held in steps if any(map(_APPROVAL.search, held.mentions))]
    if not named:
        return None
    return Signal("approval", _TIE, "others wait for an approval", _claims(named, Kind.OWNER))


def _spoken_of_as_waiting(steps: Sequence[Held]) -> Signal | None:
    claims = tuple(
        c for held in steps for c in held.claims
        if _WAITING.search(c.quote) and held.view.side(c) is Side.OPERATOR
    )  # fmt: skip
    why = "words of waiting are used of it"
    return Signal("waiting", _TIE, why, claims) if claims else None


def _comes_back(steps: Sequence[Held]) -> Signal | None:
    claims = _claims(steps, Kind.REWORK)
    return Signal("rework", _TIE, "work comes back through it", claims) if claims else None


def _away(steps: Sequence[Held]) -> Signal | None:
    claims = _claims(steps, Kind.AVAILABILITY) or tuple(
        c for c in _claims(steps, Kind.EXCEPTION, Kind.DEPUTY) if _AWAY.search(c.quote)
    )
    return Signal("part of the time", _TIE, "it is not always manned", claims) if claims else None


def _shared_by_many(steps: Sequence[Held]) -> Signal | None:
    givers = {c.speaker for c in _claims(steps, Kind.HANDOFF)}
    if len(givers) < 2:  # noqa: PLR2004
        return None
    return Signal("fan-in", _TIE, "several people hand work to it", _claims(steps, Kind.HANDOFF))


def _claims(steps: Iterable[Held], *kinds: Kind) -> tuple[Claim, ...]:
    return tuple(claim for held in steps for claim in held.of(*kinds))
