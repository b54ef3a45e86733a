"""What is done in a sentence: one action for each verb that says somebody does something.

An action never invents a doer: a passive without "by" has none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

from capture.extraction.actions.conditions import is_conditional
from capture.extraction.actions.predicates import (
    REFLEXIVES,
    SUBJECT,
    bases,
    is_cleft,
    is_note,
    is_predicate,
)
from capture.extraction.actions.states import is_state
from capture.extraction.lexicon import listed
from model_store.matching.lemmas import known
from model_store.matching.lexicon import verbs

if TYPE_CHECKING:
    from spacy.tokens import Token


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


_OBJECT = frozenset({"dobj", "attr", "oprd"})
_NEVER = frozenset({"never", "no", "nobody", "noone", "none", "nothing", "neither", "hardly"})
_MAX_NOUN = 6


def actions(tokens: list["Token"]) -> tuple[Action, ...]:
    """Find the actions in a parsed sentence, in the order they are said."""
    return tuple(action for token in tokens if is_predicate(token) for action in [_action(token)])


def _action(token: "Token") -> Action:
    children = list(token.children)
    passive = any(c.dep_ in {"auxpass", "nsubjpass"} for c in children)
    passive = passive or (
        token.tag_ == "VBN"
        and any(
            c.lower_ in {"get", "gets", "got", "be", "is", "are", "was"}
            and c.dep_ in {"aux", "auxpass"}
            for c in children
        )
    )
    note = token.dep_ == "acl" and is_note(token)
    passive = passive or note or _shares_passive(token, children)
    subject = token.head if note else _subject(token)
    doer, target = (_agent(token), subject) if passive else (subject, _object(children))
    if has_done(token):
        doer, target = _subject(token.head), subject
    if token.dep_ == "relcl" and target is None and not is_cleft(token):
        target = token.head
    particle = next((c.text for c in children if c.dep_ == "prt"), "")
    lemma = base_form(token)
    if target is None and not passive and lemma in _words("light"):
        target = _object_behind(token)
    said = lemma
    if (look := _look(target)) and lemma in _words("light") | {"have"}:
        lemma, said, particle, target = "look", "look", *look
    if target is None and lemma in _PHRASAL:
        particle, target = _phrasal(children, _PHRASAL[lemma])
    return Action(
        at=token.idx,
        verb=f"{lemma} {particle.lower()}".strip(),
        said=f"{said} {particle.lower()}".strip(),
        doers=tuple(_named_span(t) for t in _coordinated(doer)),
        doer_word=doer.lower_ if doer is not None else "",
        target=_noun_phrase(target) if target is not None else None,
        target_word=target.lower_ if target is not None else "",
        others=tuple(_others(children)),
        passive=passive,
        negated=_negated(token, children, subject),
        conditional=is_conditional(token, children),
        relative=token.dep_ == "relcl",
        past=_past(token, children),
        stative=is_state(token, lemma, particle, target),
        obliged=_obliged(token, children),
        opens=_opens(token, subject),
    )


def _opens(token: "Token", subject: "Token | None") -> int:
    """Where the words of a subject begin that stands before its own verb."""
    own = subject is not None and subject.head is token and subject.i < token.i
    return subject.left_edge.idx if own and subject is not None else -1


def has_done(token: "Token") -> bool:
    """Whether somebody has a thing done: "legal has the lease countersigned"."""
    leads = token.head.lemma_.lower() in {"have", "get"} and token.head is not token
    own = any(c.dep_ in SUBJECT and token.head.i < c.i < token.i for c in token.children)
    return token.tag_ == "VBN" and token.dep_ == "ccomp" and leads and own


def _shares_passive(token: "Token", children: list["Token"]) -> bool:
    """Whether a participle shares the passive before it: "they are held and scored"."""
    if token.tag_ != "VBN" or token.dep_ != "conj" or any(c.dep_ in SUBJECT for c in children):
        return False
    return any(c.dep_ == "auxpass" for c in token.head.children)


def _subject(token: "Token") -> "Token | None":
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
    if subject.dep_ == "csubj" and not _is_free(subject):
        return next((c for c in subject.children if c.dep_ == "nsubj"), subject)
    verb = subject.head
    if subject.lower_ in {"who", "that"} and verb.dep_ == "ccomp" and verb.head.lemma_ == "be":
        return next((c for c in verb.head.children if c.dep_ == "attr"), subject)
    return subject


def _follows_go(token: "Token") -> bool:
    """Whether a verb shares the doer of "go" before it: "i go look at it"."""
    moved = token.dep_ == "advcl" and token.head.lemma_ in {"go", "come", "run"}
    return moved and token.tag_ == "VB" and token.i == token.head.i + 1


_PHRASAL = {
    "look": {"at", "over", "through", "into", "after"},
    "work": {"on", "through"},
    "deal": {"with"},
    "go": {"through", "over"},
    "follow": {"up"},
    "drop": {"off", "in"},
    "hand": {"in", "over", "out"},
    "send": {"in", "over", "off", "out", "back"},
    "fill": {"in", "out"},
    "type": {"in", "up"},
    "key": {"in"},
    "check": {"off"},
    "sign": {"off"},
    "tick": {"off"},
    "write": {"down", "up"},
    "note": {"down"},
    "print": {"out", "off"},
    "pick": {"up"},
    "sort": {"out"},
    "carry": {"out"},
}
"""Verbs whose preposition makes them an action done to something: "fraud looks at it"."""


def _phrasal(children: list["Token"], prepositions: set[str]) -> tuple[str, "Token | None"]:
    for child in children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            noun = next((c for c in child.children if c.dep_ == "pobj"), None)
            if noun is not None:
                return child.text, noun
    return "", None


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


def _look(target: "Token | None") -> "tuple[str, Token] | None":
    """What is looked at by "has a look at it"; the noun tells what is done."""
    if target is None or target.lower_ not in _words("looks"):
        return None
    preposition, thing = _phrasal(list(target.children), _AT)
    return (preposition, thing) if thing is not None else None


_AT = {"at", "over", "through", "into"}


def _agent(token: "Token") -> "Token | None":
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
    bare = token.tag_ == "VBG" and not any(c.dep_ in _OBJECT for c in token.children)
    return bare or _is_free(token)


def _is_free(token: "Token") -> bool:
    """Whether a clause stands for a doer: "whoever is on duty"."""
    return any(c.lower_ in {"whoever", "whichever"} and c.dep_ in SUBJECT for c in token.children)


def _object(children: list["Token"]) -> "Token | None":
    """What it is done to; neither a word that stresses the doer nor one of chat is a thing."""
    found = next((c for c in children if c.dep_ in _OBJECT and c.lower_ not in _no_things()), None)
    if found is None or found.lower_ not in REFLEXIVES:
        return found
    return next((c for c in found.children if c.lower_ in _POINTING), None)


def _object_behind(token: "Token") -> "Token | None":
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


def _coordinated(token: "Token | None") -> list["Token"]:
    return [] if token is None else [token, *(c for c in token.conjuncts if c.i > token.i)]


def _named_span(token: "Token") -> tuple[int, int]:
    """A noun with the nouns that make it up ("fire safety"), without article and adjectives."""
    if _is_free(token):
        return token.left_edge.idx, token.right_edge.idx + len(token.right_edge)
    first = token
    while first.i and not first.is_sent_start and first.nbor(-1).dep_ == "compound":
        first = first.nbor(-1)
    return first.idx, token.idx + len(token)


def _noun_phrase(token: "Token") -> tuple[int, int]:
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


def _others(children: list["Token"]) -> Iterator[tuple[str, int, int]]:
    """Phrases behind the verb: ("to", start, end) of what follows the preposition."""
    todo = list(children)
    for child in todo:
        if child.dep_ in {"prep", "dative", "agent"}:
            noun = next((c for c in child.children if c.dep_ == "pobj"), None)
            if noun is not None:
                yield child.lower_, *_noun_phrase(noun)
            elif child.dep_ == "dative":
                yield "to", *_noun_phrase(child)
        elif child.dep_ in _OBJECT or child.dep_ in {"advmod", "prt", "acomp"}:
            inner = [c for c in child.children if c.dep_ == "prep"]
            for prep in inner:
                noun = next((c for c in prep.children if c.dep_ == "pobj"), None)
                if noun is not None:
                    yield prep.lower_, *_noun_phrase(noun)


def _negated(token: "Token", children: list["Token"], subject: "Token | None") -> bool:
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


def _past(token: "Token", children: list["Token"]) -> bool:
    return token.tag_ == "VBD" or any(
        c.tag_ == "VBD" and c.dep_ in {"aux", "auxpass"} for c in children
    )


def _obliged(token: "Token", children: list["Token"]) -> bool:
    if any(c.lower_ in {"must", "shall"} for c in children if c.dep_ == "aux"):
        return True
    head = token.head
    return token.dep_ == "xcomp" and head.lemma_.lower() in {"have", "need"}


_words = partial(listed, "actions")
