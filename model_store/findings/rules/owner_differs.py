"""C3: the leader names one owner of a step, the people at it name another."""

from collections.abc import Iterator

from model_store.claims import Claim
from model_store.findings.comparability import is_firm
from model_store.findings.doers import is_alone, is_covered, is_of_everybody, names_machine
from model_store.findings.evidence import Clash, Rule, contradictions
from model_store.findings.finding import Finding
from model_store.findings.parties import (
    is_known,
    is_same_party,
    is_whole_house,
    party_of,
    role_words,
)
from model_store.findings.portions import is_limit, is_on_top
from model_store.findings.sides import Pair, Sides
from model_store.values import Party
from model_store.vocabulary import Basis, Extent, FindingKind, Kind, Polarity, Side, Slot

RULE = Rule("C3", FindingKind.OWNER, 0.6, "owner")
_ALONE = Rule("C3", FindingKind.OWNER, 0.6, "deputy")
_FIRST_HAND, _COVERED, _ALIKE, _ELSEWHERE, _ASKED = 0.3, 0.6, 0.1, 0.2, 0.2
_COUNTED_ON = (Kind.SINGLE_PERSON, Kind.DEPUTY, Kind.STAFFING, Kind.OWNER)
_OWN_GROUP = frozenset({"we", "us", "our", "ours"})
_WHY = (
    "The leader's picture has one owner for this step. "
    "The people doing the work name another one. "
    "Questions and delays may be landing with somebody who does not hold the step."
)
_WHY_ALONE = (
    "The leader counts on several people, or on a deputy, for this work. "
    "The people doing it say that it rests on one person. "
    "When that person is away the work stands still and nobody has planned for it."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield steps whose owners differ, and work believed to be covered that one person holds."""
    owners = [
        Clash(pair, pair.nearness + _FIRST_HAND * (pair.operator.basis is Basis.DOES_IT))
        for pair in sides.pairs((Kind.OWNER,), (Kind.OWNER,))
        if _names_another(sides, pair) and not _somebody_agrees(sides, pair)
    ]
    yield from contradictions(RULE, sides, owners, _WHY)
    alone = [
        Clash(pair, pair.nearness + _COVERED + _asked(sides, pair))
        for pair in sides.pairs(_COUNTED_ON, (Kind.SINGLE_PERSON,), 0.0)
        if is_alone(pair.operator) and not is_alone(pair.leader) and _covers(sides, pair)
        if not (is_limit(pair.leader) and is_limit(pair.operator))
    ]
    yield from contradictions(_ALONE, sides, alone, _WHY_ALONE)


def _asked(sides: Sides, pair: Pair) -> float:
    """Who was asked the same is nearer, who speaks of something else may be far."""
    asked = _ASKED * sides.is_same_question(pair.leader, pair.operator)
    return asked - _ELSEWHERE * (pair.nearness < _ALIKE)


def _covers(sides: Sides, pair: Pair) -> bool:
    """Whether the leader counts on others for what rests on one: for this, or for everything."""
    belief = pair.leader
    if belief.kind is Kind.OWNER:
        return sides.is_same_step(belief, pair.operator) and is_covered(belief)
    return pair.nearness >= _ALIKE or _is_general(sides, belief)


def _is_general(sides: Sides, belief: Claim) -> bool:
    """Whether a leader, asked who could be missed, says that nobody could not."""
    asked = sides.is_whole(belief) and belief.slot in (Slot.ABSENCE, Slot.DEPUTY)
    return asked and is_of_everybody(belief)


def _names_another(sides: Sides, pair: Pair) -> bool:
    mine, theirs = party_of(pair.leader), party_of(pair.operator)
    if mine is None or theirs is None or names_machine(mine) or names_machine(theirs):
        return False
    if is_whole_house(mine) or not sides.is_one_doing(pair) or _may_both_hold(pair):
        return False
    told = theirs.person in (None, pair.operator.speaker)
    if told and role_words(mine) & sides.spoken[pair.operator.id]:
        return False  # "the requester": whoever says "I request"
    if _may_be_within(sides, mine, pair.operator):
        return False
    return is_same_party(mine, theirs, sides.view.person) is False


def _may_both_hold(pair: Pair) -> bool:
    """Whether one is denied, comes on top, or is the other half of a rule with a limit."""
    belief, practice = pair.leader, pair.operator
    if Polarity.DENIES in (belief.polarity, practice.polarity) or is_on_top(practice):
        return True
    return is_limit(belief) and is_limit(practice)


def _may_be_within(sides: Sides, believed: Party, practice: Claim) -> bool:
    """Whether the doer may belong to those the leader named: a colleague of the same team.

    A group in which nobody is known may have the speaker in it.
    """
    doer = party_of(practice)
    if doer is None or (doer.person and doer.person != practice.speaker):
        return False
    if not doer.person and not _OWN_GROUP & set(doer.as_said.casefold().split()):
        return False  # a group by its name is not the speaker's own
    speaker = Party("", person=practice.speaker)
    if doer.person:
        return not is_known(believed, sides.view.knowledge.people)
    return is_same_party(believed, speaker, sides.view.person) is True


def _somebody_agrees(sides: Sides, pair: Pair) -> bool:
    """Whether an operator names the leader's owner for the step: then both are right somewhere.

    Whoever names another one and adds a part of their own in one breath does not agree.
    """
    belief, told = pair.leader, pair.operator.message
    mine, step = party_of(belief), sides.steps[belief.id]
    if mine is None or not step:
        return False
    return any(
        (theirs := party_of(claim)) is not None
        and is_same_party(mine, theirs, sides.view.person) is True
        for claim in sides.view.about(step, Kind.OWNER, Kind.DEPUTY, side=Side.OPERATOR)
        if is_firm(claim) and claim.extent is not Extent.ONLY and claim.message != told
    )
