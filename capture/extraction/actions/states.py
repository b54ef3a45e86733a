"""Which verbs tell a state and no step; many do so only with or without what they are done to."""

from functools import partial
from typing import TYPE_CHECKING

from capture.extraction.lexicon import listed

if TYPE_CHECKING:
    from spacy.tokens import Token


_AHEAD = 2
"""So many words behind a verb are looked at."""

_WHETHER = listed("actions", "looked_whether")
_THOSE = listed("actions", "done_things")


def is_state(token: "Token", lemma: str, particle: str, target: "Token | None") -> bool:
    """Whether a verb tells no step; who says yes decides, who goes through a list reads it."""
    behind = [t.lower_ for t in token.doc[token.i + 1 : token.i + 1 + _AHEAD]]
    if lemma in {"say", "give", "nod"} and behind and behind[0] in _WORDS_OF_YES:
        return False
    if lemma == "look" and behind and behind[0] in _WHETHER:
        return False
    if lemma == "do" and behind and behind[0] in _THOSE:
        return False
    if lemma == "go" and len(behind) == _AHEAD and behind[0] in _ONTO:
        return behind[1] not in _GONE_THROUGH
    return is_stative(lemma, particle, target.lower_ if target is not None else "")


_WORDS_OF_YES = listed("actions", "yes")
_ONTO = listed("actions", "onto")
_GONE_THROUGH = listed("actions", "gone_through")


def is_stative(lemma: str, particle: str, target: str) -> bool:
    """Whether a verb tells no step: a state, or a light verb without anything it is done to."""
    if lemma in _words("light") and not particle:
        return not target or target in _ANYTHING
    if lemma in _words("switching") and target:
        return target in _ANYTHING or target in _words("whole")
    if lemma in _words("failing"):
        return not target
    if lemma in _words("acting") and target and target not in _MONEY:
        return target in _ANYTHING or target in _NO_THINGS
    return lemma in _words("stative") and not particle


_NO_THINGS = listed("actions", "no_things")
_MONEY = listed("actions", "money")
_ANYTHING = listed("actions", "anything")


_words = partial(listed, "actions")
