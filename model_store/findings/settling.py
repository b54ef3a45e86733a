"""A pair of quotes is told once, by the weightiest rule; lists are kept apart and ranked."""

from collections.abc import Iterable

from model_store.findings.finding import Finding
from model_store.vocabulary import FindingList


def settle(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Rank each list, weightiest first, and drop what was told already."""
    ranked = sorted(findings, key=_rank)
    told: set[tuple[object, ...]] = set()
    kept = []
    for finding in ranked:
        marks = {_words(finding), (finding.id,)}
        if told & marks:
            continue
        told |= marks
        kept.append(finding)
    return tuple(kept)


def _rank(finding: Finding) -> tuple[int, float, str]:
    score = finding.severity.score if finding.severity else 0.0
    return (list(FindingList).index(finding.list), -score, finding.id)


def _words(finding: Finding) -> tuple[object, ...]:
    leader = finding.leader[0] if finding.leader else None
    operator = finding.operator[0] if finding.operator else None
    return (
        finding.list,
        (leader.message, leader.quote) if leader else finding.rule,
        (operator.message, operator.quote) if operator else finding.id,
    )
