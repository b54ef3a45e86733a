"""Tells practice that is over from a retold case and from a change that still holds.

A past verb alone decides nothing: how the last case went is told in the past too. It takes a mark
of distance beside it, and no present verb.
"""

import re

from capture.extraction.patterns.cues import found
from capture.extraction.reality.sorts import Reality, Sort, verdict

_NAMES = "past"
_PRESENT = re.compile(
    r"\b(?:is|are|isn't|aren't|'re|am|has|have|hasn't|haven't|'ve|do|does|don't|doesn't|can|can't"
    r"|must|will|now|still|today|\w+s it)\b|(?<=[a-z])'s\b(?! (?:dead|gone|long))",
    re.IGNORECASE,
)
_CONDITIONAL = re.compile(r"\b(?:would|could|should|might)\b|[a-z]'d\b", re.IGNORECASE)
_TOLD_ON = re.compile(
    r"\b(?:was|were|had|did|didn't|would|could|went|came|took|got|\w{3,}ed)\b", re.IGNORECASE
)


def over(words: str) -> Reality | None:
    """Judge practice that is over, unless the same words tell of a change that holds now."""
    ended = verdict(Sort.PAST, _NAMES, "then_not_now", words)
    if ended or found(_NAMES, "change", words):
        return ended
    return verdict(Sort.PAST, _NAMES, "past", words) or _distant(words)


def told_on(clause: str) -> bool:
    """Whether a clause goes on in the past: it has a past verb and no present one."""
    return bool(_TOLD_ON.search(clause)) and not _PRESENT.search(clause)


def _does_now(words: str) -> bool:
    """Whether it opens with what somebody does: "we reprint it every week as the price moved"."""
    opens = _OPENS.match(words)
    if opens is None:
        return False
    verb = opens[1].lower()
    return not verb.endswith("ed") and not found(_NAMES, "past_verb", verb)


_OPENS = re.compile(
    r"\W*(?:i|we|they|you)(?: (?:always|usually|often|just|only|all|then|normally|regularly))* "
    r"([a-z]{3,})\b",
    re.IGNORECASE,
)


def _distant(words: str) -> Reality | None:
    """Judge a past verb by what stands beside it: a distance in years, or a habit that ended."""
    if not found(_NAMES, "past_verb", words):
        return None
    ago = found(_NAMES, "ago", words)
    if ago:
        return Reality(Sort.PAST, ago)
    if (
        _PRESENT.search(words)
        or _does_now(words)
        or _CONDITIONAL.search(words)
        or found("stance", "case", words)
    ):
        return None
    return verdict(Sort.PAST, _NAMES, "habit", words)
