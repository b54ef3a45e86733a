"""D4: a step that lives in one person's head."""

from collections.abc import Iterator

from model_store.claims import Claim
from model_store.findings.both_sides import Sides
from model_store.findings.finding import Finding
from model_store.findings.said import is_alone
from model_store.findings.telling import Rule, detected
from model_store.vocabulary import FindingKind, Kind, Polarity, Side

RULE = Rule("D4", FindingKind.SINGLE_PERSON_STEP, 0.6, "deputy")
_WHY = (
    "One person does this, and says or is said to be the only one. "
    "No deputy was named by those who do the work. "
    "What would happen in a week of absence?"
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield steps that one person is said to hold alone, and nobody stands in for."""
    alone: dict[str, list[Claim]] = {}
    for claim in sides.said_by(Side.OPERATOR, Kind.SINGLE_PERSON, Kind.OWNER):
        said = claim.kind is Kind.SINGLE_PERSON or is_alone(claim)
        if said and is_alone(claim) and claim.polarity is Polarity.ASSERTS:
            alone.setdefault(sides.view.step_of(claim), []).append(claim)
    for step, claims in sorted(alone.items()):
        deputies = sides.view.about(step, Kind.DEPUTY, side=Side.OPERATOR)
        if not any(deputy.polarity is Polarity.ASSERTS for deputy in deputies):
            yield detected(RULE, sides, claims, _WHY, step=step)
