"""Tells what is wished, planned or imagined from what is done.

A condition that can be so ("if it is urgent I call her") is no unreal one: its verb is present.
"""

import re

from capture.extraction.patterns.cues import cue, found
from capture.extraction.reality.sorts import Reality, Sort, verdict

_NAMES = "unreal"


def imagined(words: str) -> Reality | None:
    """Judge unreal conditions: a past condition with would or could, inversions, "would have"."""
    said = verdict(Sort.HYPOTHETICAL, _NAMES, "unreal", words)
    if said:
        return said
    condition = cue(_NAMES, "condition_past").search(words)
    if condition is None:
        return None
    rest = words[: condition.start()] + " " + words[condition.end() :]
    unreal = found(_NAMES, "would", rest) or _PERFECT.search(words, condition.start())
    return Reality(Sort.HYPOTHETICAL, condition.group()) if unreal else None


_PERFECT = re.compile(
    r"\bhad (?:only |not |just )?(?:\w{2,}ed|been|done|gone|got|had|known|sent|seen|told|written"
    r"|taken|come|kept|said|given|made|bought|left|paid|found)\b",
    re.IGNORECASE,
)


def wished(words: str) -> Reality | None:
    """Judge wishes, plans and promises: also a change that is told with a day to come."""
    said = verdict(Sort.WISH, _NAMES, "wish", words)
    if said or not found(_NAMES, "to_come", words):
        return said
    return verdict(Sort.WISH, _NAMES, "plans", words)
