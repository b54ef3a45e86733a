"""What a model is asked: the fixed text first, so that it is cached, and the messages last.

Of other people's interviews nothing is in it but labels of steps.
"""

from collections.abc import Sequence

from capture.extraction.model.sent.passages import Passage
from capture.extraction.model.sent.port import Request
from capture.extraction.model.sent.redaction import redacted
from capture.ports import Heard
from prompts import load

PROMPT = "extraction/clauses"
_SEAM = "\n---- from here on: this turn ----\n"
_MOST_LABELS = 40
_LONGEST = 160


def request(heard: Heard, shown: Sequence[Passage]) -> Request:
    """Put one turn into words."""
    prompt = load(PROMPT)
    process, question = heard.process, heard.question
    filled = prompt.fill(
        process=_line(f"{process.name}. {process.description}"),
        steps=_labels(heard.known_steps),
        asked=_line(question.text or question.slot.value) if question else "nothing; it was told",
        about=_line((question.step or "") if question else "") or "the process as a whole",
        clauses="\n".join(f"{p.number}: {' '.join(p.text.split())}" for p in shown),
    )
    fixed, _, asked = filled.partition(_SEAM)
    person, turn = heard.speaker.key, heard.messages[0].key if heard.messages else ""
    return Request(fixed, asked, prompt.version, person, turn)


def _labels(steps: Sequence[str]) -> str:
    return "; ".join(_line(step) for step in steps[:_MOST_LABELS]) or "none yet"


def _line(text: str) -> str:
    return " ".join(redacted(text).split())[:_LONGEST]
