"""Whose a step is where no verb says it: "the bill, that's Jo", "room booking is Kim's job"."""

import re
from collections.abc import Iterator

from capture.extraction.doers import Memory
from capture.extraction.drafts import Draft
from capture.extraction.lines import Line
from capture.extraction.parties import By, Named
from capture.extraction.quotes import quote
from capture.extraction.segment import Clause
from model_store.vocabulary import Kind, Party

_POINTS = re.compile(
    r"\b(?P<what>that|this|it|they|those|these)(?:'s|s| is| are| would be|'d be)?"
    r"(?: (?:always|all|only|just|still|mostly|usually|then|also|purely|entirely))?"
    r"(?: (?:for|up to|down to|with|on))? (?:the |our |my )?$",
    re.IGNORECASE,
)
_THING = re.compile(
    r"^(?P<what>[\w' -]{3,40}?)(?: is| are|'s|:) (?:(?:always|all|only|just|still|mostly|also) )?"
    r"(?:the |our |my )?$",
    re.IGNORECASE,
)
_DUTY = (
    r"(?:job|task|duty|part|work|business|responsibility|department|patch|turf|baby|thing|side"
    r"|problem|area|corner)\b"
)
_THEIRS = re.compile(rf"^['’]?s? (?:own )?{_DUTY}", re.IGNORECASE)
_MINE = re.compile(
    rf"\b(?:that|this|it|they|those)(?:'s|s| is| are) (?P<who>my|our) (?:own )?{_DUTY}",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"^\s*(?:,? ?(?:too|then|alone|as well|again|until|till|by|since|and)\b|[.,;!)]|$)"
)


def belonging(line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """The owner a clause points out for the step it names, or for the one told before it."""
    start, end = quote(line, clause)
    mine = _MINE.search(line.whole[start:end])
    if mine and memory.speaker and memory.step:
        yield _owner(start, end, memory.speaker, memory.step)
        return
    for named in line.named:
        if start <= named.start < end and named.by is not By.OUTSIDER:
            what = _what(named, line, start, memory)
            if what and _stands_last(named, line, end):
                yield _owner(start, end, named.party, what)
                return


def _what(named: Named, line: Line, start: int, memory: Memory) -> str:
    """What is said to be somebody's: the words before "is", or the step that "that" stands for."""
    before = line.whole[start : named.start]
    if _POINTS.search(before):
        return memory.step
    thing = _THING.search(before)
    told = line.whole[named.end :]
    if thing and _THEIRS.search(told):
        return thing["what"].strip().lower()
    return ""


def _stands_last(named: Named, line: Line, end: int) -> bool:
    behind = line.whole[named.end : end]
    return bool(_OPEN.search(behind) or _THEIRS.search(behind))


def _owner(start: int, end: int, party: Party, mention: str) -> Draft:
    return Draft(kind=Kind.OWNER, start=start, end=end, value=party, mention=mention)
