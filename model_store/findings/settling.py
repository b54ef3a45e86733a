"""What was told once is not told again: each list ranked, the plainest of rival readings kept.

Some rules read one clash in different ways (no such step, a way round it, no such system). Of
these, one saying of either side is contradicted once, by the reading whose quotes clash most.
"""

from collections.abc import Iterable

from model_store.claims import Claim
from model_store.findings.finding import Finding
from model_store.vocabulary import FindingList

RIVALS = frozenset({"C1", "C2", "C8", "C9", "C10"})
FIGURES = frozenset({"C6", "C12"})
"""Two figures for what comes back say more than words beside one figure."""
_TOLD_BY_QUOTES = (FindingList.CONTRADICTED, FindingList.SURPRISE)
SURPRISES = 12
"""More than so many questions of "did you know?" are not read."""


def settle(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Keep each finding once and each pair of quotes once; rank by list, then severity."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=_plainest_first):
        if not any(_tells_the_same(finding, other) for other in kept):
            kept.append(finding)
    ranked = sorted(kept, key=_rank)
    surprises = [f for f in ranked if f.list is FindingList.SURPRISE]
    spare = {f.id for f in surprises[SURPRISES:]}
    return tuple(f for f in ranked if f.id not in spare)


def _tells_the_same(finding: Finding, other: Finding) -> bool:
    if finding.id == other.id:
        return True
    if finding.list is not other.list or finding.list not in _TOLD_BY_QUOTES:
        return False
    said = _is_same_saying(finding.operator, other.operator)
    believed = _is_same_saying(finding.leader, other.leader)
    rules = {finding.rule, other.rule}
    if finding.list is FindingList.SURPRISE or rules == FIGURES:
        return said
    return said or believed if rules <= RIVALS else said and believed


def _is_same_saying(a: tuple[Claim, ...], b: tuple[Claim, ...]) -> bool:
    """Whether the first quotes overlap in one message."""
    if not a or not b or a[0].message != b[0].message:
        return False
    return a[0].span[0] < b[0].span[1] and b[0].span[0] < a[0].span[1]


def _plainest_first(finding: Finding) -> tuple[int, bool, float, float, str]:
    order, score, key = _rank(finding)
    return order, finding.rule not in FIGURES - {"C6"}, -finding.strength, score, key


def _rank(finding: Finding) -> tuple[int, float, str]:
    score = finding.severity.score if finding.severity else 0.0
    return list(FindingList).index(finding.list), -score, finding.id
