"""Reads that something is there, or is not: "there is a second check", "there's no handover".

What is done is told as a noun here, and no verb names it; only nouns of doing are taken for steps.
"""

import re

from capture.extraction.drafts import Draft, words
from capture.extraction.lexicon import any_of
from capture.extraction.lines import Line
from capture.extraction.patterns.cues import plain
from model_store.matching.phrases import doing_of
from model_store.vocabulary import Kind, Polarity

_GONE = re.compile(
    r"\bthere(?:\s*(?:'s|s| is| are) (?:no|not an?|not any)|\s+(?:isn't|aren't) (?:an?|any))\s+"
    r"(?P<what>[^,.;:!?]{3,60})",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\bthere\s*(?:'s|s| is| are)(?: always)? (?:an?|one|two|the|another)\s+"
    r"(?P<what>[^,.;:!?]{3,60})",
    re.IGNORECASE,
)
_ENDS = re.compile(rf"\s+{any_of('clauses', 'ends_what')}\b.*$", re.IGNORECASE)
_OF = re.compile(r"\s+(?:of|on|for)\s+(?:the|an?|our|each|every)?\s*")


def existing(line: Line) -> Draft | None:
    """The step that a sentence says is there, or is not; None where it names no doing.

    Args:
        line: one sentence that tells of the work.
    """
    gone = _GONE.search(plain(line.text))
    found = gone or _THERE.search(plain(line.text))
    if found is None:
        return None
    what = _ENDS.sub("", found["what"]).strip()
    head = _OF.split(what)[0].split()
    if not head or not doing_of(head[-1].lower()).classes:
        return None
    return Draft(
        kind=Kind.STEP,
        start=line.start,
        end=line.end,
        value=words(line.whole, line.start, line.end),
        mention=what,
        polarity=Polarity.DENIES if gone else Polarity.ASSERTS,
    )
