"""How soon Slack is told that something arrived, while every model call hangs."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

from bot.bench.stage import Stage, stage
from bot.sandbox.state.journal import Entry

PEOPLE = 20
COMMANDS = 5


@dataclass(frozen=True, slots=True)
class Acks:
    """Seconds from sending to acknowledgement; `rate` is what was sent a second, really."""

    events: tuple[float, ...]
    commands: tuple[float, ...]
    rate: float

    def percentile(self, share: float) -> float:
        """The latency that this share of events does not exceed."""
        return percentile(self.events, share)


def percentile(values: Sequence[float], share: float) -> float:
    """The value that a share of all does not exceed (nearest rank).

    >>> percentile([3.0, 1.0, 2.0], 0.5)
    2.0
    """
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))] if ranked else 0.0


def run_acks(events: int, rate: float, seed: int = 1) -> Acks:
    """Send events at a steady rate to an app whose every model call hangs.

    Args:
        events: how many messages are sent.
        rate: how many a second.
        seed: decides who says what.
    """
    with (
        tempfile.TemporaryDirectory(prefix="gemba-acks-") as folder,
        stage(Path(folder), PEOPLE, seed) as theatre,
    ):
        theatre.begin()
        theatre.interviews_begin()
        theatre.settles()
        theatre.lives.kill()
        theatre.begin(hang=True)
        theatre.sandbox.wait_connected(1, 60)
        mark = theatre.sandbox.read(lambda w: w.journal.written)
        seconds = _send(theatre, events, rate)
        theatre.sandbox.wait_for(lambda _: len(_acks(theatre, mark, "events_api")) >= events, 60)
        _commands(theatre)
        return Acks(
            _acks(theatre, mark, "events_api"),
            _acks(theatre, mark, "slash_commands"),
            events / seconds,
        )


def _send(theatre: Stage, events: int, rate: float) -> float:
    crowd, began = theatre.people(), monotonic()
    for number in range(events):
        theatre.speaks(crowd[number % len(crowd)])
        sleep(max(0.0, began + (number + 1) / rate - monotonic()))
    return monotonic() - began


def _commands(theatre: Stage) -> None:
    for who in theatre.people()[:COMMANDS]:
        who.commands("/gemba status")


def _acks(theatre: Stage, mark: int, kind: str) -> tuple[float, ...]:
    def look(entries: Sequence[Entry]) -> tuple[float, ...]:
        return tuple(
            float(entry.about["seconds"])
            for entry in entries
            if entry.number > mark and entry.kind == "ack" and entry.name == kind
        )

    # `wait_for` asks on the workspace's own thread, where nothing else changes it.
    return look(tuple(theatre.sandbox.workspace.journal.entries))
