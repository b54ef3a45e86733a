"""Whether a verb stands in a condition ("if it is wet") or in what is done then."""

from typing import TYPE_CHECKING

from capture.extraction.actions.predicates import SUBJECT
from capture.extraction.lexicon import listed

if TYPE_CHECKING:
    from spacy.tokens import Token

WHEN = listed("actions", "when")


def is_conditional(token: "Token", children: list["Token"]) -> bool:
    """Whether a verb is held by a condition; who acts behind its comma is not."""
    subject = next((c for c in children if c.dep_ in SUBJECT), None)
    opened = [c for c in children if _opens_condition(c) and c.i < token.i and c.lower_ in WHEN]
    if opened:
        return subject is None or not _parted(opened[0], subject)
    if token.dep_ != "conj" or token.head.dep_ != "advcl":
        return False
    marks = {c.lower_ for c in token.head.children if c.dep_ in {"mark", "advmod"}}
    own = subject is not None and subject.lower_ in {"i", "we"}
    return bool(marks & WHEN) and not own


def _parted(mark: "Token", subject: "Token") -> bool:
    """Whether a comma and another verb part a condition from a subject it was parsed to hold."""
    between = subject.doc[mark.i : subject.left_edge.i]
    own = subject.lower_ in {"i", "we"} and any(t.pos_ == "VERB" for t in between)
    comma = next((t.i for t in reversed(between) if t.lower_ == ","), 0)
    return own or (
        bool(comma) and any(t.pos_ in {"VERB", "AUX"} for t in subject.doc[mark.i : comma])
    )


_SHORT_ANSWERS = listed("actions", "if_so")


def _opens_condition(token: "Token") -> bool:
    """Whether a conjunction holds what follows; "if not" and "if so" are whole by themselves."""
    last = token.i + 1 >= len(token.doc)
    short = token.lower_ == "if" and not last and token.nbor(1).lower_ in _SHORT_ANSWERS
    return token.dep_ in {"mark", "advmod"} and not short
