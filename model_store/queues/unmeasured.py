"""Steps whose wait nobody has put into figures although the queue answer hangs on it."""

from model_store.graph.view import ProcessView
from model_store.queues.holders import held_steps
from model_store.queues.ranking import rank_stations
from model_store.values import Range
from model_store.vocabulary import Kind

STATIONS = 2
"""A figure sharpens the answer most where the queue is likeliest: at the first two stations."""


def find_unmeasured_waits(view: ProcessView) -> tuple[str, ...]:
    """Keys of the steps of the likeliest stations for which no wait was stated as a range.

    Args:
        view: one process; a station it shares with others counts by what is said of it here.
    """
    first = {station.key for station in rank_stations((view,))[:STATIONS]}
    return tuple(
        held.step
        for held in held_steps((view,))
        if held.step
        and first.intersection(held.holders)
        and not any(isinstance(c.value, Range) for c in held.of(Kind.WAIT))
    )
