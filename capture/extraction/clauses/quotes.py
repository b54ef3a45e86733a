"""How much of a sentence is quoted: the clause, or the words of one action in it."""

import re

from capture.extraction.actions.found import Action
from capture.extraction.drafts import Draft, words
from capture.extraction.lexicon import any_of
from capture.extraction.lines import Line
from capture.extraction.sentences.segment import Clause
from model_store.vocabulary import Kind

_LEAD_IN = re.compile(rf"^(?:{any_of('clauses', 'lead_in')}\b[\s,]*)+(?!of\b)", re.IGNORECASE)
"""Joining words and words of speech; "right of way" and "first of all" begin with none."""


def quote(line: Line, clause: Clause) -> tuple[int, int]:
    """The words of a clause without what joins it to the one before."""
    lead = _LEAD_IN.match(line.whole[clause.start : clause.end])
    start = clause.start + (lead.end() if lead else 0)
    short = len(line.whole[start : clause.end].split()) < _MIN_WORDS
    return (clause.start, clause.end) if short else (start, clause.end)


def near(line: Line, clause: Clause, at: int) -> tuple[int, int]:
    """The words of a clause; of a long one, what stands around a place between two commas."""
    start, end = quote(line, clause)
    if end - start <= _LONG:
        return start, end
    marks = list(_COMMA.finditer(line.whole, start, end))
    low = max((m.end() for m in marks if m.end() <= at), default=start)
    high = min((m.start() for m in marks if m.start() > at), default=end)
    return (low, high) if len(line.whole[low:high].split()) > _MIN_WORDS else (start, end)


_LONG = 100
"""Letters: a longer clause says more than one thing."""

_COMMA = re.compile(r"[,;(–—]\s+|\s[-–—(]\s?")


def whole(kind: Kind, line: Line, clause: Clause, mention: str, rule: str) -> Draft:
    """A draft in the words of a clause."""
    start, end = quote(line, clause)
    says = words(line.whole, start, end)
    return Draft(kind=kind, start=start, end=end, value=says, mention=mention, rule=rule)


def segment(action: Action, line: Line, clause: Clause) -> tuple[int, int]:
    """The words of one action among several in a clause; the clause, when those are too few."""
    start, end = quote(line, clause)
    reach = action.target[1] if action.target else action.at
    inside = [a for a in line.actions if start <= a.at < end and not a.conditional]
    starts = [_opens_at(a, max(start, reach)) for a in inside]
    before = [a.at for a in line.actions if start <= a.at < action.at]
    mine = _opens_at(action, max(before, default=start))
    mine = action.opens if start <= action.opens < mine else mine
    mine -= len(_ARTICLE.search(line.whole[start:mine])[0])  # type: ignore[index]
    later = sorted(s for s in starts if s > action.at)
    low = mine if before else start
    high = _TAIL.sub("", line.whole[low : later[0] if later else end])
    if len(high.split()) < _MIN_WORDS:
        return _joined(line, clause, low, low + len(high))
    return _shortened(action, line, low, low + len(high))


def _joined(line: Line, clause: Clause, low: int, high: int) -> tuple[int, int]:
    """Two words with what joins them on, or with the two words of the clause beside theirs."""
    start, end = quote(line, clause)
    link = _LINK.search(line.whole[clause.start : low])
    if len(line.whole[low:high].split()) == _MIN_WORDS - 1 and link and low > start:
        return low - len(link[0]), high
    short = [c for c in line.clauses if len(c.text.split()) < _MIN_WORDS]
    beside = [c for c in short if c is not clause and _adjoins(c, clause)]
    if clause not in short or not beside:
        return start, end
    return min(start, *(c.start for c in beside)), max(end, *(c.end for c in beside))


def _adjoins(one: Clause, other: Clause) -> bool:
    first, second = sorted((one, other), key=lambda c: c.start)
    return second.start - first.end <= _MIN_WORDS


_LINK = re.compile(r"\b(?:and|then|or|n|&)\s+$", re.IGNORECASE)


def _shortened(action: Action, line: Line, low: int, high: int) -> tuple[int, int]:
    """The same words without what stands before the subject and behind the object, if long."""
    if high - low <= _LONG:
        return low, high
    reach = max(action.target[1] if action.target else action.at, action.at)
    begins = min([action.opens, *([action.target[0]] if action.target else [])])
    start = begins if low < begins <= action.at else low
    comma = _COMMA.search(line.whole, reach, high)
    end = comma.start() if comma else high
    enough = len(line.whole[start:end].split()) > _MIN_WORDS
    return (start, end) if enough else (low, high)


def _opens_at(action: Action, start: int) -> int:
    """Where the words of an action begin: at its doer, if that stands behind `start`."""
    before = [s for s, _ in action.doers] + ([action.target[0]] if action.target else [])
    before += [action.opens] if action.opens >= 0 else []
    return min([action.at, *(s for s in before if s >= start)])


_ARTICLE = re.compile(
    r"(?:\b(?:the|an?|my|our|your|his|her|their|each|every|[\w-]+['’]s)\s+)?$", re.IGNORECASE
)
_TAIL = re.compile(
    r"(?:,?\s*(?:\band |\bbut )?\bonly (?:if|when|once|after)\b[^,]*"
    r"|,\s*(?:and |but )?(?:if|when|unless|once|since|because|as|while)\b[^,]*)?[\s,;]*"
    r"(?:(?<=[,\s])[\w-]+['’]s[\s,]*)?"
    r"(?:\b(?:and|or|then|but|to|so|also|the|an?|my|our|if|when|who|which|that)\b[\s,]*)*$",
    re.IGNORECASE,
)
_MIN_WORDS = 3
