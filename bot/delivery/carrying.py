"""One letter to one place: posted once, in order, and looked for before it is posted again."""

import logging
from collections.abc import Callable
from dataclasses import replace

from bot.delivery.pace import Pace
from bot.delivery.ports import Outgoing, Posted
from bot.delivery.poster import Anchors, Poster, RefusedError, TooFastError
from bot.delivery.wire import outgoing
from model_store.mail import Fate, Letter, Mail

log = logging.getLogger(__name__)

Reached = Callable[[str], None]
"""Told the name of a point that was passed; tests end the process there."""


class Carrying:
    """Carries letters; what stands where is in the store."""

    def __init__(
        self,
        mail: Mail,
        poster: Poster,
        pace: Pace,
        clock: Callable[[], float],
        reached: Reached,
    ) -> None:
        self._mail, self._poster, self._pace = mail, poster, pace
        self._clock, self._reached = clock, reached

    def carry(self, place: str) -> bool:
        """Carry the next letter to a place; whether the place has to rest afterwards."""
        letter = self._mail.next(place)
        if letter is None or letter.due > self._clock():
            return False
        message = outgoing(letter)
        anchors = self._anchors(message)
        if anchors is None:
            log.warning("letter %s replaces one that never stood; dropped", letter.key)
            self._mail.fail(letter.key)
            return False
        try:
            posted = self._once(letter, message, anchors)
        except TooFastError as error:
            self._mail.delay(letter.key, self._clock() + max(error.seconds, self._pace.gap))
        except RefusedError as error:
            log.error("letter %s was refused: %s", letter.key, error)  # noqa: TRY400 - a code says it
            self._mail.fail(letter.key)
        except Exception as error:  # noqa: BLE001 - whatever it is, other places must go on
            self._later(letter, error)
        else:
            self._mail.posted(letter.key, posted.channel, posted.ts)
        return True

    def _once(self, letter: Letter, message: Outgoing, anchors: Anchors) -> Posted:
        """Post, unless an earlier attempt that never came back did."""
        if letter.fate is Fate.TRYING:
            found = self._poster.find(message, anchors)
            if found is not None:
                return found
        self._mail.trying(letter.key)
        self._reached("before post")
        posted = self._poster.post(message, anchors)
        self._reached("after post")
        return posted

    def _later(self, letter: Letter, error: Exception) -> None:
        attempt = letter.attempt + 1
        if attempt >= self._pace.outages:
            log.error("letter %s is given up: %s", letter.key, type(error).__name__)
            self._mail.fail(letter.key)
            return
        pause = self._pace.backoff(attempt)
        log.warning("letter %s failed (%s), again soon", letter.key, type(error).__name__)
        self._mail.delay(letter.key, self._clock() + pause)

    def _anchors(self, message: Outgoing) -> Anchors | None:
        """Where what it refers to stands; None when there is nothing to replace."""
        anchors = Anchors(message.thread_ts)
        if message.thread:
            head = self._standing(message.thread)
            anchors = replace(anchors, thread_ts=head.ts if head else message.thread_ts)
        if message.updates:
            before = self._standing(message.updates)
            return replace(anchors, replaced=before) if before else None
        return anchors

    def _standing(self, key: str) -> Posted | None:
        found = self._mail.letter(key)
        stands = found and found.fate is Fate.POSTED and found.ts
        return Posted(found.channel, found.ts) if found and stands else None
