"""What people say of their own accord: steps and owners by the parse, little else, by firm cues."""

from collections.abc import Iterator
from itertools import chain

from capture.extraction.marks import has
from capture.extraction.doers import Memory
from capture.extraction.drafts import Draft, words
from capture.extraction.extras import extra_drafts
from capture.extraction.lines import Line
from capture.extraction.segment import Clause
from capture.extraction.story import quote, story_drafts
from model_store.vocabulary import Kind, Polarity

_WANTED = frozenset(
    {
        Kind.FREQUENCY,
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
    }
)


def opening_drafts(
    line: Line, memory: Memory, *, first: bool = False, last: bool = False
) -> Iterator[Draft]:
    """The claims of one sentence of a narrative."""
    steps = list(story_drafts(line, memory))
    yield from steps
    for clause in line.clauses:
        start, end = quote(line, clause)
        mine = [d.mention for d in steps if d.start == start and d.mention]
        mention = mine[0] if mine else memory.step
        extras = list(extra_drafts(line, clause, mention, _WANTED))
        bounds = _bounds(line, clause, first=first, last=last)
        yield from chain(extras, bounds)
        if not any(d.start == start for d in steps) and not extras:
            yield from _trouble(line, clause, mention)


def _bounds(line: Line, clause: Clause, *, first: bool, last: bool) -> Iterator[Draft]:
    """How the work begins, in the first sentences; how it ends, in the last."""
    start, end = quote(line, clause)
    text = line.whole[start:end]
    if first and has("trigger", text):
        yield Draft(
            kind=Kind.TRIGGER,
            start=start,
            end=end,
            value=words(line.whole, start, end),
            secondary=True,
        )
    if last and has("outcome", text):
        yield Draft(
            kind=Kind.OUTCOME,
            start=start,
            end=end,
            value=words(line.whole, start, end),
            secondary=True,
        )


def _trouble(line: Line, clause: Clause, mention: str) -> Iterator[Draft]:
    start, end = quote(line, clause)
    text = line.whole[start:end]
    if has("trouble", text) and any(clause.start <= a.at < clause.end for a in line.actions):
        yield Draft(
            kind=Kind.EXCEPTION,
            start=start,
            end=end,
            value=words(line.whole, start, end),
            mention=mention,
            polarity=Polarity.ASSERTS,
            secondary=True,
        )
