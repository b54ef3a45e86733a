"""Who does what a verb says: its subject, shared or behind a clause, or who stands after "by"."""

from typing import TYPE_CHECKING

from capture.extraction.actions.predicates import (
    SUBJECT,
    is_cleft,
)

if TYPE_CHECKING:
    from spacy.tokens import Token
from capture.extraction.actions.things import OBJECT


def has_done(token: "Token") -> bool:
    """Whether somebody has a thing done: "legal has the lease countersigned"."""
    leads = token.head.lemma_.lower() in {"have", "get"} and token.head is not token
    own = any(c.dep_ in SUBJECT and token.head.i < c.i < token.i for c in token.children)
    return token.tag_ == "VBN" and token.dep_ == "ccomp" and leads and own


def subject_of(token: "Token") -> "Token | None":
    """The subject of a verb, shared with the verb before it where it has none of its own."""
    if token.dep_ == "relcl" and is_cleft(token):
        return token.head
    for _ in range(4):
        found = [c for c in token.children if c.dep_ in SUBJECT]
        if found:
            return _real(max(found, key=lambda c: (c.i < token.i, c.i)))
        if not (token.dep_ in {"conj", "xcomp"} or _follows_go(token)) or token.head is token:
            return None
        token = token.head
    return None


def _real(subject: "Token") -> "Token":
    """The doer behind a subject that is a clause ("what I do: walk the wards") or "who"."""
    if subject.dep_ == "csubj" and not is_free(subject):
        return next((c for c in subject.children if c.dep_ == "nsubj"), subject)
    verb = subject.head
    if subject.lower_ in {"who", "that"} and verb.dep_ == "ccomp" and verb.head.lemma_ == "be":
        return next((c for c in verb.head.children if c.dep_ == "attr"), subject)
    return subject


def _follows_go(token: "Token") -> bool:
    """Whether a verb shares the doer of "go" before it: "i go look at it"."""
    moved = token.dep_ == "advcl" and token.head.lemma_ in {"go", "come", "run"}
    return moved and token.tag_ == "VB" and token.i == token.head.i + 1


def agent_of(token: "Token") -> "Token | None":
    """Who does it by a passive, also one that shares its verb's: "is stamped and filed by Jo"."""
    for verb in (token, *(c for c in token.conjuncts if c.i > token.i and c.tag_ == "VBN")):
        by = next(
            (c for c in verb.children if c.dep_ in {"agent", "prep"} and c.lower_ == "by"), None
        )
        if by is None:
            continue
        return next((c for c in by.children if c.dep_ == "pobj" or _is_agent(c)), None)
    return None


def _is_agent(token: "Token") -> bool:
    """Whether what was read as a clause stands for a doer: "by accounting", "by whoever is in"."""
    bare = token.tag_ == "VBG" and not any(c.dep_ in OBJECT for c in token.children)
    return bare or is_free(token)


def is_free(token: "Token") -> bool:
    """Whether a clause stands for a doer: "whoever is on duty"."""
    return any(c.lower_ in {"whoever", "whichever"} and c.dep_ in SUBJECT for c in token.children)


def coordinated(token: "Token | None") -> list["Token"]:
    """A word with those it is joined to behind it: "Jo and Kim"."""
    return [] if token is None else [token, *(c for c in token.conjuncts if c.i > token.i)]


def named_span(token: "Token") -> tuple[int, int]:
    """A noun with the nouns that make it up ("fire safety"), without article and adjectives."""
    if is_free(token):
        return token.left_edge.idx, token.right_edge.idx + len(token.right_edge)
    first = token
    while first.i and not first.is_sent_start and first.nbor(-1).dep_ == "compound":
        first = first.nbor(-1)
    return first.idx, token.idx + len(token)
