"""D1: work waits at one station more than anywhere else in the process."""

from collections.abc import Iterator
from dataclasses import replace

from model_store.findings.both_sides import Sides
from model_store.findings.finding import Finding
from model_store.findings.telling import Rule, detected
from model_store.queues import rank_stations
from model_store.vocabulary import FindingKind

RULE = Rule("D1", FindingKind.BOTTLENECK, 0.7, "wait")
_LEAST_SIGNS = 2
_LEAST_SURE = 0.4
"""One station of ten holds the worst queue; four times that chance is worth a word."""
_WHY = (
    "Most signs of waiting in this process point at one station ({label}). "
    "{why} "
    "This is an order of likelihood from what people said, not a computed time."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield the first station of the process, when several signs with quotes point at it."""
    for station in rank_stations((sides.view,))[:1]:
        signs = [signal for signal in station.signals if signal.claims]
        if len(signs) < _LEAST_SIGNS or station.probability < _LEAST_SURE:
            continue
        step = sides.view.key_of(station.steps[0]) if station.steps else ""
        why = _WHY.format(label=station.label, why=station.why)
        found = detected(RULE, sides, station.claims, why, step=step)
        yield replace(found, named=station.label)
