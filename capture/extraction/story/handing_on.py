"""Who gets the work next by a turn of phrase around a name: "over to Kim", "i let legal know"."""

import re
from collections.abc import Iterator
from functools import cache

from capture.extraction.clauses.doers import Memory
from capture.extraction.clauses.quotes import quote
from capture.extraction.drafts import Draft
from capture.extraction.lexicon import lexicon
from capture.extraction.lines import Line
from capture.extraction.parties.named import By, Named
from capture.extraction.sentences.segment import Clause
from capture.extraction.story.belonging import strangers
from model_store.vocabulary import Kind

_LEADING = 40
_NOT = re.compile(r"\b(?:not|never|no|nobody|without)\b|n['’]t\b", re.IGNORECASE)
_BARE = frozenset({"next", "over"})
"""Phrases that say no more than who is next; an outsider there is where the work ends."""


def handing_on(line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """The next hand that a clause tells by a turn of phrase, for the step told last.

    Args:
        line: its sentence.
        clause: where to read.
        memory: the step told before it.
    """
    start, end = quote(line, clause)
    if not memory.step or _NOT.search(line.whole[start:end]):
        return
    for named in (*line.named, *strangers(line)):
        inside = start <= named.start < end
        if inside and named.by not in (By.SPEAKER, By.GROUP) and _gets_it(named, line, start, end):
            yield Draft(
                kind=Kind.HANDOFF, start=start, end=end, value=named.party, mention=memory.step
            )
            return


def _gets_it(named: Named, line: Line, start: int, end: int) -> bool:
    """Whether one of the turns of phrase stands around a name."""
    before = line.whole[max(line.start, min(start, named.start - _LEADING)) : named.start]
    behind = line.whole[named.end : end]
    return any(
        ahead.search(before) and after.match(behind)
        for name, ahead, after in _turns()
        if named.by is not By.OUTSIDER or name not in _BARE
    )


@cache
def _turns() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """Each class with what stands before a name and what stands behind it."""
    return tuple(
        (name, _any(turn["before"], "(?:{})"), _any(turn["behind"], "(?:{})"))
        for name, turn in lexicon("handing").items()
    )


def _any(patterns: list[str], each: str) -> re.Pattern[str]:
    return re.compile("|".join(each.format(p) for p in patterns), re.IGNORECASE)
