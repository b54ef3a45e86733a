"""May two claims be compared at all? Small pure questions, each a reason to say nothing.

A pair that fails one of them is never a contradiction, whatever else it looks like.
"""

from model_store.claims import Claim
from model_store.vocabulary import Hedge, Kind, Modality, Range, Scope

_COMPARED = frozenset(
    {
        (Modality.DONE, Modality.DONE),
        (Modality.IMAGINED, Modality.DONE),
        (Modality.PRESCRIBED, Modality.DONE),
    }
)
_SAYS_NOTHING = frozenset({Kind.UNKNOWN, Kind.IDEA, Kind.PAIN})


def scopes_overlap(a: Scope, b: Scope) -> bool:
    """Whether some case falls under both scopes; a missing dimension means any.

    >>> scopes_overlap(Scope(site="Lyon"), Scope(site="Oslo"))
    False
    >>> scopes_overlap(Scope(site="Lyon"), Scope())
    True
    """
    pairs = (
        (a.site, b.site),
        (a.variant, b.variant),
        (a.amount, b.amount),
        (a.period, b.period),
        (a.channel, b.channel),
    )
    return all(x is None or y is None or x.casefold() == y.casefold() for x, y in pairs)


def times_overlap(a: Claim, b: Claim) -> bool:
    """Whether both can hold on one day; ISO dates, an empty end is open."""
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


def are_comparable(belief: Claim, practice: Claim) -> bool:
    """Whether a belief may be laid against a practice.

    Scopes and times overlap, the pair of modalities is one that can clash, both are firm, and
    they do not go back to one source.
    """
    return (
        (belief.modality, practice.modality) in _COMPARED
        and is_firm(belief)
        and is_firm(practice)
        and are_independent(belief, practice)
        and scopes_overlap(belief.scope, practice.scope)
        and times_overlap(belief, practice)
    )
