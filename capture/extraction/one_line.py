"""What each line of a message tells, by what sort of line it is and by what was asked."""

import re
from collections.abc import Iterator
from dataclasses import replace

from capture.extraction.answered.answers import answer_drafts
from capture.extraction.asked import KIND_OF_SLOT, UNASKED, UNFORESEEN, Asked
from capture.extraction.clauses.contrasts import set_aside
from capture.extraction.clauses.doers import remember
from capture.extraction.clauses.existing import existing
from capture.extraction.clauses.extras import with_share
from capture.extraction.clauses.gaps import is_gap
from capture.extraction.drafts import Draft, words
from capture.extraction.learnt import Where, learnt_drafts
from capture.extraction.lines import Line
from capture.extraction.reality.sorts import Sort
from capture.extraction.sentences.markup import blanked
from capture.extraction.told.bounds import Place
from capture.extraction.told.openings import opening_drafts, tells
from capture.extraction.told.unasked import told_unasked
from capture.extraction.turn import SHOWN, Turn
from capture.ports import Heard, Refusal
from model_store.vocabulary import Kind, Side, Slot


def drafts_of(lines: tuple[Line, ...], turn: Turn, heard: Heard) -> Iterator[tuple[Line, Draft]]:
    """What the lines of a message may claim, each beside the line it was told in.

    Args:
        lines: of one message, in their order.
        turn: what was gathered so far; who and what is spoken of, and what is refused, is added.
        heard: the turn with the question that this message answers.
    """
    told = [n for n, line in enumerate(lines) if line.sort is Sort.CLAIM and tells(line)]
    for number, line in enumerate(lines):
        place = _place(told, number, heard)
        drafts = set_aside(list(_line(line, turn, place, heard)), line)
        drafts = [*drafts, *_learnt(line, drafts, turn)]
        if not drafts and line.sort is Sort.CLAIM and _has_words(line.text):
            turn.refused.append(Refusal(line.text[:SHOWN], "says nothing of a kind that is kept"))
        for draft in drafts:
            yield line, with_share(draft, line)
        remember(line, turn.memory)


def _learnt(line: Line, told: list[Draft], turn: Turn) -> Iterator[Draft]:
    """What is heard beyond the rules, in a sentence that tells of the work."""
    question = turn.heard.question
    if turn.adds and line.sort is Sort.CLAIM and _has_words(line.text):
        step = (question.step or "") if question else ""
        yield from learnt_drafts(line, told, Where(step or turn.memory.step, turn.overheard))


def _place(told: list[int], number: int, heard: Heard) -> Place:
    """Where a sentence stands among those that tell something; only an opening has a beginning."""
    slot = heard.question.slot if heard.question else None
    if slot not in (Slot.OPENING, Slot.BELIEF):
        return Place(retold=slot is not None, one_case=slot in _ONE_CASE, unasked=slot in UNASKED)
    alone = len(told) == 1
    return Place(
        leads=heard.vantage.side is Side.LEADER,
        alone=alone,
        opens=number in told[:2],
        first=number in told[:3],
        last=not alone and number in told[-1:],
    )


_ONE_CASE = frozenset({Slot.LAST_CASE, Slot.HARDEST_CASE})


def _has_words(text: str) -> bool:
    """Whether anything can be read in a line: letters outside mark-up, of a length words have."""
    words_there = _WORD.finditer(blanked(text))
    if any(len(word[0]) <= _LONGEST for word in words_there):
        return True
    return len(text) <= _LONGEST_NUMBER and any(char.isdigit() for char in text)


_TELLING = frozenset(Kind) - {Kind.STEP, Kind.OWNER, Kind.ORDER}
"""Kinds that say more of a sentence than that somebody does something."""

_LONGEST, _LONGEST_NUMBER = 40, 8
_WORD = re.compile(r"[^\W\d_]+")


def _line(line: Line, turn: Turn, place: Place, heard: Heard) -> Iterator[Draft]:
    question = heard.question
    step = (question.step or "") if question else ""
    says = words(line.whole, line.start, line.end)
    whole = Draft(kind=Kind.IDEA, start=line.start, end=line.end, value=says, mention=step)
    if line.sort is Sort.WISH:
        wish = replace(whole, rule=f"wish: “{line.cue}”")
        yield from told_unasked((wish,), line) if place.unasked else (wish,)
    elif not _has_words(line.text) and not line.tools:
        turn.refused.append(Refusal(line.text[:SHOWN], "no words"))
    elif line.sort is Sort.HYPOTHETICAL and question and question.slot is Slot.ABSENCE:
        yield replace(whole, kind=Kind.SINGLE_PERSON, rule="answer: what if somebody is gone")
    elif line.sort is not Sort.CLAIM:
        turn.refused.append(Refusal(line.text[:SHOWN], line.sort.value, line.cue))
    elif is_gap(line, heard):
        yield replace(
            whole, kind=Kind.UNKNOWN, rule="gap: nobody here knows, or somebody else does"
        )
    elif question is None or question.slot not in KIND_OF_SLOT:
        told = list(opening_drafts(line, turn.memory, place))
        if question and question.slot in UNFORESEEN and not any(d.kind in _TELLING for d in told):
            yield from answer_drafts(line, Asked(question.slot, Kind.EXCEPTION, step), turn.memory)
        there = None if any(d.kind is Kind.STEP for d in told) else existing(line)
        told = told if there is None else [there, *told]
        yield from told_unasked(told, line) if place.unasked else told
    else:
        leader = heard.vantage.side is Side.LEADER
        asked = Asked(question.slot, KIND_OF_SLOT[question.slot], step, leader)
        yield from answer_drafts(line, asked, turn.memory)
