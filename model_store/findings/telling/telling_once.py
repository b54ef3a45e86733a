"""What was told once is not told again: each list ranked, the plainest of rival readings kept.

Some rules read one clash in different ways (no such step, a way round it, no such system). Of
these, one saying of either side is contradicted once, by the reading whose quotes clash most.
"""

from collections.abc import Iterable

from model_store.claims import Claim, normalised
from model_store.findings.finding import Finding
from model_store.vocabulary import FindingList

RIVALS = frozenset({"C1", "C2", "C8", "C9", "C10"})
FIGURES = frozenset({"C6", "C12"})
"""Two figures for what comes back say more than words beside one figure."""
_TOLD_BY_QUOTES = (FindingList.CONTRADICTED, FindingList.SURPRISE, FindingList.UNASKED)
SURPRISES = 5
"""More than so many cases, ways round or tools of "did you know?" are not read; nor of what to ask
first. Each sort has its own share, or the weightiest sort would leave no room for the others."""
_ASKED_OF_LEADERS = frozenset({"C7", "C9", "C11"})


def told_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Keep each finding once and each pair of quotes once; rank by list, then severity."""
    kept: dict[str, Finding] = {}
    told: dict[str, list[Finding]] = {}
    for key, finding in _plainest_first(findings):
        messages = {claims[0].message for claims in (finding.leader, finding.operator) if claims}
        others = (other for message in messages for other in told.get(message, ()))
        if key in kept or any(_tells_the_same(finding, other) for other in others):
            continue
        kept[key] = finding
        for message in messages:
            told.setdefault(message, []).append(finding)
    ranked = [kept[key] for key in sorted(kept, key=lambda key: _rank(key, kept[key]))]
    spare = {id(f) for rule in _ASKED_OF_LEADERS for f in _news(ranked, rule)[SURPRISES:]}
    return tuple(f for f in ranked if id(f) not in spare)


def _news(ranked: Iterable[Finding], rule: str) -> list[Finding]:
    return [f for f in ranked if f.rule == rule and _is_news(f)]


def _is_news(finding: Finding) -> bool:
    """Whether it is something operators told that leaders did not, asked or not."""
    return finding.list is not FindingList.CONTRADICTED and finding.rule in _ASKED_OF_LEADERS


def _tells_the_same(finding: Finding, other: Finding) -> bool:
    if finding.list is not other.list or finding.list not in _TOLD_BY_QUOTES:
        return False
    said = _is_same_saying(finding.operator, other.operator)
    believed = _is_same_saying(finding.leader, other.leader)
    believed = believed and _are_about_one_step(finding.leader, other.leader)
    rules = {finding.rule, other.rule}
    if (_is_news(finding) and _is_news(other)) or rules == FIGURES:
        return said
    return said or believed if rules <= RIVALS else said and believed


def _is_same_saying(a: tuple[Claim, ...], b: tuple[Claim, ...]) -> bool:
    """Whether the first quotes overlap in one message."""
    if not a or not b or a[0].message != b[0].message:
        return False
    return a[0].span[0] < b[0].span[1] and b[0].span[0] < a[0].span[1]


def _are_about_one_step(a: tuple[Claim, ...], b: tuple[Claim, ...]) -> bool:
    """Whether the first claims name one step, or one of them the process as a whole."""
    mine, theirs = normalised(a[0].mention), normalised(b[0].mention)
    return not mine or not theirs or mine == theirs


def _plainest_first(findings: Iterable[Finding]) -> list[tuple[str, Finding]]:
    """Findings under their ids, those first that win over a rival reading."""
    by_id = [(finding.id, finding) for finding in findings]
    return sorted(by_id, key=lambda pair: _precedence(*pair))


def _precedence(key: str, finding: Finding) -> tuple[int, bool, float, float, str]:
    order, score, _ = _rank(key, finding)
    return order, finding.rule not in FIGURES - {"C6"}, -finding.strength, score, key


def _rank(key: str, finding: Finding) -> tuple[int, float, str]:
    score = finding.severity.score if finding.severity else 0.0
    return list(FindingList).index(finding.list), -score, key
