"""A turn as numbered clauses: what a model may see of it, and what it may add something to.

Quoted mail, pasted tables, code and orders to the machine are nobody's account: they never leave.
What the rules hold for a wish, an old habit or a joke is shown, but nothing is added to it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from capture.extraction.model.answer import MOST_PARTS
from capture.extraction.model.redaction import redacted
from capture.extraction.reality import Judged, Sort, realities
from capture.ports import Heard
from model_store.claims import Message

MOST_CHARACTERS = 6_000
"""So much of one turn is shown; the rules read further."""

_UNSEEN = frozenset({Sort.QUOTED, Sort.PASTE, Sort.INJECTION, Sort.EMPTY})
_OPEN = frozenset({Sort.CLAIM, Sort.FOREIGN})
"""Foreign words are open: the rules refuse what they cannot read, not what is untrue."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One numbered clause; `low` and `high` bound the words of its sentence that a quote may use.

    `shown` is the whole message as it may leave, of the same length as its text.
    """

    number: int
    message: Message
    start: int
    end: int
    low: int
    high: int
    shown: str
    sort: Sort

    @property
    def text(self) -> str:
        """The words as they may leave."""
        return self.shown[self.start : self.end]

    @property
    def open(self) -> bool:
        """Whether a claim about the work may rest on it."""
        return self.sort in _OPEN

    @property
    def sentence(self) -> str:
        """The words around it that tell how it is meant."""
        return self.message.text[self.low : self.high]


def passages(heard: Heard) -> tuple[Passage, ...]:
    """Number the clauses of a turn, as far as they are shown."""
    topic = f"{heard.process.name} {heard.process.description}"
    found: list[Passage] = []
    room = MOST_CHARACTERS
    for message in heard.messages:
        shown = redacted(message.text)
        for clause, low, high in _clauses(message.text[:room], topic):
            span = clause.clause
            if len(found) == MOST_PARTS or span.end - span.start > room:
                return tuple(found)
            room -= span.end - span.start
            number, sort = len(found) + 1, clause.reality.cls
            found.append(Passage(number, message, span.start, span.end, low, high, shown, sort))
    return tuple(found)


def _clauses(text: str, topic: str) -> Iterator[tuple[Judged, int, int]]:
    """Clauses that may be seen, each with the run of its sort in its sentence."""
    for (_, sort), run in groupby(
        realities(text, topic), lambda j: (j.clause.sentence, j.reality.cls)
    ):
        if sort in _UNSEEN:
            continue
        members = list(run)
        low, high = members[0].clause.start, members[-1].clause.end
        yield from ((judged, low, high) for judged in members)
