"""A judgement holds for a whole sentence, or for a clause of it and what goes on from there.

Irony reaches back over "and", a wish over its summing up; past reaches on over what is told after
it, a wish or irony over its colon;
a clause that only comments ("I can tell you") is judged as the one before it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from capture.extraction.patterns.cues import found
from capture.extraction.reality.past import told_on
from capture.extraction.reality.sorts import CLAIM, Reality, Sort
from capture.extraction.sentences.segment import Block, Clause, clauses_of


@dataclass(frozen=True, slots=True)
class Judged:
    """A clause of a message with its judgement."""

    clause: Clause
    reality: Reality


_SPREADING = (Sort.INJECTION, Sort.OTHER_PROCESS, Sort.HYPOTHETICAL, Sort.QUESTION)
_MARK = 3
"""Words: irony so short says nothing itself ("yeah right"), it speaks of what comes next."""


def judged_clauses(
    sentence: Clause, whole: Reality, judge: Callable[[str], Reality]
) -> list[Judged]:
    """Judge the clauses of a sentence whose judgement as a whole is known."""
    parts = list(_parts(sentence, whole))
    if whole.cls in _SPREADING or sentence.block is not Block.PROSE or len(parts) == 1:
        return [Judged(part, whole) for part in parts]
    judged: list[Judged] = []
    for part in parts:
        judgement = judge(part.text)
        asked = judgement.cls is Sort.QUESTION
        judged.append(Judged(part, CLAIM if asked else judgement))
    if all(j.reality.cls is Sort.CLAIM for j in judged):
        return [Judged(part, CLAIM if _is_now(part, whole) else whole) for part in parts]
    return _carried(judged, sentence)


def _is_now(part: Clause, whole: Reality) -> bool:
    """Whether a clause tells what holds now beside what is over: "nobody sends them now"."""
    says = len(part.text.split()) > _MARK and not told_on(part.text)
    return whole.cls is Sort.PAST and says and _TODAY.search(part.text) is not None


_TODAY = re.compile(
    r"\b(?:now|nowadays|these days|any ?more|no longer|at present|currently)\b", re.IGNORECASE
)


def _parts(sentence: Clause, whole: Reality) -> Iterator[Clause]:
    for part in clauses_of(sentence):
        for piece in _tail_cut(part):
            yield from _now_cut(piece) if whole.cls is Sort.PAST else (piece,)


def _carried(judged: list[Judged], sentence: Clause) -> list[Judged]:
    past: Reality | None = None
    result: list[Judged] = []
    for j in judged:
        judgement = j.reality
        if judgement.cls is Sort.SARCASM and result and j.clause.joined_by == "and":
            result[-1] = Judged(result[-1].clause, judgement)
        if judgement.cls is Sort.WISH and result and _SUMMED_UP.match(j.clause.text):
            result[-1] = Judged(result[-1].clause, judgement)
        if judgement == CLAIM and result and _reaches(result[-1], j, sentence):
            judgement = result[-1].reality
        if judgement.cls is Sort.PAST:
            past = judgement
        elif past and judgement == CLAIM and told_on(j.clause.text):
            judgement = past
        else:
            past = None
        result.append(Judged(j.clause, judgement))
    return result


def _reaches(before: Judged, j: Judged, sentence: Clause) -> bool:
    """Whether a judgement goes on: behind a mere mark of irony, over a colon, over a comment."""
    between = sentence.text[before.clause.end - sentence.start : j.clause.start - sentence.start]
    named = before.reality.cls in _NAMING and ":" in between
    comment = before.reality != CLAIM and _COMMENT.fullmatch(j.clause.text)
    return _is_mere_mark(before) or named or comment is not None


_NAMING = (Sort.WISH, Sort.HYPOTHETICAL, Sort.SARCASM)
_COMMENT = re.compile(
    r"(?:or so |or |and |at least |so )?(?:i(?:'d| can| could| must| do)?|they|people|he|she|you) "
    r"(?:tell you|say|claim|claims|says|swear|think|guess|suppose|promise|promised|know|imagine"
    r"|bet|see|believe)\W*",
    re.IGNORECASE,
)


_SUMMED_UP = re.compile(
    r"(?:that|this|it)(?:['’]?s| is| would be) (?:all|everything)\b|which will be\b"
    r"|(?:and )?(?:i|we)(?: \w+)? (?:can['’]?t|cannot|can hardly) wait\b",
    re.IGNORECASE,
)
"""A wish about what stands before it: "a new scanner, that is all I ask", "and I cannot wait"."""


def _is_mere_mark(j: Judged) -> bool:
    return j.reality.cls is Sort.SARCASM and len(j.clause.text.split()) <= _MARK


_TAIL = re.compile(r", (?:with|thanks to|in|on|by|was|were|used to be|which) ")
_NOW = re.compile(
    r"(?:,|;| -| –|\.\.+|…)?\s+(?:but |and |so |only )*"
    r"(?=(?:now|nowadays|these days|today|meanwhile|by now|at present|currently"
    r"|(?:ever )?since (?!i\b|we\b|he\b|she\b|they\b|it\b)[\w' -]{2,30}?|as of [\w' -]{2,20}?"
    r"|from [\w' -]{2,20}? on)(?:,? (?:it|i|we|he|she|they|there|that|this|everything|all|the \w+"
    r"|our \w+|my \w+|[A-Z][\w'-]+)(?:'s|'re|'m|'ve)?\b| (?:is|are|only|just|mostly|always)\b))",
    re.IGNORECASE,
)


def _tail_cut(clause: Clause) -> tuple[Clause, ...]:
    """Cut a tail of irony or of old days off: "she decides, with the famous matrix"."""
    cut = _TAIL.search(clause.text)
    tail = clause.text[cut.start() + 2 :] if cut else ""
    told = cut is not None and (found("irony", "mockery", tail) or found("past", "past", tail))
    if cut is None or not told or not cut.start():
        return (clause,)
    return _halves(clause, cut.start(), cut.start() + 2)


def _now_cut(clause: Clause) -> tuple[Clause, ...]:
    """Cut before what holds now: "it used to be Jo, since March it's Kim"."""
    cut = _NOW.search(clause.text)
    return _halves(clause, cut.start(), cut.end()) if cut and cut.start() else (clause,)


def _halves(clause: Clause, low: int, high: int) -> tuple[Clause, Clause]:
    head = replace(clause, end=clause.start + low, text=clause.text[:low])
    tail = replace(clause, start=clause.start + high, text=clause.text[high:], joined_by="")
    return head, tail
