"""C3: the leader names one owner of a step, the people at it name another."""

from collections.abc import Iterator

from model_store.findings.evidence import Clash, Rule, contradictions
from model_store.findings.finding import Finding
from model_store.findings.parties import is_same_party, party_of
from model_store.findings.sides import Pair, Sides
from model_store.vocabulary import Basis, Extent, FindingKind, Kind, Polarity

RULE = Rule("C3", FindingKind.OWNER, 0.6, "owner")
_ALONE = Rule("C3", FindingKind.OWNER, 0.6, "deputy")
_FIRST_HAND = 0.3
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
        if _names_another(sides, pair)
    ]
    yield from contradictions(RULE, sides, owners, _WHY)
    alone = [
        Clash(pair, pair.nearness)
        for pair in sides.pairs(
            (Kind.SINGLE_PERSON, Kind.DEPUTY, Kind.STAFFING), (Kind.SINGLE_PERSON, Kind.OWNER)
        )
        if _rests_on_one(pair)
    ]
    yield from contradictions(_ALONE, sides, alone, _WHY_ALONE)


def _names_another(sides: Sides, pair: Pair) -> bool:
    mine, theirs = party_of(pair.leader), party_of(pair.operator)
    if mine is None or theirs is None or mine.system or theirs.system:
        return False
    if not sides.is_same_step(pair.leader, pair.operator):
        return False
    if Polarity.DENIES in (pair.leader.polarity, pair.operator.polarity):
        return False
    return is_same_party(mine, theirs, sides.view.person) is False


def _rests_on_one(pair: Pair) -> bool:
    leader, operator = pair.leader, pair.operator
    covered = leader.kind is not Kind.SINGLE_PERSON or leader.polarity is Polarity.DENIES
    alone = operator.kind is Kind.SINGLE_PERSON or operator.extent is Extent.ONLY
    return covered and alone and operator.polarity is Polarity.ASSERTS
