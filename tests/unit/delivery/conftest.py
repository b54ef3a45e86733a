"""A mailroom stepped by hand: virtual clock, jobs run at once, a messenger that remembers."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import pytest

from bot.delivery.jobs import Job, Run
from bot.delivery.mailroom import Mailroom
from bot.delivery.pace import Pace
from bot.delivery.ports import Deed, Incoming, Outgoing, Posted
from bot.delivery.poster import Anchors
from model_store.storage.sqlite.mail import SqliteMail

START = datetime.fromisoformat("2026-03-02T10:00:00+00:00").timestamp()


class Inline:
    """Runs every job at once in the caller's thread."""

    def __init__(self) -> None:
        self._run: Run | None = None

    def start(self, run: Run) -> None:
        """Begin."""
        self._run = run

    def submit(self, job: Job) -> None:
        """Run a job to its end."""
        if self._run:
            self._run(job)

    def stop(self) -> None:
        """Run nothing more."""
        self._run = None


@dataclass
class Clock:
    """Time that passes when it is told to."""

    now: float = START

    def __call__(self) -> float:
        """The present moment."""
        return self.now


@dataclass
class Slack:
    """A messenger: what was posted, and the errors it is to raise first."""

    clock: Clock
    posts: list[tuple[float, Outgoing, Anchors]] = field(default_factory=list)
    errors: list[Exception] = field(default_factory=list)
    standing: dict[str, Posted] = field(default_factory=dict)
    found: int = 0

    def post(self, outgoing: Outgoing, anchors: Anchors) -> Posted:
        """Post, or fail as planned."""
        if self.errors:
            raise self.errors.pop(0)
        self.posts.append((self.clock(), outgoing, anchors))
        self.standing[outgoing.key] = Posted(f"D-{outgoing.to}", f"{len(self.posts)}.0")
        return self.standing[outgoing.key]

    def find(self, outgoing: Outgoing, anchors: Anchors) -> Posted | None:
        """Where it stands, counted."""
        del anchors
        self.found += 1
        return self.standing.get(outgoing.key)

    @property
    def texts(self) -> list[str]:
        """What was posted, in order."""
        return [outgoing.text for _, outgoing, _ in self.posts]


@dataclass
class Echo:
    """Work that says what it was given; `fails` says what it raises first."""

    turns: list[tuple[str, tuple[Incoming, ...]]] = field(default_factory=list)
    ticks: list[tuple[str, str]] = field(default_factory=list)
    fails: Callable[[str, Sequence[Incoming]], None] = lambda _turn, _waiting: None

    def take_turn(self, turn: str, waiting: Sequence[Incoming]) -> Sequence[Outgoing]:
        """Say back what came."""
        self.fails(turn, waiting)
        self.turns.append((turn, tuple(waiting)))
        told = " ".join(deed.message for deed in waiting)
        return [Outgoing(f"{turn}/answer", waiting[0].person, f"heard {told}")]

    def tick(self, name: str, tick: str) -> Sequence[Outgoing]:
        """Say the name."""
        self.ticks.append((name, tick))
        return [Outgoing(f"{name}@{tick}", "C1", name)]


@dataclass
class Room:
    """All of it, and hands to move it."""

    path: Path
    clock: Clock
    slack: Slack
    work: Echo
    mail: SqliteMail
    delivery: Mailroom

    def says(self, key: str, who: str = "U1", *, deed: Deed = Deed.MESSAGE) -> bool:
        """Somebody does something in their one conversation."""
        told = Incoming(key, deed, f"P1/{who}/operator", who, "2026-03-02T10:00:00", key)
        return self.delivery.store(told)

    def passes(self, seconds: float, step: float = 0.1) -> None:
        """Let time go by, looking for work as the thread would."""
        for _ in range(round(seconds / step)):
            self.clock.now += step
            self.delivery.look()

    def leaps(self, to: str) -> None:
        """Be at a moment at once, and look until nothing is due."""
        self.clock.now = datetime.fromisoformat(to).timestamp()
        for _ in range(3):
            self.delivery.look()

    def restarted(self) -> "Room":
        """The same store in a new process."""
        self.delivery.stop()
        return _room(self.path, self.clock, self.slack, self.work)


def _room(path: Path, clock: Clock, slack: Slack, work: Echo) -> Room:
    mail = SqliteMail(path / "ledger.db")
    delivery = Mailroom(mail, slack, Inline(), pace=Pace(quiet=1.0, longest=4.0), clock=clock)
    delivery.attach(work)
    return Room(path, clock, slack, work, mail, delivery)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    clock = Clock()
    made = _room(tmp_path, clock, Slack(clock), Echo())
    yield made
    made.mail.close()


@pytest.fixture
def deed() -> Incoming:
    return Incoming("E1", Deed.MESSAGE, "P1/U1/operator", "U1", "2026-03-02T10:00:00", "m1")


@pytest.fixture
def another(deed: Incoming) -> Incoming:
    return replace(deed, key="E2", message="m2")
