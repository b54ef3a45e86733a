"""D2: a step that people speak of and whose owner nobody could name."""

from collections.abc import Iterator

from model_store.findings.both_sides import Sides
from model_store.findings.finding import Finding
from model_store.findings.telling import Rule, detected
from model_store.vocabulary import FindingKind, Kind, Polarity, Slot

RULE = Rule("D2", FindingKind.MISSING_OWNER, 0.6, "owner")
_ASKED = (Slot.OWNER, "")
_WHY = (
    "Nobody named who does this step, and somebody was asked or said that nobody does. "
    "Work without an owner is done by whoever minds most, or not at all. "
    "Who should answer for it?"
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield steps that were denied an owner, or asked about in vain; silence alone is none."""
    view = sides.view
    for step in view.steps:
        owners = view.about(step.key, Kind.OWNER, Kind.SINGLE_PERSON, Kind.HANDOFF)
        if any(claim.polarity is Polarity.ASSERTS for claim in owners):
            continue
        denied = [claim for claim in owners if claim.kind is Kind.OWNER]
        in_vain = [c for c in view.about(step.key, Kind.UNKNOWN) if c.slot in _ASKED]
        if denied or in_vain:
            yield detected(RULE, sides, (*denied, *in_vain), _WHY, step=step.key)
