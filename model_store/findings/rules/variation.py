"""C17: people of one side tell one step differently: a question for which cases, no accusation."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from model_store.claims import Claim
from model_store.findings.both_sides import Sides
from model_store.findings.cases import DIMENSIONS, may_vary, proposed
from model_store.findings.clashes import at_odds
from model_store.findings.finding import Finding
from model_store.findings.telling import Rule, detected
from model_store.vocabulary import Case, Extent, FindingKind, FindingList, Hedge, Kind, Side

RULE = Rule("C17", FindingKind.VARIATION, 0.3)
_WHAT = {
    Kind.OWNER: "who does this step",
    Kind.SYSTEM: "what it is done in",
    Kind.WAIT: "how long it waits",
    Kind.DURATION: "how long it takes",
    Kind.REWORK: "how much of it comes back",
    Kind.FREQUENCY: "how often it happens",
}
"""Kinds of which one step has one answer, unless there are several sorts of cases."""
_DO = {Side.OPERATOR: "do", Side.LEADER: "lead"}
_LIMITS = (Kind.CONDITION, Kind.EXCEPTION)
_MOST = 12
"""So many claims of one kind about one step are compared; more say nothing new."""
_WHY = (
    "Two of the people who {side} this work differ on {what}. "
    "Both can be right, each for some of the cases{dimension}. "
    "For which cases does each of them hold?"
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield, once per step and kind and side, what is told in two ways; each is a question."""
    for side, told in ((Side.OPERATOR, sides.operator), (Side.LEADER, sides.leader)):
        groups: dict[tuple[str, Kind], list[Claim]] = {}
        for claim in told:
            if claim.kind in _WHAT and sides.steps[claim.id] and _is_of_all(sides, claim):
                groups.setdefault((sides.steps[claim.id], claim.kind), []).append(claim)
        for (step, kind), claims in sorted(groups.items()):
            pair = _told_in_two_ways(sides, claims[:_MOST])
            if pair:
                rule = replace(RULE, slot=f"{kind} {side}")
                dimension = _dimension(sides, *pair)
                why = _WHY.format(side=_DO[side], what=_WHAT[kind], dimension=dimension)
                found = detected(rule, sides, pair, why, step=step)
                yield replace(found, list=FindingList.UNASKED)


def _is_of_all(sides: Sides, claim: Claim) -> bool:
    """Whether it was said of the usual case; if somebody said for which cases, nobody need ask."""
    limited = any(c.kind in _LIMITS for c in sides.saying(claim))
    seldom = claim.hedge is Hedge.SOMETIMES or claim.extent is Extent.SOMETIMES
    return claim.case is Case.TYPICAL and not limited and not seldom


def _told_in_two_ways(sides: Sides, claims: list[Claim]) -> tuple[Claim, Claim] | None:
    pairs = combinations(claims, 2)
    return next(((a, b) for a, b in pairs if may_vary(a, b) and at_odds(sides, a, b)), None)


def _dimension(sides: Sides, a: Claim, b: Claim) -> str:
    """The dimension in which their cases may differ, as far as it can be seen."""
    scopes = proposed(a, b, sides.view.knowledge.people)
    if scopes is None:
        return ""
    names = [n for n in DIMENSIONS if getattr(scopes[0], n) != getattr(scopes[1], n)]
    return f", by {' and '.join(names)}" if names else ""
