"""A language model puts a question in other words; whatever goes wrong, it has none.

It sees the question, what it is for, and what this speaker just said, redacted; nothing of what
anybody else said.
"""

from typing import Protocol

from capture.extraction.model.sent.orders import speaks_to_a_machine
from capture.extraction.model.sent.port import ModelError, Request
from capture.extraction.model.sent.redaction import redacted
from capture.ports import ToWord
from model_store.vocabulary import Side
from prompts import load

PROMPT = "rewording/question"
MOST_SAID = 600
"""Letters of the answer that are shown; a question follows on from little."""

_SEAM = "\n---- from here on: this turn ----\n"
_OF = {Side.LEADER: "somebody who leads this work", Side.OPERATOR: "somebody who does this work"}


class Phraser(Protocol):
    """Something that words one question."""

    def phrase(self, request: Request) -> str:
        """Ask once; nothing is tried again here.

        Raises:
            ModelError: there are no words, or none of the right shape.
        """


class ModelWording:
    """A `QuestionWording` by way of a language model."""

    def __init__(self, phraser: Phraser) -> None:
        self._phraser = phraser

    def word(self, wanted: ToWord) -> str:
        """Other words for a question; empty on every fault."""
        try:
            return self._phraser.phrase(request(wanted))
        except ModelError:
            return ""


def request(wanted: ToWord) -> Request:
    """Put what is wanted into words: the fixed text first, the answer last."""
    prompt = load(PROMPT)
    filled = prompt.fill(
        purpose=wanted.purpose,
        template=_line(wanted.question.text),
        asked_of=_OF[wanted.side],
        said=_line(" ".join(_shown(wanted)))[:MOST_SAID] or "nothing that helps",
    )
    fixed, _, asked = filled.partition(_SEAM)
    return Request(fixed, asked, prompt.version, wanted.speaker, wanted.turn)


def _shown(wanted: ToWord) -> list[str]:
    """What was said, but for messages in which anything speaks to a machine."""
    return [text for text in wanted.said if not speaks_to_a_machine(text)]


def _line(text: str) -> str:
    return " ".join(redacted(text).split())
