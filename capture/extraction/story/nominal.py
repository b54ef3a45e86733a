"""Pieces without a verb become steps, with whoever they say does it and whoever gets it."""

from collections.abc import Iterator

from capture.extraction.actions.fragments import Fragment
from capture.extraction.clauses.doers import Memory, named_at, party_at
from capture.extraction.clauses.handovers import receiver
from capture.extraction.drafts import Draft, words
from capture.extraction.lines import Line
from capture.extraction.sentences.segment import Clause
from model_store.values import Party
from model_store.vocabulary import Kind

_MAX_MENTION = 8


def nominal_drafts(line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """The steps and hand-overs that nouns tell in a clause."""
    for one in line.fragments:
        if clause.start <= one.start < clause.end and not _is_told(one, line):
            yield from _drafts(one, line, memory)


def _is_told(one: Fragment, line: Line) -> bool:
    """Whether a verb in the piece has told it already."""
    return any(one.start <= action.at < one.end for action in line.actions)


def _drafts(one: Fragment, line: Line, memory: Memory) -> Iterator[Draft]:
    mention = _mention(one, line) if one.said else memory.step
    target = receiver(line, *one.to, memory) if one.to else None
    if target:
        yield _draft(Kind.HANDOFF, one, target, mention)
    if not one.said:
        return
    yield _draft(Kind.STEP, one, words(line.whole, one.start, one.end), mention)
    doer = _doer(one, line, memory)
    if doer:
        yield _draft(Kind.OWNER, one, doer, mention)
    memory.step = mention


def _doer(one: Fragment, line: Line, memory: Memory) -> Party | None:
    if one.by is None:
        return None
    start, end = one.by
    named = named_at(line, start, end)
    last = line.whole[start:end].split()[-1]
    return named.party if named else party_at(line, end - len(last), end, memory)


def _mention(one: Fragment, line: Line) -> str:
    said = one.said.lower()
    if one.of:
        said = f"{said} of {line.whole[slice(*one.of)]}"
    elif one.place and len(said.split()) == 1:
        preposition, start, end = one.place
        said = f"{said} {preposition} {line.whole[start:end]}"
    return " ".join(said.split()[:_MAX_MENTION])


def _draft(kind: Kind, one: Fragment, value: object, mention: str) -> Draft:
    return Draft(kind=kind, start=one.start, end=one.end, value=value, mention=mention)  # type: ignore[arg-type]
