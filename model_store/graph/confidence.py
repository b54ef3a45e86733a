"""How much a set of claims is worth, by Beta evidence over independent roots.

With positive evidence r, negative evidence s, prior weight W = 2 and base rate a = 1/2 the
expected truth is (r + W*a) / (r + s + W), as in subjective logic (Jøsang, 2016, section 3.3).
Every root adds w(basis) * w(hedge) once: claims that share a root add the largest of theirs, not
the sum. A claim its speaker confirmed counts 1.25 times, at most 1. The weights are a convention;
they are printed with every report.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from model_store.claims import Claim
from model_store.vocabulary import Basis, Hedge, Modality, Polarity, Standing, Support

PRIOR_WEIGHT = 2.0
BASE_RATE = 0.5
CONFIRMED = 1.25
BASIS = {
    Basis.DOES_IT: 1.0,
    Basis.LOG: 1.0,
    Basis.RECEIVES_IT: 0.8,
    Basis.SEES_IT: 0.7,
    Basis.WAS_TOLD: 0.3,
    Basis.GUESS: 0.2,
    Basis.POLICY_DOC: 0.0,
}
HEDGE = {Hedge.CERTAIN: 1.0, Hedge.USUALLY: 0.9, Hedge.SOMETIMES: 0.6, Hedge.UNSURE: 0.3}
HALF = 0.5
_BROKEN = frozenset({Standing.NEVER_WORKED, Standing.ABANDONED})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What claims together say: who, on how many roots, for how much, and which way."""

    claims: tuple[str, ...]
    sources: tuple[str, ...]
    roots: tuple[str, ...]
    confirmed: int
    confidence: float
    status: Support

    @property
    def words(self) -> str:
        """How much stands behind it, for reading.

        >>> Evidence(("c",), ("a", "b"), ("a",), 0, 0.67, Support.SUPPORTED).words
        '2 accounts, 1 independent'
        """
        accounts, roots = len(self.sources), len(self.roots)
        plural = "" if accounts == 1 else "s"
        return f"{accounts} account{plural}, {roots} independent"


def weigh(claims: Iterable[Claim], confirmed: Collection[str] = ()) -> Evidence:
    """Weigh claims about one and the same fact; their order does not matter.

    Args:
        claims: what was said for it and against it.
        confirmed: ids of claims their speakers confirmed when read back.
    """
    said = sorted(claims, key=lambda c: c.id)
    support, denial = (
        _evidence([c for c in said if denies(c) is negative], confirmed)
        for negative in (False, True)
    )
    total = sum(support.values()) + sum(denial.values())
    return Evidence(
        claims=tuple(c.id for c in said),
        sources=tuple(sorted({c.account for c in said})),
        roots=tuple(sorted({root_of(c) for c in said})),
        confirmed=sum(c.id in confirmed for c in said),
        confidence=(sum(support.values()) + PRIOR_WEIGHT * BASE_RATE) / (total + PRIOR_WEIGHT),
        status=_status(bool(support), bool(denial)),
    )


def weight(claim: Claim, confirmed: Collection[str] = ()) -> float:
    """What one claim counts for, 0 to 1.

    A policy document says nothing about how work is done; of what is prescribed it is the best
    witness there is.
    """
    by_the_book = claim.modality is Modality.PRESCRIBED and claim.basis is Basis.POLICY_DOC
    worth = (1.0 if by_the_book else BASIS[claim.basis]) * HEDGE[claim.hedge]
    return min(1.0, worth * CONFIRMED) if claim.id in confirmed else worth


def root_of(claim: Claim) -> str:
    """What a claim was learned from; failing that, the speaker, who counts once."""
    return claim.root or claim.speaker


def denies(claim: Claim) -> bool:
    """Whether a claim says that something is not so, or never worked.

    "One in four does not match" says that three in four do: what is denied of fewer than half of
    the cases is not denied.
    """
    if claim.standing in _BROKEN:
        return True
    seldom = claim.share is not None and claim.share.high < HALF
    return claim.polarity is Polarity.DENIES and not seldom


def _evidence(claims: Iterable[Claim], confirmed: Collection[str]) -> dict[str, float]:
    largest: dict[str, float] = {}
    for claim in claims:
        root = root_of(claim)
        largest[root] = max(largest.get(root, 0.0), weight(claim, confirmed))
    return largest


def _status(supported: bool, denied: bool) -> Support:  # noqa: FBT001 - two truths, one table
    return {
        (True, True): Support.CONTESTED,
        (True, False): Support.SUPPORTED,
        (False, True): Support.DENIED,
        (False, False): Support.UNKNOWN,
    }[supported, denied]
