"""Which of the names of a step to show: the one that tells an outsider what is done to what."""

from functools import lru_cache

from model_store.matching.lexicon import listed
from model_store.matching.phrases import POINTERS, Phrase, parse
from model_store.matching.words import grammar, verbs, words_of

_LENGTH = range(2, 7)
"""How many words a label should have: enough to tell the step, few enough to put in a question."""

_MINE = listed("phrases", "mine")

Rank = tuple[bool, bool, bool, bool, bool]


def is_telling(mention: str) -> bool:
    """Whether a name tells what is done to what: "sign the lease", not "sign it".

    >>> is_telling("sign the lease"), is_telling("confirm this")
    (True, False)
    """
    phrase = parse(mention)
    return bool(phrase.action.classes) and bool(things_named(phrase)) and not phrase.open


@lru_cache(maxsize=8192)
def is_name(mention: str) -> bool:
    """Whether somebody who was not there would take it for the name of a step.

    What only points ("open it", "ask her") and what is hardly a doing ("do", "take") is none;
    "weigh" is one.

    >>> list(filter(is_name, ["do", "do it", "ask her", "open them", "weigh", "check the list"]))
    ['weigh', 'check the list']
    """
    action = parse(mention).action
    light = action.light or action.lemma in verbs().light
    bare = light and not things_named(parse(mention)) and len(words_of(mention)) == 1
    return bool(mention.strip()) and not _points(mention) and not bare


def _points(mention: str) -> bool:
    said = words_of(mention)
    return bool(set(said) & (grammar().pronouns | POINTERS | _MINE)) or said[-1:] == ["her"]


@lru_cache(maxsize=8192)
def rank(mention: str) -> Rank:
    """How badly a name serves as a label; the smallest rank is the best.

    What tells comes first; of that, what points at nothing ("ask her for the list"), then what
    asks well, has a verb of its own ("check the list", not "do the list") and the right length.

    >>> sorted(["do the list", "check it", "check the list"], key=rank)
    ['check the list', 'do the list', 'check it']
    """
    words = mention.lower().split()
    action = parse(mention).action
    asks_badly = any(w in grammar().times or not w[0].isalpha() for w in words)
    says_little = action.light or action.lemma in verbs().light
    return (
        not is_telling(mention),
        _points(mention),
        asks_badly,
        says_little,
        len(words) not in _LENGTH,
    )


def things_named(phrase: Phrase) -> frozenset[str]:
    """Classes of what is named; neither what is pointed at nor money, which all payments move."""
    terms = (*phrase.things, *phrase.people)
    return frozenset(n for t in terms for n in t.names) - POINTERS - {"money"}
