"""How two doings stand to each other; only a class in common makes them the same."""

from enum import StrEnum

from model_store.matching.phrases import Action
from model_store.matching.words import verbs


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
        return _turned(a, b)
    if a.classes & b.classes or a.lemma == b.lemma or (a.again and (a.light or b.light)):
        return Doing.SAME
    lexicon = verbs()
    pairs = [(x, y) for x in a.classes for y in b.classes]
    if any((min(p), max(p)) in lexicon.against for p in pairs):
        return Doing.OPPOSITE
    if a.light or b.light or not pairs:
        return Doing.VAGUE
    return Doing.NEAR if any(p in lexicon.near for p in pairs) else Doing.OTHER


def _turned(a: Action, b: Action) -> Doing:
    """One of the two repeats or undoes: what, if it is the same doing, is its opposite."""
    if a.classes & b.classes or a.lemma == b.lemma:
        return Doing.OPPOSITE
    if not (a.classes and b.classes):
        return Doing.VAGUE
    return Doing.NEAR if a.again is not b.again else Doing.OTHER
