"""Which verbs tell a state and no step; many do so only with or without what they are done to."""

from functools import partial
from typing import TYPE_CHECKING

from capture.extraction.lexicon import listed

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_state(token: "Token", lemma: str, particle: str, target: "Token | None") -> bool:
    """Whether a verb tells no step; who says yes decides, who goes through a list reads it."""
    behind = [t.lower_ for t in token.doc[token.i + 1 : token.i + 3]]
    if lemma in {"say", "give", "nod"} and behind and behind[0] in _WORDS_OF_YES:
        return False
    if lemma == "look" and behind and behind[0] in {"is", "are", "if", "whether", "what", "that"}:
        return False
    if lemma == "do" and behind and behind[0] in {"those", "these", "them", "both"}:
        return False
    if lemma == "go" and len(behind) == len(_WORDS_AHEAD) and behind[0] in _ONTO:
        return behind[1] not in _WORDS_AHEAD[1]
    return is_stative(lemma, particle, target.lower_ if target is not None else "")


_WORDS_OF_YES = frozenset({"yes", "ok", "okay", "go"})
_ONTO = frozenset({"on", "onto", "into", "through", "thru", "round", "over", "in"})
_WORDS_AHEAD = ((), frozenset({"the", "it", "them", "my", "our", "every", "each", "their", "his"}))


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


_NO_THINGS = frozenset({"i", "you", "me", "us", "it", "him", "her", "them", "that", "this"})
_MONEY = listed("actions", "money")
_ANYTHING = listed("actions", "anything")


_words = partial(listed, "actions")
