"""The whole of delivery: stores before it says so, takes turns, posts letters, rings timers.

Every effect is decided by what the store holds, so that jobs may be lost, doubled or late.
"""

import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from time import time

from bot.delivery import wire
from bot.delivery.calendar import Weekly, following, zone
from bot.delivery.carrying import Carrying, Reached
from bot.delivery.jobs import Job, Jobs, Kind
from bot.delivery.pace import Pace
from bot.delivery.ports import Incoming, Outgoing, Posted, Work
from bot.delivery.poster import Poster
from bot.delivery.rounds import Rounds
from bot.delivery.ticking import Ticking
from bot.delivery.turns import Turns
from model_store.errors import ConfigurationError, UnavailableError
from model_store.mail import Fate, Mail, Timer

log = logging.getLogger(__name__)

LEAST_WAIT = 0.05


def _pass_by(point: str) -> None:
    del point


class Mailroom:
    """The port `Delivery` over a store, a messenger and whoever runs jobs."""

    def __init__(
        self,
        mail: Mail,
        poster: Poster,
        jobs: Jobs,
        *,
        pace: Pace | None = None,
        clock: Callable[[], float] = time,
        reached: Reached = _pass_by,
    ) -> None:
        self._mail, self._jobs, self._clock = mail, jobs, clock
        self._pace, self._reached = pace or Pace(), reached
        self._rounds = Rounds(mail, self._pace, clock)
        self._carrying = Carrying(mail, poster, self._pace, clock, reached)
        self._turns: Turns | None = None
        self._ticking: Ticking | None = None
        self._bell = threading.Event()
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None
        self._locks: dict[str, threading.Lock] = {}

    # Inbox

    def store(self, incoming: Incoming) -> bool:
        """Keep a deed and have it taken soon; False when it is already there.

        Raises:
            UnavailableError: it could not be stored; the app must not acknowledge the event.
        """
        try:
            new = self._mail.admit(wire.arrival(incoming), self._clock())
        except ConfigurationError as error:
            raise UnavailableError(f"What arrived could not be stored: {error}") from error
        self._reached("stored")
        self._bell.set()
        return new

    # Outbox

    def post(self, outgoing: Outgoing) -> None:
        """Have it posted; the same key again does nothing."""
        self._mail.write(wire.letters((outgoing,)))
        self._bell.set()

    def posted(self, key: str) -> Posted | None:
        """Where it stands, once it does."""
        found = self._mail.letter(key)
        return Posted(found.channel, found.ts) if found and found.fate is Fate.POSTED else None

    def key_at(self, channel: str, ts: str) -> str | None:
        """Key of the outgoing that stands there, if it is one of ours."""
        return self._mail.key_at(channel, ts)

    # Schedule

    def once(self, name: str, at: str) -> None:
        """Call `Work.tick` once at a moment (ISO, UTC), at once when it has passed."""
        read = datetime.fromisoformat(at)
        moment = read if read.tzinfo else read.replace(tzinfo=UTC)
        self._mail.set_timer(Timer(name, moment.timestamp()))
        self._bell.set()

    def weekly(self, name: str, weekday: int, hour: int, timezone: str) -> None:
        """Call `Work.tick` every week (0 is Monday) at that hour of that time zone.

        Raises:
            ConfigurationError: there is no such time zone.
        """
        rule = Weekly(weekday, hour, zone(timezone).key)
        self._mail.set_timer(Timer(name, following(rule, self._clock()), rule.written()))
        self._bell.set()

    def cancel(self, name: str) -> None:
        """Nothing happens under that name any more."""
        self._mail.cancel(name)

    # Life

    def start(self, work: Work) -> None:
        """Begin to move; what was left undone by an earlier process comes first."""
        self.attach(work)
        self._thread = threading.Thread(target=self._keep_looking, name="mailroom", daemon=True)
        self._thread.start()

    def attach(self, work: Work) -> None:
        """Begin without looking for anything to do by itself: `look` does, when it is called."""
        self._turns = Turns(self._mail, work, self._pace, self._clock)
        self._ticking = Ticking(self._mail, work, self._pace, self._clock)
        self._ended.clear()
        self._jobs.start(self.run)

    def stop(self) -> None:
        """Finish what is under way and stop."""
        self._ended.set()
        self._bell.set()
        if self._thread:
            self._thread.join()
            self._thread = None
        self._jobs.stop()

    def look(self) -> float:
        """Have everything done that is due; return the moment at which to look again."""
        jobs, wake = self._rounds.due()
        for job in jobs:
            try:
                self._jobs.submit(job)
            except Exception:
                self._rounds.done(job)
                raise
        return wake

    def run(self, job: Job) -> None:
        """Do one job; never raises, as the store says what is to be tried again."""
        rest = False
        try:
            with self._alone(job):
                self._rounds.begun(job)
                rest = self._do(job)
        except Exception as error:  # noqa: BLE001 - a store that fails now is looked at again
            log.error("job %s failed: %s", job.id, type(error).__name__)  # noqa: TRY400 - no words
            rest = True
        finally:
            self._rounds.done(job, rest=rest)
            self._bell.set()

    def _do(self, job: Job) -> bool:
        if job.kind is Kind.POST:
            return self._carrying.carry(job.key)
        if job.kind is Kind.TURN and self._turns:
            self._turns.take(job.key)
        if job.kind is Kind.TICK and self._ticking:
            for timer in self._mail.timers():
                if timer.name == job.key and max(timer.at, timer.due) <= self._clock():
                    self._ticking.ring(timer)
        return False

    def _alone(self, job: Job) -> threading.Lock:
        """One at a time per key, whatever the runner of jobs promises."""
        return self._locks.setdefault(f"{job.kind}/{job.key}", threading.Lock())

    def _keep_looking(self) -> None:
        while not self._ended.is_set():
            self._bell.clear()
            wake = self._clock() + self._pace.sweep
            try:
                wake = self.look()
            except Exception as error:  # noqa: BLE001 - the store may be there again next time
                log.error("could not look for work: %s", type(error).__name__)  # noqa: TRY400
            self._bell.wait(max(LEAST_WAIT, wake - self._clock()))
            # Bells that ring together are one round.
            self._ended.wait(LEAST_WAIT)
