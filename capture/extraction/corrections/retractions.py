"""Finds where a speaker takes back what was just said, what falls, and what takes its place.

Only speech with a cue corrects ("scratch that", "no wait"); saying something else does not. A cue
is a run of words at the beginning of a clause, and the run decides how sure it is.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from capture.extraction.lexicon import lexicon
from capture.extraction.sentences.segment import Block, Clause, sentences

_NAMES = "corrections"
_MAX_TEXT = 20_000
_MOST_UNITS = 8


class Cue(StrEnum):
    """What a word of a cue does; the classes of the lexicon."""

    ANYWHERE = "anywhere"
    GIVES_UP = "gives_up"
    TAKES_BACK = "takes_back"
    SAYS_NO = "says_no"
    STOPS = "stops"
    AMENDS = "amends"
    FILLERS = "fillers"


_SURE = frozenset({Cue.ANYWHERE, Cue.GIVES_UP, Cue.TAKES_BACK})


@dataclass(frozen=True, slots=True)
class Retraction:
    """One correction cue in a message.

    `cue` is its span. `retracted` is the span of this message that falls; None means what was said
    just before this message. `successor` is the span that takes its place (may be empty).
    `sure` tells cues that always correct from those that do so only when the successor speaks of
    the same thing; of those, `mild` ones only replace a name or a quantity. `stops` tells those by
    which somebody breaks off.
    """

    cue: tuple[int, int]
    retracted: tuple[int, int] | None
    successor: tuple[int, int]
    sure: bool
    mild: bool = False
    stops: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    kinds: tuple[Cue, ...]

    @property
    def sure(self) -> bool:
        """Whether it corrects by itself: by one strong word, or by two that agree."""
        weak = set(self.kinds) & {Cue.SAYS_NO, Cue.STOPS, Cue.AMENDS}
        return bool(_SURE & set(self.kinds)) or len(weak) > 1

    @property
    def mild(self) -> bool:
        return not self.sure and Cue.SAYS_NO not in self.kinds


def retractions(text: str) -> tuple[Retraction, ...]:
    """Find the corrections in one message, left to right.

    >>> r = retractions("twenty a week. no wait, thirty a week")[0]
    >>> r.retracted, r.sure
    ((0, 14), True)
    """
    head = text[:_MAX_TEXT].replace("’", "'")
    parts = [s for s in sentences(text[:_MAX_TEXT]) if s.block is Block.PROSE]
    cues: list[_Found] = []
    for part in parts:
        for at in _openings(head, part):
            if not cues or at >= cues[-1].end:
                cues += _cue_at(head, at, part.end)
    return tuple(_retraction(head, parts, cues, index) for index in range(len(cues)))


_PAUSE = re.compile(r"(?:\.{2,}|…|[,;:(–—-])\s*|\s(?=\*\w)|\n\s*|\^+\s*|[.!?)]\s+")


def _openings(text: str, part: Clause) -> list[int]:
    """Where clauses may begin in a sentence, and where words of taking back stand."""
    at = {part.start} | {m.end() for m in _PAUSE.finditer(text, part.start, part.end)}
    at |= {m.start() for m in _pattern(Cue.ANYWHERE).finditer(text, part.start, part.end)}
    return sorted(at)


def _cue_at(text: str, start: int, stop: int) -> list[_Found]:
    """The run of cue words that begins here, if it is one."""
    star = _STARRED.match(text, start, stop)
    if star:
        return [_Found(start, star.end(), (Cue.STOPS,))]
    kinds: list[Cue] = []
    at = last = start
    while len(kinds) < _MOST_UNITS:
        unit = _unit(text, at, stop) or (_plain_no(text, at, stop) if kinds else None)
        if unit is None:
            break
        kinds.append(unit[0])
        last = last if unit[0] is Cue.FILLERS else unit[1]
        gap = _BETWEEN.match(text, unit[1], stop)
        at = gap.end() if gap else unit[1]
    said = [kind for kind in kinds if kind is not Cue.FILLERS]
    return [_Found(start, last, tuple(said))] if said else []


def _unit(text: str, at: int, stop: int) -> tuple[Cue, int] | None:
    for kind in Cue:
        match = _pattern(kind).match(text, at, stop)
        if match and match.end() > at:
            return kind, match.end()
    return None


def _plain_no(text: str, at: int, stop: int) -> tuple[Cue, int] | None:
    """A no without a mark behind it, where somebody hesitated before it: "hm no it is Jo"."""
    match = None if _JOINED.search(text, max(0, at - _JOIN), at) else _NO.match(text, at, stop)
    return (Cue.SAYS_NO, match.end()) if match else None


_NO = re.compile(
    r"no(?= (?!one|body|idea|problem|worr|more|longer|need|clue|way|doubt|wonder|chance|matter"
    r"|such|other|further|real|big|numbers?|figures?)\w)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b(?:and|or|but|so|then|there|now|just|also)\s+$", re.IGNORECASE)
"""Behind a joining word "no" belongs to its noun: "and no crate leaves"."""

_JOIN = 8
_STARRED = re.compile(r"\*(?=\w)(?![^*\n]{1,80}\*)")
_BETWEEN = re.compile(r"[\s,.:;!?…–—-]*")


@cache
def _pattern(kind: Cue) -> re.Pattern[str]:
    entries = lexicon(_NAMES)[kind.value]["patterns"]
    return re.compile(r"(?<![\w'])(?:" + "|".join(entries) + ")", re.IGNORECASE)


def _retraction(text: str, parts: list[Clause], cues: list[_Found], index: int) -> Retraction:
    found = cues[index]
    end = _past_marks(text, found.end)
    following = cues[index + 1].start if index + 1 < len(cues) else len(text)
    floor = cues[index - 1].end if index else 0
    before = _sentence_before(text, parts, found.start, floor)
    if before is not None and Cue.GIVES_UP in found.kinds:
        before = floor
    fallen = (max(before, floor), _before_marks(text, found.start)) if before is not None else None
    if fallen and fallen[0] >= fallen[1]:
        fallen = None
    behind = (end, max(end, following))
    stops = Cue.STOPS in found.kinds
    return Retraction((found.start, found.end), fallen, behind, found.sure, found.mild, stops)


def _sentence_before(text: str, parts: list[Clause], at: int, floor: int) -> int | None:
    """Where the sentence begins whose words stand before a cue; it may be the cue's own."""
    number = bisect_right(parts, at, key=lambda part: part.start) - 1
    if number < 0:
        return None
    here = parts[number]
    if at < here.end:
        if _has_words(text, here.start, at):
            return here.start
        number -= 1
    if number > 0 and _COMPARED.fullmatch(parts[number].text):
        number -= 1
    return parts[number].start if number >= 0 and parts[number].start >= floor else None


_COMPARED = re.compile(
    r"(?:even |rather |a lot |far )?(?:more|less|fewer|longer|shorter|higher|lower)\W*",
    re.IGNORECASE,
)
"""What only compares with the sentence before it: "ten a year? More. Say once a week"."""


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
