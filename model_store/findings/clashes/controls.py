"""What counts as a control: said to be one, or holding always and letting nothing by before it."""

from model_store.claims import Claim
from model_store.findings.both_sides import Sides
from model_store.findings.said import is_enforced, is_experience, is_gating, is_universal
from model_store.matching.phrases import parse
from model_store.vocabulary import Kind

BELIEVED = (
    Kind.STEP, Kind.OWNER, Kind.CONTROL, Kind.CONDITION, Kind.CRITERIA, Kind.EXCEPTION,
    Kind.WORKAROUND, Kind.SYSTEM, Kind.HANDOFF, Kind.TRIGGER, Kind.OUTCOME,
)  # fmt: skip
"""Kinds of claims that say how work goes, and not how long or how often."""
_NAMED = (Kind.CONTROL, Kind.CRITERIA, Kind.CONDITION)
_GUARDING = frozenset({"approve", "check", "sign", "countersign", "reject", "block", "release"})
"""Classes of doings that exist to hold something back."""


def is_control(sides: Sides, claim: Claim) -> bool:
    """Whether somebody relies on what is claimed to hold something back."""
    if is_experience(claim) and not is_gating(claim):
        return False
    if claim.kind in _NAMED or is_enforced(claim):
        return True
    return is_universal(claim) and (is_gating(claim) or is_guarding(sides, claim))


def is_guarding(sides: Sides, claim: Claim) -> bool:
    """Whether the step a claim is about checks, approves or blocks."""
    step = sides.view.step_of(claim)
    return bool(step) and bool(parse(step).action.classes & _GUARDING)
