"""Asked what goes wrong, people tell the trouble, a rule against it, or what they do about it."""

import re

from capture.extraction.asked import Asked
from capture.extraction.clauses.doers import Memory
from capture.extraction.lexicon import any_of, listed
from capture.extraction.lines import Line
from capture.extraction.measures.measure import MeasureKind
from capture.extraction.patterns.marks import has
from model_store.vocabulary import Kind

_ASKED = frozenset({Kind.EXCEPTION, Kind.WORKAROUND})


def is_rule(line: Line, asked: Asked, memory: Memory) -> bool:
    """Whether somebody asked what goes wrong, or how people get round it, tells the rule.

    A leader who tells how it goes, and no trouble before it, says that there is none.
    """
    if asked.kind not in _ASKED or _I.search(line.text):
        return False
    if any(measure.kind in _PARTS for measure in line.measures):
        memory.trouble = True
        return False  # "every third one" is a part of the cases, and no rule
    firm = has("control", line.text) and not has("sometimes", line.text)
    if firm and not has("failing", line.text):
        return True
    smooth = _is_smooth(line) or _is_provided(line)
    rule = asked.leader and (has("rule", line.text) or (smooth and not memory.trouble))
    memory.trouble = not rule
    return rule


def _is_smooth(line: Line) -> bool:
    """Whether a sentence tells how something is done, and nothing that goes otherwise."""
    told = any(not action.past for action in line.actions)
    marks = ("trouble", "failing", "sometimes", "rework", "exclusion")
    odd = any(has(name, line.text) for name in marks) or _ELSEWHERE.search(line.text)
    return told and not odd and not any(m.kind is MeasureKind.RATE for m in line.measures)


def _is_provided(line: Line) -> bool:
    """Whether a sentence says what is done in a case: "if it is overdue it is taken out"."""
    told = any(a.passive or a.obliged for a in line.actions if not (a.conditional or a.past))
    unsettled = has("sometimes", line.text) or has("failing", line.text)
    return told and not unsettled and _IF.match(line.text) is not None


_IF = re.compile(
    r"\W*(?:if|when|whenever|once|should|as soon as)\b(?!.*\b(?:we|stuck|lost|delayed|late)\b)",
    re.IGNORECASE,
)


def is_response(said: str, line: Line, start: int, asked: Asked) -> bool:
    """Whether words begin with what the speaker does about the trouble: "then I ring the shop"."""
    if asked.kind is not Kind.EXCEPTION or asked.leader:
        return False
    opens = _OPENS.match(said)
    if opens is None or _OWN_THING.match(said):
        return opens is not None
    at = start + opens.end()
    acts = [a for a in line.actions if at <= a.at <= at + _NEAR]
    if not acts or acts[0].negated or (acts[0].stative and acts[0].verb not in _UNBENT):
        return False
    verb = acts[0].verb.split(maxsplit=1)[0]
    over = acts[0].past and verb not in _UNBENT
    return not over and verb not in _SEEN


_UNBENT = listed("answered", "unbent")


def is_lack(said: str) -> bool:
    """Whether "no" opens what is missing, and denies no trouble: "no slip", not "no problem"."""
    return _LACK.match(said) is not None


_LACK = re.compile(rf"\W*no (?!{any_of('answered', 'no_lack')}\b)[a-z]", re.IGNORECASE)
_I = re.compile(r"\bi\b", re.IGNORECASE)
_PARTS = frozenset({MeasureKind.SHARE})
_NEAR = 16
_OPENS = re.compile(
    r"(?:(?:then|so|and|but|well|in that case|otherwise)\b[\s,]*)*"
    r"(?:i|we)\b(?:['’](?:ve|m|re)\b)?",
    re.IGNORECASE,
)
_OWN_THING = re.compile(
    r"(?:(?:then|so|and|but)\b[\s,]*)*"
    r"(?:i|we)(?:['’]ve| have| keep)(?: got)? (?:a|an|my|our|some) "
    rf"(?!{any_of('answered', 'no_means')})\w+",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\b(?:go|goes) to\b", re.IGNORECASE)
_SEEN = listed("answered", "only_met")
"""What happens to somebody, or is only perceived, is no way round the trouble."""
