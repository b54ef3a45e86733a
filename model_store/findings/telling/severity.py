"""How much a finding matters: a product of factors, every one of them printed beside it.

The weights are a convention and can be argued with; that is why they are shown.
"""

from collections.abc import Iterable

from model_store.claims import Claim
from model_store.findings.about import topic_of_text
from model_store.findings.finding import Severity
from model_store.graph.confidence import BASE_RATE, BASIS, HEDGE, PRIOR_WEIGHT, root_of
from model_store.vocabulary import Band, FindingKind

HIGH, MEDIUM = 0.6, 0.3
LEAST_SHARE = 0.1
"""A rare case still weighs so much, or it would be printed as nothing at all."""
_CONTROL, _TOUCHES_OUTSIDE, _PLAIN = 1.5, 1.3, 1.0
_OUTSIDE = topic_of_text(
    "pay payment salary money invoice refund price customer client patient citizen guest "
    "safety injury audit law legal privacy security"
)


def confidence(claims: Iterable[Claim]) -> float:
    """Mean of a Beta over what the claims weigh: prior weight 2, base rate one half.

    Claims that go back to one root count once, by the weightiest.

    >>> confidence(())
    0.5
    """
    by_root: dict[str, float] = {}
    for claim in claims:
        root = root_of(claim)
        by_root[root] = max(by_root.get(root, 0.0), BASIS[claim.basis] * HEDGE[claim.hedge])
    total = sum(by_root.values())
    return (total + PRIOR_WEIGHT * BASE_RATE) / (total + PRIOR_WEIGHT)


def consequence(kind: FindingKind, claims: Iterable[Claim]) -> float:
    """1.5 for a control, 1.3 where money, customers or safety are spoken of, else 1."""
    if kind is FindingKind.BYPASSED_CONTROL:
        return _CONTROL
    spoken = topic_of_text(" ".join(f"{claim.quote} {claim.mention}" for claim in claims))
    return _TOUCHES_OUTSIDE if spoken & _OUTSIDE else _PLAIN


def share_of_cases(claims: Iterable[Claim]) -> float:
    """The largest share of cases anybody gave; 1 when nobody did."""
    shares = [claim.share.high for claim in claims if claim.share is not None]
    return max(LEAST_SHARE, min(1.0, max(shares))) if shares else 1.0


def severity(
    weight: float, kind: FindingKind, leader: tuple[Claim, ...], operator: tuple[Claim, ...]
) -> Severity:
    """Multiply weight, consequence, share of cases and confidence of the practice side."""
    practice = operator or leader
    factors = (
        ("weight", weight),
        ("consequence", consequence(kind, (*leader, *operator))),
        ("share of cases", share_of_cases(practice)),
        ("confidence", round(confidence(practice), 3)),
    )
    score = 1.0
    for _, factor in factors:
        score *= factor
    return Severity(round(score, 3), band(score), factors)


def band(score: float) -> Band:
    """High from .6, medium from .3, else low.

    >>> band(0.6).value
    'high'
    """
    if score >= HIGH:
        return Band.HIGH
    return Band.MEDIUM if score >= MEDIUM else Band.LOW
