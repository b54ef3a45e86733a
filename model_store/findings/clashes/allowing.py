"""Two claims that look opposed and may both hold: asked of every pair before it is called a clash.

Each question is a reason to say nothing, whatever rule wants to speak.
"""

import re
from collections.abc import Callable

from model_store.claims import Claim
from model_store.findings.amounts import (
    Measure,
    Quantity,
    apart,
    is_limited,
    is_partial,
    quantities,
)
from model_store.findings.both_sides import Pair, Sides
from model_store.findings.said import (
    EVERY,
    cue_of,
    denied_words,
    is_denied_outright,
    is_plea,
    refers_back,
)
from model_store.matching.comparing import judge
from model_store.vocabulary import Case, Extent, Hedge, Polarity, Verdict

_ROOM = cue_of("most", "mostly", "usually", "normally", "generally", "many", "some", "often")
_NOT_ALL = re.compile(
    r"\bnot (?:\w+ )?(?:always|every|all)\b|n['’]t (?:always|every)\b", re.IGNORECASE
)
_ONE_DAY = re.compile(
    r"\b(?:yesterday|the other day|last (?:\w+day|week|month|time)|this (?:\w+day|morning))\b",
    re.IGNORECASE,
)


def both_may_hold(sides: Sides, pair: Pair) -> bool:
    """Whether there is a plain reason why a belief and a practice do not exclude each other."""
    return any(reason(sides, pair.leader, pair.operator) for reason in _REASONS)


def _both_leave_room(_: Sides, belief: Claim, practice: Claim) -> bool:
    """One says it of most cases, the other that some go otherwise."""
    if _shares(belief) and _shares(practice):
        return False
    return _leaves_room(belief) and (
        _leaves_room(practice) or bool(_NOT_ALL.search(practice.quote))
    )


def _leaves_room(claim: Claim) -> bool:
    hedged = claim.hedge in (Hedge.USUALLY, Hedge.SOMETIMES)
    partial = claim.extent in (Extent.USUALLY, Extent.SOMETIMES)
    said = hedged or partial or bool(_ROOM.search(claim.quote))
    return said and not EVERY.search(claim.quote) and not is_limited(claim)


def _same_share(_: Sides, belief: Claim, practice: Claim) -> bool:
    """Both give the share of cases, and it is the same one."""
    mine, theirs = _shares(belief), _shares(practice)
    if not (mine and theirs) or belief.polarity is not practice.polarity:
        return False
    return all(apart(a, b) is None for a in mine for b in theirs)


def _shares(claim: Claim) -> tuple[Quantity, ...]:
    return tuple(q for q in quantities(claim) if q.measure is Measure.SHARE)


def _one_case_against_a_habit(_: Sides, belief: Claim, practice: Claim) -> bool:
    """One retold case goes against "always", and not against "so it goes"."""
    retold = practice.case is Case.ONE and bool(_ONE_DAY.search(practice.quote))
    return retold and not EVERY.search(belief.quote)


def _both_now_and_then(sides: Sides, belief: Claim, practice: Claim) -> bool:
    """Both say in the same words that it happens to some."""
    some = belief.extent is Extent.SOMETIMES and belief.polarity is Polarity.ASSERTS
    return (
        some
        and is_partial(practice)
        and not _shares(practice)
        and _in_one_voice(sides, belief, practice)
    )


def _in_one_voice(sides: Sides, belief: Claim, practice: Claim) -> bool:
    same = sides.share_words(belief, practice)
    return same and practice.polarity is belief.polarity and not sides.denies(practice, belief)


def _another_doing_is_denied(sides: Sides, belief: Claim, practice: Claim) -> bool:
    """What is denied is not what is believed: other words, of a step that is told apart."""
    if not is_denied_outright(practice) or refers_back(practice):
        return False
    denied = denied_words(practice.quote)
    if not denied or denied & sides.topics[belief.id]:
        return False
    if not (belief.mention and practice.mention):
        return False
    return judge(*sorted((belief.mention, practice.mention))).verdict is not Verdict.SAME


def _is_only_asked(_: Sides, __: Claim, practice: Claim) -> bool:
    """A plea or a warning tells what is not to be done, and not what is."""
    return is_plea(practice)


_REASONS: tuple[Callable[[Sides, Claim, Claim], bool], ...] = (
    _both_leave_room,
    _same_share,
    _one_case_against_a_habit,
    _both_now_and_then,
    _another_doing_is_denied,
    _is_only_asked,
)
