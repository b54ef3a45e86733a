"""The human limit a step was built around: how much, how far one sees, how fast one answers."""

from model_store.claims import Claim
from model_store.lenses.cues import cues
from model_store.lenses.facts import Facts
from model_store.lenses.lens import Reading
from model_store.values import MINUTES, Range, Unit
from model_store.vocabulary import Kind, Limit

SAYS = {
    Limit.CAPACITY: "built around how much one pair of hands can take on",
    Limit.VISIBILITY: "built around what cannot be seen from there",
    Limit.SPEED: "built around how long an answer takes",
}
_BUILT = (
    *(Kind.HANDOFF, Kind.CONTROL, Kind.CONDITION, Kind.BATCHING, Kind.SINGLE_PERSON),
    *(Kind.WORKAROUND, Kind.SHADOW_TOOL, Kind.EXCEPTION, Kind.WAIT, Kind.STAFFING),
    *(Kind.AVAILABILITY, Kind.UNKNOWN),
)


def limit(facts: Facts) -> Reading[Limit]:
    """Name the limit most of the told rules, hand-overs, waits and ways round speak of."""
    built = facts.of(*_BUILT)
    signs: dict[Limit, dict[str, Claim]] = {}
    for which, cue in cues().limit.items():
        spoken = cue.said_in(built)
        telling = (c for c in built if c.kind in cue.kinds and _is_long(c))
        signs[which] = {c.quote: c for c in (*spoken, *telling)}
    best = max(signs, key=lambda which: len(signs[which]))
    if not signs[best]:
        return Reading(None, "nothing told says why it is done this way")
    return Reading(best, SAYS[best], tuple(signs[best].values()))


def _is_long(claim: Claim) -> bool:
    """A wait speaks of speed from a day on; other kinds speak for themselves."""
    if claim.kind is not Kind.WAIT or not isinstance(claim.value, Range):
        return claim.kind is not Kind.WAIT
    ends = claim.value.minutes
    return bool(ends) and ends is not None and ends[1] >= MINUTES[Unit.DAY]
