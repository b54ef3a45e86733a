"""What a report or a card says, as values in which no name and no quote can travel."""

from bot.reports.contents.building import Known, build, waiting_places
from bot.reports.contents.card import RUNGS, SETTLED, WHOLE, Card, cards, heading
from bot.reports.contents.gather import (
    changes,
    compared,
    described,
    found_at,
    known,
    picture,
    told,
)
from bot.reports.contents.pairs import in_a_sentence, in_general, pair, subject
from bot.reports.contents.sureness import in_words
from bot.reports.contents.values import (
    Ended,
    Entry,
    Report,
    Statement,
    StepLine,
    Sureness,
    Topic,
    Waiting,
)

__all__ = [
    "RUNGS",
    "SETTLED",
    "WHOLE",
    "Card",
    "Ended",
    "Entry",
    "Known",
    "Report",
    "Statement",
    "StepLine",
    "Sureness",
    "Topic",
    "Waiting",
    "build",
    "cards",
    "changes",
    "compared",
    "described",
    "found_at",
    "heading",
    "in_a_sentence",
    "in_general",
    "in_words",
    "known",
    "pair",
    "picture",
    "subject",
    "told",
    "waiting_places",
]
