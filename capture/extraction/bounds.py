"""Where a narrative begins and ends: its first sentences tell a trigger, its last an outcome."""

from collections.abc import Iterator
from dataclasses import dataclass

from capture.extraction.doers import Memory
from capture.extraction.drafts import Draft
from capture.extraction.lines import Line
from capture.extraction.marks import has, mark_in
from capture.extraction.parties import By
from capture.extraction.quotes import quote, whole
from capture.extraction.segment import Clause
from model_store.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a narrative a sentence stands: beginnings tell triggers, ends tell outcomes.

    Of one retold case only what befell it is claimed: its steps are known from the narrative. What
    nobody asked for is rarely a step: "send me a PDF" is said to the one who asks.
    """

    retold: bool = False
    one_case: bool = False
    leads: bool = False
    unasked: bool = False
    alone: bool = False
    opens: bool = False
    first: bool = False
    last: bool = False


def bounds(
    line: Line, clause: Clause, place: Place, memory: Memory, *, untouched: bool
) -> Iterator[Draft]:
    """How the work begins, in the first sentences; how it ends, in the last."""
    start, end = quote(line, clause)
    text = line.whole[start:end]
    goes_on = not place.alone or len(line.clauses) > 1 or _outsider_acts(line, clause)
    opens = place.opens and untouched and goes_on and _comes_in(line, clause)
    comes = place.first and has("trigger", text) and not memory.triggered
    if opens or comes or (place.first and has("starting", text)):
        memory.begun = memory.triggered = True
        cue = mark_in("starting", text) or mark_in("trigger", text)
        rule = f"narrative: begins with “{cue}”" if cue else "narrative: what is told first"
        yield whole(Kind.TRIGGER, line, clause, "", rule)
    ends = place.last or (clause is line.clauses[-1] and len(line.clauses) > _MANY)
    if ends and (has("outcome", text) or _outsider_acts(line, clause)):
        cue = mark_in("outcome", text)
        rule = f"narrative: ends with “{cue}”" if cue else "narrative: an outsider acts last"
        yield whole(Kind.OUTCOME, line, clause, "", rule)


_MANY = 3
"""A sentence of more clauses than this tells a whole course of things."""


def _outsider_acts(line: Line, clause: Clause) -> bool:
    """Whether a customer, patient or supplier is who does the last thing told."""
    outside = [n for n in line.named if n.by is By.OUTSIDER]
    acts = [a for a in line.actions if clause.start <= a.at < clause.end]
    return any(n.start < b and a < n.end for act in acts for a, b in act.doers for n in outside)


def _comes_in(line: Line, clause: Clause) -> bool:
    """Whether the first thing told is somebody else's doing, or something the speaker gets."""
    acts = [a for a in line.actions if clause.start <= a.at < clause.end]
    if not acts or acts[0].negated or len(acts[0].said.strip("'’")) <= 1:
        return False
    own = acts[0].doer_word in {"i", "we", "my", "our"}
    got = acts[0].verb in {"get", "receive", "see", "find"} and acts[0].target is not None
    return got if own else not acts[0].stative
