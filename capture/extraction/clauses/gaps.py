"""A gap: the speaker does not know, or sends on to somebody who does."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from capture.extraction.asked import OF_PARTIES
from capture.extraction.lines import Line
from capture.extraction.patterns.cues import cue, found
from capture.extraction.qualifiers.stance import dont_know
from capture.extraction.reality.sorts import Sort
from capture.extraction.sentences.segment import Clause
from capture.ports import Heard


def is_gap(line: Line, heard: Heard) -> bool:
    """Whether a sentence says that its speaker does not know, or sends on to somebody.

    That others know is no gap, nor whose work it is that was just named; and to a question for a
    party "it is Jo" is the answer.
    """
    text = line.text
    gap = dont_know(text)
    asks_party = heard.question is not None and heard.question.slot in OF_PARTIES
    if gap is None or (asks_party and gap.words.lower().startswith("not me")):
        return False
    if not gap.ask or found("stance", "dont_know", text) or cue("stance", "referral").search(text):
        return True
    if line.fragments:
        return False  # "then booking, that's Jo" tells who does what was just named
    at = line.start + gap.start
    named = any(n.start < line.start + gap.end and at < n.end for n in line.named)
    return named and not asks_party and not _KNOWS.search(text)


def without_gaps(line: Line, heard: Heard) -> Iterator[Line]:
    """A narrated sentence in parts, so that a gap in one clause hides nothing told beside it."""
    if line.sort is not Sort.CLAIM or len(line.clauses) < _SEVERAL or not is_gap(line, heard):
        yield line
        return
    parts = [
        _part(line, tuple(run))
        for _, run in groupby(line.clauses, lambda one: is_gap(_part(line, (one,)), heard))
    ]
    yield from parts if any(is_gap(part, heard) for part in parts) else (line,)


_SEVERAL = 2


def _part(line: Line, clauses: tuple[Clause, ...]) -> Line:
    """Some clauses of a line as a line; what is found in it is known by its offsets."""
    low, high = clauses[0].start, clauses[-1].end
    return replace(line, clauses=clauses, start=low, end=high, text=line.whole[low:high])


_KNOWS = re.compile(r"\bknows\b", re.IGNORECASE)
