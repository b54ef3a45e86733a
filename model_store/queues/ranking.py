"""Stations ranked by what points to a queue there; only the order means anything."""

from collections.abc import Sequence

from model_store.graph.view import ProcessView
from model_store.queues.holders import Held, held_steps, label_of
from model_store.queues.signals import said_alone, signals, speakers_alone, stated_wait
from model_store.queues.station import STEPS_SHOWN, Signal, Station
from model_store.vocabulary import Cause

_EVEN = 3.0
"""Signals of this weight together make a queue as likely as not."""

_CAUSES = (
    ("batching", Cause.BATCHING),
    ("part of the time", Cause.UNAVAILABILITY),
    ("several processes", Cause.CONTENTION),
    ("approval", Cause.APPROVAL),
    ("one person", Cause.UNAVAILABILITY),
    ("fan-in", Cause.CONTENTION),
)


def rank_stations(views: Sequence[ProcessView]) -> tuple[Station, ...]:
    """Rank every station over all processes, the likeliest queue first."""
    by_holder: dict[str, list[Held]] = {}
    for held in held_steps(views):
        for holder in held.holders:
            by_holder.setdefault(holder, []).append(held)
    alone = speakers_alone(views)
    weighed = [
        ((*signals(steps), *said_alone(alone.get(holder, ()))), holder, steps)
        for holder, steps in by_holder.items()
    ]
    weighed.sort(key=lambda entry: (-_weight(entry[0]), entry[1]))
    return tuple(
        _station(rank, holder, steps, found, views)
        for rank, (found, holder, steps) in enumerate(weighed, start=1)
        if found
    )


def _weight(found: tuple[Signal, ...]) -> float:
    return sum(signal.weight for signal in found)


def _station(
    rank: int,
    holder: str,
    steps: Sequence[Held],
    found: tuple[Signal, ...],
    views: Sequence[ProcessView],
) -> Station:
    weight = _weight(found)
    ranked = sorted(steps, key=lambda held: (-_weight(signals((held,))), held.step))
    return Station(
        rank=rank,
        key=holder,
        label=label_of(holder, views),
        processes=tuple(sorted({held.view.knowledge.process.key for held in steps})),
        steps=tuple(dict.fromkeys(held.label for held in ranked if held.step))[:STEPS_SHOWN],
        held=tuple((held.view.knowledge.process.key, held.label) for held in ranked if held.step),
        probability=round(weight / (weight + _EVEN), 2),
        wait=stated_wait(steps),
        cause=_cause(found),
        why=_why(found),
        signals=found,
    )


def _cause(found: tuple[Signal, ...]) -> Cause:
    names = {signal.name for signal in found}
    return next((cause for name, cause in _CAUSES if name in names), Cause.UNKNOWN)


def _why(found: tuple[Signal, ...]) -> str:
    reasons = [s.why for s in sorted(found, key=lambda s: (-s.weight, s.name))]
    text = "; ".join(reasons)
    return text[:1].upper() + text[1:] + "."
