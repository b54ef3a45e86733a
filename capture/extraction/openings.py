"""What people tell of their own accord: steps and owners by the parse, the rest by firm marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from capture.extraction.answered_times import passed_times
from capture.extraction.doers import Memory
from capture.extraction.drafts import Draft, words
from capture.extraction.extras import extra_drafts, is_frequency
from capture.extraction.lines import Line
from capture.extraction.marks import has
from capture.extraction.measure import Measure, MeasureKind
from capture.extraction.parties import By
from capture.extraction.quotes import quote
from capture.extraction.segment import Clause
from capture.extraction.story import story_drafts
from capture.extraction.worth import worth_claiming
from model_store.vocabulary import Kind

_WANTED = frozenset(
    {
        Kind.WAIT,
        Kind.DURATION,
        Kind.CONDITION,
        Kind.BATCHING,
        Kind.SYSTEM,
        Kind.SHADOW_TOOL,
        Kind.CONTROL,
        Kind.WORKAROUND,
        Kind.SINGLE_PERSON,
        Kind.REWORK,
        Kind.FREQUENCY,
        Kind.ORDER,
    }
)
_RETOLD = frozenset({Kind.WAIT, Kind.DURATION, Kind.SHADOW_TOOL, Kind.REWORK})
_WITH_SHARE = frozenset({Kind.EXCEPTION, Kind.REWORK, Kind.WORKAROUND})
_REASONS = frozenset({"because", "bc", "cause", "cos", "coz", "cuz", "since", "otherwise"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a narrative a sentence stands: beginnings tell triggers, ends tell outcomes.

    Of one retold case only what befell it is claimed: its steps are known from the narrative.
    """

    retold: bool = False
    one_case: bool = False
    opens: bool = False
    first: bool = False
    last: bool = False


def opening_drafts(line: Line, memory: Memory, place: Place) -> Iterator[Draft]:
    """The claims of one sentence of a narrative."""
    if place.retold:
        yield from passed_times(line, memory.step)
    for number, clause in enumerate(line.clauses):
        following = line.clauses[number + 1] if number + 1 < len(line.clauses) else None
        if clause.joined_by in _REASONS:
            yield from _reason(line, clause, memory)
            continue
        untouched = not memory.begun
        steps = list(story_drafts(line, clause, memory))
        memory.begun = memory.begun or bool(steps)
        mention = _told(steps) or _waiting(line, clause)
        mention = mention or memory.step
        if place.retold:
            yield from () if place.one_case else steps
            yield from extra_drafts(line, clause, mention, _RETOLD)
            continue
        beside = [*_beside(line, clause, mention)]
        beside += _bounds(line, clause, place, memory, untouched=untouched)
        yield from worth_claiming(steps, beside, clause, line, memory)
        yield from beside
        if following and steps and _is_forced(clause, following):
            yield _draft(Kind.WORKAROUND, line, clause, mention)


def _told(steps: list[Draft]) -> str:
    """The step a clause tells: whoever gets the work does it, so it is not the step before."""
    own = (d.mention for d in steps if d.kind is not Kind.HANDOFF)
    return next(filter(None, (*own, *(d.mention for d in steps))), "")


def _beside(line: Line, clause: Clause, mention: str) -> Iterator[Draft]:
    """What is told beside the steps; how often something goes otherwise is told with that."""
    found = [*extra_drafts(line, clause, mention, _WANTED), *_exception(line, clause, mention)]
    carried = any(draft.kind in _WITH_SHARE for draft in found)
    yield from (d for d in found if not (carried and d.kind is Kind.FREQUENCY))


def _reason(line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """A reason is no step; trouble told as a reason is an exception to what was meant."""
    wanted = frozenset({Kind.SHADOW_TOOL, Kind.WAIT})
    yield from extra_drafts(line, clause, memory.step, wanted)
    failing = has("trouble", clause.text) or has("failing", clause.text)
    if failing and clause.joined_by != "otherwise":
        yield _draft(Kind.EXCEPTION, line, clause, memory.step)


def _is_forced(clause: Clause, reason: Clause) -> bool:
    """Whether one's own act has a reason, or any act that something fails: a way round it."""
    fails = has("trouble", reason.text) or has("failing", reason.text)
    return reason.joined_by in _REASONS and (fails or _OWN_ACT.search(clause.text) is not None)


_OWN_ACT = re.compile(r"\b(?:i|we|they|people|nobody|no one)\b", re.IGNORECASE)


def _bounds(
    line: Line, clause: Clause, place: Place, memory: Memory, *, untouched: bool
) -> Iterator[Draft]:
    """How the work begins, in the first sentences; how it ends, in the last."""
    start, end = quote(line, clause)
    text = line.whole[start:end]
    opens = place.opens and untouched and _comes_in(line, clause)
    comes = place.first and has("trigger", text) and not memory.triggered
    if opens or comes or (place.first and has("starting", text)):
        memory.begun = memory.triggered = True
        yield _draft(Kind.TRIGGER, line, clause, "")
    ends = place.last or (clause is line.clauses[-1] and len(line.clauses) > _MANY)
    if ends and (has("outcome", text) or _outsider_acts(line, clause)):
        yield _draft(Kind.OUTCOME, line, clause, "")


def _waiting(line: Line, clause: Clause) -> str:
    """What is said to wait, when a clause names it: a wait of its own, not of the step before."""
    for action in line.actions:
        if clause.start <= action.at < clause.end and action.verb.split()[0] in _WAITS:
            start, end = action.doers[0] if action.doers else (0, 0)
            known = any(n.start < end and start < n.end for n in line.named)
            if end - start > _SHORTEST and not known and action.doer_word not in _POINTING:
                return line.whole[start:end]
    return ""


_WAITS = frozenset({"wait", "sit", "lie", "hang", "queue", "rest", "linger", "rot"})
_POINTING = frozenset(
    ["they", "that", "this", "these", "those", "which", "everything", "nothing", "most", "some"]
)
_SHORTEST = 3
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


def _exception(line: Line, clause: Clause, mention: str) -> Iterator[Draft]:
    """Trouble that happens to a part of the cases, or on a condition."""
    start, end = quote(line, clause)
    text = line.whole[start:end]
    inside = [a for a in line.actions if clause.start <= a.at < clause.end]
    part = any(_is_part(m, line, start) for m in line.measures if start <= m.start < end)
    conditional = any(a.conditional for a in inside) and len(inside) > 1
    happens = has("failing", text) and not any(a.negated for a in inside)
    if part or happens or (has("trouble", text) and (conditional or has("sometimes", text))):
        yield _draft(Kind.EXCEPTION, line, clause, mention)


def _is_part(measure: Measure, line: Line, start: int) -> bool:
    """A share of cases, or a small number of them as what the clause is about."""
    if measure.kind is MeasureKind.SHARE:
        return is_frequency(line, measure)
    few = measure.range is not None and measure.range.high <= _FEW
    return measure.kind is MeasureKind.COUNT and few and measure.start - start <= 1


_FEW = 20


def _draft(kind: Kind, line: Line, clause: Clause, mention: str) -> Draft:
    start, end = quote(line, clause)
    says = words(line.whole, start, end)
    return Draft(kind=kind, start=start, end=end, value=says, mention=mention)
