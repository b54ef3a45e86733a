"""Finds where a speaker takes back what was just said, what falls, and what takes its place.

Only speech with a cue corrects ("scratch that", "no wait"); saying something else does not.
"""

import re
from dataclasses import dataclass

from capture.extraction.cues import cue
from capture.extraction.segment import Block, Clause, sentences

_NAMES = "stance"
_MAX_TEXT = 20_000


@dataclass(frozen=True, slots=True)
class Retraction:
    """One correction cue in a message.

    `cue` is its span. `retracted` is the span of this message that falls; None means what was said
    just before this message. `successor` is the span that takes its place (may be empty).
    `sure` tells cues that always correct from those that do so only when the successor speaks of
    the same thing.
    """

    cue: tuple[int, int]
    retracted: tuple[int, int] | None
    successor: tuple[int, int]
    sure: bool


def retractions(text: str) -> tuple[Retraction, ...]:
    """Find the corrections in one message, left to right.

    >>> r = retractions("twenty a week. no wait, thirty a week")[0]
    >>> r.retracted, r.sure
    ((0, 14), True)
    """
    head = text[:_MAX_TEXT].replace("’", "'")
    parts = [s for s in sentences(text[:_MAX_TEXT]) if s.block is Block.PROSE]
    cues = [(m.span(), True) for m in cue(_NAMES, "correction", "sure").finditer(head)]
    sure = [span for span, _ in cues]
    for match in cue(_NAMES, "correction", "likely").finditer(head):
        opens = any(p.start == match.start() for p in parts) or _after_pause(head, match.start())
        if opens and not any(a <= match.start() < b for a, b in sure):
            cues.append((match.span(), False))
    cues.sort()
    return tuple(_retraction(head, parts, cues, index) for index in range(len(cues)))


def _after_pause(text: str, at: int) -> bool:
    return re.search(r"(?:\.\.|…|,|-|–|\()\s*$", text[max(0, at - 8) : at]) is not None


def _retraction(
    text: str, parts: list[Clause], cues: list[tuple[tuple[int, int], bool]], index: int
) -> Retraction:
    (start, end), sure = cues[index]
    end = _past_marks(text, end)
    following = cues[index + 1][0][0] if index + 1 < len(cues) else len(text)
    here = [p for p in parts if p.start <= start < p.end]
    floor = cues[index - 1][0][1] if index else 0
    before = here[0].start if here and _has_words(text, here[0].start, start) else None
    if before is None:
        earlier = [p for p in parts if p.end <= start and p.start >= floor]
        before = earlier[-1].start if earlier else None
    fallen = (max(before, floor), _before_marks(text, start)) if before is not None else None
    if fallen and fallen[0] >= fallen[1]:
        fallen = None
    return Retraction((start, end), fallen, (end, max(end, following)), sure)


def _has_words(text: str, start: int, end: int) -> bool:
    return any(char.isalnum() for char in text[start:end])


def _past_marks(text: str, at: int) -> int:
    """Skip blanks and punctuation, but no mark-up that belongs to what follows."""
    while at < len(text) and not (text[at].isalnum() or text[at] in '<`"('):
        if text[at] == ":" and text[at + 1 : at + 2].isalpha():  # an emoji code
            break
        at += 1
    return at


def _before_marks(text: str, at: int) -> int:
    while at > 0 and not (text[at - 1].isalnum() or text[at - 1] in '>`")%€$?!.'):
        at -= 1
    while at > 1 and text[at - 1] == "." and text[at - 2] in ". ":
        at -= 1
    return at
