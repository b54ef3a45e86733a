"""C20: one person gave two figures for one thing: clarified in the interview, never reported."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from model_store.claims import Claim
from model_store.findings.amounts import apart, counted_thing, quantities
from model_store.findings.both_sides import Sides
from model_store.findings.cases import is_firm, scopes_overlap, times_overlap
from model_store.findings.finding import Finding
from model_store.findings.telling import Rule
from model_store.graph.view import ProcessView
from model_store.vocabulary import Case, FindingKind, Kind, Slot

RULE = Rule("C20", FindingKind.VARIATION, 0.0)
_SINGLE = {Kind.WAIT: Slot.WAIT, Kind.DURATION: Slot.DURATION, Kind.VOLUME: Slot.VOLUME}
"""Kinds of which one step has one figure a person, with the question that asks for it."""


@dataclass(frozen=True, slots=True)
class Clarification:
    """Two figures of one speaker for one thing, to be asked about: which holds, or for what each.

    `step` is the step's key, empty for the process as a whole; `first` was said before `second`.
    """

    step: str
    slot: Slot
    first: Claim
    second: Claim


def find(_: Sides) -> Iterator[Finding]:
    """Yield nothing: what one person says twice is her own to put right, and no finding."""
    yield from ()


def clarifications(view: ProcessView, account: str) -> tuple[Clarification, ...]:
    """What to ask the person of one account, in the order in which it was said.

    Only a silent second figure counts: what was corrected, or said of other cases, of another
    time or in doubt is no contradiction. Waits and durations of no known step are of different
    things as likely as not. At most one per step and kind.
    """
    told: dict[tuple[str, Kind], list[Claim]] = {}
    for claim in view.claims:
        if claim.account == account and claim.kind in _SINGLE and _is_plain(claim):
            step = view.step_of(claim)
            if step or claim.kind is Kind.VOLUME:
                told.setdefault((step, claim.kind), []).append(claim)
    return tuple(_open(told))


def _open(told: dict[tuple[str, Kind], list[Claim]]) -> Iterable[Clarification]:
    for (step, kind), claims in told.items():
        pairs = (pair for pair in combinations(claims, 2) if _differ(*pair))
        first = next(pairs, None)
        if first:
            yield Clarification(step, _SINGLE[kind], *first)


def _is_plain(claim: Claim) -> bool:
    return is_firm(claim) and claim.case is Case.TYPICAL


def _differ(a: Claim, b: Claim) -> bool:
    if not (scopes_overlap(a.scope, b.scope) and times_overlap(a, b)):
        return False
    counted = counted_thing(a), counted_thing(b)
    if a.kind is Kind.VOLUME and all(counted) and counted[0] != counted[1]:
        return False
    return any(apart(x, y) is not None for x in quantities(a) for y in quantities(b))
