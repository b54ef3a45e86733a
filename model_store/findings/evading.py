"""How people tell that they meet a control in form only: in another's name, at once, as something.

Only closed classes are looked for: office idioms and the verbs with which work is put down.
"""

from model_store.claims import Claim
from model_store.findings.wording import any_of

_WHOSE = (
    "(?:his|her|their|your|someone else['’]?s|somebody else['’]?s|another \\w+['’]s|[a-z]+['’]s)"
)
_BADGE = (
    "(?:old )?(?:password|login|log-in|log in|account|stamp|signature|card|mandate|token|pin"
    "|credentials|user|initials|number)"
)
_LENT = "(?:user|login|password|stamp|signature|card|mandate|token)"
_SECOND = any_of(
    "second (?!(?:time|day|week|floor|hand|we|they|it|you|i|he|she|a|the)\\b)\\w+", "by a second",
    "two (?:people|persons|signatures|pairs)", "four eyes", "another (?:person|partner|colleague)",
    "(?:a|the) different (?:one|person|colleague|\\w+er)", "some(?:one|body) else",
    "independent(?:ly)?", "counter-?sign\\w*", "never (?:the|your|his) own", "personally",
    "in person", "himself", "herself", "(?:my|\\w+['’]s) signature",
)  # fmt: skip
"""Two people, or one and no other: what is promised when a second look or a name is relied on."""
_SAME_HANDS = any_of(
    "the same me", "same person", "(?:do|tick|sign) both",
    "both (?:of them )?(?:are )?(?:me|myself)", "each other['’]?s", "log(?:s|ged)? (?:in|on) as",
    f"(?:in|under) {_WHOSE} (?:old )?name",
    f"{_WHOSE} {_BADGE}", f"the {_LENT} of (?!the|an?|our|each|every)\\w+",
    f"paste (?:the|{_WHOSE}) signature",
    "sign(?:s|ed)? (?:it )?(?:for|as) (?:him|her|them)", "on (?:his|her|their) behalf",
)  # fmt: skip
"""One person who acts for two, or with what is another's alone."""
_PUT_DOWN = (
    "(?:book|log|code|enter|mark|record|register|file|put|write|upload|key|raise|post|save|send)"
)
_NO_LIKENESS = "soon|well|far|usual|if|possible|much|many|it|they|i|we"
_NOT_ITS_NAME = (
    "(?:the (?:name|number|code)|[\"“']|other|another|last|old|different"
    "|an? (?:old|other|different))"
)
_AS_SOMETHING = any_of(
    rf"{_PUT_DOWN}(?:s|ed|ing)? (?:\w+ ){{1,4}}?as (?!(?:{_NO_LIKENESS})\b)",
    rf"{_PUT_DOWN}(?:s|ed|ing)? (?:\w+ ){{1,4}}?under {_NOT_ITS_NAME}",
)
"""Work put down as what it is not, so that it may pass."""
_IN_FORM = any_of(
    "tick ?box", "tick (?:it|them|the box|all)", "rubber[- ]?stamp\\w*", "as a block",
    "for (?:the )?(?:show|auditors?)", "after the fact", "back-?date\\w*", "bulk-?\\w*",
    "without (?:looking|reading|opening|checking|waiting)", "mass-?\\w+", "blind(?:ly)?",
    "wav(?:e|es|ed) (?:\\w+ )?thr(?:ough|u)", "the default", "carried over", "fake\\w*", "dummy",
    "made[- ]up", "do(?:es)? ?n(?:o|['’])t exist", "skip(?:s|ped)?",
    "(?:split|cut|divide)s? (?:it|them|(?:a|the) \\w+|\\w+) in(?:to)? (?:two|three|half)",
    "temporar(?:y|ily) (?:yes|ok|approval|release)",
)  # fmt: skip
"""What is done so that it looks done."""
_AT_ONCE = any_of(
    "straight (?:away|out|on)", "right away", "(?:at the )?same moment", "at once", "immediately",
    "first thing", "already", "there and then", "on the spot", "whenever it comes", "anyway",
    "regardless", "in the meantime", "meanwhile", "before any(?:body|one|thing)",
)  # fmt: skip
"""How it is told that something else is not waited for."""


def relies_on_another(claim: Claim) -> bool:
    """Whether a second person, or one person and no other, is relied on."""
    return _SECOND.search(claim.quote)


def is_by_other_hands(claim: Claim) -> bool:
    """Whether somebody tells of acting in another's name, or as two people in one."""
    return _SAME_HANDS.search(claim.quote)


def is_in_form_only(claim: Claim) -> bool:
    """Whether something is ticked, waved through, or put down as what it is not."""
    return _IN_FORM.search(claim.quote) or _AS_SOMETHING.search(claim.quote)


def is_at_once(claim: Claim) -> bool:
    """Whether something is done without waiting for anything."""
    return _AT_ONCE.search(claim.quote)
