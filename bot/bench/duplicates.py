"""Events that come several times, late and in any order, from many threads, over restarts."""

import random
import tempfile
import threading
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep

from bot.bootstrap import JOBS_FILE, LEDGER_FILE
from bot.delivery.dbos_jobs import DbosJobs
from bot.delivery.mailroom import Mailroom
from bot.delivery.pace import Pace
from bot.delivery.ports import Deed, Incoming, Outgoing, Posted
from bot.delivery.poster import Anchors
from model_store.storage.sqlite import SqliteMail

COPIES = 4
PEOPLE = 50
THREADS = 8
RESTARTS = 3
PATIENCE_SECONDS = 300.0
PACE = Pace(quiet=0.2, longest=1.0, gap=0.0)


@dataclass(frozen=True, slots=True)
class Duplicates:
    """What a run came to; `effects` counts how often each deed was taken."""

    sent: int
    different: int
    effects: Counter[str]
    posts: Counter[str]
    seconds: float

    @property
    def faults(self) -> tuple[str, ...]:
        """Every deed that had no effect or more than one, and every message posted twice."""
        lost = self.different - len(self.effects)
        return (
            *((f"{lost} deeds were lost",) if lost else ()),
            *(f"{key} was taken {n} times" for key, n in self.effects.items() if n > 1),
            *(f"{key} was posted {n} times" for key, n in self.posts.items() if n > 1),
        )


@dataclass
class _Counting:
    """Work and messenger in one: counts what it is given."""

    taken: Counter[str] = field(default_factory=Counter)
    posts: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take_turn(self, turn: str, waiting: Sequence[Incoming]) -> Sequence[Outgoing]:
        """Count the deeds of a turn."""
        with self.lock:
            self.taken.update(deed.key for deed in waiting)
        return [Outgoing(f"{turn}/answer", waiting[0].person, "heard")]

    def tick(self, name: str, tick: str) -> Sequence[Outgoing]:
        """Nothing is planned here."""
        del name, tick
        return []

    def post(self, outgoing: Outgoing, anchors: Anchors) -> Posted:
        """Count a message."""
        del anchors
        with self.lock:
            self.posts[outgoing.key] += 1
            return Posted(outgoing.to, str(self.posts.total()))

    def find(self, outgoing: Outgoing, anchors: Anchors) -> Posted | None:
        """Nothing dies here, so nothing is looked for."""
        del outgoing, anchors
        return None


def run_duplicates(events: int, seed: int = 1) -> Duplicates:
    """Deliver events, each about four times, shuffled; stop and start in between.

    Args:
        events: how many deliveries, copies included.
        seed: decides the order.
    """
    order, counting, began = random.Random(seed), _Counting(), monotonic()  # noqa: S311 - a shuffle
    different = max(1, events // COPIES)
    wave = [_deed(n) for n in range(different)]
    wave += [order.choice(wave) for _ in range(events - different)]
    order.shuffle(wave)
    with tempfile.TemporaryDirectory(prefix="gemba-duplicates-") as folder:
        size = -(-len(wave) // RESTARTS)
        for start in range(0, len(wave), size):
            last = start + size >= len(wave)
            _life(Path(folder), wave[start : start + size], counting, different if last else 0)
    return Duplicates(len(wave), different, counting.taken, counting.posts, monotonic() - began)


def _life(home: Path, wave: list[Incoming], counting: _Counting, until: int) -> None:
    """One process's worth: events from many threads; `until` so many had their effect."""
    mail = SqliteMail(home / LEDGER_FILE)
    mailroom = Mailroom(mail, counting, DbosJobs(home / JOBS_FILE, PACE), pace=PACE)
    mailroom.start(counting)
    with ThreadPoolExecutor(THREADS) as crowd:
        list(crowd.map(mailroom.store, wave))
    end = monotonic() + PATIENCE_SECONDS
    while until and monotonic() < end and (mail.ringing() or mail.places()):
        sleep(0.1)
    mailroom.stop()
    mail.close()


def _deed(number: int) -> Incoming:
    who = f"U{number % PEOPLE}"
    return Incoming(f"E{number}", Deed.MESSAGE, f"P/{who}/operator", who, "", f"m{number}")
