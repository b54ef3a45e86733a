"""Answers best kept as they were said: clause by clause, denied or not, working or not."""

from collections.abc import Iterator

from capture.extraction.asked import LONG, SHORT, Asked
from capture.extraction.doers import Memory
from capture.extraction.drafts import Draft, words
from capture.extraction.lines import Line
from capture.extraction.marks import has
from capture.extraction.quotes import quote
from model_store.vocabulary import Polarity, Standing


def in_words(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:  # noqa: ARG001
    """The sentence itself, clause by clause when it is long."""
    for start, end in _pieces(line):
        text = line.whole[start:end]
        yield Draft(
            kind=asked.kind,
            start=start,
            end=end,
            value=words(line.whole, start, end),
            mention=asked.step,
            polarity=denial(line),
            standing=standing(text),
        )


def _pieces(line: Line) -> list[tuple[int, int]]:
    if line.end - line.start <= LONG:
        return [(line.start, line.end)]
    return [quote(line, clause) for clause in line.clauses if clause.end - clause.start > SHORT]


def denial(line: Line) -> Polarity:
    """Whether an answer opens by denying what was asked for."""
    return Polarity.DENIES if has("exclusion", line.text) else Polarity.ASSERTS


def standing(text: str) -> Standing:
    """Whether a thing works, by the words used of it."""
    for name in (Standing.NEVER_WORKED, Standing.ABANDONED, Standing.PARTLY):
        if has("standing", text, name.value):
            return name
    return Standing.WORKS
