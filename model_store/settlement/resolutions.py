"""What an answer settles: only what its speaker can settle, for himself and nobody else."""

from collections.abc import Sequence

from model_store.claims import Claim
from model_store.findings.finding import Finding
from model_store.graph.confidence import root_of
from model_store.values import ANYWHERE, Scope
from model_store.vocabulary import Resolution, Side, Upshot

_PLAIN = {
    Upshot.ONE_THING: Resolution.ALIAS,
    Upshot.CHANGED: Resolution.CHANGED_OVER_TIME,
    Upshot.RULE_ONLY: Resolution.POLICY_GAP,
}


def resolution_of(
    word: Upshot, finding: Finding, person: str, side: Side, scope: Scope = ANYWHERE
) -> Resolution | None:
    """How a finding is settled by an answer; None when it stays asked.

    Args:
        word: what the answer comes to.
        finding: what was asked about.
        person: who answered.
        side: the side they stand on.
        scope: what it depends on, if that was said.
    """
    if word in _PLAIN:
        return _PLAIN[word]
    if word is Upshot.BOTH:
        return Resolution.VARIANT if scope != ANYWHERE else None
    leads = side is Side.LEADER
    won = {
        Upshot.MISHEARD: (Resolution.MISHEARING, _is_alone(finding, person)),
        Upshot.DESCRIBED: (Resolution.LEADER_UPDATED, leads and _is_only(finding.leader, person)),
        Upshot.BELIEVED: (
            Resolution.OPERATOR_CORRECTED,
            not leads and _is_only(finding.operator, person),
        ),
    }
    outcome, holds = won.get(word, (None, False))
    return outcome if holds else None


def _is_alone(finding: Finding, person: str) -> bool:
    """Whether one side rests on this person's words alone."""
    return _is_only(finding.leader, person) or _is_only(finding.operator, person)


def _is_only(claims: Sequence[Claim], person: str) -> bool:
    return bool(claims) and all(person in (c.speaker, root_of(c)) for c in claims)
