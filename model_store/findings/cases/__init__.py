"""For which cases a claim holds, and whether two claims may be compared at all."""

from model_store.findings.cases.comparability import (
    are_comparable,
    are_independent,
    is_firm,
    may_vary,
    scopes_overlap,
    times_overlap,
)
from model_store.findings.cases.scoping import DIMENSIONS, proposed

__all__ = [
    "DIMENSIONS",
    "are_comparable",
    "are_independent",
    "is_firm",
    "may_vary",
    "proposed",
    "scopes_overlap",
    "times_overlap",
]
