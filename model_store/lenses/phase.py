"""What a step is ready for: to be made explicit, connected, put under rules, or judged with help.

The order is the argument: what nobody can tell cannot be connected, what is carried by hand
cannot be ruled, and only what has no rule needs judgement.
"""

from collections.abc import Sequence

from model_store.claims import canonical
from model_store.findings.finding import Finding
from model_store.lenses.facts import Facts
from model_store.lenses.glue import glue
from model_store.lenses.lens import Reading
from model_store.lenses.wall import written
from model_store.values import Party
from model_store.vocabulary import FindingKind, Glue, Kind, Phase

DISPUTED = {
    FindingKind.PHANTOM_STEP: "whether it is done at all",
    FindingKind.MISSING_STEP: "whether it is done at all",
    FindingKind.OWNER: "who does it",
    FindingKind.ORDER: "when it is done",
    FindingKind.SYSTEM: "where it is kept",
    FindingKind.HANDOFF: "who gets it next",
    FindingKind.TRIGGER: "what starts it",
    FindingKind.BYPASSED_CONTROL: "whether its rule holds",
}
_BY_HAND = frozenset({Glue.REKEY, Glue.COPY, Glue.FORWARD, Glue.CHASE})


def phase(facts: Facts, disputes: Sequence[Finding] = ()) -> Reading[Phase]:
    """Say what comes next for a step.

    Args:
        facts: what operators told of it.
        disputes: contradictions that stand at it; those about figures do not hold it up.
    """
    return _explicit(facts, disputes) or _connected(facts) or _decided(facts)


def _explicit(facts: Facts, disputes: Sequence[Finding]) -> Reading[Phase] | None:
    differ = [found for found in disputes if found.kind in DISPUTED]
    if differ:
        what = DISPUTED[differ[0].kind]
        return Reading(Phase.EXPLICIT, f"accounts differ on {what}", differ[0].operator)
    if not facts.owners:
        return Reading(Phase.EXPLICIT, "nobody said who does it", facts.claims)
    alone = facts.of(Kind.SINGLE_PERSON)
    if alone:
        return Reading(Phase.EXPLICIT, "one person alone knows how it is done", alone)
    doing = {c.value.person for c in facts.owners if isinstance(c.value, Party)}
    unsure = tuple(c for c in facts.of(Kind.UNKNOWN) if c.speaker in doing)
    if unsure:
        return Reading(Phase.EXPLICIT, "who does it could not tell part of it", unsure)
    return None


def _connected(facts: Facts) -> Reading[Phase] | None:
    sort = glue(facts)
    if sort.answer in _BY_HAND:
        return Reading(Phase.CONNECTED, f"people carry it by hand: {sort.reason}", sort.claims)
    own = facts.of(Kind.SHADOW_TOOL)
    if own:
        return Reading(Phase.CONNECTED, "part of it lives in a tool of one's own", own)
    systems = facts.of(Kind.SYSTEM)
    if len({canonical(c.value) for c in systems}) > 1:
        return Reading(Phase.CONNECTED, "several systems hold parts of it", systems)
    return None


def _decided(facts: Facts) -> Reading[Phase]:
    criteria = written(facts)
    if criteria.answer is True:
        return Reading(Phase.RULE_BASED, criteria.reason, criteria.claims)
    if criteria.answer is False:
        return Reading(Phase.JUDGEMENT, criteria.reason, criteria.claims)
    return Reading(None, f"who does it is known, but {criteria.reason}", facts.owners)
