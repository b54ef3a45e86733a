"""D6: work is handed on, and whoever gets it was heard but not asked about that end."""

from collections.abc import Iterator
from dataclasses import replace

from model_store.claims import Claim
from model_store.findings.both_sides import Sides
from model_store.findings.clashes import handovers, told_on_arrival
from model_store.findings.finding import Finding
from model_store.findings.telling import Rule, detected
from model_store.vocabulary import FindingKind, FindingList, Slot

RULE = Rule("D6", FindingKind.UNHEARD_HANDOFF, 0.3)
_ORDINARY = (Slot.OPENING, Slot.HANDOFF)
"""What is handed round when something goes wrong is no end of its own."""
_WHY = (
    "Work is handed on here, to {role}. "
    "They have told their part, and not what reaches them and in what state. "
    "It is a question for their next interview, and nothing against anybody."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield, once per receiver, hand-overs of which only the giving end was told.

    A receiver nobody has asked at all is a blind spot, and listed there.
    """
    unheard: dict[tuple[str, ...], list[Claim]] = {}
    for handover in handovers(sides):
        if handover.claim.slot not in _ORDINARY or not handover.receivers:
            continue
        if not told_on_arrival(sides, handover):
            unheard.setdefault(handover.receivers, []).append(handover.claim)
    for receivers, claims in sorted(unheard.items()):
        role = _role(sides, receivers)
        rule = replace(RULE, slot=",".join(receivers))
        steps = {sides.steps[claim.id] for claim in claims}
        step = steps.pop() if len(steps) == 1 else ""
        found = detected(rule, sides, claims, _WHY.format(role=role), step=step)
        yield replace(found, list=FindingList.UNASKED, named=role)


def _role(sides: Sides, receivers: tuple[str, ...]) -> str:
    known = (sides.view.person(key) for key in receivers)
    roles = sorted({person.role for person in known if person and person.role})
    return " and ".join(roles) or "somebody else"
