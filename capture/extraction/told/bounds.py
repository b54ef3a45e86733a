"""Where a narrative begins and ends: its first sentences tell a trigger, its last an outcome."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from capture.extraction.actions.found import Action
from capture.extraction.clauses.doers import Memory, doers
from capture.extraction.clauses.quotes import quote, whole
from capture.extraction.drafts import Draft
from capture.extraction.lexicon import any_of
from capture.extraction.lines import Line
from capture.extraction.measures.found import is_span
from capture.extraction.measures.measure import MeasureKind
from capture.extraction.parties.named import By
from capture.extraction.patterns.marks import has, mark_in
from capture.extraction.sentences.segment import Clause
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
    opens = place.opens and untouched and goes_on and _comes_in(line, clause, memory)
    first = place.first and not _own_doing(line, clause)
    comes = first and has("trigger", text) and not memory.triggered
    begins = opens or comes or (first and has("starting", text))
    if begins and not _NO_BEGINNING.search(text):
        memory.begun = memory.triggered = True
        cue = mark_in("starting", text) or mark_in("trigger", text)
        rule = f"narrative: begins with “{cue}”" if cue else "narrative: what is told first"
        yield whole(Kind.TRIGGER, line, clause, "", rule)
    if place.leads and (said := _promised(line, clause, text)):
        yield whole(Kind.OUTCOME, line, clause, "", f"narrative: a result is promised, {said}")
        return
    ends = place.last or (clause is line.clauses[-1] and len(line.clauses) > _MANY)
    if ends and (has("outcome", text) or _outsider_acts(line, clause)):
        cue = mark_in("outcome", text)
        rule = f"narrative: ends with “{cue}”" if cue else "narrative: an outsider acts last"
        yield whole(Kind.OUTCOME, line, clause, "", rule)


def _own_doing(line: Line, clause: Clause) -> bool:
    """Whether a clause tells what its speaker does, and not what reaches them."""
    acts = [a for a in line.actions if clause.start <= a.at < clause.end]
    own = bool(acts) and acts[0].doer_word in {"i", "we"}
    return own and acts[0].verb not in _REACHING


_REACHING = frozenset({"get", "receive"})


def _promised(line: Line, clause: Clause, text: str) -> str:
    """What makes a clause the result that somebody who leads promises; "" when it is none."""
    inside = [m for m in line.measures if clause.start <= m.start < clause.end]
    timed = any(is_span(m) for m in inside)
    share = any(m.kind is MeasureKind.SHARE for m in inside)
    if timed and _FROM_TO.search(text):
        return "from end to end"
    if timed and (_IS_BACK.search(text) or _AHEAD.search(text)):
        return "by when it is over"
    if timed and _outsider_has(line, clause):
        return "what an outsider has by when"
    return "a share of cases" if share and (timed or _STANDS.search(text)) else ""


def _outsider_has(line: Line, clause: Clause) -> bool:
    """Whether a customer, patient or supplier is said to have or get something."""
    acts = [a for a in line.actions if clause.start <= a.at < clause.end]
    has_it = (a for a in acts if a.verb.split()[0] in {"have", "get", "hear", "receive"})
    outside = [n for n in line.named if n.by is By.OUTSIDER]
    return any(n.start < b and a < n.end for act in has_it for a, b in act.doers for n in outside)


_FROM_TO = re.compile(
    r"\bfrom (?:the |a |an |our )?[\w -]{3,40}? (?:to|till|until) \w", re.IGNORECASE
)
_IS_BACK = re.compile(r"\b(?:is|are|be|'s) back\b", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:before|ahead of) (?:the |every |each )?(?:deadline|due|cut-?off)", re.IGNORECASE
)
_STANDS = re.compile(
    r"\b(?:stands?|is|are|runs?|sits?|'s) (?:at |on |about |around )*[\d~]", re.IGNORECASE
)


def _is_heading(action: Action, clause: Clause) -> bool:
    """Whether nobody does anything and no article opens it: "customer care, refunds desk"."""
    told = action.doers or action.passive
    return not told and _ARTICLE.match(clause.text) is None


_ARTICLE = re.compile(r"\W*(?:the|a|an|our|my|each|every|some|then|first)\b", re.IGNORECASE)
_NO_BEGINNING = re.compile(any_of("told", "no_beginning"), re.IGNORECASE)
"""Words of coming and starting that tell no beginning: "where do I start", "media comes last"."""

_MANY = 3
"""A sentence of more clauses than this tells a whole course of things."""


def _outsider_acts(line: Line, clause: Clause) -> bool:
    """Whether a customer, patient or supplier is who does the last thing told."""
    outside = [n for n in line.named if n.by is By.OUTSIDER]
    acts = [a for a in line.actions if clause.start <= a.at < clause.end]
    return any(n.start < b and a < n.end for act in acts for a, b in act.doers for n in outside)


def _comes_in(line: Line, clause: Clause, memory: Memory) -> bool:
    """Whether the first thing told is somebody else's doing, or something the speaker gets."""
    acts = [a for a in line.actions if clause.start <= a.at < clause.end]
    bare = not acts or not (acts[0].passive or acts[0].doers or doers(acts[0], line, memory))
    if bare or _is_heading(acts[0], clause):
        return False
    if acts[0].negated or len(acts[0].said.strip("'’")) <= 1:
        return False
    if acts[0].doer_word in {"you", "u"}:
        return False
    own = acts[0].doer_word in {"i", "we", "my", "our"}
    got = acts[0].verb in {"get", "receive", "see", "find"} and acts[0].target is not None
    got = got and not line.whole[acts[0].at :].lower().startswith("got")
    return got if own else not acts[0].stative
