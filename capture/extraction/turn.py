"""What is gathered while one turn is read: every pass adds to it, and none reads a later one."""

from dataclasses import dataclass, field

from capture.extraction.classifier import Classifier
from capture.extraction.clauses.doers import Memory
from capture.extraction.corrections.taken_back import TakenBack
from capture.extraction.drafts import Draft
from capture.extraction.overheard import Overheard
from capture.ports import Heard, Refusal
from model_store.claims import Claim

SHOWN = 120
"""So many characters of what was refused are shown."""


@dataclass(slots=True)
class Turn:
    """What is gathered while a turn is read."""

    heard: Heard
    ear: Classifier
    memory: Memory = field(default_factory=Memory)
    claims: list[Claim] = field(default_factory=list)
    sifts: bool = True
    adds: bool = True
    overheard: Overheard = field(default_factory=Overheard)
    made_of: dict[str, Draft] = field(default_factory=dict)
    refused: list[Refusal] = field(default_factory=list)
    taken_back: list[TakenBack] = field(default_factory=list)
