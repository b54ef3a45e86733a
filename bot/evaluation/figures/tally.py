"""Figures are ratios of counts, so that processes add up; each knows which way is better."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Better(StrEnum):
    """Which way a figure should go."""

    HIGH = "high"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: `over` is what `count` is divided by; without it, the count is the figure."""

    count: str
    over: str = ""
    better: Better | None = Better.HIGH
    meaning: str = ""
    factor: float = 1.0

    def of(self, tally: Mapping[str, float]) -> float | None:
        """The figure of a tally; None where there was nothing to count."""
        if not self.over:
            return float(tally.get(self.count, 0))
        whole = tally.get(self.over, 0)
        return self.factor * tally.get(self.count, 0) / whole if whole else None


LOW, HIGH = Better.LOW, Better.HIGH

FIGURES: dict[str, Figure] = {
    "coverage": Figure("heard", "gold", HIGH, "gold claims whose words were said at all"),
    "recall": Figure("found", "heard", HIGH, "of those, found as a fair kind"),
    "openings": Figure("found_opening", "heard_opening", HIGH, "recall where nothing was asked"),
    "answers": Figure("found_answer", "heard_answer", HIGH, "recall in answers"),
    "exact": Figure("exact", "heard", HIGH, "found as the very kind"),
    "kinds_fit": Figure("fitting", "judged", HIGH, "claims on gold words that are of a fair kind"),
    "values": Figure("value_right", "valued", HIGH, "of exact finds: right person, tool, range"),
    "non_claims_taken": Figure("taken", "non_claims", LOW, "wishes, jokes, past taken for claims"),
    "retracted_live": Figure("retracted_live", "retracted", LOW, "taken back, and still believed"),
    "ungrounded": Figure("ungrounded", "", LOW, "claims whose quote nobody said"),
    "per_100_words": Figure("live", "words", LOW, "claims in 100 words", 100.0),
    "step_precision": Figure("b3_precision", "b3", HIGH, "one step's words under one label"),
    "step_recall": Figure("b3_recall", "b3", HIGH, "one label for all of a step's words"),
    "contradictions": Figure("surfaced", "clashes", HIGH, "of those told by both sides, found"),
    "denials": Figure("denials_found", "denials", HIGH, "where both sides speak"),
    "unknowns": Figure("unknowns_found", "unknowns", HIGH, "what the leader did not know of"),
    "pairs": Figure("pairs_found", "clashes", HIGH, "both quotes shown, whatever it is called"),
    "matched": Figure("hard_matched", "hard", HIGH, "reported contradictions that are gold ones"),
    "traps": Figure("sprung", "traps", LOW, "what only looks like a contradiction, reported"),
    "queues": Figure("queue_right", "queue", HIGH, "the worst queue comes first"),
    "questions": Figure("questions", "people", None, "questions a person"),
    "wording": Figure("badly_worded", "", LOW, "questions that are none, two, or too long"),
}
"""Every figure, in the order of the table."""


def figures(tally: Mapping[str, float]) -> dict[str, float | None]:
    """All figures of a tally."""
    return {name: figure.of(tally) for name, figure in FIGURES.items()}


Tally = Counter[str]
"""What is counted; tallies of several processes are added."""
