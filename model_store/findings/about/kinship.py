"""How the doings of two mentions stand to each other, whatever they are done to.

Two steps that are not one may still be about one matter: ordering kit and ordering a laptop,
locking a period and opening it again.
"""

from functools import lru_cache

from model_store.findings.about.topics import Topic, topic_of_text
from model_store.matching.comparing import Doing, doings
from model_store.matching.phrases import parse
from model_store.matching.words import verbs, words_of

_CACHED = 1 << 14


@lru_cache(maxsize=_CACHED)
def is_kin(a: str, b: str) -> bool:
    """Whether both name a doing, and it is the same, a related or the opposite one."""
    return _standing(a, b) in (Doing.SAME, Doing.NEAR, Doing.OPPOSITE)


@lru_cache(maxsize=_CACHED)
def is_one_doing(a: str, b: str) -> bool:
    """Whether both name the same doing, in other words perhaps."""
    return _standing(a, b) is Doing.SAME


@lru_cache(maxsize=_CACHED)
def undoes(a: str, b: str) -> bool:
    """Whether one doing is the opposite of the other; doing it once more undoes nothing.

    >>> undoes("lock the period", "reopen the period")
    True
    >>> undoes("check the period", "check the period again")
    False
    """
    mine, theirs = parse(a).action.classes, parse(b).action.classes
    against = verbs().against
    opposed = any((min(x, y), max(x, y)) in against for x in mine for y in theirs)
    return opposed and not mine & theirs


@lru_cache(maxsize=_CACHED)
def doing_words(mention: str) -> Topic:
    """Stems of the words that say what is done.

    >>> sorted(doing_words("sort the parcels"))
    ['sort']
    """
    words, used = words_of(mention), parse(mention).action.used
    lemma = parse(mention).action.lemma
    return topic_of_text(" ".join([lemma, *(words[i] for i in used if i < len(words))]))


def _standing(a: str, b: str) -> Doing:
    return doings(parse(a).action, parse(b).action)
