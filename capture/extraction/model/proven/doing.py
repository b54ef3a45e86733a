"""Whether a sentence lets the one it names be the one who does something."""

from typing import TYPE_CHECKING

from capture.extraction.language import parse

if TYPE_CHECKING:
    from spacy.tokens import Token

_DONE_TO = frozenset({"dobj", "obj", "iobj", "dative", "oprd"})
"""Objects of a verb. Everything else may do: subjects, "it is Jo", "Jo, mostly", "Jo's job", and
what the parser is not sure of.
"""


_SUBJECTS = frozenset({"nsubj", "attr", "poss"})


def stands_as_doer(
    text: str, sentence: tuple[int, int], named: tuple[int, int], *, surely: bool = False
) -> bool:
    """Whether the words at `named` are not what something is done to, nor behind a preposition.

    `surely` asks for a subject or a possessor: a bare word may be anything.

    >>> stands_as_doer("put Jo in charge", (0, 16), (4, 6))
    False
    >>> stands_as_doer("Jo signs it", (0, 11), (0, 2))
    True
    """
    there = [t for t in parse(text, (sentence,)) if named[0] <= t.idx < named[1]]
    inside = {t.idx for t in there}
    heads = [t for t in there if t.head.idx not in inside or t.head.idx == t.idx]
    firsts = [_first_of_list(token) for token in heads]
    return any(_is_doing(one) and (not surely or one.dep_ in _SUBJECTS) for one in firsts)


def _first_of_list(token: "Token") -> "Token":
    """The first of what is joined by "and" or "or": it shows what the others are."""
    while token.dep_ == "conj" and token.head.idx != token.idx:
        token = token.head
    return token


def _is_doing(token: "Token") -> bool:
    if token.dep_ == "pobj":
        return token.head.dep_ == "agent" or token.head.lower_ == "by"
    return token.dep_ not in _DONE_TO
