"""What a negation denies: the words it reaches, the doing it undoes, the cases it picks out."""

import re
from dataclasses import dataclass
from functools import lru_cache

from model_store.claims import Claim
from model_store.findings.about import Topic, stem, topic_of_text
from model_store.findings.lexicon import any_of, listed
from model_store.findings.said.wording import CACHED, NEGATION, Cue
from model_store.matching.words import known, verbs

_REACH = 4
"""Words after a negation that it denies."""

_DENIED = re.compile(rf"\b({NEGATION})\b((?:\W+\w+){{1,{_REACH}}})", re.IGNORECASE)
_BREAK = re.compile(r"[,;:.!?()]|\b(?:because|bc|cause|and|but|if|when|so|then)\b", re.IGNORECASE)
_PHRASE_END = re.compile(rf"\b{any_of('extent', 'phrase_end')}\b", re.IGNORECASE)
_NO_THING = frozenset({"no", "without", "neither", "nor"})
"""What stands before a thing, and denies that thing and not what it is named after."""

_OF_A_THING = _NO_THING | {"nobody", "none", "nothing"}
_ALLOWING = listed("extent", "allowing")
"""Verbs that only lead to the one that says what is not done: "not allowed to open it"."""

_NEVER_WITHOUT = Cue(rf"\b(?:{NEGATION})\b.*\b(?:without|unless|until)\b|\bno \w+,? no \w+")
_RESTRICTED = re.compile(
    r"(?:\b(?:if|when|whenever|unless|whatever|whoever|whichever|in case)"
    r"|(?<![,;] )\b(?:who|which|where)|\b(?:anything|everything|something|those|ones?|people|all)"
    r" that)\b(?:[^\w,;:.!?]+[\w'’]+){0,5}[^\w,;:.!?]*$",
    re.IGNORECASE,
)
"""What opens a clause that picks out cases: a negation in it says which, and denies nothing."""

_SAYING = re.compile(rf"\b{any_of('extent', 'saying')}\b", re.IGNORECASE)
"""Set phrases that are built with a negation and deny nothing."""

_ASIDE = re.compile(
    rf"\b(?:before|rather than|instead of|unlike)\b((?:\W+\w+){{1,{_REACH}}})", re.IGNORECASE
)


@lru_cache(maxsize=CACHED)
def denied_words(text: str) -> Topic:
    """Content words in reach of a negation; "never … without" denies nothing.

    >>> sorted(denied_words("we do not sign forms by phone"))
    ['form', 'phon', 'sign']
    """
    return frozenset().union(*(denial.words for denial in _denials(text)))


@dataclass(frozen=True, slots=True)
class _Denial:
    """The words that one negation reaches, and the stem of what it says is not done, if any."""

    words: Topic
    doing: str


@lru_cache(maxsize=CACHED)
def _denials(text: str) -> tuple[_Denial, ...]:
    if _NEVER_WITHOUT.search(text):
        return ()
    text = _SAYING.sub(" ", text)
    return tuple(
        _Denial(_reached(no[1], no[2], text[: no.start()]), _undone(no[1], no[2]))
        for no in _DENIED.finditer(text)
        if not _RESTRICTED.search(text[: no.start()])
    )


def _undone(no: str, reach: str) -> str:
    """Stem of the full verb right behind "not" or "never"; of "no label" or "nobody" nothing."""
    if no.casefold() in _OF_A_THING:
        return ""
    for word in _BREAK.split(reach)[0].split():
        base = known(word.casefold(), verbs().words)
        if base in _ALLOWING:
            continue
        if base:
            return "" if base in verbs().light else stem(word.casefold())
        if topic_of_text(word):
            return ""
    return ""


def denies_something_else(a: Claim, b: Claim) -> bool:
    """Whether all that the first denies is a doing that the second does not speak of.

    What is denied of some cases only ("if she does not ring") is something else too.
    """
    denials = _denials(a.quote)
    if not denials:
        return bool(excepted_words(a.quote))
    return all(d.doing and not _speaks_of(b, d.doing) for d in denials)


def denies_doing_to_another(a: Claim, b: Claim) -> bool:
    """Whether both speak of one doing, and what the first does not do it to is not in the second.

    "We do not pick up the phone" says nothing of "they pick up the permit".
    """
    said = topic_of_text(b.quote)
    denials = [d for d in _denials(a.quote) if d.words & said]
    return bool(denials) and all(
        d.doing and d.words > {d.doing} == d.words & said for d in denials
    )


def _speaks_of(claim: Claim, doing: str) -> bool:
    return doing in topic_of_text(claim.quote) or doing in topic_of_text(claim.mention)


def excepted_words(text: str) -> Topic:
    """Content words that are denied only of the cases a clause picks out.

    >>> sorted(excepted_words("if the room is not clean I use another one"))
    ['clean', 'room']
    """
    found = (no for no in _DENIED.finditer(text) if _RESTRICTED.search(text[: no.start()]))
    near = ((_RESTRICTED.search(text[: no.start()]), no[2]) for no in found)
    words = (f"{front[0] if front else ''} {_BREAK.split(reach)[0]}" for front, reach in near)
    return topic_of_text(" ".join(words))


def _reached(no: str, reach: str, front: str) -> Topic:
    """Of "there is no budget check" the check is denied, of "no check is made" all of it."""
    near = _BREAK.split(reach)[0]
    if no.casefold() not in _NO_THING or not front.strip(" ,.;:-"):
        return topic_of_text(near)
    words = _PHRASE_END.split(near)[0].split()
    heads = (topic_of_text(word) for word in reversed(words))
    return next((head for head in heads if head), frozenset())


@lru_cache(maxsize=CACHED)
def set_aside_words(text: str) -> Topic:
    """Content words that are named only to be ruled out or put second.

    >>> sorted(set_aside_words("we know before the client calls"))
    ['call', 'client']
    """
    aside = (topic_of_text(reach) for reach in _ASIDE.findall(text))
    return denied_words(text).union(*aside)


def denied_by(a: Claim, b: Claim) -> Topic:
    """Content words that the first denies and the second says plainly."""
    said = topic_of_text(b.quote) - denied_words(b.quote)
    denials = (d for d in _denials(a.quote) if not d.doing or _speaks_of(b, d.doing))
    return frozenset().union(*(d.words for d in denials)) & said
