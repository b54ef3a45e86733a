"""Looks at the store and says what is to be done now, and when to look again."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bot.delivery.jobs import Job, Kind
from bot.delivery.pace import Pace
from bot.delivery.ticking import moment
from model_store.mail import Mail, Ringing

FORGOTTEN = 60.0
"""Seconds after which a job that never began is asked for again."""


@dataclass
class Rounds:
    """Remembers only what is under way in this process and which places rest."""

    mail: Mail
    pace: Pace
    clock: Callable[[], float]
    _busy: dict[tuple[Kind, str], float] = field(default_factory=dict)
    _rests: dict[str, float] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def due(self) -> tuple[list[Job], float]:
        """Everything to be done now that is not under way, and the moment to look again.

        What is returned counts as under way until `done`.
        """
        now = self.clock()
        wake, found = now + self.pace.sweep, []
        with self._lock:
            self._rests = {place: at for place, at in self._rests.items() if at > now}
            for at, job in self._planned():
                if self._busy.get((job.kind, job.key), 0.0) > now:
                    continue
                if at <= now:
                    self._busy[job.kind, job.key] = now + FORGOTTEN
                    found.append(job)
                else:
                    wake = min(wake, at)
        return found, wake

    def begun(self, job: Job) -> None:
        """A job runs: it is not asked for again before it is done."""
        with self._lock:
            self._busy[job.kind, job.key] = float("inf")

    def done(self, job: Job, *, rest: bool = False) -> None:
        """A job ended; a place that rests is left alone for a while."""
        with self._lock:
            self._busy.pop((job.kind, job.key), None)
            if rest:
                self._rests[job.key] = self.clock() + self.pace.gap

    def _planned(self) -> Iterator[tuple[float, Job]]:
        for one in self.mail.ringing():
            yield (
                self._ripe(one),
                Job(Kind.TURN, one.conversation, f"turn/{one.key}#{one.attempt}"),
            )
        for place, key, attempt, due in self.mail.places():
            at = max(due, self._rests.get(place, 0.0))
            yield at, Job(Kind.POST, place, f"post/{key}#{attempt}")
        for timer in self.mail.timers():
            named = f"tick/{timer.name}@{moment(timer.at)}#{timer.attempt}"
            yield max(timer.at, timer.due), Job(Kind.TICK, timer.name, named)

    def _ripe(self, one: Ringing) -> float:
        if one.resuming or not one.patient:
            return one.due
        return self.pace.ripe_at(one.oldest, one.newest)
