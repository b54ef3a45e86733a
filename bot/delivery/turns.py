"""One turn: everything that waits in a conversation is taken once, whatever breaks in between.

A turn that keeps failing is parked and says so; nobody else waits for it.
"""

import logging
from collections.abc import Callable, Sequence

from bot.delivery.pace import Pace
from bot.delivery.ports import Incoming, Outgoing, Work
from bot.delivery.under_way import under_way
from bot.delivery.wire import incoming, letters
from model_store.errors import SpeakerError, UnavailableError
from model_store.mail import Batch, Mail

log = logging.getLogger(__name__)

PARKED = (
    "I could not work this in, and it is my fault, not yours. What you wrote is kept. "
    "Please go on as if nothing had happened; whoever runs me can see that this went wrong."
)


class Turns:
    """Takes turns; holds nothing of them itself."""

    def __init__(self, mail: Mail, work: Work, pace: Pace, clock: Callable[[], float]) -> None:
        self._mail, self._work, self._pace, self._clock = mail, work, pace, clock

    def take(self, conversation: str) -> None:
        """Take what waits in a conversation; nothing waits any more when it ends well."""
        batch = self._mail.gather(conversation)
        if batch is None:
            return
        waiting = tuple(incoming(one) for one in batch.arrivals)
        if batch.attempt > self._pace.outages:
            # Every attempt ended before it could say why: with the process.
            self._park(batch, waiting)
            return
        try:
            with under_way(batch.turn):
                said = self._work.take_turn(batch.turn, waiting)
        except SpeakerError as error:
            self._settle(batch, waiting, (_answer(batch, waiting, str(error)),))
        except UnavailableError as error:
            self._again(batch, waiting, error, self._pace.outages)
        except Exception as error:  # noqa: BLE001 - whatever it is, the others must go on
            self._again(batch, waiting, error, self._pace.faults)
        else:
            self._settle(batch, waiting, said)

    def _settle(self, batch: Batch, waiting: Sequence[Incoming], said: Sequence[Outgoing]) -> None:
        self._mail.settle(batch.turn, letters(said, waiting[0].person if waiting else ""))

    def _again(
        self, batch: Batch, waiting: Sequence[Incoming], error: Exception, most: int
    ) -> None:
        """Put a failed turn off, or park it when that was the last attempt."""
        # The error's text may hold what somebody wrote: its kind has to do.
        kind = type(error).__name__
        if batch.attempt >= most:
            log.error("turn %s is parked after %d attempts: %s", batch.turn, most, kind)
            self._park(batch, waiting)
            return
        pause = self._pace.backoff(batch.attempt)
        log.warning("turn %s failed (%s), again in %.1f s", batch.turn, kind, pause)
        self._mail.put_off(batch.turn, self._clock() + pause)

    def _park(self, batch: Batch, waiting: Sequence[Incoming]) -> None:
        self._settle(batch, waiting, (_answer(batch, waiting, PARKED),))


def _answer(batch: Batch, waiting: Sequence[Incoming], text: str) -> Outgoing:
    """Something to say about a turn itself, where the last of its deeds was done."""
    last = waiting[-1]
    where = next((one for one in reversed(waiting) if one.place), last)
    return Outgoing(
        f"{batch.turn}/parked", where.place or last.person, text, thread_ts=where.thread
    )
