"""What a sentence is before it is read: a claim, a don't-know, a wish, a taking back, or nothing."""

import re
from dataclasses import dataclass
from enum import StrEnum

from capture.extraction.marks import has
from capture.extraction.lines import Line
from capture.extraction.segment import Block


class Nature(StrEnum):
    """What may be made of a sentence."""

    CLAIM = "claim"
    UNKNOWN = "unknown"
    IDEA = "idea"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Sorted:
    """The nature of a sentence, and where in it something said before is taken back (or None)."""

    nature: Nature
    reason: str = ""
    taken_back_at: int | None = None


_UNKNOWN = re.compile(
    r"\b(?:no idea|no clue|dunno|don'?t know|do not know|not my (?:part|area|job|department)|couldn'?t (?:say|tell)|can'?t say|you'?d have to ask|ask (?:the )?\w+ ?\w*\s*$)",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:scratch that|no wait|wait no|no sorry|sorry no|actually no|i mean|correction|ah no|nah|non pardon)\b|^no\.",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:next year|wish|would be nice|if it was me|i'?d (?:put|like|love)|should have|we'?re looking at|if they ever|one day)\b",
    re.IGNORECASE,
)


def nature_of(line: Line, *, opens_turn: bool) -> Sorted:
    """Sort one sentence."""
    if line.block is not Block.PROSE:
        return Sorted(Nature.NOTHING, line.block.value)
    text = line.text
    if has("chatter", text):
        return Sorted(
            Nature.NOTHING,
            "chatter",
            0 if re.match(r"\W*no\W", text, re.IGNORECASE) and not opens_turn else None,
        )
    if text.rstrip().endswith("?") and not re.search(r"\d|think|guess", text):
        return Sorted(Nature.NOTHING, "question")
    back = _BACK.search(text)
    if _UNKNOWN.search(text):
        return Sorted(Nature.UNKNOWN, "don't know")
    if _WISH.search(text):
        return Sorted(Nature.IDEA, "wish")
    return Sorted(Nature.CLAIM, "", line.start + back.start() if back else None)
