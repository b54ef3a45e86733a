"""How firmly, for how many cases, and from what knowledge a sentence was said.

Every answer is None, or the vocabulary's default, when nothing in the words speaks for another:
the vantage of the speaker decides then, and that is not known here.
"""

import re
from dataclasses import dataclass

from capture.extraction.lexicon import lexicon, listed
from capture.extraction.patterns.cues import cue, found, plain
from model_store.vocabulary import Basis, Case, Extent, Hedge, Modality

_NAMES = "stance"
_MAX_TARGET = 60
_TARGET_END = re.compile(
    r"[.,;:!?()\n]|\b(?:about|for|if|whether|why|because|bc|how|what|when|where|that|but|so|it's"
    r"|its|i|she|he|they|we|who|instead|maybe|please|and (?:they|she|he|it|i|we))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DontKnow:
    """An admitted gap: the words that admit it, and whom to ask instead ("" when nobody is named).

    `start` and `end` are the offsets of `ask` in the sentence (both 0 when nobody is named).
    """

    words: str
    ask: str = ""
    start: int = 0
    end: int = 0


def hedge_of(sentence: str) -> Hedge:
    """Return how firmly it was said; a statement with a question mark is unsure.

    >>> hedge_of("I think three days?").value
    'unsure'
    """
    if found(_NAMES, "unsure", sentence) or plain(sentence).rstrip(" \"')").endswith("?"):
        return Hedge.UNSURE
    if found(_NAMES, "sometimes", sentence):
        return Hedge.SOMETIMES
    return Hedge.USUALLY if found(_NAMES, "usually", sentence) else Hedge.CERTAIN


def extent_of(sentence: str) -> Extent | None:
    """Return for how many cases it was said to hold, None when nothing was said of it.

    >>> extent_of("only large parcels go by road").value
    'only'
    """
    groups = (
        ("only", Extent.ONLY),
        ("never", Extent.NEVER),
        ("sometimes", Extent.SOMETIMES),
        ("usually", Extent.USUALLY),
        ("every", Extent.EVERY),
    )
    return next((extent for name, extent in groups if found(_NAMES, name, sentence)), None)


def modality_of(sentence: str) -> Modality | None:
    """Return "prescribed" or "reported" when the words say so, else None.

    >>> modality_of("officially the buyer collects three quotes").value
    'prescribed'
    """
    if found(_NAMES, "prescribed", sentence):
        return Modality.PRESCRIBED
    basis = basis_of(sentence)
    return Modality.REPORTED if basis is Basis.WAS_TOLD else None


def basis_of(sentence: str) -> Basis | None:
    """Return how the speaker comes to know it, as far as the words tell.

    >>> basis_of("Jo says two weeks").value
    'was_told'
    """
    if found(_NAMES, "told", sentence) or found(_NAMES, "says", sentence):
        return Basis.WAS_TOLD
    if found(_NAMES, "guess", sentence):
        return Basis.GUESS
    return Basis.SEES_IT if found(_NAMES, "seen", sentence) else None


def case_of(sentence: str) -> Case:
    """Return whether this retells one case, by its words alone.

    >>> case_of("last tuesday the drawing was wrong").value
    'one'
    """
    return Case.ONE if found(_NAMES, "case", sentence) else Case.TYPICAL


def dont_know(sentence: str) -> DontKnow | None:
    """Read an admitted gap and whom to ask, None when the sentence admits none.

    >>> dont_know("no idea, ask finance").ask
    'finance'
    """
    words = plain(sentence)
    referral = cue(_NAMES, "referral").search(words)
    if referral and not _is_step(words, referral):
        start, end = _target(words, referral.end() + 1)
        if start < end:
            return DontKnow(words[:_MAX_TARGET], sentence[start:end], start, end)
    gap = found(_NAMES, "dont_know", words)
    knower = cue(_NAMES, "referral", "knows").search(words)
    if knower and (gap or _is_short(words)):
        who = next((n for n, v in knower.groupdict().items() if v), None)
        start, end = knower.span(who) if who else (0, 0)
        return DontKnow(gap or knower.group(), sentence[start:end], start, end)
    if not gap or _is_aside(words, gap):
        return None
    start, end = _named_behind(words, gap)
    return DontKnow(gap, sentence[start:end], start, end)


def is_dont_know(sentence: str) -> bool:
    """Whether a sentence admits that its speaker does not know, or sends on to somebody else."""
    return dont_know(sentence) is not None


def _target(words: str, at: int) -> tuple[int, int]:
    """Return the span of the person or team behind "ask"."""
    stop = _TARGET_END.search(words, at)
    end = min(stop.start() if stop else len(words), at + _MAX_TARGET)
    while end > at and words[end - 1].isspace():
        end -= 1
    return at, end


def _named_behind(words: str, gap: str) -> tuple[int, int]:
    """Return the span of a bare name behind a gap ("dunno, HR"), or nothing."""
    at = words.find(gap.strip()) + len(gap.strip())
    bare = re.match(
        r"[,.;]\s*((?!sorry|no\b|but|i\b|it\b|we\b)[\w@<>-]+(?: [\w-]+)?)\W*$",
        words[at:],
        re.IGNORECASE,
    )
    return (at + bare.start(1), at + bare.end(1)) if bare else (0, 0)


_GOES_ON = listed("qualifiers", "goes_on")


def _is_step(words: str, referral: re.Match[str]) -> bool:
    """Whether "ask" is what somebody does in the process ("then i ask finance")."""
    behind = words[_target(words, referral.end() + 1)[1] :].lstrip(" ,").split()[:1]
    before = _LISTED.sub("", words[: referral.start()].rstrip(" ,-").lower())
    if not before and behind and behind[0].lower() in _GOES_ON:
        return True
    last = before.split()[-1] if before.split() else ""
    if not before or before.endswith((".", "!", "?", ";", ":", ")")):
        return False
    sent_on = re.search(r"\b(?:you|better|please|best)\b[\w' ]{0,24}$", before)
    if sent_on or referral.group().lower().startswith(("you", "better", "please", "best")):
        return False
    if _OWN_DOING.match(before):
        return True
    gap_before = cue(_NAMES, "dont_know").search(before)
    commanded = words[: referral.start()].rstrip().endswith((",", "-", "–", ":"))
    return not (gap_before or (commanded and last not in lexicon("clauses")["joins"]["words"]))


_LISTED = re.compile(r"^(?:and |so )?(?:then|next|first|after that)\s?:?$")
"""What opens a list of doings: "then: ask the vet for a date"."""

_OWN_DOING = re.compile(
    r"^(?:(?:so|then|and|first|next|well|ok|now|after that),? )*(?:i|we) "
    r"(?!don|can|would|could)\w+ (?!know|idea|clue)\w+",
    re.IGNORECASE,
)
"""A row of one's own doings: "i open it, check the date, ask finance what they want"."""


def _is_short(words: str) -> bool:
    return len(words.split()) <= 8  # noqa: PLR2004


_OTHERS = listed("qualifiers", "others")


def _is_aside(words: str, gap: str) -> bool:
    """Whether the gap is somebody else's, or a small part of a longer statement."""
    at = words.find(gap.strip())
    if gap.lower().startswith("who knows") and words[:at].rstrip()[-1:].isalnum():
        return True  # "the only one who knows" tells of somebody who does
    before = words[:at].split()[-3:]
    other = _OTHERS
    return bool(other & {word.lower() for word in before[-1:]})
