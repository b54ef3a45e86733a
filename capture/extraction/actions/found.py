"""What is done in a sentence: one action for each verb that says somebody does something.

An action never invents a doer: a passive without "by" has none.
"""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from capture.extraction.actions.conditions import is_conditional
from capture.extraction.actions.predicates import (
    bases,
    is_cleft,
    is_note,
    is_predicate,
)
from capture.extraction.actions.states import is_state
from capture.extraction.lexicon import listed
from model_store.matching.words import known, verbs

if TYPE_CHECKING:
    from spacy.tokens import Token
from capture.extraction.actions.actors import (
    agent_of,
    coordinated,
    has_done,
    named_span,
    subject_of,
)
from capture.extraction.actions.manner import is_negated, is_obliged, is_past, shares_passive
from capture.extraction.actions.things import (
    look_of,
    noun_phrase,
    object_behind,
    object_of,
    others_of,
    particles,
    phrasal,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A verb with what belongs to it; every pair of numbers is a stretch of the text.

    `doers` and `target` are the head words of who does it and what it is done to; `opens` is where
    the whole phrase of its subject begins, -1 when it has none.
    """

    at: int
    verb: str
    said: str
    doers: tuple[tuple[int, int], ...] = ()
    doer_word: str = ""
    target: tuple[int, int] | None = None
    target_word: str = ""
    others: tuple[tuple[str, int, int], ...] = ()
    passive: bool = False
    negated: bool = False
    conditional: bool = False
    relative: bool = False
    past: bool = False
    stative: bool = False
    obliged: bool = False
    opens: int = -1


def actions(tokens: list["Token"]) -> tuple[Action, ...]:
    """Find the actions in a parsed sentence, in the order they are said."""
    return tuple(action for token in tokens if is_predicate(token) for action in [_action(token)])


_PASSIVE_WITH = listed("actions", "passive_with")


def _action(token: "Token") -> Action:
    children = list(token.children)
    passive = any(c.dep_ in {"auxpass", "nsubjpass"} for c in children)
    passive = passive or (
        token.tag_ == "VBN"
        and any(c.lower_ in _PASSIVE_WITH and c.dep_ in {"aux", "auxpass"} for c in children)
    )
    note = token.dep_ == "acl" and is_note(token)
    passive = passive or note or shares_passive(token, children)
    subject = token.head if note else subject_of(token)
    doer, target = (agent_of(token), subject) if passive else (subject, object_of(children))
    if has_done(token):
        doer, target = subject_of(token.head), subject
    if token.dep_ == "relcl" and target is None and not is_cleft(token):
        target = token.head
    particle = next((c.text for c in children if c.dep_ == "prt"), "")
    lemma = base_form(token)
    if target is None and not passive and lemma in _words("light"):
        target = object_behind(token)
    said = lemma
    if (look := look_of(target)) and lemma in _words("light") | {"have"}:
        lemma, said, particle, target = "look", "look", *look
    if target is None and lemma in particles():
        particle, target = phrasal(children, particles()[lemma])
    return Action(
        at=token.idx,
        verb=f"{lemma} {particle.lower()}".strip(),
        said=f"{said} {particle.lower()}".strip(),
        doers=tuple(named_span(t) for t in coordinated(doer)),
        doer_word=doer.lower_ if doer is not None else "",
        target=noun_phrase(target) if target is not None else None,
        target_word=target.lower_ if target is not None else "",
        others=tuple(others_of(children)),
        passive=passive,
        negated=is_negated(token, children, subject),
        conditional=is_conditional(token, children),
        relative=token.dep_ == "relcl",
        past=is_past(token, children),
        stative=is_state(token, lemma, particle, target),
        obliged=is_obliged(token, children),
        opens=_opens(token, subject),
    )


def _opens(token: "Token", subject: "Token | None") -> int:
    """Where the words of a subject begin that stands before its own verb."""
    own = subject is not None and subject.head is token and subject.i < token.i
    return subject.left_edge.idx if own and subject is not None else -1


def base_form(token: "Token") -> str:
    """The form a verb is listed in; the model's is odd for rare words ("rout" for "routes")."""
    word = token.lower_
    if word in bases():
        return word
    first, joined, last = word.rpartition("_")  # a hyphen, as the parser reads it
    if joined:
        return f"{first}-{known(last, verbs().words) or last}".replace("_", "-")
    lemma = token.lemma_.lower()
    return known(word, verbs().words) or lemma if lemma not in bases() else lemma


_words = partial(listed, "actions")
