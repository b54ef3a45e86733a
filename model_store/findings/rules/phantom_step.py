"""C1: a step the leader counts on, and somebody close to it says it does not happen."""

from collections.abc import Iterator

from model_store.findings.evidence import Clash, Rule, contradictions
from model_store.findings.finding import Finding
from model_store.findings.sides import Sides
from model_store.findings.wording import is_denial
from model_store.vocabulary import FindingKind, Kind, Polarity, Standing

RULE = Rule("C1", FindingKind.PHANTOM_STEP, 0.7, "step")
_BELIEVED = (Kind.STEP, Kind.CONTROL, Kind.OWNER, Kind.SYSTEM, Kind.CRITERIA)
_DENYING = (
    Kind.STEP, Kind.CONTROL, Kind.SYSTEM, Kind.CRITERIA, Kind.CONDITION, Kind.EXCEPTION,
    Kind.OWNER, Kind.HANDOFF, Kind.WORKAROUND,
)  # fmt: skip
_SAID_OUTRIGHT = 0.3
_WHY = (
    "The leader's picture has this as something that happens. "
    "Somebody who works there says that it does not, or no longer. "
    "Whatever relies on it happening may be without it."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield every step that one side asserts and the other denies in so many words."""
    clashes = []
    for pair in sides.pairs(_BELIEVED, _DENYING):
        believed, denying = pair.leader, pair.operator
        if believed.polarity is Polarity.DENIES or not is_denial(denying):
            continue
        outright = denying.polarity is Polarity.DENIES or denying.standing is not Standing.WORKS
        clashes.append(Clash(pair, pair.nearness + _SAID_OUTRIGHT * outright))
    yield from contradictions(RULE, sides, clashes, _WHY)
