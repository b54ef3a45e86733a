"""Glue: steps that copy, forward, chase, re-key or check what others made, and add nothing."""

from model_store.lenses.cues import cues
from model_store.lenses.facts import Facts
from model_store.lenses.lens import Reading
from model_store.vocabulary import ActorMode, Glue, Kind

SAYS = {
    Glue.REKEY: "what already stands somewhere is typed in by hand",
    Glue.COPY: "content is carried from one place to another",
    Glue.FORWARD: "it is passed on as it came",
    Glue.CHASE: "somebody is asked again for what was asked before",
    Glue.CHECK: "what others made is held against something",
}
_MOVING = (Kind.STEP, Kind.OWNER, Kind.HANDOFF, Kind.WORKAROUND, Kind.EXCEPTION, Kind.SYSTEM)


def glue(facts: Facts) -> Reading[Glue]:
    """Say whether a step is glue, and of which sort.

    A step is glue by its own name first ("forward the form"), else by what two of its claims or
    one of its ways round say. Typing by hand is glue where a system is spoken of as well.
    """
    moved = facts.of(*_MOVING)
    for sort, cue in cues().glue.items():
        if cue.does(facts.step.mentions):
            return Reading(sort, SAYS[sort], cue.said_in(moved) or facts.of(Kind.STEP))
    typed = tuple(c for c in facts.owners if c.actor_mode is ActorMode.BY_HAND)
    systems = facts.of(Kind.SYSTEM)
    said = {sort: cue.said_in(moved) for sort, cue in cues().glue.items()}
    if typed and systems and said[Glue.REKEY]:
        return Reading(Glue.REKEY, SAYS[Glue.REKEY], (*typed, *said[Glue.REKEY]))
    best = max(said, key=lambda sort: len({c.quote for c in said[sort]}))
    rests = said[best]
    if len({c.quote for c in rests}) > 1 or any(c.kind is Kind.WORKAROUND for c in rests):
        return Reading(best, SAYS[best], rests)
    return Reading(None, "nothing told shows it as copying, forwarding or chasing")
