"""One ringing of one schedule: (name, planned moment) has its effect once."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime

from bot.delivery.calendar import Weekly, following
from bot.delivery.pace import Pace
from bot.delivery.ports import Work
from bot.delivery.wire import letters
from model_store.errors import UnavailableError
from model_store.mail import Mail, Timer

log = logging.getLogger(__name__)


class Ticking:
    """Rings timers; when they ring is in the store."""

    def __init__(self, mail: Mail, work: Work, pace: Pace, clock: Callable[[], float]) -> None:
        self._mail, self._work, self._pace, self._clock = mail, work, pace, clock

    def ring(self, timer: Timer) -> None:
        """Do what a timer is for, then move it on; ringings slept through are one."""
        try:
            said = self._work.tick(timer.name, moment(timer.at))
        except UnavailableError as error:
            self._again(timer, error, self._pace.outages)
        except Exception as error:  # noqa: BLE001 - other schedules must go on
            self._again(timer, error, self._pace.faults)
        else:
            self._mail.rang(timer, self._next(timer), letters(said))

    def _again(self, timer: Timer, error: Exception, most: int) -> None:
        kind = type(error).__name__
        if timer.attempt + 1 >= most:
            log.error("%s at %s is given up: %s", timer.name, moment(timer.at), kind)
            self._mail.rang(timer, self._next(timer), ())
            return
        pause = self._pace.backoff(timer.attempt + 1)
        log.warning("%s at %s failed (%s), again soon", timer.name, moment(timer.at), kind)
        self._mail.delay_timer(timer, self._clock() + pause)

    def _next(self, timer: Timer) -> float | None:
        if not timer.rule:
            return None
        return following(Weekly.read(timer.rule), max(timer.at, self._clock()))


def moment(at: float) -> str:
    """A moment as schedules name it.

    >>> moment(0.0)
    '1970-01-01T00:00:00+00:00'
    """
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds")
