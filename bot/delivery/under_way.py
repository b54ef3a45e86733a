"""Results of a turn that a crash must not make twice, known by the turn that is under way here.

What an extractor made of somebody's words is kept until the turn ended, then dropped with it.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from capture.ports import ClaimExtractor, Heard, Reading
from model_store.mail import Inward
from model_store.storage.ledger import read, write

_turn: ContextVar[str] = ContextVar("turn", default="")


@contextmanager
def under_way(turn: str) -> Iterator[None]:
    """Within, what is read belongs to this turn."""
    token = _turn.set(turn)
    try:
        yield
    finally:
        _turn.reset(token)


class Remembering:
    """An extractor that reads the same words of one turn once, even if the process dies.

    Args:
        extractor: loaded when it is first needed.
        mail: keeps what was read.
        reached: told when a reading is safe.
    """

    def __init__(
        self,
        extractor: Callable[[], ClaimExtractor],
        mail: Inward,
        reached: Callable[[str], None] | None = None,
    ) -> None:
        self._extractor, self._mail, self._reached = extractor, mail, reached

    def read(self, heard: Heard) -> Reading:
        """Read one turn, or recall what an earlier attempt at it read."""
        turn, name = _turn.get(), _name(heard)
        kept = self._mail.held(turn, name) if turn else None
        if kept is not None:
            return read(kept, Reading)
        reading = self._extractor().read(heard)
        if turn:
            self._mail.hold(turn, name, write(reading))
        if self._reached:
            self._reached("extracted")
        return reading


def _name(heard: Heard) -> str:
    """Tell readings of one turn apart by what was read, without keeping a word of it."""
    parts = [f"{m.key} {m.revision}" for m in heard.messages]
    parts += [heard.question.text if heard.question else "", *(c.id for c in heard.earlier)]
    return "read/" + hashlib.sha256("\n".join(parts).encode()).hexdigest()[:24]
