"""A turn as numbered clauses: what a model may see of it, and what it may add something to.

Quoted mail, pasted tables and code are nobody's account: they never leave. A message with an order
to a machine in it does not leave at all.
What the rules hold for a wish, an old habit or a joke is shown, but nothing is added to it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from capture.extraction.model.sent.answer import MOST_PARTS
from capture.extraction.model.sent.orders import speaks_to_a_machine
from capture.extraction.model.sent.redaction import redacted
from capture.extraction.reality.judged import Judged
from capture.extraction.reality.realities import realities
from capture.extraction.reality.sorts import Sort
from capture.ports import Heard
from model_store.claims import Message

MOST_CHARACTERS = 6_000
"""So much of one turn is shown; the rules read further."""

_UNSEEN = frozenset({Sort.QUOTED, Sort.PASTE, Sort.EMPTY})


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
        return self.sort is Sort.CLAIM

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
        if speaks_to_a_machine(message.text):
            continue
        judged = realities(message.text[:room], topic)
        if any(j.reality.cls is Sort.INJECTION for j in judged):
            continue
        shown = redacted(message.text)
        for clause, low, high in _clauses(judged):
            span = clause.clause
            if len(found) == MOST_PARTS or span.end - span.start > room:
                return tuple(found)
            room -= span.end - span.start
            number, sort = len(found) + 1, clause.reality.cls
            found.append(Passage(number, message, span.start, span.end, low, high, shown, sort))
    return tuple(found)


def _clauses(judged: tuple[Judged, ...]) -> Iterator[tuple[Judged, int, int]]:
    """Clauses that may be seen, each with the run of its sort in its sentence."""
    for (_, sort), run in groupby(judged, lambda j: (j.clause.sentence, j.reality.cls)):
        if sort in _UNSEEN:
            continue
        members = list(run)
        low, high = members[0].clause.start, members[-1].clause.end
        yield from ((one, low, high) for one in members)
