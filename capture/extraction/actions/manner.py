"""How something is said to be done: by nobody, long ago, as a duty, or in the passive."""

from typing import TYPE_CHECKING

from capture.extraction.actions.predicates import (
    SUBJECT,
)
from capture.extraction.lexicon import listed

if TYPE_CHECKING:
    from spacy.tokens import Token


_NEVER = listed("actions", "never")


def shares_passive(token: "Token", children: list["Token"]) -> bool:
    """Whether a participle shares the passive before it: "they are held and scored"."""
    if token.tag_ != "VBN" or token.dep_ != "conj" or any(c.dep_ in SUBJECT for c in children):
        return False
    return any(c.dep_ == "auxpass" for c in token.head.children)


def is_negated(token: "Token", children: list["Token"], subject: "Token | None") -> bool:
    """Whether a verb is denied, by itself or by who is said to do it: "nobody checks it"."""
    words = {c.lower_ for c in children if c.dep_ in {"neg", "advmod", "det"}}
    if any(c.dep_ == "neg" for c in children) or words & _NEVER:
        return True
    heads = [token.head] if token.dep_ == "xcomp" else []
    if any(c.dep_ == "neg" for head in heads for c in head.children):
        return True
    others = subject is not None and any(c.lower_ == "else" for c in subject.children)
    return (
        subject is not None
        and not others  # "nobody else does it": somebody does
        and (subject.lower_ in _NEVER or any(c.lower_ == "no" for c in subject.children))
    )


def is_past(token: "Token", children: list["Token"]) -> bool:
    """Whether a verb tells what was done."""
    return token.tag_ == "VBD" or any(
        c.tag_ == "VBD" and c.dep_ in {"aux", "auxpass"} for c in children
    )


def is_obliged(token: "Token", children: list["Token"]) -> bool:
    """Whether a verb tells a duty: "must be stamped", "has to sign"."""
    if any(c.lower_ in {"must", "shall"} for c in children if c.dep_ == "aux"):
        return True
    head = token.head
    return token.dep_ == "xcomp" and head.lemma_.lower() in {"have", "need"}
