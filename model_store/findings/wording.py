"""What a claim says about how far, by whom and whether at all: its fields first, else its words.

Only closed classes of English are looked for: quantifiers, negation, modals, "by hand".
"""

import re

from model_store.claims import Claim
from model_store.findings.topics import Topic, topic_of_text
from model_store.vocabulary import (
    ActorMode,
    Extent,
    Kind,
    Modality,
    Party,
    Polarity,
    Range,
    Standing,
    Unit,
)

_REACH = 4
"""Words after a negation that it denies."""
HARDLY = 0.1
"""A share of cases up to this is "hardly any"."""


def _any_of(*words: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(words) + r")\b", re.IGNORECASE)


_NEGATION = (
    r"not|no|never|nobody|none|nothing|without|neither|nor|cannot|[a-z]+n['’]t"
    r"|dont|doesnt|didnt|wont|cant|isnt|arent|no longer"
)
_PERIOD = (
    r"(?!\s+(?:minute|hour|day|night|week|wk|month|quarter|year|time|few|other|second|third)s?\b)"
)
_EVERY = _any_of(
    rf"every{_PERIOD}", rf"each{_PERIOD}", rf"all{_PERIOD}", rf"any{_PERIOD}", "always", "never",
    "nobody", "no one", "nothing", "none", "cannot", "can['’]?t", "won['’]?t", "must", "everybody",
    "everyone", "everything", "has to", "have to",
)  # fmt: skip
_ITSELF = _any_of(
    "automatic(?:ally)?", "automated", "by itself", "itself", "on its own",
    "by (?:the|a) (?:system|tool|software|app)",
)  # fmt: skip
_BY_HAND = _any_of("by hand", "manual(?:ly)?", "myself", "ourselves", "himself", "herself")
_NOT = _any_of(_NEGATION, "any ?more")
_DENIED = re.compile(rf"\b(?:{_NEGATION})\b((?:\W+\w+){{1,{_REACH}}})", re.IGNORECASE)
_NEVER_WITHOUT = re.compile(rf"\b(?:{_NEGATION})\b.*\b(?:without|unless|until)\b", re.IGNORECASE)
_GATES = _any_of("before", "without", "unless", "until", "only (?:if|when|after|once|with)")
_BACK = _any_of("it", "that", "this", "they", "them", "those")
_ONLY = _any_of("only")
_ONLY_THESE = re.compile(
    r"^\W*only\b|\bonly (?:for|in|if|when|above|over|under|below|the|those)\b", re.IGNORECASE
)
_ASIDE = re.compile(
    rf"\b(?:before|rather than|instead of|unlike)\b((?:\W+\w+){{1,{_REACH}}})", re.IGNORECASE
)
_RARE = _any_of(
    "rare", "rarely", "hardly", "seldom", "never", "none", "nothing", "no", "little", "barely",
    "few", "scarcely", "zero",
)  # fmt: skip
_TIMED = re.compile(
    r"\d|\b(?:day|days|week|weeks|hour|hours|minutes?|month|months|monday|tuesday|wednesday|thursday"
    r"|friday|weekend|morning|evening|night|same day|on time|at once|immediately|[a-z]+th)\b",
    re.IGNORECASE,
)
_PART = _any_of(
    "half", "some", "sometimes", "often", "only", "most", "one in \\w+", "\\w+ times? in \\w+",
    "\\w+ in (?:ten|five|four|three|twenty)", "\\w+ out of \\w+", "\\d+ ?%", "except", "unless",
    "the rest", "every (?:second|third|fourth|fifth|tenth|other)",
)  # fmt: skip
_ALONE = _any_of("only", "just", "alone", "sole", "solely", "nobody else", "no one else")
_OWN = _any_of("i", "we", "my", "our")
_COUNTED = re.compile(
    r"\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+([a-z]{3,})",
    re.IGNORECASE,
)


def is_universal(claim: Claim) -> bool:
    """Whether it was said to hold without exception, or prescribed."""
    if claim.modality is Modality.PRESCRIBED or claim.kind is Kind.CONTROL:
        return True
    return claim.extent is Extent.NEVER or bool(_EVERY.search(claim.quote))


def is_gating(claim: Claim) -> bool:
    """Whether something may not go on before something else: "nothing without", "before"."""
    return bool(_GATES.search(claim.quote))


def is_by_system(claim: Claim) -> bool:
    """Whether it was said that a system does it by itself."""
    if claim.actor_mode is ActorMode.SYSTEM:
        return True
    if isinstance(claim.value, Party) and claim.value.system and claim.kind is Kind.OWNER:
        return True
    return claim.actor_mode is not ActorMode.BY_HAND and bool(_ITSELF.search(claim.quote))


def is_by_hand(claim: Claim) -> bool:
    """Whether it was said that a person does it by hand."""
    if claim.actor_mode is ActorMode.BY_HAND:
        return True
    return claim.actor_mode is not ActorMode.SYSTEM and bool(_BY_HAND.search(claim.quote))


def is_denied_outright(claim: Claim) -> bool:
    """Whether its fields say that something is not so, or does not work."""
    return claim.polarity is Polarity.DENIES or claim.standing is not Standing.WORKS


def is_denial(claim: Claim) -> bool:
    """Whether it says in any way that something is not so or does not work."""
    return is_denied_outright(claim) or bool(_NOT.search(claim.quote))


def denied_words(text: str) -> Topic:
    """Content words in reach of a negation; "never … without" denies nothing.

    >>> sorted(denied_words("we do not sign forms by phone"))
    ['form', 'phon', 'sign']
    """
    if _NEVER_WITHOUT.search(text):
        return frozenset()
    reaches = _DENIED.findall(text)
    return frozenset().union(*(topic_of_text(reach) for reach in reaches))


def set_aside_words(text: str) -> Topic:
    """Content words that are named only to be ruled out or put second.

    >>> sorted(set_aside_words("we know before the client calls"))
    ['call', 'client']
    """
    aside = (topic_of_text(reach) for reach in _ASIDE.findall(text))
    return denied_words(text).union(*aside)


def denied_by(a: Claim, b: Claim) -> Topic:
    """Content words that the first denies and the second says plainly."""
    plain = topic_of_text(b.quote) - denied_words(b.quote)
    return denied_words(a.quote) & plain


def counts(text: str) -> dict[str, str]:
    """Which number stands before which thing.

    >>> counts("we get three bids")
    {'bid': 'three'}
    """
    found = {}
    for number, noun in _COUNTED.findall(text):
        for thing in topic_of_text(noun):
            found[thing] = number.casefold()
    return found


def is_other_count(a: Claim, b: Claim) -> bool:
    """Whether both count the same thing and come to another number."""
    mine, theirs = counts(a.quote), counts(b.quote)
    return any(mine[thing] != theirs[thing] for thing in mine.keys() & theirs.keys())


def is_narrower(a: Claim, b: Claim) -> bool:
    """Whether the first says "only" where the second says "every"."""
    every = b.extent is Extent.EVERY or bool(_EVERY.search(b.quote))
    return is_limited(a) and not is_limited(b) and every


def is_limited(claim: Claim) -> bool:
    """Whether it was said to hold for some cases only."""
    if _ONLY.search(claim.quote):
        return bool(_ONLY_THESE.search(claim.quote))
    return claim.extent is Extent.ONLY


def refers_back(claim: Claim) -> bool:
    """Whether it speaks of what was asked by "it" or "that", without naming it again."""
    return bool(_BACK.search(claim.quote))


def is_partial(claim: Claim) -> bool:
    """Whether it says that something holds for a part of the cases only."""
    if claim.extent in (Extent.SOMETIMES, Extent.ONLY) or claim.share is not None:
        return True
    return bool(_PART.search(claim.quote))


def is_played_down(claim: Claim) -> bool:
    """Whether it says that something hardly ever, or never, happens."""
    if claim.polarity is Polarity.DENIES or claim.extent in (Extent.NEVER, Extent.SOMETIMES):
        return True
    given = claim.share or claim.value
    if isinstance(given, Range) and given.unit is Unit.FRACTION and given.high <= HARDLY:
        return True
    return bool(_RARE.search(claim.quote))


def is_own(claim: Claim) -> bool:
    """Whether the speaker tells what they do themselves."""
    return bool(_OWN.search(claim.quote))


def is_alone(claim: Claim) -> bool:
    """Whether it says that one person does it and nobody else."""
    return claim.extent is Extent.ONLY or bool(_ALONE.search(claim.quote))


def is_timed(claim: Claim) -> bool:
    """Whether it says when, how soon or how much."""
    return bool(_TIMED.search(claim.quote))
