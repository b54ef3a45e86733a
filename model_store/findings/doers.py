"""Who or what moves the work, as it was told: a system, a hand, one person alone, or several.

Only closed classes are looked for: what such tools are called by, and how work by hand is told.
"""

from model_store.claims import Claim
from model_store.findings.wording import any_of
from model_store.values import Party
from model_store.vocabulary import ActorMode, Extent, Kind, Slot, Standing

_MACHINES = any_of(
    "system", "tool", "software", "app", "portal", "model", "engine", "algorithm", "bot", "robot",
    "script", "interface", "platform", "ocr", "scanner", "workflow", "integration", "machine",
)  # fmt: skip
_SEAMLESS = any_of(
    "automatic(?:ally)?", "automated", "by itself", "itself", "on its own", "integrated",
    "electronic(?:ally)?", "digital(?:ly)?", "nobody (?:types|keys|touches)", "no (?:re)?typing",
    "no re-?keying", "by (?:the|a) (?:system|tool|software|app)", "untouched",
    "without (?:a|any) (?:human|manual)\\b.*",
)  # fmt: skip
_BY_HAND = any_of(
    "by hand", "manual(?:ly)?", "myself", "ourselves", "himself", "herself",
    "with (?:a |an |my |the )?(?:pen|pencil|mouse|calculator|ruler|marker|stamp|scissors)",
    "(\\w+) by \\1", "(?:no|not|nothing|isn['’]?t|never) automat\\w+",
    "pen and paper", "on paper", "clipboard", "re-?keys?", "re-?types?", "types? (?:it|them|in)",
    "keys? (?:it|them|in)", "copy and paste", "print (?:it|them)", "i print", "we print",
)  # fmt: skip
_OUT_OF_USE = any_of(
    "(?:switched|turned|shut) off",
    "(?:off|dead|down|flat|muted|broken|gone|disabled|closed|stuck)(?:\\W+\\w+){0,2}\\W+since",
    "never worked", "stopped working", "out of (?:order|use|service)",
    "(?:does|did)(?: not|n['’]?t) exist", "no longer (?:exists?|works?|in use|there)",
    "not in use", "(?:does|do)(?: not|n['’]?t) work", "has gone",
    "nobody (?:uses|looks at|reads|maintains)", "abandoned", "retired",
)  # fmt: skip
_ALONE = any_of(
    "only",
    "just (?:me|him|her|one|the one)",
    "alone",
    "on (?:my|his|her|their) own",
    "sole",
    "solely",
    "nobody else",
    "no one else",
)
_NOBODY = any_of(r"^\W*(?:there(?:['’]s| is) )?(?:nobody|no one|none)")
_GONE = any_of(
    "left (?:us |the (?:house|company|firm) )?(?:in|last|at|since)", "retired", "vacant",
    "never (?:replaced|filled|funded)", "no longer (?:here|with us)", "(?:has|have) gone",
    "(?:you['’]?re|you are) looking at (?:it|him|her|me)", "yours truly",
)  # fmt: skip
"""Who is named as a stand-in and is not there; and that the one who speaks is all there is."""
_COVERED = any_of(
    "any of", "all of", "both", "each", "every", "everybody", "everyone", "anybody", "anyone",
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "team", "rota",
    "rotates?", "cover(?:s|ed)?", "deput(?:y|ies)", "backups?", "stand-?ins?", "together",
    "substitutes?", "alternates?", "replacements?",
)  # fmt: skip
_EVERYBODY = any_of(
    r"(?:every|each|all|no|any)\W+(?:single\W+)?(?:role|function|job|task|position|post|part|person"
    r"|individual|one)s?", "everyone", "everybody", "nobody", "rotat(?:es?|ing|ion)",
    "cross-?trained", "any of us", "all of us",
)  # fmt: skip
_OWN = any_of(
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


def is_covered(claim: Claim) -> bool:
    """Whether it says that more than one person can do it."""
    return _COVERED.search(claim.quote)
