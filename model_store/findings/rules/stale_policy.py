"""C15: what is prescribed is not what is done, and somebody in charge says so too."""

from collections.abc import Iterator

from model_store.claims import Claim
from model_store.findings.both_sides import NEAR, Pair, Sides
from model_store.findings.cases import scopes_overlap, times_overlap
from model_store.findings.clashes import at_odds, say_the_same
from model_store.findings.finding import Finding
from model_store.findings.telling import Clash, Rule, contradictions
from model_store.vocabulary import FindingKind, Modality

RULE = Rule("C15", FindingKind.STALE_POLICY, 0.6, "policy")
_AGREED = 0.6
_WHY = (
    "A rule on paper prescribes this one way. "
    "It is done otherwise, and somebody in charge describes it so too. "
    "Whoever goes by the paper is out of step with everybody else."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield prescriptions that practice contradicts while a leader agrees with practice."""
    clashes = []
    for pair in sides.pairs(tuple(sides.near), (), NEAR):
        if not _is_about_one_thing(sides, pair):
            continue
        if at_odds(sides, pair.leader, pair.operator) and _leader_agrees(sides, pair):
            clashes.append(Clash(pair, pair.nearness + _AGREED))
    yield from contradictions(RULE, sides, clashes, _WHY)


def _is_about_one_thing(sides: Sides, pair: Pair) -> bool:
    prescribed = pair.leader.modality is Modality.PRESCRIBED
    return prescribed and pair.leader.kind is pair.operator.kind and _one_step(sides, pair)


def _one_step(sides: Sides, pair: Pair) -> bool:
    both_whole = sides.is_whole(pair.leader) and sides.is_whole(pair.operator)
    return both_whole or sides.is_same_step(pair.leader, pair.operator)


def _leader_agrees(sides: Sides, pair: Pair) -> bool:
    return any(_agrees(sides, belief, pair.operator) for belief in sides.leader)


def _agrees(sides: Sides, belief: Claim, practice: Claim) -> bool:
    return (
        belief.modality is not Modality.PRESCRIBED
        and sides.steps[belief.id] == sides.steps[practice.id]
        and scopes_overlap(belief.scope, practice.scope)
        and times_overlap(belief, practice)
        and say_the_same(sides, belief, practice)
    )
