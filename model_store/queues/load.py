"""How much of one person's week the told amounts and times fill; only where she is alone in it.

The busier a single server is, the longer the queue, without end as the share nears one
(Pollaczek–Khinchine). How much of the week is left for this work is hardly ever told, so the share
is only ever a sign, and no wait is computed from it.
"""

from collections.abc import Iterable, Mapping

from model_store.claims import Claim
from model_store.graph.view import ProcessView
from model_store.queues.station import Signal
from model_store.values import Range
from model_store.vocabulary import Kind, Side

WEEK = 2400.0
"""Minutes of a working week of five days of eight hours."""
_DAY = 480.0
_FULL = 0.8
_WEIGHT = 0.5

Week = tuple[float, tuple[Claim, ...]]
"""A share of a working week, and the claims it was reckoned from."""


def sign_of_load(week: Week | None) -> tuple[Signal, ...]:
    """The sign that somebody alone has a full week; less than four fifths tells nothing."""
    if week is None or week[0] < _FULL:
        return ()
    why = "the amounts and times told fill most of one working week"
    return (Signal("full week", _WEIGHT, why, week[1]),)


def week_filled(views: Iterable[ProcessView]) -> Mapping[str, Week]:
    """Share of a working week each speaker's own amounts and times fill, and what was told.

    The most told to arrive in a week, times the shortest time told for each step. Who told no
    amount or no time is left out.
    """
    found: dict[str, Week] = {}
    for view in views:
        amounts = _amounts(view)
        for speaker, times in _times(view).items():
            if speaker not in amounts:
                continue
            a_week, told = amounts[speaker]
            minutes = sum(shortest for shortest, _ in times.values())
            share, before = found.get(speaker, (0.0, ()))
            claims = (*before, told, *(claim for _, claim in times.values()))
            found[speaker] = share + a_week * minutes / WEEK, claims
    return found


def _amounts(view: ProcessView) -> Mapping[str, tuple[float, Claim]]:
    found: dict[str, tuple[float, Claim]] = {}
    for claim in view.about(None, Kind.VOLUME, side=Side.OPERATOR):
        ends = claim.value.per_week if isinstance(claim.value, Range) else None
        if ends and sum(ends) / 2 > found.get(claim.speaker, (0.0, claim))[0]:
            found[claim.speaker] = sum(ends) / 2, claim
    return found


def _times(view: ProcessView) -> Mapping[str, dict[str, tuple[float, Claim]]]:
    found: dict[str, dict[str, tuple[float, Claim]]] = {}
    for claim in view.about(None, Kind.DURATION, side=Side.OPERATOR):
        ends = claim.value.minutes if isinstance(claim.value, Range) else None
        if not ends:
            continue
        times, step = found.setdefault(claim.speaker, {}), view.step_of(claim)
        usual = min(_DAY, sum(ends) / 2)
        if usual < times.get(step, (_DAY + 1, claim))[0]:
            times[step] = usual, claim
    return found
