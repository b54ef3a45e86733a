"""How much, how often and for how much of the work, as one claim gives it."""

from model_store.findings.amounts.arithmetic import Impossible, impossible_at
from model_store.findings.amounts.magnitude import (
    APART,
    APART_IN_DOUBT,
    Measure,
    Quantity,
    apart,
    counted_thing,
    exclude_each_other,
    gives_share,
    quantities,
)
from model_store.findings.amounts.portions import (
    comes_back,
    is_at_odds,
    is_limit,
    is_limited,
    is_mostly,
    is_narrower,
    is_on_top,
    is_other_count,
    is_partial,
    is_played_down,
    is_timed,
    limit_of,
)
from model_store.findings.amounts.rhythm import pace, promise

__all__ = [
    "APART",
    "APART_IN_DOUBT",
    "Impossible",
    "Measure",
    "Quantity",
    "apart",
    "comes_back",
    "counted_thing",
    "exclude_each_other",
    "gives_share",
    "impossible_at",
    "is_at_odds",
    "is_limit",
    "is_limited",
    "is_mostly",
    "is_narrower",
    "is_on_top",
    "is_other_count",
    "is_partial",
    "is_played_down",
    "is_timed",
    "limit_of",
    "pace",
    "promise",
    "quantities",
]
