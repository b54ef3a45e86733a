"""How likely each rung explains a difference, from nothing but what is on record.

The chances are a convention, to be argued with: they only order questions, and settle nothing.
"""

import re
from collections.abc import Callable, Mapping

from model_store.claims import Claim
from model_store.findings.finding import Finding
from model_store.graph.confidence import root_of
from model_store.graph.view import ProcessView
from model_store.settlement.lexicon import any_of
from model_store.settlement.standing import Standing, evidence, is_answered
from model_store.values import Range, Unit
from model_store.vocabulary import FindingKind, Hedge, Modality, Rung

BASE: Mapping[Rung, float] = {
    Rung.MISHEARING: 0.15,
    Rung.ALIAS: 0.05,
    Rung.SCOPE: 0.15,
    Rung.TIME: 0.08,
    Rung.SHOULD: 0.10,
    Rung.UNIT: 0.0,
    Rung.REAL: 0.35,
}
"""Chances before anything of a finding is known; they are made to add up to one."""
WEEKEND = 2.0
"""Figures in days further apart than that are apart however one counts (7 to 5, rounded up)."""
Claims = tuple[Claim, ...]
Hint = tuple[float, float]
"""How strongly, and how plainly beside that, something on record hints at a rung."""
_HINT, _PLAIN_HINT = 0.25, 0.15
_NAMED = (FindingKind.OWNER, FindingKind.SYSTEM, FindingKind.HANDOFF)
_OF_DAYS = (Unit.DAY,)
_TIME = re.compile(rf"\b{any_of('hints', 'once')}\b", re.IGNORECASE)
_RULE = re.compile(rf"\b{any_of('hints', 'rule')}\b", re.IGNORECASE)


def chances(standing: Standing, view: ProcessView) -> dict[Rung, float]:
    """How likely each rung explains a finding; those that were answered are ruled out.

    Returns:
        Chances that add up to one, none of them 0.
    """
    finding = standing.finding
    done = {a.rung for a in standing.asked if is_answered(a)} - {Rung.REAL}
    raw = {rung: BASE[rung] + _hint(rung, finding, view) for rung in BASE if rung not in done}
    whole = sum(raw.values())
    return {rung: chance / whole for rung, chance in raw.items() if chance > 0}


def _hint(rung: Rung, finding: Finding, view: ProcessView) -> float:
    """What on record speaks for a rung, beyond its base."""
    claims = evidence(finding)
    strong, plain = _HINTS[rung](finding, view, claims)
    confirmed = rung is Rung.MISHEARING and _all_confirmed(claims, view)
    return _HINT * strong + _PLAIN_HINT * plain - BASE[rung] * confirmed


def _doubted(_: Finding, __: ProcessView, claims: Claims) -> Hint:
    return any(c.assumed or c.hedge is Hedge.UNSURE for c in claims), 0


def _two_names(finding: Finding, _: ProcessView, __: Claims) -> Hint:
    return len(finding.steps) > 1, finding.kind in _NAMED


def _elsewhere(finding: Finding, view: ProcessView, claims: Claims) -> Hint:
    within = 2 * (finding.kind is FindingKind.VARIATION)
    roots = {root_of(c) for c in finding.operator}
    return within + (len(_sites(claims, view)) > 1), len(roots) > 1


def _earlier(_: Finding, __: ProcessView, claims: Claims) -> Hint:
    return any(_TIME.search(c.quote) for c in claims), 0


def _ruled(finding: Finding, _: ProcessView, __: Claims) -> Hint:
    prescribed = any(c.modality is Modality.PRESCRIBED for c in finding.leader)
    return prescribed or any(_RULE.search(c.quote) for c in finding.leader), 0


def _in_days(finding: Finding, _: ProcessView, __: Claims) -> Hint:
    mine, theirs = ([c for c in side if counts_days(c)] for side in _sides(finding))
    return any(_is_within_a_weekend(a, b) for a in mine for b in theirs), 0


def _told_by_many(finding: Finding, _: ProcessView, __: Claims) -> Hint:
    return 0, len({root_of(c) for c in finding.operator}) - 1


_HINTS: Mapping[Rung, Callable[[Finding, ProcessView, Claims], Hint]] = {
    Rung.MISHEARING: _doubted,
    Rung.ALIAS: _two_names,
    Rung.SCOPE: _elsewhere,
    Rung.TIME: _earlier,
    Rung.SHOULD: _ruled,
    Rung.UNIT: _in_days,
    Rung.REAL: _told_by_many,
}
"""How strongly, and how plainly beside that, a finding hints at each rung."""


def _all_confirmed(claims: tuple[Claim, ...], view: ProcessView) -> bool:
    return all(c.id in view.knowledge.confirmed for c in claims)


def _sites(claims: tuple[Claim, ...], view: ProcessView) -> set[str]:
    people = (view.person(c.speaker) for c in claims)
    return {p.site for p in people if p and p.site} | {
        c.scope.site for c in claims if c.scope.site
    }


def _sides(finding: Finding) -> tuple[Claims, Claims]:
    return finding.leader, finding.operator


def _is_within_a_weekend(a: Claim, b: Claim) -> bool:
    """Whether counting weekends or not may explain how far two figures are apart."""
    if not (isinstance(a.value, Range) and isinstance(b.value, Range)):
        return False
    low, high = sorted((a.value.high, b.value.high))
    return low > 0 and high / low <= WEEKEND


def counts_days(claim: Claim) -> bool:
    """Whether a claim is a figure in days: those may leave weekends out."""
    return isinstance(claim.value, Range) and claim.value.unit in _OF_DAYS
