"""How far two claims' figures are apart; None where both can be right."""

import re

from model_store.claims import Claim
from model_store.findings.amounts import (
    APART,
    APART_IN_DOUBT,
    Measure,
    Quantity,
    apart,
    exclude_each_other,
    is_limit,
    quantities,
)
from model_store.findings.both_sides import Pair, Sides
from model_store.vocabulary import Hedge, Kind

OF_A_PLACE = (Kind.WAIT, Kind.DURATION)
"""Kinds of which a process has many: without a step, the words must tell which is meant."""

_OCCASION = re.compile(r"\b(run|meeting|round|batch|cycle|session|sitting)(?:e?s)?\b")


def _is_kept(pair: Pair, promised: Quantity, told: Quantity) -> bool:
    """Whether "within three days" was said, and it takes less."""
    timed = pair.leader.kind in OF_A_PLACE and promised.measure is told.measure is Measure.TIME
    return timed and promised.low <= 0 and told.high <= promised.high


def how_far_apart(sides: Sides, pair: Pair) -> float | None:
    """The larger figure over the smaller, from where both cannot be right; else None."""
    doubts = [claim.hedge is Hedge.UNSURE for claim in (pair.leader, pair.operator)]
    if all(doubts) or any(_sets_a_limit(sides, c) for c in (pair.leader, pair.operator)):
        return None
    if _are_rival_ways(sides, pair):
        return APART
    least = APART_IN_DOUBT if any(doubts) else APART
    found = [
        ratio
        for mine in quantities(pair.leader)
        for theirs in quantities(pair.operator)
        if not _is_part_of(pair, mine.high, theirs.high) and not _is_kept(pair, mine, theirs)
        if (ratio := apart(mine, theirs, least)) is not None
    ]
    return max(found, default=None)


def _is_part_of(pair: Pair, whole: float, part: float) -> bool:
    """Whether an operator counts less than a leader: one person may see a part of it all."""
    return pair.leader.kind is Kind.VOLUME and part < whole and not meet_as_often(pair)


def _sets_a_limit(sides: Sides, claim: Claim) -> bool:
    """Whether its number says from where on a rule holds, and not how often something happens."""
    if claim.kind in OF_A_PLACE:
        return False  # "within an hour" is how long, whatever the case
    return is_limit(claim) and any(c.kind is Kind.CONDITION for c in sides.saying(claim))


def meet_as_often(pair: Pair) -> bool:
    """Whether both count occasions on which work moves, which nobody sees only a part of."""
    quotes = (pair.leader.quote, pair.operator.quote)
    occasions = [set(_OCCASION.findall(quote.casefold())) for quote in quotes]
    return bool(occasions[0] & occasions[1])


def _are_rival_ways(sides: Sides, pair: Pair) -> bool:
    """Whether both say that most of it starts one way, and not the same way."""
    if not pair.leader.kind is pair.operator.kind is Kind.TRIGGER:
        return False
    if sides.spoken[pair.leader.id] & sides.spoken[pair.operator.id]:
        return False
    return any(
        exclude_each_other(mine, theirs)
        for mine in quantities(pair.leader)
        for theirs in quantities(pair.operator)
    )
