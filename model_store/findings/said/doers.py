"""Who or what moves the work, as it was told: a system, a hand, one person alone, or several.

Only closed classes are looked for: what such tools are called by, and how work by hand is told.
"""

from model_store.claims import Claim
from model_store.findings.said.wording import NEGATION, cue, cue_of
from model_store.values import Party
from model_store.vocabulary import ActorMode, Extent, Kind, Slot, Standing

_MACHINES = cue("doers", "machines")
_SEAMLESS = cue("doers", "seamless")
_BY_HAND = cue("doers", "by_hand")
_OUT_OF_USE = cue("doers", "out_of_use")
_ALONE = cue("doers", "alone")
_NOBODY = cue_of(r"^\W*(?:there(?:['’]s| is) )?(?:nobody|no one|none)")
_GONE = cue("doers", "gone")
"""Who is named as a stand-in and is not there; and that the one who speaks is all there is."""
_STAND_IN = cue("doers", "stand_in")
_IN_NAME_ONLY = cue("doers", "in_name_only")
_MISSING = cue_of(NEGATION)
_TOLD_APART = cue("doers", "told_apart")
_COVERED = cue("doers", "covered")
_EVERYBODY = cue("doers", "everybody")
_OWN = cue_of(
    r"i(?!(?:['’]d| would)? (?:say|think|guess|suppose|reckon|believe|mean)\b)", "we", "my", "our",
)  # fmt: skip


def is_by_system(claim: Claim) -> bool:
    """Whether it was said that a system does it by itself."""
    if _BY_HAND.search(claim.quote):
        return False
    if claim.actor_mode is ActorMode.SYSTEM:
        return True
    if isinstance(claim.value, Party) and claim.kind is Kind.OWNER and names_machine(claim.value):
        return True
    return claim.actor_mode is not ActorMode.BY_HAND and _SEAMLESS.search(claim.quote)


def names_machine(party: Party) -> bool:
    """Whether it is a system that does it, by its name or by what such things are called."""
    return bool(party.system) or bool(not party.person and _MACHINES.search(party.as_said))


def is_out_of_use(claim: Claim) -> bool:
    """Whether it says that something has stopped working, or is there no more."""
    return claim.standing is not Standing.WORKS or _OUT_OF_USE.search(claim.quote)


def is_by_hand(claim: Claim) -> bool:
    """Whether it was said that a person does it by hand."""
    if claim.actor_mode is ActorMode.BY_HAND:
        return True
    return claim.actor_mode is not ActorMode.SYSTEM and _BY_HAND.search(claim.quote)


def is_mode_clash(a: Claim, b: Claim) -> bool:
    """Whether one says that a system does it by itself, and the other that it is done by hand."""
    return (is_by_system(a) and is_by_hand(b)) or (is_by_hand(a) and is_by_system(b))


def is_of_everybody(claim: Claim) -> bool:
    """Whether it speaks of every role or person, and not of those who do one thing."""
    return _EVERYBODY.search(claim.quote)


def is_own(claim: Claim) -> bool:
    """Whether the speaker tells what they do themselves."""
    return _OWN.search(claim.quote)


def is_alone(claim: Claim) -> bool:
    """Whether it says that one person does it and nobody else, or that nobody stands in."""
    if claim.slot in (Slot.DEPUTY, Slot.ABSENCE) and _GONE.search(claim.quote):
        return True
    if claim.slot == Slot.DEPUTY and _NOBODY.search(claim.quote):
        return True
    return claim.extent is Extent.ONLY or bool(_ALONE.search(claim.quote))


def lacks_a_stand_in(claim: Claim) -> bool:
    """Whether an answer names a stand-in to say that there is none, or one in name only."""
    if claim.slot not in (Slot.DEPUTY, Slot.ABSENCE) or not _STAND_IN.search(claim.quote):
        return False
    quote = claim.quote
    return _MISSING.search(quote) or _IN_NAME_ONLY.search(quote) or _GONE.search(quote)


def is_covered(claim: Claim) -> bool:
    """Whether it says that more than one person can do it."""
    return _COVERED.search(claim.quote)


def is_told_apart(text: str) -> bool:
    """Whether an answer sets who should do it, or did, against who does.

    >>> is_told_apart("wards should, but I do"), is_told_apart("me, on most days")
    (True, False)
    """
    return _TOLD_APART.search(text)
