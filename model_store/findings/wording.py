"""What a claim says about how far, by whom and whether at all: its fields first, else its words.

Only closed classes of English are looked for: quantifiers, negation, "by hand", "by itself".
"""

import re

from model_store.claims import Claim
from model_store.vocabulary import ActorMode, Extent, Kind, Party, Polarity, Standing


def _any_of(*words: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(words) + r")\b", re.IGNORECASE)


_EVERY = _any_of(
    "every", "each", "all", "always", "never", "nobody", "no one", "nothing", "none", "cannot",
    "can[’']?t", "must", "everybody", "everyone", "everything", "in any case", "without exception",
    "has to", "have to", "not once", "only", "stays?", "any ?more",
)  # fmt: skip
_ITSELF = _any_of(
    "automatic(?:ally)?", "automated", "by itself", "itself", "on its own", "by the (?:system|tool)",
    "system does", "enforces?",
)  # fmt: skip
_BY_HAND = _any_of(
    "by hand", "manual(?:ly)?", "myself", "ourselves", "type", "types", "retype", "re-?key",
    "key(?:s|ed)?", "copy", "copies", "paste",
)  # fmt: skip
_NOT = _any_of(
    "not", "no", "never", "nobody", "none", "nothing", "without", "n[’']?t", "[a-z]+n[’']t",
    "no longer", "any ?more", "instead", "anyway", "switched off", "turned off", "neither", "nor",
    "dont", "doesnt", "didnt", "wont", "cant", "isnt", "skip(?:s|ped)?", "ignore[sd]?",
)  # fmt: skip
_ONCE = _any_of("there was", "there were", "used to", "back then", "stopped", "(?:19|20)\\d\\d")
_RARE = _any_of(
    "rare", "rarely", "hardly", "seldom", "never", "none", "nothing", "no", "little", "barely",
    "can[’']?t think", "not much", "complete", "clean", "few", "once in a while", "exceptional",
    "zero", "scarcely", "almost never",
)  # fmt: skip
_PART = _any_of(
    "half", "most(?:ly)?", "some", "sometimes", "often", "only", "one in \\w+", "\\w+ in ten",
    "\\w+ out of \\w+", "per ?cent", "\\d+ ?%", "except", "unless", "rest", "others?",
    "every (?:second|third|fourth|fifth|tenth)",
)  # fmt: skip


def is_universal(claim: Claim) -> bool:
    """Whether it was said to hold without exception."""
    if claim.extent in (Extent.EVERY, Extent.NEVER):
        return True
    return claim.kind is Kind.CONTROL or bool(_EVERY.search(claim.quote))


def is_by_system(claim: Claim) -> bool:
    """Whether it was said that a system does it by itself."""
    if claim.actor_mode is ActorMode.SYSTEM:
        return True
    if isinstance(claim.value, Party) and claim.value.system and claim.kind is Kind.OWNER:
        return True
    return claim.actor_mode is None and bool(_ITSELF.search(claim.quote))


def is_by_hand(claim: Claim) -> bool:
    """Whether it was said that a person does it by hand."""
    if claim.actor_mode is ActorMode.BY_HAND:
        return True
    return claim.actor_mode is not ActorMode.SYSTEM and bool(_BY_HAND.search(claim.quote))


def is_denial(claim: Claim) -> bool:
    """Whether it says that something is not so, does not work or is no longer done."""
    if claim.polarity is Polarity.DENIES or claim.standing is not Standing.WORKS:
        return True
    if claim.extent is Extent.NEVER:
        return True
    return bool(_NOT.search(claim.quote)) or bool(_ONCE.search(claim.quote))


def is_partial(claim: Claim) -> bool:
    """Whether it says that something holds for a part of the cases only."""
    if claim.extent in (Extent.SOMETIMES, Extent.ONLY) or claim.share is not None:
        return True
    return bool(_PART.search(claim.quote))


def is_played_down(claim: Claim) -> bool:
    """Whether it says that something hardly ever, or never, happens."""
    if claim.polarity is Polarity.DENIES or claim.extent is Extent.NEVER:
        return True
    return bool(_RARE.search(claim.quote))
