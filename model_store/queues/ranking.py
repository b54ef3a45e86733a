"""Stations ranked by what points to a queue there, the likeliest worst queue first.

A station is as likely as its likeliest step: small signs at many steps never outvote a strong one
at one step. That step and its wait are the ones shown first.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from model_store.claims import Claim
from model_store.graph.view import ProcessView
from model_store.matching.joining import is_name
from model_store.queues.doers import SOMEBODY, is_person
from model_store.queues.holders import Held, held_steps, label_of
from model_store.queues.load import Week, sign_of_load, week_filled
from model_store.queues.signals import Asides, asides_of, signs_of_holder, speakers_alone
from model_store.queues.station import STEPS_SHOWN, Signal, Station
from model_store.queues.waits import signs_of_step, stated_wait
from model_store.vocabulary import Cause

_EVEN, _SLOPE = 4.2, 0.5
"""Fitted to how often a station with such signs held the worst queue: half of them at 4.2."""

_CAUSES = (
    ("batching", Cause.BATCHING),
    ("full week", Cause.CONTENTION),
    ("part of the time", Cause.UNAVAILABILITY),
    ("several processes", Cause.CONTENTION),
    ("approval", Cause.APPROVAL),
    ("one person", Cause.UNAVAILABILITY),
    ("fan-in", Cause.CONTENTION),
)


@dataclass(frozen=True, slots=True)
class _Heard:
    """What was told of people: by process what speaks of waiting, by person alone and load."""

    asides: Mapping[str, Asides]
    alone: Mapping[str, tuple[Claim, ...]]
    weeks: Mapping[str, Week]


@dataclass(frozen=True, slots=True)
class _Place:
    """A holder with the steps held, the likeliest queue first, and every sign of it."""

    holder: str
    steps: tuple[Held, ...]
    signs: tuple[Signal, ...]

    @property
    def weight(self) -> float:
        return _weight(self.signs)


def rank_stations(views: Sequence[ProcessView]) -> tuple[Station, ...]:
    """Rank every station over all processes, the likeliest queue first."""
    heard = _Heard(
        {view.knowledge.process.key: asides_of(view) for view in views},
        speakers_alone(views),
        week_filled(views),
    )
    places = [_place(holder, steps, heard) for (holder, _), steps in _by_holder(views).items()]
    places.sort(key=lambda place: (-place.weight, place.holder, sorted(_keys(place))))
    shown = [place for place in _told_once(places) if place.signs]
    return tuple(_station(place, rank) for rank, place in enumerate(shown, start=1))


def _by_holder(views: Sequence[ProcessView]) -> Mapping[tuple[str, str], list[Held]]:
    """Steps by holder: a person is one everywhere, a role in its house only."""
    found: dict[tuple[str, str], list[Held]] = {}
    for held in held_steps(views):
        for holder in held.holders:
            found.setdefault((holder, _house(holder, held.view)), []).append(held)
    return found


def _house(holder: str, view: ProcessView) -> str:
    """Within which bounds one key is one holder: steps of two processes may be called alike."""
    if is_person(holder):
        return ""
    if holder.startswith(SOMEBODY):
        return view.knowledge.process.key
    return view.knowledge.process.company or view.knowledge.process.key


def _place(holder: str, steps: Sequence[Held], heard: _Heard) -> _Place:
    ranked = sorted(steps, key=lambda held: (-_weight(signs_of_step(held)), held.step))
    asides = [said for key in _processes(steps) for said in heard.asides.get(key, ())]
    told = signs_of_holder(holder, ranked, asides, heard.alone.get(holder, ()))
    alone = any(sign.name == "one person" for sign in told)
    load = sign_of_load(heard.weeks.get(holder) if alone else None)
    return _Place(holder, tuple(ranked), (*signs_of_step(ranked[0]), *told, *load))


def _told_once(places: Sequence[_Place]) -> Sequence[_Place]:
    """Leave out whoever has no step that does not stand under a likelier station already."""
    kept: list[_Place] = []
    for place in places:
        if not any(_under(place, other) for other in kept):
            kept.append(place)
    return kept


def _under(place: _Place, other: _Place) -> bool:
    """A role goes under whoever holds all its steps; a person only where both wait alike."""
    nameless = not is_person(place.holder)
    alike = place.steps[0].claims == other.steps[0].claims
    return (nameless or alike) and bool(_keys(place)) and _keys(place) <= _keys(other)


def _keys(place: _Place) -> frozenset[tuple[str, str]]:
    return frozenset(_key(held) for held in place.steps if held.step)


def _key(held: Held) -> tuple[str, str]:
    return held.view.knowledge.process.key, held.step


def _processes(steps: Sequence[Held]) -> tuple[str, ...]:
    return tuple(sorted({held.view.knowledge.process.key for held in steps}))


def _weight(signs: Sequence[Signal]) -> float:
    return round(sum(sign.weight for sign in signs), 2)


def _station(place: _Place, rank: int) -> Station:
    held = _labels(place.steps)
    return Station(
        rank=rank,
        key=place.holder,
        label=label_of(place.holder, [held.view for held in place.steps]),
        processes=_processes(place.steps),
        steps=_shown(label for _, label in held),
        held=held,
        probability=round(1 / (1 + math.exp(_SLOPE * (_EVEN - place.weight))), 2),
        wait=stated_wait(place.steps),
        cause=_cause(place.signs),
        why=_why(place.signs),
        signals=place.signs,
    )


def _labels(steps: Sequence[Held]) -> tuple[tuple[str, str], ...]:
    """Process and label of every step once, however often or in whichever letters it is called."""
    found = {
        (held.view.knowledge.process.key, held.label.casefold()): held.label
        for held in reversed(steps)
        if held.step
    }
    return tuple((process, label) for (process, _), label in reversed(found.items()))


def _shown(labels: Iterable[str]) -> tuple[str, ...]:
    """The first steps of a station; what only points ("do it") where nothing has a name."""
    once = tuple(dict.fromkeys(labels))
    return (tuple(filter(is_name, once)) or once)[:STEPS_SHOWN]


def _cause(signs: Sequence[Signal]) -> Cause:
    names = {sign.name for sign in signs}
    return next((cause for name, cause in _CAUSES if name in names), Cause.UNKNOWN)


def _why(signs: Sequence[Signal]) -> str:
    reasons = [s.why for s in sorted(signs, key=lambda s: (-s.weight, s.name))]
    text = "; ".join(reasons)
    return text[:1].upper() + text[1:] + "."
