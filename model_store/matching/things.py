"""How the things two steps are done to stand to each other: heads first, then the rest."""

from enum import StrEnum

from model_store.matching.lexicon import verbs
from model_store.matching.naming import POINTERS, Term
from model_store.matching.phrase import Phrase


class Object(StrEnum):
    """How two objects stand to each other."""

    EQUAL = "equal"
    PART = "part"
    OPEN = "open"
    OTHER = "other"


def objects(a: Phrase, b: Phrase) -> Object:
    """Compare what it is done to: the heads first, then what describes them."""
    mine, yours = things_of(a), things_of(b)
    if "match" in a.action.classes & b.action.classes:
        return _paired(mine, yours)
    if not mine or not yours:
        return _people_as_objects(a, b, mine or yours)
    if mine[-1].names & yours[-1].names:
        return _described(mine, yours)
    names, others = union(mine), union(yours)
    if mine[-1].names & others or yours[-1].names & names:
        return Object.PART
    if mine[-1].empty or yours[-1].empty:
        return Object.OPEN
    return Object.OTHER


def _paired(mine: tuple[Term, ...], yours: tuple[Term, ...]) -> Object:
    """Two things are matched with each other; their order does not count."""
    names, others = union(mine), union(yours)
    if not names or not others:
        return Object.OPEN
    if not names & others:
        return Object.OTHER
    left = [t for t in mine if not t.names & others]
    right = [t for t in yours if not t.names & names]
    return Object.OTHER if left and right else Object.EQUAL


def _described(mine: tuple[Term, ...], yours: tuple[Term, ...]) -> Object:
    """The heads agree; two different descriptions make two things."""
    head, other = mine[-1].names, yours[-1].names
    front = [t for t in mine[:-1] if not t.owner and not t.empty and not t.names & other]
    back = [t for t in yours[:-1] if not t.owner and not t.empty and not t.names & head]
    if front and back:
        return Object.EQUAL if union(tuple(front)) & union(tuple(back)) else Object.OTHER
    return Object.EQUAL


def _people_as_objects(a: Phrase, b: Phrase, said: tuple[Term, ...]) -> Object:
    """Nothing but people on one side at least: "notify the customer", "give it to them"."""
    mine, yours = union(a.people), union(b.people)
    if bool(mine) is not bool(yours) and said and not (a.action.classes & verbs().transfer):
        return Object.OPEN if said[-1].names <= POINTERS else Object.OTHER
    if mine and yours:
        if said or a.things or b.things:
            return Object.OPEN
        return Object.EQUAL if mine & yours else Object.OTHER
    if not said and not mine and not yours and not a.things and not b.things:
        return _without_objects(a, b)
    return Object.OPEN


def _without_objects(a: Phrase, b: Phrase) -> Object:
    regards = {t for _, terms in (*a.regards, *b.regards) for t in terms}
    return Object.OPEN if regards else Object.EQUAL


def things_of(phrase: Phrase) -> tuple[Term, ...]:
    """Content terms, the head last; an empty word counts only when there is nothing else."""
    full = tuple(t for t in phrase.things if not t.empty)
    if not full:
        return tuple(t for t in phrase.things if t.empty and not t.names <= POINTERS)
    return full


def is_named(phrase: Phrase) -> bool:
    """Whether a thing is named: neither pointed at, nor money, which every payment moves."""
    return any(not t.names <= POINTERS and "money" not in t.names for t in phrase.things)


def is_listed(phrase: Phrase) -> bool:
    """Whether the head is a word the lexicon knows."""
    things = things_of(phrase)
    return bool(things) and things[-1].known


def union(terms: tuple[Term, ...]) -> frozenset[str]:
    """Every class any of the terms may be."""
    return frozenset().union(*(t.names for t in terms)) if terms else frozenset()
