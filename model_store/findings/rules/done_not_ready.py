"""C18: what the sender calls done is not what the receiver needs to begin."""

from collections.abc import Iterator

from model_store.claims import Claim
from model_store.findings.amounts import is_other_count, is_partial
from model_store.findings.both_sides import Sides
from model_store.findings.cases import scopes_overlap, times_overlap
from model_store.findings.clashes import Handover, handovers
from model_store.findings.finding import Finding
from model_store.findings.said import is_universal
from model_store.findings.telling import Rule, detected
from model_store.vocabulary import FindingKind, Kind

RULE = Rule("C18", FindingKind.HANDOFF, 0.6, "entry")
_DONE = (Kind.OUTCOME, Kind.CRITERIA, Kind.HANDOFF, Kind.CONTROL)
_READY = (Kind.INPUT, Kind.CRITERIA, Kind.CONDITION, Kind.EXCEPTION, Kind.TRIGGER)
_NEAR, _WORDS = 0.4, 2
_WHY = (
    "One person hands work on as done. "
    "The person it goes to needs something more, or finds it incomplete. "
    "The difference comes back as questions and as work done twice."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield, once per step, what is called done at one end and not ready at the other."""
    told: dict[str, list[Claim]] = {}
    for handover in handovers(sides):
        step = sides.steps[handover.claim.id]
        for done in _done(sides, handover):
            for ready in _ready(sides, handover):
                if _falls_short(sides, done, ready):
                    told.setdefault(step, []).extend((done, ready))
    for step, claims in sorted(told.items()):
        yield detected(RULE, sides, claims, _WHY, step=step)


def _done(sides: Sides, handover: Handover) -> list[Claim]:
    """What the sender says of the state in which work leaves, in that step."""
    handed = handover.claim
    return [
        c
        for c in sides.operator
        if c.kind in _DONE and c.speaker == handed.speaker
        if c.id == handed.id or sides.is_same_step(c, handed)
    ]


def _ready(sides: Sides, handover: Handover) -> list[Claim]:
    return [c for c in sides.operator if c.kind in _READY and c.speaker in handover.receivers]


def _falls_short(sides: Sides, done: Claim, ready: Claim) -> bool:
    """Whether the receiver denies, counts otherwise or limits what the sender says of it all."""
    if not (scopes_overlap(done.scope, ready.scope) and times_overlap(done, ready)):
        return False
    shared = sides.spoken[done.id] & sides.spoken[ready.id]
    if len(shared) < _WORDS or sides.echo(done, ready) < _NEAR:
        return False
    if sides.denies(ready, done) or is_other_count(done, ready):
        return True
    return is_universal(done) and is_partial(ready)
