"""Which of two figures a person names: by its place, or by saying it again; in doubt neither."""

import re
from collections.abc import Sequence

from capture.interview.differences.inquiry_replies import word_in
from capture.interview.lexicon import any_of, lexicon
from capture.interview.worth import agree
from model_store.claims import Claim
from model_store.values import Range
from model_store.vocabulary import Polarity, Rung, Upshot

SHORT = 16
"""So few words speak of nothing but the question; in more, a "first" may begin a story."""
_WORDS: list[str] = lexicon("differences")["numbers"]["words"]
_NUMBER = re.compile(rf"(?:\d+(?:[.,]\d+)?|\b{any_of('differences', 'numbers')}\b)", re.IGNORECASE)
_NAMES_A_PLACE = re.compile(any_of("differences", "places"), re.IGNORECASE)
_NOT_IT = re.compile(
    rf"\b{any_of('differences', 'not_it')}(?: the)? {_NUMBER.pattern}", re.IGNORECASE
)


def named(text: str, first: Claim, second: Claim, told: Sequence[Claim] = ()) -> Upshot:
    """Read an answer: `believed` is the first figure, `described` the second.

    Args:
        text: the whole answer.
        first: what was said first, holding a quantity.
        second: what was said later.
        told: figures of the answer about the same thing.
    """
    short = len(text.split()) <= SHORT
    said = word_in(text, Rung.REAL, believed_first=True) if short else Upshot.UNCLEAR
    if said not in (Upshot.BELIEVED, Upshot.DESCRIBED, Upshot.UNCLEAR):
        return said
    shown = _by_figure(text if short else "", (first, second), told)
    if Upshot.UNCLEAR in (said, shown):
        return said if shown is Upshot.UNCLEAR else shown
    return said if said is shown else Upshot.UNCLEAR


def _by_figure(text: str, pair: tuple[Claim, Claim], told: Sequence[Claim]) -> Upshot:
    """Which figure was said again: as a claim, or as a bare number in a short answer."""
    plain = " ".join(text.split())
    denied = {n for part in _NOT_IT.findall(plain) for n in _numbers(part)}
    bare = _numbers(_NAMES_A_PLACE.sub(" ", plain)) - denied
    ends = [_ends(claim) for claim in pair]
    own = ends[0] - ends[1], ends[1] - ends[0]
    again = [c for c in told if c.polarity is Polarity.ASSERTS and not denied & _ends(c)]
    hit = [
        bool(bare & own[i]) or any(_is_same(c, claim) for c in again)
        for i, claim in enumerate(pair)
    ]
    if hit == [True, True]:
        return Upshot.BOTH
    if any(hit):
        return Upshot.BELIEVED if hit[0] else Upshot.DESCRIBED
    return _left_over(denied, own)


def _left_over(denied: set[float], own: tuple[set[float], set[float]]) -> Upshot:
    """Where only one figure is denied, the other one is left."""
    out = [bool(denied & ends) for ends in own]
    if out == [False, True]:
        return Upshot.BELIEVED
    return Upshot.DESCRIBED if out == [True, False] else Upshot.UNCLEAR


def _is_same(mine: Claim, other: Claim) -> bool:
    return isinstance(mine.value, Range) and isinstance(other.value, Range) and agree(mine, other)


def _ends(claim: Claim) -> set[float]:
    value = claim.value
    return {value.low, value.high} if isinstance(value, Range) else set()


def _numbers(text: str) -> set[float]:
    plain = re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)
    found = (m.group().casefold().replace(",", ".") for m in _NUMBER.finditer(plain))
    return {float(_WORDS.index(n)) if n in _WORDS else float(n) for n in found}
