"""Doings told by the thing they are named after: "bottle the wine", "put the wine in bottles".

A light or placing verb with that noun is the same doing only where what it is done to is named
alike; nothing is read into a phrase that lacks it.
"""

from model_store.matching.comparing.things import union
from model_store.matching.phrases import Phrase
from model_store.matching.words import known, stem, verbs, words_of


def is_denominal(a: Phrase, b: Phrase) -> bool:
    """Whether one phrase is the other with its verb taken from a noun.

    Args:
        a: a phrase, as laid out.
        b: the other one; their order does not matter.
    """
    return _tells(a, b) or _tells(b, a)


def _tells(long: Phrase, short: Phrase) -> bool:
    """Whether `long` places the noun from which the verb of `short` was made."""
    first = long.action.lemma.split(" ")[0]
    if " " in short.action.lemma or not short.action.lemma or first not in verbs().placing:
        return False
    if short.action.again or short.action.undone or known(first, {short.action.lemma}):
        return False
    said = {stem(word) for word in words_of(long.text)}
    things = [t for t in (*short.things, *short.people) if not t.empty]
    others = union((*long.things, *long.people, *long.sources, *long.inside))
    others |= frozenset(n for _, terms in long.regards for t in terms for n in t.names)
    alike = bool(things) and all(t.names & others for t in things)
    return alike and stem(short.action.lemma) in said and not _is_light(short)


def _is_light(phrase: Phrase) -> bool:
    return phrase.action.light or phrase.action.lemma in verbs().light
