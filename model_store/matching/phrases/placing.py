"""A step phrase laid out: what is done, to what, by whom, to whom, and with regard to what."""

from dataclasses import dataclass

from model_store.matching.lexicon import listed
from model_store.matching.phrases.action import NOTHING, Action, is_doing
from model_store.matching.phrases.naming import INDEFINITE, POINTERS, Term, terms_of
from model_store.matching.words import grammar, verbs

HINTS = listed("phrases", "hints")

_OBJECTS = ("for", "about", "on", "through", "with", "against", "under")
"""Prepositions behind which the object stands when there is no direct one."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One reading of a phrase. `things` are what it is done to, in the order they stand.

    `inside` are things that a set phrase holds: the room in "make up the room". `open` tells that
    the object is only hinted at ("it", "what they owe").
    """

    text: str
    action: Action = NOTHING
    subject: frozenset[str] = frozenset()
    things: tuple[Term, ...] = ()
    people: tuple[Term, ...] = ()
    sources: tuple[Term, ...] = ()
    regards: tuple[tuple[str, tuple[Term, ...]], ...] = ()
    inside: tuple[Term, ...] = ()
    open: bool = False
    rank: str = ""


def placed(action: Action, front: list[str], rest: list[str]) -> Phrase:
    """Sort the words around the verb into objects, receivers, sources and the rest."""
    direct, chunks = _chunks(rest)
    hinted = any(w in HINTS for w in (*rest, *action.lemma.split()))
    ahead = terms_of(front)
    in_front = bool(ahead) and all(t.person for t in ahead)
    things, people = _objects_in(action, direct)
    things = things if in_front else [*ahead, *things]
    people = [*ahead, *people] if in_front else people
    sources = list(terms_of(chunks.pop("from", [])))
    for term in terms_of(chunks.pop("to", [])) + terms_of(chunks.pop("towards", [])):
        gets = term.person or _may_get(term, action)
        (people if gets else things if not things else sources).append(term)
    things = list(terms_of(chunks.pop("of", []))) + things
    if "match" in action.classes:
        things += sources + [t for p in ("with", "against") for t in terms_of(chunks.pop(p, []))]
        sources = []
    regards = {prep: terms_of(run) for prep, run in chunks.items()}
    if not any(not t.person and not t.names <= INDEFINITE for t in things):
        things = taken_from(regards) + things
    elif all(t.empty for t in things):
        things = taken_from(regards, ("on", "about")) + things
    kept = tuple((prep, found) for prep, found in sorted(regards.items()) if found)
    return Phrase(
        "",
        action,
        things=tuple(things),
        people=tuple(people),
        sources=tuple(sources),
        regards=kept,
        open=hinted,
    )


def _objects_in(action: Action, direct: list[list[str]]) -> tuple[list[Term], list[Term]]:
    """Things and people among the direct objects, each in the order they stand."""
    things: list[Term] = []
    people: list[Term] = []
    gives = bool(action.classes & verbs().giving)
    for number, run in enumerate(direct):
        terms = terms_of(run)
        first = gives and number == 0 and len(direct) > 1 and _may_receive(terms)
        for place, term in enumerate(terms):
            receives = term.person and not term.owner
            if receives and not gives:
                receives = all(t.person for t in terms[place:])
            (people if receives or first else things).append(term)
    return things, people


def _may_get(term: Term, action: Action) -> bool:
    """Whether something goes to a word nobody listed as to somebody: "send it to the embassy"."""
    return not (term.known or term.empty) and bool(action.classes & verbs().transfer)


def _may_receive(terms: tuple[Term, ...]) -> bool:
    """Whether what stands first of two objects gets the other: "send the donor a receipt"."""
    return bool(terms) and (terms[-1].person or not terms[-1].known)


def taken_from(
    regards: dict[str, tuple[Term, ...]], prepositions: tuple[str, ...] = _OBJECTS
) -> list[Term]:
    """With no direct object, what is asked for, looked at or gone through is the object."""
    for prep in prepositions:
        found = [t for t in regards.get(prep, ()) if not t.person and not t.names <= POINTERS]
        if found:
            regards.pop(prep)
            return found
    return []


def _chunks(rest: list[str]) -> tuple[list[list[str]], dict[str, list[str]]]:
    """Split what follows the verb at determiners and prepositions, up to the next clause."""
    direct: list[list[str]] = [[]]
    chunks: dict[str, list[str]] = {}
    current = direct[0]
    for index, word in enumerate(rest):
        if word in {"and", "or"} and _goes_on(rest[index + 1 :]):
            continue
        if word in grammar().clauses and index:
            break
        if word in grammar().prepositions:
            current = chunks.setdefault(word, [])
        elif word in grammar().determiners and not chunks:
            current = []
            direct.append(current)
        else:
            current.append(word)
    return [run for run in direct if run], chunks


def _goes_on(words: list[str]) -> bool:
    """Whether what follows "and" is another thing and not another doing."""
    return bool(words) and (words[0] in grammar().determiners or not is_doing(words[0]))
