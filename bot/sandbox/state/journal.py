"""The last things that happened between workspace and app, for the page and for tests."""

from collections import Counter, deque
from dataclasses import dataclass, field

from bot.sandbox.wire import Json

KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened; `about` holds names, numbers and codes."""

    number: int
    at: float
    kind: str
    name: str
    about: Json


@dataclass(slots=True)
class Journal:
    """Newest last; the oldest are forgotten, the counts stay."""

    entries: deque[Entry] = field(default_factory=lambda: deque(maxlen=KEPT))
    counts: Counter[str] = field(default_factory=Counter)
    written: int = 0

    def note(self, at: float, kind: str, name: str, **about: object) -> None:
        """Write one line."""
        self.written += 1
        self.counts[kind] += 1
        self.entries.append(Entry(self.written, at, kind, name, about))

    def of_kind(self, kind: str, name: str = "") -> list[Entry]:
        """Entries of one kind, and of one name when given, oldest first."""
        return [entry for entry in self.entries if entry.kind == kind and name in ("", entry.name)]
