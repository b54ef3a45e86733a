"""How a question, a read-back and what comes before them are worded, and what none may do."""

from capture.interview.phrasing.acknowledge import DONE
from capture.interview.phrasing.labels import best_label, label, shown, stems
from capture.interview.phrasing.linting import lint
from capture.interview.phrasing.readback import choose, lines, sentence
from capture.interview.phrasing.rewording import reworded
from capture.interview.phrasing.wording import again, can_name_a_step, sections, word

__all__ = [
    "DONE",
    "again",
    "best_label",
    "can_name_a_step",
    "choose",
    "label",
    "lines",
    "lint",
    "reworded",
    "sections",
    "sentence",
    "shown",
    "stems",
    "word",
]
