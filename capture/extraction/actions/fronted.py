"""What is done stands first: "the invoices I book myself", "budgets we make in Excel".

The parser takes such a clause for a noun that something is said of; here its noun is what the verb
is done to, as long as nothing else is and the clause says no more of the noun.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from capture.extraction.actions.found import Action, base_form
from capture.extraction.actions.predicates import REFLEXIVES
from capture.extraction.actions.states import is_stative
from capture.extraction.actions.things import particles
from capture.extraction.lexicon import listed
from capture.extraction.sentences.segment import Clause
from model_store.matching.words import grammar

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = listed("actions", "subjects")
_NOUNS = frozenset(["NN", "NNS", "NNP", "NNPS", "VBG"])
_INSIDE = _NOUNS | {"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "VBN", "POS", "HYPH"}
_BETWEEN = frozenset(["RB", "MD", "TO"])
_LEADING = listed("actions", "leading")
_OBJECTS = frozenset(["DT", "PRP$", "PRP", "NN", "NNS", "NNP", "JJ", "PDT"])
_FINITE = frozenset(["VBZ", "VBP", "VBD", "MD"])
_LEAD_INS = listed("actions", "before_fronted")
_LONGEST = 6


def with_fronted(
    found: tuple[Action, ...], clauses: tuple[Clause, ...], tokens: list["Token"]
) -> tuple[Action, ...]:
    """Give the actions of some clauses the object that stands before their subject."""
    at = {action.at: action for action in found}
    inside: list[tuple[int, int]] = []
    for clause in clauses:
        here = [t for t in tokens if clause.start <= t.idx < clause.end and not t.is_space]
        for noun, verb in _fronted(here):
            known = at.get(verb.idx)
            if known is None or known.target is None or known.target_word in _open_to(noun):
                at[verb.idx] = _done_to(noun, verb, known, here)
                inside.append((noun[0].idx, verb.idx))
    kept = (a for a in at.values() if not any(low <= a.at < high for low, high in inside))
    return tuple(sorted(kept, key=lambda action: action.at))


def _open_to(noun: list["Token"]) -> frozenset[str]:
    """Objects that are the noun in front once more: "the forms I key them in the evening"."""
    return _TAKEN_UP | {noun[-1].lower_}


_TAKEN_UP = frozenset(["it", "them"])


def _fronted(here: list["Token"]) -> Iterator[tuple[list["Token"], "Token"]]:
    """The noun phrase a clause opens with, and the verb behind the pronoun that follows it."""
    first = next((n for n, t in enumerate(here) if t.lower_ not in _LEAD_INS), len(here))
    subject = next((n for n, t in enumerate(here) if n > first and t.lower_ in _SUBJECTS), 0)
    noun = here[first:subject]
    if not subject or not _is_noun(noun):
        return
    verb = next((n for n in range(subject + 1, len(here)) if not _leads(here, n)), len(here))
    if verb < len(here) and _is_left_open(here, verb, noun):
        yield noun, here[verb]


_POINTING = listed("actions", "pointing")


def _is_noun(noun: list["Token"]) -> bool:
    """Whether some words are a noun phrase that names a thing, and no time or way."""
    if not 0 < len(noun) <= _LONGEST or any(t.lower_ in _words("no_object") for t in noun):
        return False
    alone = len(noun) == 1 and noun[0].tag_ == "VB" and noun[0].lower_ in _words("work")
    named = noun[-1].tag_ in _NOUNS and noun[0].lower_ not in _PARTICIPLES
    pointing = noun[-1].lower_ in _POINTING
    plain = all(t.tag_ in _INSIDE or t.lower_ == "of" for t in noun)
    return alone or pointing or (named and plain)


_PARTICIPLES = listed("actions", "circumstances")


def _leads(here: list["Token"], at: int) -> bool:
    """Whether a word only leads to the verb: an adverb, "have to", "must"."""
    token = here[at]
    to = at + 1 < len(here) and here[at + 1].lower_ == "to"
    return token.tag_ in _BETWEEN or (token.lower_ in _LEADING and to)


def _is_left_open(here: list["Token"], at: int, noun: list["Token"]) -> bool:
    """Whether a verb has no object behind it, and no more is said of the noun in front."""
    verb, behind = here[at], here[at + 1 :]
    if not verb.tag_.startswith("VB") or verb.lemma_ in _words("minding"):
        return False
    following = behind[0] if behind else None
    free = (
        following is None
        or following.tag_ not in _OBJECTS
        or following.lower_ in _ALONE | _TAKEN_UP
    )
    more = (t for t in behind if t.tag_ in _FINITE and t.head is not verb)
    goes_on = any(_said_of(t, noun, verb) for t in more)
    return free and not goes_on


_ALONE = REFLEXIVES | {"alone", "direct", "last", "first", "next", "same"}


def _said_of(later: "Token", noun: list["Token"], verb: "Token") -> bool:
    """Whether a later verb has the opening noun for its subject: "the parts we order come in"."""
    subjects = [c for c in later.children if c.dep_ in {"nsubj", "nsubjpass"}]
    return any(c in noun for c in subjects) or (not subjects and later.i - verb.i <= _NEAR)


_NEAR = 2


def _done_to(
    noun: list["Token"], verb: "Token", known: Action | None, here: list["Token"]
) -> Action:
    lemma = base_form(verb)
    span, word = (noun[0].idx, noun[-1].idx + len(noun[-1])), noun[-1].lower_
    particle = _stranded(verb, lemma)
    stative = is_stative(lemma, particle, word)
    if known:
        said = f"{lemma} {particle}" if particle else known.said
        return replace(known, target=span, target_word=word, stative=stative, said=said)
    subject = next(t for t in here if t.lower_ in _SUBJECTS and t.i > noun[-1].i)
    return Action(
        at=verb.idx,
        verb=lemma,
        said=f"{lemma} {particle}".strip(),
        doers=((subject.idx, subject.idx + len(subject)),),
        doer_word=subject.lower_,
        target=span,
        target_word=word,
        negated=subject.lower_ == "nobody",
        stative=stative,
    )


def _stranded(verb: "Token", lemma: str) -> str:
    """The preposition left behind by what stands in front: "the open ones we go through"."""
    behind = verb.nbor() if verb.i + 1 < len(verb.doc) else None
    goes = behind is not None and behind.lower_ in particles().get(lemma, ())
    if behind is not None and goes and not any(map(_is_what, behind.children)):
        return behind.lower_
    return "at" if lemma == "look" else ""


def _is_what(token: "Token") -> bool:
    """Whether a preposition has a thing behind it; in "we go through each Tuesday" it has none."""
    return token.dep_ == "pobj" and token.lower_ not in grammar().times


_words = partial(listed, "actions")
