"""C3: the leader names one owner of a step, the people at it name another."""

import re
from collections.abc import Iterator

from model_store.claims import Claim
from model_store.findings.about import (
    called_by,
    is_known,
    is_mere_name,
    is_outsider,
    is_same_party,
    is_whole_house,
    may_be_called,
    names_a_role,
    party_of,
    role_words,
    topic_of_text,
)
from model_store.findings.amounts import is_limit, is_on_top
from model_store.findings.both_sides import NEAR, Pair, Sides
from model_store.findings.cases import is_firm
from model_store.findings.finding import Finding
from model_store.findings.said import (
    is_alone,
    is_covered,
    is_of_everybody,
    is_told_apart,
    lacks_a_stand_in,
    names_machine,
    relies_on_another,
)
from model_store.findings.telling import Clash, Rule, contradictions
from model_store.values import Party
from model_store.vocabulary import Basis, Extent, FindingKind, Kind, Polarity, Side, Slot

RULE = Rule("C3", FindingKind.OWNER, 0.6, "owner", least=1.45)
_ALONE = Rule("C3", FindingKind.OWNER, 0.6, "deputy")
_TEAM = 0.1
_FIRST_HAND, _COVERED, _ALIKE, _ELSEWHERE, _ASKED, _PLAIN = 0.3, 0.6, 0.1, 0.2, 0.2, 0.1
_COUNTED_ON = (Kind.SINGLE_PERSON, Kind.DEPUTY, Kind.STAFFING, Kind.OWNER)
_BUT = re.compile(
    r"\b(?:i|we) (?:only|just|merely)\b|\bbut\W+(?:i|we|me|the|my|it['’]?s)\b"
    r"|\bit(?: is|['’]s) \w+ who\b",
    re.IGNORECASE,
)
"""How somebody goes on who has named who should do it."""
_SET_APART, _MEANT = 0.5, 0.4
_BESIDES = re.compile(r"^\W*or\b", re.IGNORECASE)
"""How somebody is named who does it too."""
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
        Clash(pair, pair.nearness + _plainness(sides, pair) + _SET_APART * apart)
        for pair in sides.pairs((Kind.OWNER,), (Kind.OWNER,), 0.0)
        if (apart := _is_set_apart(sides, pair)) or pair.nearness >= NEAR
        if _names_another(sides, pair) and not _somebody_agrees(sides, pair)
    ]
    yield from contradictions(RULE, sides, owners, _WHY)
    alone = [
        Clash(pair, pair.nearness + _COVERED + _asked(sides, pair) + _alone(sides, pair))
        for pair in sides.pairs(_COUNTED_ON, (Kind.SINGLE_PERSON,), 0.0)
        if _rests_on_one(pair.operator) and not is_alone(pair.leader) and _covers(sides, pair)
        if not (is_limit(pair.leader) and is_limit(pair.operator))
    ]
    yield from contradictions(_ALONE, sides, alone, _WHY_ALONE)


def _plainness(sides: Sides, pair: Pair) -> float:
    """Who does it tells best who does it, asked for it and before anything else."""
    first_hand = _FIRST_HAND * (pair.operator.basis is Basis.DOES_IT)
    plain = _PLAIN * (sides.is_plain(pair.leader) + sides.is_plain(pair.operator))
    besides = _ASKED * bool(_BESIDES.search(pair.operator.quote))
    told_apart = _ASKED * is_told_apart(pair.operator.quote)
    return first_hand + plain + _asked(sides, pair) + told_apart - besides


def _asked(sides: Sides, pair: Pair) -> float:
    """Who was asked the same is nearer, who speaks of something else may be far."""
    asked = _ASKED * sides.is_same_question(pair.leader, pair.operator)
    team = _TEAM * sides.are_of_one_team(pair.leader, pair.operator)
    return team + asked - _ELSEWHERE * (pair.nearness < _ALIKE)


def _rests_on_one(practice: Claim) -> bool:
    """Whether one person does it and no other, or has a stand-in by name only."""
    return is_alone(practice) or lacks_a_stand_in(practice)


def _alone(sides: Sides, pair: Pair) -> float:
    """What speaks for the very person a leader has covered: named by it, or by a stand-in."""
    belief, practice = pair.leader, pair.operator
    named = sides.names(belief, practice.speaker)
    return _MEANT * (named + lacks_a_stand_in(practice))


def _covers(sides: Sides, pair: Pair) -> bool:
    """Whether the leader counts on others for what rests on one: for this, or for everything."""
    belief = pair.leader
    if belief.kind is Kind.OWNER:
        return sides.is_same_step(belief, pair.operator) and is_covered(belief)
    if sides.is_same_question(belief, pair.operator) and lacks_a_stand_in(pair.operator):
        return is_covered(belief) or is_of_everybody(belief)
    return pair.nearness >= _ALIKE or _is_general(sides, belief)


def _is_general(sides: Sides, belief: Claim) -> bool:
    """Whether a leader, asked who could be missed, says that nobody could not."""
    asked = sides.is_whole(belief) and belief.slot in (Slot.ABSENCE, Slot.DEPUTY)
    return asked and is_of_everybody(belief)


def _names_another(sides: Sides, pair: Pair) -> bool:
    mine, theirs = party_of(pair.leader), party_of(pair.operator)
    if mine is None or theirs is None or names_machine(theirs):
        return False
    if names_machine(mine):
        return _is_no_machine(sides, pair)
    return _is_another(sides, pair, mine, theirs)


def _is_another(sides: Sides, pair: Pair, mine: Party, theirs: Party) -> bool:
    meant = sides.is_one_doing(pair) or _is_set_apart(sides, pair)
    if is_whole_house(mine) or not meant or _may_both_hold(pair):
        return False
    called = names_a_role(mine) and not is_known(mine, sides.view.knowledge.people)
    if is_mere_name(theirs) and called:
        return False  # a firm by its name may be the one that is called by what it is
    told = theirs.person in (None, pair.operator.speaker) and not is_outsider(mine)
    set_apart = is_told_apart(pair.operator.quote)
    if told and not set_apart and role_words(mine) & sides.spoken[pair.operator.id]:
        return False  # "the requester": whoever says "I request"
    if _may_be_within(sides, mine, pair.operator):
        return False
    return _shares_no_doer(sides, pair)


def _is_set_apart(sides: Sides, pair: Pair) -> bool:
    """Whether the answer itself sets who does it against whom the leader names.

    "Wards should, but I do": which doing is meant was asked, and need not be named again.
    """
    mine, practice = party_of(pair.leader), pair.operator
    if mine is None or practice.slot != Slot.OWNER or not sides.is_whole(practice):
        return False
    answer = " ".join(c.quote for c in sides.view.read_in(practice.message))
    called = called_by(mine, sides.view.person)
    return bool(called & topic_of_text(answer)) and is_told_apart(answer)


def _is_no_machine(sides: Sides, pair: Pair) -> bool:
    """Whether a system was named to the question who does it, and a person by the one who does."""
    asked = sides.is_same_question(pair.leader, pair.operator) and pair.leader.slot == Slot.OWNER
    return asked and pair.operator.basis is Basis.DOES_IT and sides.is_plain(pair.operator)


def _shares_no_doer(sides: Sides, pair: Pair) -> bool:
    """Whether neither of several doers is named by both; one alone is not all of them together."""
    mine, theirs = (
        [party_of(c) for c in sides.saying(claim) if c.kind is Kind.OWNER and _is_with(c, claim)]
        for claim in (pair.leader, pair.operator)
    )
    same = [is_same_party(a, b, sides.view.person) for a in mine for b in theirs if a and b]
    alone = is_alone(pair.operator) and is_covered(pair.leader)
    turns = is_told_apart if _is_one_party(sides, pair) else _BUT.search
    if alone or turns(pair.operator.quote):
        return False in same
    return set(same) == {False}


def _is_one_party(sides: Sides, pair: Pair) -> bool:
    """Whether the very doer that the leader names was read from the answer."""
    mine, theirs = party_of(pair.leader), party_of(pair.operator)
    if mine is None or theirs is None:
        return False
    return is_same_party(mine, theirs, sides.view.person) is True


def _is_with(other: Claim, claim: Claim) -> bool:
    """Whether it was said in the same sentence, and not in one that was quoted along with it."""
    first = re.split(r"[.!?]\s", claim.quote)[0]
    return other.span[0] <= claim.span[0] + len(first)


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
    if names_a_role(believed):
        return may_be_called(believed, sides.view.person(practice.speaker))
    if doer.person:
        return not is_known(believed, sides.view.knowledge.people)
    return is_same_party(believed, speaker, sides.view.person) is True


def _somebody_agrees(sides: Sides, pair: Pair) -> bool:
    """Whether an operator names the leader's owner for the step: then both are right somewhere.

    Whoever names another one and adds a part of their own in one breath does not agree.
    """
    belief, told = pair.leader, pair.operator.message
    mine, step = party_of(belief), sides.steps[belief.id]
    if mine is None or not step or relies_on_another(belief):
        return False
    return any(
        (theirs := party_of(claim)) is not None
        and is_same_party(mine, theirs, sides.view.person) is True
        for claim in sides.view.about(step, Kind.OWNER, Kind.DEPUTY, side=Side.OPERATOR)
        if is_firm(claim) and claim.extent is not Extent.ONLY and claim.message != told
        if claim.polarity is Polarity.ASSERTS and not _names_several(sides, claim)
        if _is_named_first(sides, claim)
    )


def _is_named_first(sides: Sides, claim: Claim) -> bool:
    """Whether nobody was named before in the message: "me. there was a memo with his name"."""
    named = (c for c in sides.view.read_in(claim.message) if c.kind is Kind.OWNER)
    return all(c.span[0] >= claim.span[0] for c in named)


def _names_several(sides: Sides, claim: Claim) -> bool:
    """Whether one saying names two doers: a correction, or what is thought beside what is so."""
    doers = [party_of(other) for other in sides.saying(claim) if other.kind is Kind.OWNER]
    known = [doer for doer in doers if doer is not None]
    return any(is_same_party(known[0], doer, sides.view.person) is False for doer in known[1:])
