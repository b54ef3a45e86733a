"""Answers best kept as they were said: clause by clause, denied or not, working or not."""

from collections.abc import Iterator

from capture.extraction.answered.trouble import is_lack, is_response
from capture.extraction.asked import LONG, SHORT, Asked
from capture.extraction.clauses.doers import Memory
from capture.extraction.clauses.quotes import quote
from capture.extraction.drafts import Draft, words
from capture.extraction.lexicon import listed
from capture.extraction.lines import Line
from capture.extraction.measures.measure import MeasureKind
from capture.extraction.patterns.marks import has
from model_store.vocabulary import Kind, Polarity, Standing


def in_words(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:  # noqa: ARG001
    """The sentence itself, clause by clause when it is long; a mere "twice a month" is no case."""
    if asked.kind in _CASES and _only_counts(line):
        return
    for start, end in _pieces(line):
        text = line.whole[start:end]
        response = is_response(text, line, start, asked)
        yield Draft(
            kind=Kind.WORKAROUND if response else asked.kind,
            start=start,
            end=end,
            value=words(line.whole, start, end),
            mention=asked.step,
            polarity=_denied(line, text, asked),
            standing=standing(text),
        )


def _denied(line: Line, said: str, asked: Asked) -> Polarity:
    lack = asked.kind is Kind.EXCEPTION and not asked.leader and is_lack(said)
    return Polarity.ASSERTS if lack else denial(line)


_CASES = frozenset({Kind.EXCEPTION, Kind.WORKAROUND, Kind.TRIGGER})
_UNNAMED = listed("answered", "unnamed_count")

_FEW_MORE = 3
"""Words beside a rate ("maybe", "more like") with which a sentence still says nothing else."""


def _only_counts(line: Line) -> bool:
    """Whether a sentence only says how often: its rate is claimed by itself."""
    rates = [m for m in line.measures if m.kind in (MeasureKind.RATE, MeasureKind.SHARE)]
    if any(m.noun not in ("", "times") and m.noun not in _UNNAMED for m in rates):
        return False
    inside = sum(len(line.whole[m.start : m.end].split()) for m in rates)
    return bool(rates) and len(line.text.split()) - inside <= _FEW_MORE and not line.actions


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
