"""The egress log added up: one row for each day, host and model."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.egress import Line


@dataclass
class Day:
    """What left on one day to one host for one model, and what came of it."""

    day: str
    to: str
    model: str
    calls: int = 0
    characters: int = 0
    failed: int = 0
    held_back: int = 0
    added: int = 0


def days(lines: Iterable[Line]) -> tuple[Day, ...]:
    """Add the lines up, oldest day first.

    Lines on what came of a call name no host: they belong to the call before them. What was held
    back went nowhere, and stands beside the calls of its day.
    """
    found: dict[tuple[str, str, str], Day] = {}
    current: dict[str, Day] = {}
    for line in lines:
        on, did = str(line.get("at", ""))[:10], line.get("did")
        if did == "sent":
            key = (on, str(line.get("to", "")), str(line.get("model", "")))
            day = current[on] = found.setdefault(key, Day(*key))
            day.calls += 1
            day.characters += int(line.get("characters", 0))
            continue
        day = current.get(on) or found.setdefault((on, "–", "–"), Day(on, "–", "–"))
        current[on] = day
        day.failed += did == "failed"
        day.held_back += did == "held back"
        day.added += int(line.get("added", 0)) if did == "read" else 0
    return tuple(found[key] for key in sorted(found))
