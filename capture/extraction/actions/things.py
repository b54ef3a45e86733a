"""What a verb is done to, and the phrases behind it."""

from collections.abc import Collection, Iterator
from functools import cache, partial
from typing import TYPE_CHECKING

from capture.extraction.actions.predicates import REFLEXIVES
from capture.extraction.lexicon import lexicon, listed

if TYPE_CHECKING:
    from spacy.tokens import Token


OBJECT = frozenset({"dobj", "attr", "oprd"})
_MAX_NOUN = 6


@cache
def particles() -> dict[str, list[str]]:
    """Verbs whose preposition makes them an action done to something, with those words."""
    behind: dict[str, list[str]] = lexicon("actions")["phrasal"]["behind"]
    return behind


def phrasal(children: list["Token"], prepositions: Collection[str]) -> tuple[str, "Token | None"]:
    """The preposition that belongs to a verb, and what stands behind it; "" where none does."""
    for child in children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            noun = next((c for c in child.children if c.dep_ == "pobj"), None)
            if noun is not None:
                return child.text, noun
    return "", None


def look_of(target: "Token | None") -> "tuple[str, Token] | None":
    """What is looked at by "has a look at it"; the noun tells what is done."""
    if target is None or target.lower_ not in _words("looks"):
        return None
    preposition, thing = phrasal(list(target.children), _AT)
    return (preposition, thing) if thing is not None else None


_AT = {"at", "over", "through", "into"}


def object_of(children: list["Token"]) -> "Token | None":
    """What it is done to; neither a word that stresses the doer nor one of chat is a thing."""
    found = next((c for c in children if c.dep_ in OBJECT and c.lower_ not in _no_things()), None)
    if found is None or found.lower_ not in REFLEXIVES:
        return found
    return next((c for c in found.children if c.lower_ in _POINTING), None)


def object_behind(token: "Token") -> "Token | None":
    """The noun right behind a light verb, where the parse made something else of it."""
    behind = token.doc[token.i + 1 : token.i + 3]
    if len(behind) < len(_ARTICLE_AND_NOUN) or behind[0].tag_ not in _ARTICLE_AND_NOUN[0]:
        return None
    return behind[1] if behind[1].tag_ in _ARTICLE_AND_NOUN[1] else None


_ARTICLE_AND_NOUN = (frozenset({"DT", "PRP$"}), frozenset({"NN", "NNS", "VBG"}))
_POINTING = frozenset({"this", "that", "these", "those"})


@cache
def _no_things() -> frozenset[str]:
    return _words("chat")


def noun_phrase(token: "Token") -> tuple[int, int]:
    """The words of a noun with what stands before it, without clauses behind it."""
    left = token
    for child in token.lefts:
        if (
            child.dep_ in {"det", "amod", "compound", "poss", "nummod", "nmod", "quantmod"}
            and token.i - child.left_edge.i <= _MAX_NOUN
        ):
            left = child.left_edge
            break
    return left.idx, token.idx + len(token)


def others_of(children: list["Token"]) -> Iterator[tuple[str, int, int]]:
    """Phrases behind the verb: ("to", start, end) of what follows the preposition."""
    todo = list(children)
    for child in todo:
        if child.dep_ in {"prep", "dative", "agent"}:
            noun = next((c for c in child.children if c.dep_ == "pobj"), None)
            if noun is not None:
                yield child.lower_, *noun_phrase(noun)
            elif child.dep_ == "dative":
                yield "to", *noun_phrase(child)
        elif child.dep_ in OBJECT or child.dep_ in {"advmod", "prt", "acomp"}:
            inner = [c for c in child.children if c.dep_ == "prep"]
            for prep in inner:
                noun = next((c for c in prep.children if c.dep_ == "pobj"), None)
                if noun is not None:
                    yield prep.lower_, *noun_phrase(noun)


_words = partial(listed, "actions")
