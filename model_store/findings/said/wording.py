"""Whether something was said to hold always, or not at all: its fields first, else its words.

Only closed classes of English are looked for: quantifiers, negation, modals, conjunctions.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from model_store.claims import Claim
from model_store.findings.lexicon import patterns
from model_store.vocabulary import Extent, Kind, Modality, Polarity, Standing

CACHED = 1 << 14


class Cue:
    """A closed class of words; whether a text holds one of them is looked up once."""

    __slots__ = ("search",)
    search: Callable[[str], bool]

    def __init__(self, pattern: str) -> None:
        compiled = re.compile(pattern, re.IGNORECASE)
        self.search = lru_cache(maxsize=CACHED)(lambda text: bool(compiled.search(text)))


def cue(name: str, group: str) -> Cue:
    """Match what one class of a lexicon lists."""
    return cue_of(*patterns(name, group))


def cue_of(*words: str) -> Cue:
    """Match any of these words or patterns, as words of their own, in any case."""
    return Cue(r"\b(?:" + "|".join(words) + r")\b")


NEGATION = (
    r"not|no|never|nobody|none|nothing|without|neither|nor|cannot|[a-z]+n['’]t"
    r"|dont|doesnt|didnt|wont|cant|isnt|arent|no longer"
)
ALL_CASES = cue("extent", "all_cases")
"""Said of all cases; a duty ("has to") is said of one side only."""

EVERY = cue("extent", "every")
_ENFORCED = cue("extent", "enforced")
_AFTERWARDS = cue("extent", "afterwards")
_CONTRAST = cue_of("(?:is|are) (?:only )?for [^,.;]+,? not for")
_CONSENTING = Cue(
    r"\b(?:yes|yeah|yep|true|right|correct|exactly)\b\W*$|^\W*(?:yes|yeah|yep|true|correct|exactly)\b"
)
_NOT = cue_of(NEGATION, "any ?more")
_GATES = cue_of(
    "before", "without", "unless", "until", "only (?:if|when|after|once|with)", "no \\w+,? no \\w+"
)
_EXPERIENCE = cue("extent", "experience")
_PICKS_OUT = cue("extent", "picks_out")
_PLEA = Cue(
    r"^\W*(?:do not\b|don['’]?t you (?:dare|ever)\b|(?:please|so|and)\W+(?:do not|don['’]?t)\b)"
)
_BACK = cue_of("it", "that", "this", "they", "them", "those")


def is_universal(claim: Claim) -> bool:
    """Whether it was said to hold without exception, or prescribed."""
    if claim.modality is Modality.PRESCRIBED or claim.kind is Kind.CONTROL:
        return True
    return claim.extent is Extent.NEVER or bool(EVERY.search(claim.quote))


def is_gating(claim: Claim) -> bool:
    """Whether something may not go on before something else: "nothing without", "before"."""
    return _GATES.search(claim.quote)


def is_enforced(claim: Claim) -> bool:
    """Whether it says that something is held back: capped, locked, refused, not allowed."""
    return _ENFORCED.search(claim.quote)


def is_experience(claim: Claim) -> bool:
    """Whether it tells what has not happened so far, which forbids nothing: "we have never"."""
    return _EXPERIENCE.search(claim.quote)


def comes_after(claim: Claim) -> bool:
    """Whether it says that something is done late: after what it should have held back."""
    return _AFTERWARDS.search(claim.quote)


def is_contrast(claim: Claim) -> bool:
    """Whether it names something to say what it is not for: "that is for these, not for those"."""
    return _CONTRAST.search(claim.quote)


def states_the_rule(claim: Claim) -> bool:
    """Whether it says how it goes, and picks out no case in which it goes otherwise."""
    return not _PICKS_OUT.search(claim.quote)


def is_plea(claim: Claim) -> bool:
    """Whether it tells somebody to leave a thing be, and not what is left."""
    return _PLEA.search(claim.quote)


def is_consent(claim: Claim) -> bool:
    """Whether it says yes to what was asked."""
    return _CONSENTING.search(claim.quote)


def is_denied_outright(claim: Claim) -> bool:
    """Whether its fields say that something is not so, or does not work."""
    return claim.polarity is Polarity.DENIES or claim.standing is not Standing.WORKS


def is_denial(claim: Claim) -> bool:
    """Whether it says in any way that something is not so or does not work."""
    return is_denied_outright(claim) or _NOT.search(claim.quote)


def refers_back(claim: Claim) -> bool:
    """Whether it speaks of what was asked by "it" or "that", without naming it again."""
    return _BACK.search(claim.quote)
