"""What the classifier says of one line: for everything it knows, how likely the line states it."""

from collections.abc import Mapping
from dataclasses import dataclass

from model_store.vocabulary import Kind, Slot

KINDS = tuple(kind for kind in Kind if kind not in (Kind.IDEA, Kind.STAFFING, Kind.AVAILABILITY))
"""The kinds it knows; wishes are told by their words, and the other two are too rare to learn."""

NO_CLAIM, TAKES_BACK, ANY = "no claim", "takes back", "any"

OUTPUTS = (*(kind.value for kind in KINDS), NO_CLAIM, TAKES_BACK, ANY)
"""In the order of the network's answers. Nobody reads that a line takes
back: it is heard only where words of taking back tell it already."""


@dataclass(frozen=True, slots=True)
class Chances:
    """Chances between 0 and 1; they need not add up, for a line may state many kinds or none.

    `no_claim`: it is a wish, a joke, the past or the like. `any`: a careful reader would mark
    anything in it at all.
    """

    kinds: Mapping[Kind, float]
    no_claim: float
    any: float

    def of(self, kind: Kind) -> float:
        """The chance that the line states that kind; nought for kinds that were not learnt."""
        return self.kinds.get(kind, 0.0)


OTHER = "other"

SLOTS = (
    "opening", "system", "owner", "wait", "duration", "handoff", "exception", "control",
    "condition", "frequency", "workaround", "batching", "input", "deputy", "order", "criteria",
    "trigger", "outcome", "volume", "rework", "single_person", "last_case", "unknown", OTHER,
)  # fmt: skip
"""What a line may answer, as it was learnt: questions that are much alike count as one."""

_ALIKE = {
    Slot.BELIEF: "opening",
    Slot.AND_THEN: "opening",
    Slot.THREE_TO_SIX: "opening",
    Slot.ABSENCE: "single_person",
    Slot.AVAILABILITY: "single_person",
    Slot.HARDEST_CASE: "last_case",
    Slot.OFF_THE_BOOKS: "workaround",
    Slot.WAIT_CAUSE: "wait",
    Slot.WAIT_RANGE: "wait",
    Slot.DECISION: "condition",
    Slot.RAINY_DAY: "exception",
    Slot.SHARE: "frequency",
    Slot.STAFFING: "owner",
}


def learnt_slot(slot: str | None) -> str:
    """The slot that a question counts as.

    >>> learnt_slot("absence"), learnt_slot("root"), learnt_slot(None)
    ('single_person', 'other', 'other')
    """
    return _COUNTED.get(slot or "", OTHER)


_COUNTED = {slot: slot for slot in SLOTS} | {one.value: name for one, name in _ALIKE.items()}
