"""May two claims be compared at all? Small pure questions, each a reason to say nothing.

A pair that fails one of them is never a contradiction, whatever else it looks like.
"""

from collections.abc import Iterator
from enum import StrEnum

from model_store.claims import Claim
from model_store.findings.cases.scoping import scopes_overlap
from model_store.values import Range
from model_store.vocabulary import Hedge, Kind, Modality

__all__ = [
    "Apart",
    "are_comparable",
    "are_independent",
    "is_firm",
    "may_vary",
    "reasons_apart",
    "scopes_overlap",
    "times_overlap",
]

_COMPARED = frozenset(
    {
        (Modality.DONE, Modality.DONE),
        (Modality.IMAGINED, Modality.DONE),
        (Modality.PRESCRIBED, Modality.DONE),
    }
)
_SAYS_NOTHING = frozenset({Kind.UNKNOWN, Kind.IDEA, Kind.PAIN})


def times_overlap(a: Claim, b: Claim) -> bool:
    """Whether both can hold on one day; ISO dates.

    A claim without dates tells how it is now, and one with an end tells how it was: they speak of
    two times, unless the first one says that it held then already.
    """
    if a.valid_to and not (b.valid_from or b.valid_to):
        return False
    if b.valid_to and not (a.valid_from or a.valid_to):
        return False
    starts_in_time = not a.valid_from or not b.valid_to or a.valid_from <= b.valid_to
    ends_in_time = not b.valid_from or not a.valid_to or b.valid_from <= a.valid_to
    return starts_in_time and ends_in_time


def is_firm(claim: Claim) -> bool:
    """Whether it was said firmly enough, at first hand, and says anything.

    A doubtful figure is firm enough: it is compared with a wider margin.
    """
    return (
        (
            claim.hedge is not Hedge.UNSURE
            or isinstance(claim.value, Range)
            or claim.share is not None
        )
        and claim.modality is not Modality.REPORTED
        and claim.kind not in _SAYS_NOTHING
    )


def are_independent(a: Claim, b: Claim) -> bool:
    """Whether they come from two speakers who did not learn it from the same source."""
    return a.speaker != b.speaker and not (a.root and a.root == b.root)


class Apart(StrEnum):
    """A reason why two claims say nothing about each other."""

    SCOPE = "they speak of different cases"
    TIME = "they speak of different times"
    WORLD = "they speak of different worlds: done, believed, prescribed, heard"
    DOUBT = "one of them was not said firmly"
    ROOT = "they go back to one source"


def reasons_apart(belief: Claim, practice: Claim) -> Iterator[Apart]:
    """Yield every reason not to lay a belief against a practice; none: they may be compared."""
    if (belief.modality, practice.modality) not in _COMPARED:
        yield Apart.WORLD
    if not (is_firm(belief) and is_firm(practice)):
        yield Apart.DOUBT
    if not are_independent(belief, practice):
        yield Apart.ROOT
    if not scopes_overlap(belief.scope, practice.scope):
        yield Apart.SCOPE
    if not times_overlap(belief, practice):
        yield Apart.TIME


def are_comparable(belief: Claim, practice: Claim) -> bool:
    """Whether a belief may be laid against a practice: there is no reason not to."""
    return next(reasons_apart(belief, practice), None) is None


def may_vary(a: Claim, b: Claim) -> bool:
    """Whether two claims of one side may be laid beside each other: two people, one world."""
    return (
        a.modality is b.modality
        and is_firm(a)
        and is_firm(b)
        and are_independent(a, b)
        and scopes_overlap(a.scope, b.scope)
        and times_overlap(a, b)
    )
