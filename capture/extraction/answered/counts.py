"""Answers that are counts: one claim for each rate, share or number that is said."""

from collections.abc import Iterator
from dataclasses import replace

from capture.extraction.answered.stretches import stretches
from capture.extraction.answered.words import in_words
from capture.extraction.asked import Asked
from capture.extraction.clauses.doers import Memory
from capture.extraction.drafts import Draft
from capture.extraction.lines import Line
from capture.extraction.measures.measure import MeasureKind
from model_store.values import Range, Unit
from model_store.vocabulary import Kind


def counts(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:
    """Volumes and frequencies: a rate, a share or a number, else the words."""
    kinds = (MeasureKind.RATE, MeasureKind.SHARE, MeasureKind.COUNT)
    found = [m for m in line.measures if m.kind in kinds and m.range is not None]
    found = [m for m in found if m.kind is not MeasureKind.COUNT] or found
    for measure, (start, end) in zip(found[:2], stretches(line, found[:2]), strict=True):
        if isinstance(measure.range, Range):
            value = _per_as_before(measure.range, memory)
            yield Draft(kind=asked.kind, start=start, end=end, value=value, mention=asked.step)
    if not found and asked.kind is Kind.FREQUENCY:
        yield from in_words(line, asked, memory)


def _per_as_before(said: Range, memory: Memory) -> Range:
    """A number of pieces without a period has the one said before: "eight a week. no, nine"."""
    if said.per:
        memory.per = said.per
    plain = said.unit is Unit.ITEM and said.per is None
    return replace(said, per=memory.per) if plain and memory.per else said
