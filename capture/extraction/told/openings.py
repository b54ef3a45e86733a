"""What people tell of their own accord: steps and owners by the parse, the rest by firm marks."""

import re
from collections.abc import Iterator
from dataclasses import replace

from capture.extraction.actions.found import Action
from capture.extraction.answered.times import passed_times
from capture.extraction.clauses.doers import Memory
from capture.extraction.clauses.extras import extra_drafts, is_frequency
from capture.extraction.clauses.quotes import quote, whole
from capture.extraction.drafts import Draft, told_by
from capture.extraction.lexicon import any_of, listed
from capture.extraction.lines import Line
from capture.extraction.measures.measure import Measure, MeasureKind
from capture.extraction.patterns.marks import has, mark_in
from capture.extraction.sentences.segment import Clause
from capture.extraction.story.steps import story_drafts
from capture.extraction.told.bounds import Place, bounds
from capture.extraction.told.checks import checks
from capture.extraction.told.unasked import told_unasked
from capture.extraction.told.worth import worth_claiming
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
_DATES = "times: from one date to the next"
_CHECKS = "checks: a check by others, or one that nobody makes"
_REASONS = listed("told", "reasons")


def opening_drafts(line: Line, memory: Memory, place: Place) -> Iterator[Draft]:
    """The claims of one sentence of a narrative."""
    if place.retold:
        yield from told_by(_DATES, passed_times(line, memory.step))
    for number, clause in enumerate(line.clauses):
        following = line.clauses[number + 1] if number + 1 < len(line.clauses) else None
        if clause.joined_by in _REASONS:
            yield from _reason(line, clause, memory)
            continue
        untouched = not memory.begun
        told = list(story_drafts(line, clause, memory))
        yield from (draft for draft in told if draft.left_out)
        steps = [draft for draft in told if not draft.left_out]
        if place.unasked:
            asked = list(told_unasked(steps, line))
            yield from (draft for draft in asked if draft.left_out)
            steps = [draft for draft in asked if not draft.left_out]
        memory.begun = memory.begun or bool(steps)
        mention = _told(steps) or _waiting(line, clause)
        mention = mention or memory.step
        if place.retold:
            kept = "a retold case tells what befell it, no step" if place.one_case else ""
            yield from (replace(step, left_out=kept) for step in steps)
            yield from extra_drafts(
                line, clause, mention, _RETOLD - {Kind.REWORK} if place.one_case else _RETOLD
            )
            continue
        beside = [
            *_beside(line, clause, mention, leads=place.leads),
            *told_by(_CHECKS, checks(line, clause, memory, leads=place.leads)),
        ]
        ends = list(bounds(line, clause, place, memory, untouched=untouched))
        if any(draft.kind is Kind.OUTCOME for draft in ends) and not place.leads:
            beside = [draft for draft in beside if draft.kind is not Kind.WAIT]
        beside += ends
        beside += _condition(line, clause, mention, steps, beside)
        yield from worth_claiming(steps, beside, clause, line, memory)
        yield from beside
        if following and steps and _is_forced(clause, following):
            rule = f"narrative: done “{following.joined_by}” something"
            yield whole(Kind.WORKAROUND, line, clause, mention, rule)


def tells(line: Line) -> bool:
    """Whether a sentence tells of the work at all, and is no greeting, title or remark."""
    own = (a for a in line.actions if a.doer_word not in {"you", "u"})
    return bool(line.fragments) or any(not a.stative or _comes(a) for a in own)


def _comes(action: Action) -> bool:
    return action.verb.split()[0] in _COMING


_COMING = listed("told", "coming")


def _condition(
    line: Line, clause: Clause, mention: str, steps: list[Draft], beside: list[Draft]
) -> list[Draft]:
    """In which cases a step is done, where a clause opens with "if", "once" or "whatever"."""
    told = {draft.kind for draft in beside} & {Kind.CONDITION, Kind.EXCEPTION, Kind.TRIGGER}
    cue = _CASES.match(clause.text)
    if cue is None or told or not steps:
        return []
    rule = f"narrative: what is done “{cue[1].lower()}” something"
    return [whole(Kind.CONDITION, line, clause, mention, rule)]


_CASES = re.compile(
    r"\W*(?:(?:and|but|so|or)\W+)*(if|once|where|in case|whatever|whoever|whichever)\b",
    re.IGNORECASE,
)


def _told(steps: list[Draft]) -> str:
    """The step a clause tells: whoever gets the work does it, so it is not the step before."""
    own = (d.mention for d in steps if d.kind is not Kind.HANDOFF)
    return next(filter(None, (*own, *(d.mention for d in steps))), "")


def _beside(line: Line, clause: Clause, mention: str, *, leads: bool) -> Iterator[Draft]:
    """What is told beside the steps; how often something goes otherwise is told with that."""
    found = [
        *extra_drafts(line, clause, mention, _WANTED),
        *_exception(line, clause, mention, leads=leads),
    ]
    carried = any(draft.kind in _WITH_SHARE for draft in found)
    yield from (d for d in found if not (carried and d.kind is Kind.FREQUENCY))


def _reason(line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """A reason is no step; trouble told as a reason is an exception to what was meant."""
    wanted = frozenset({Kind.SHADOW_TOOL, Kind.WAIT, Kind.CONTROL})
    told = list(extra_drafts(line, clause, memory.step, wanted))
    yield from told
    if any(draft.kind is Kind.CONTROL for draft in told):
        return
    failing = has("trouble", clause.text) or has("failing", clause.text)
    if failing and clause.joined_by != "otherwise":
        rule = f"narrative: trouble told as a reason, “{clause.joined_by}”"
        yield whole(Kind.EXCEPTION, line, clause, memory.step, rule)


def _is_forced(clause: Clause, reason: Clause) -> bool:
    """Whether one's own act has a reason, or any act that something fails: a way round it."""
    fails = has("trouble", reason.text) or has("failing", reason.text)
    return reason.joined_by in _REASONS and (fails or _OWN_ACT.search(clause.text) is not None)


_OWN_ACT = re.compile(r"\b(?:i|we|they|people|nobody|no one)\b", re.IGNORECASE)


def _waiting(line: Line, clause: Clause) -> str:
    """What is said to wait, when a clause names it: a wait of its own, not of the step before."""
    for action in line.actions:
        if clause.start <= action.at < clause.end and action.verb.split()[0] in _WAITS:
            start, end = action.doers[0] if action.doers else (0, 0)
            known = any(n.start < end and start < n.end for n in line.named)
            if end - start > _SHORTEST and not known and action.doer_word not in _POINTING:
                return line.whole[start:end]
    return ""


_WAITS = listed("told", "waits")
_POINTING = listed("told", "pointing")
_SHORTEST = 3


def _exception(line: Line, clause: Clause, mention: str, *, leads: bool) -> Iterator[Draft]:
    """Trouble that happens to a part of the cases, or on a condition; who leads counts results."""
    start, end = quote(line, clause)
    text = line.whole[start:end]
    inside = [a for a in line.actions if clause.start <= a.at < clause.end]
    part = any(_is_part(m, line, start) for m in line.measures if start <= m.start < end)
    part = part and not (leads and _WRONG.search(text) is None)
    conditional = any(a.conditional for a in inside) and len(inside) > 1
    fails = mark_in("failing", text)
    if any(a.negated for a in inside) and not _DENIES.search(fails or ""):
        fails = None
    wrong = mark_in("trouble", text) if conditional or has("sometimes", text) else None
    if part or fails is not None or wrong is not None:
        cue = fails or wrong
        rule = f"cues: failing “{cue}”" if cue else "numbers: a part of the cases"
        yield whole(Kind.EXCEPTION, line, clause, mention, rule)


_DENIES = re.compile(r"\b(?:not|no|nobody|noone|none|never)\b|n['’]?t\b", re.IGNORECASE)
"""A denial that is itself the trouble, where another would take the trouble back."""

_WRONG = re.compile(rf"\b{any_of('told', 'wrong')}\b|n['’]t\b", re.IGNORECASE)
"""What makes trouble of a share that is counted from above; else it is a result."""


def _is_part(measure: Measure, line: Line, start: int) -> bool:
    """A share of cases, or a small number of them as what the clause is about."""
    if measure.kind is MeasureKind.SHARE:
        return is_frequency(line, measure)
    few = measure.range is not None and measure.range.high <= _FEW
    few = few and not _ONE_MORE.match(line.whole, measure.start)
    return measure.kind is MeasureKind.COUNT and few and measure.start - start <= 1


_ONE_MORE = re.compile(r"one (?:more|last|other|final|thing)\b", re.IGNORECASE)
_FEW = 20
