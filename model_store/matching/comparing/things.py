"""How the things two steps are done to stand to each other: heads first, then the rest."""

from enum import StrEnum

from model_store.matching.phrases import POINTERS, Phrase, Term
from model_store.matching.words import nouns, verbs

_ROOT = 5
"""So many letters in common make two words relatives."""


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
        inside = _is_inside(mine or a.inside, yours or b.inside)
        return Object.EQUAL if inside else _people_as_objects(a, b, mine or yours)
    if _have_one_head(a.things, b.things):
        return _described(a.things, b.things)
    if mine[-1].names & yours[-1].names or _is_kin_of(mine[-1], yours[-1]):
        return _described(mine, yours)
    return _with_other_heads(a, b)


def _is_inside(mine: tuple[Term, ...], yours: tuple[Term, ...]) -> bool:
    """Whether a set phrase holds the thing the other names: "make up the room"."""
    return bool(mine and yours and mine[-1].names & yours[-1].names - POINTERS)


def _with_other_heads(a: Phrase, b: Phrase) -> Object:
    mine, yours = things_of(a), things_of(b)
    names, others = union(mine), union(yours)
    if _is_inside(a.inside, yours) or _is_inside(b.inside, mine):
        return Object.EQUAL
    if mine[-1].names & others or yours[-1].names & names:
        return Object.PART
    if any(_is_kin_of(x, yours[-1]) for x in mine) or any(_is_kin_of(mine[-1], y) for y in yours):
        return Object.PART
    if mine[-1].empty or yours[-1].empty:
        return Object.OPEN
    if any((m, y) in nouns().kin for m in mine[-1].names for y in yours[-1].names):
        return Object.PART
    return Object.OTHER


def _is_kind_of(term: Term, other: Term) -> bool:
    """A purchase order is an order; but a purchase order is no sales order."""
    return any(a.endswith(f" {b}") for a in term.names for b in other.names)


def _is_kin_of(term: Term, other: Term) -> bool:
    return _is_kind_of(term, other) or _is_kind_of(other, term)


def _is_derived(term: Term, other: Term) -> bool:
    """Whether "the application" and "the applicant" belong together, though one is a person."""
    return any(a[:_ROOT] == b[:_ROOT] for a in term.names for b in other.names if len(a) > _ROOT)


def _paired(mine: tuple[Term, ...], yours: tuple[Term, ...]) -> Object:
    """Two things are matched with each other; their order does not count."""
    names, others = union(mine), union(yours)
    if not names or not others:
        return Object.OPEN
    if not names & others:
        return Object.OTHER
    left = [t for t in mine if not _is_among(t, yours)]
    right = [t for t in yours if not _is_among(t, mine)]
    return Object.OTHER if left and right else Object.EQUAL


def _have_one_head(mine: tuple[Term, ...], yours: tuple[Term, ...]) -> bool:
    """Whether the last words agree, even when they say little: a case, an onboarding case."""
    shared = mine[-1].names & yours[-1].names
    return bool(shared - POINTERS) and not (mine[-1].person or yours[-1].person)


def _is_among(term: Term, terms: tuple[Term, ...]) -> bool:
    return any(term.names & t.names or _is_kind_of(term, t) or _is_kind_of(t, term) for t in terms)


def _described(mine: tuple[Term, ...], yours: tuple[Term, ...]) -> Object:
    """The heads agree; two different descriptions make two things."""
    head, other = mine[-1].names, yours[-1].names
    front = [t for t in mine[:-1] if not t.owner and not t.empty and not t.names & other]
    back = [t for t in yours[:-1] if not t.owner and not t.empty and not t.names & head]
    if not (front and back) or union(tuple(front)) & union(tuple(back)):
        return Object.EQUAL
    listed = [all(t.known for t in side) for side in (front, back)]
    return Object.OTHER if listed[0] is listed[1] else Object.PART


def _people_as_objects(a: Phrase, b: Phrase, said: tuple[Term, ...]) -> Object:
    """Nothing but people on one side at least: "notify the customer", "give it to them"."""
    mine, yours = union(a.people), union(b.people)
    if bool(mine) is not bool(yours) and said:
        return _person_and_thing(a, b, said[-1])
    if mine and yours:
        if said or a.things or b.things:
            return Object.OPEN
        kin = any((m, y) in nouns().kin for m in mine for y in yours)
        return Object.EQUAL if mine & yours else Object.PART if kin else Object.OTHER
    if not said and not mine and not yours and not a.things and not b.things:
        return _without_objects(a, b)
    return Object.OPEN


def _person_and_thing(a: Phrase, b: Phrase, thing: Term) -> Object:
    """One is done to somebody, the other to something, or to somebody nobody listed."""
    other = (a.people or b.people)[-1]
    classes = a.action.classes & b.action.classes
    if thing.person and thing.names & other.names:
        return Object.EQUAL
    if _is_somebody(thing, classes):
        return Object.OTHER
    moves = a.action.classes & verbs().transfer
    open_ = moves or thing.names <= POINTERS or _is_derived(thing, other)
    return Object.OPEN if open_ else Object.OTHER


def _is_somebody(term: Term, classes: frozenset[str]) -> bool:
    """Whether a word nobody listed is a person: whom one calls or talks to."""
    return bool(classes & verbs().personal) and not term.known and not term.empty


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
    return things[-1].known if things else bool(phrase.people)


def union(terms: tuple[Term, ...]) -> frozenset[str]:
    """Every class any of the terms may be."""
    return frozenset().union(*(t.names for t in terms)) if terms else frozenset()
