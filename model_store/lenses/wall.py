"""The wall: can what decides a step be written down, and can its result be held against a source?

Both, and something that follows criteria could do it; one of them not, and it stays with people.
"""

from model_store.lenses.cues import cues
from model_store.lenses.facts import Facts
from model_store.lenses.lens import Reading
from model_store.vocabulary import Kind, Standing, Wall

_RULES = (Kind.CRITERIA, Kind.CONDITION, Kind.CONTROL)


def wall(facts: Facts) -> Reading[Wall]:
    """Say on which side of the wall a step stands."""
    criteria, checkable = written(facts), checked(facts)
    rests = (*criteria.claims, *checkable.claims)
    reason = f"{criteria.reason}; {checkable.reason}"
    if criteria.answer is False or checkable.answer is False:
        return Reading(Wall.OUTSIDE, reason, rests)
    if criteria.answer and checkable.answer:
        return Reading(Wall.INSIDE, reason, rests)
    return Reading(Wall.UNKNOWN, reason, rests)


def written(facts: Facts) -> Reading[bool]:
    """Say whether what decides the step can be written down."""
    by_feel = cues().unwritten.said_in(facts.claims)
    if by_feel:
        return Reading(
            answer=False, reason="what decides it is in somebody's head", claims=by_feel
        )
    rules = facts.of(*_RULES)
    told = cues().written.said_in(rules)
    if told:
        return Reading(answer=True, reason="what decides it was told as a rule", claims=told)
    if rules:
        return Reading(None, "a rule was told of, but not what it says", rules)
    return Reading(None, "nobody told what decides it")


def checked(facts: Facts) -> Reading[bool]:
    """Say whether the result can be held against something kept elsewhere."""
    cue = cues().checkable
    compared = cue.said_in(facts.claims)
    if compared or cue.does(facts.step.mentions):
        return Reading(answer=True, reason="its result is held against something", claims=compared)
    kept = tuple(c for c in facts.of(Kind.SYSTEM) if c.standing is Standing.WORKS)
    if kept:
        return Reading(answer=True, reason="its result is kept in a system", claims=kept)
    own = facts.of(Kind.SHADOW_TOOL)
    if own:
        return Reading(
            answer=False, reason="its result is kept only in a tool of one's own", claims=own
        )
    return Reading(None, "nobody told where its result is kept")
