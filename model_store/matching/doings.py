"""How two doings stand to each other; only a class in common makes them the same."""

from enum import StrEnum

from model_store.matching.action import Action
from model_store.matching.lexicon import verbs


class Doing(StrEnum):
    """How two doings stand to each other."""

    SAME = "same"
    OPPOSITE = "opposite"
    OTHER = "other"
    NEAR = "near"
    VAGUE = "vague"


def doings(a: Action, b: Action) -> Doing:
    """Compare two doings by their classes; repeating is not doing, undoing is its opposite."""
    if a.again is not b.again or a.undone is not b.undone:
        return Doing.OPPOSITE if a.classes and b.classes else Doing.VAGUE
    if a.classes & b.classes or a.lemma == b.lemma or (a.again and (a.light or b.light)):
        return Doing.SAME
    lexicon = verbs()
    pairs = [(x, y) for x in a.classes for y in b.classes]
    if any((min(p), max(p)) in lexicon.against for p in pairs):
        return Doing.OPPOSITE
    if a.light or b.light or not pairs:
        return Doing.VAGUE
    return Doing.NEAR if any(p in lexicon.near for p in pairs) else Doing.OTHER
