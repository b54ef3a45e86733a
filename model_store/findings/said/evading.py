"""How people tell that they meet a control in form only: in another's name, at once, as something.

Only closed classes are looked for: office idioms and the verbs with which work is put down.
"""

from model_store.claims import Claim
from model_store.findings.said.wording import cue

_SECOND = cue("evading", "second")
"""Two people, or one and no other: what is promised when a second look or a name is relied on."""
_SAME_HANDS = cue("evading", "same_hands")
"""One person who acts for two, or with what is another's alone."""
_AS_SOMETHING = cue("evading", "as_something")
"""Work put down as what it is not, so that it may pass."""
_IN_FORM = cue("evading", "in_form")
"""What is done so that it looks done."""
_AT_ONCE = cue("evading", "at_once")
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
