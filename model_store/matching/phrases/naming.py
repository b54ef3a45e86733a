"""Turns runs of words into things and people under the classes they are known by."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from model_store.matching.lexicon import listed
from model_store.matching.phrases.action import doing_of
from model_store.matching.words import OWNED, Words, grammar, known, nouns, stem

US = "us"
"""Stands for whoever speaks, and the house they work in."""


POINTERS = listed("phrases", "pointers")

INDEFINITE = frozenset({"something", "anything", "everything"})
"""Of these, the ones that leave room for the thing to be named behind a preposition."""

_CACHED = 8192
_SHORT = 3
"""An unknown word of so few letters is an abbreviation that tells nothing."""


@dataclass(frozen=True, slots=True)
class Term:
    """One thing or person: the classes it may be, or its stem when no class knows it."""

    names: frozenset[str]
    person: bool = False
    empty: bool = False
    owner: bool = False
    known: bool = True


def terms_of(words: list[str]) -> tuple[Term, ...]:
    """Name what a run of words speaks of, in order; describing and function words are left out.

    >>> [sorted(t.names) for t in terms_of("the new vendor 's purchase order".split())]
    [['supplier'], ['purchase order']]
    """
    single = [known(word, nouns().vocabulary) or word for word in words]
    found: list[Term] = []
    index = 0
    while index < len(words):
        length, term = _at(words, single, index)
        index += length
        if term is not None:
            owner = index < len(words) and words[index] == OWNED
            found.append(replace(term, owner=owner))
    return tuple(found)


def _at(words: list[str], single: list[str], index: int) -> tuple[int, Term | None]:
    for length in range(min(nouns().longest, len(words) - index), 0, -1):
        for run in (tuple(words[index : index + length]), tuple(single[index : index + length])):
            term = _classed(run)
            if term is not None:
                return length, term
    return 1, _unclassed(words[index])


@lru_cache(maxsize=_CACHED)
def _classed(run: Words) -> Term | None:
    if len(run) == 1 and run[0] in nouns().idle:
        return None
    people = nouns().people.get(run)
    things = nouns().classes.get(run)
    if people and not things:
        return Term(people, person=True)
    if things:
        empty = len(run) == 1 and bool({run[0], *things} & nouns().empty)
        return Term(things | (people or frozenset()) | _doings(run), empty=empty)
    return None


def _doings(run: Words) -> frozenset[str]:
    """What a noun of doing does, so that "the fix" and "the patch" are found to be alike."""
    classes = doing_of(run[0]).classes if len(run) == 1 else frozenset()
    return frozenset(f"doing {name}" for name in classes)


@lru_cache(maxsize=_CACHED)
def _unclassed(word: str) -> Term | None:
    if word in {"we", "i", "us", "me"}:
        return Term(frozenset({US}), person=True)
    skipped = grammar().determiners | grammar().auxiliaries | grammar().particles | nouns().idle
    if word == OWNED or word in skipped or word[0].isdigit():
        return None
    if word in grammar().pronouns or word in nouns().empty:
        return Term(frozenset({word}), empty=True, person=word in {"them", "him", "her"})
    doings = _doings((word,))
    names = frozenset({stem(word)}) | doings
    return Term(names, empty=len(word) <= _SHORT, known=bool(doings))


def names_of(terms: Iterable[Term]) -> frozenset[str]:
    """Every class that any of some terms is known by."""
    return frozenset(name for term in terms for name in term.names)
