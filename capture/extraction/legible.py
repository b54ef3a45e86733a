"""A text as a reader sees it, with the place that every character has in the text as it was typed.

What cannot be seen (zero width, direction marks, heaps of accents) is left out; letters that only
look Latin become Latin. A span of the legible text is mapped back to what was typed.
"""

import re
import unicodedata
from dataclasses import dataclass

_UNSEEN = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]"
    "|(?<=[\u0300-\u036f\u0489])[\u0300-\u036f\u0489]"
    "|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
)
_LOOKALIKES = str.maketrans(
    "аеорсухіјѕһԁԛԝӏАВЕКМНОРСТУХЅІЈονρικΑΒΕΖΗΙΚΜΝΟΡΤΥΧɡı",
    "aeopcyxijshdqwlABEKMHOPCTYXSIJovpikABEZHIKMNOPTYXgi",
)
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = 0x24F


@dataclass(frozen=True, slots=True)
class Legible:
    """The text to read; character `n` of it was typed at `places[n]` (None: at `n`)."""

    text: str
    places: tuple[int, ...] | None = None

    def typed(self, start: int, end: int) -> tuple[int, int]:
        r"""The span as it was typed.

        >>> legible("in\u200bvoice").typed(0, 7)
        (0, 8)
        """
        if self.places is None:
            return start, end
        if start >= end:
            at = self.places[start] if start < len(self.places) else start
            return at, at
        return self.places[start], self.places[end - 1] + 1


def legible(text: str) -> Legible:
    r"""Make a text legible.

    >>> legible("I b\u043e\u043ek it").text
    'I book it'
    """
    if text.isascii() and not _UNSEEN.search(text):
        return Legible(text)
    plain = _latin("".join(_folded(char) for char in text))
    gaps = [match.span() for match in _UNSEEN.finditer(plain)]
    if not gaps:
        return Legible(plain)
    unseen = {at for start, end in gaps for at in range(start, end)}
    places = tuple(at for at in range(len(plain)) if at not in unseen)
    return Legible("".join(plain[at] for at in places), places)


def _folded(char: str) -> str:
    """One character for one: letters of other shapes (full width, mathematical) become plain."""
    if char <= "\u02ff":
        return char
    folded = unicodedata.normalize("NFKC", char)
    return folded if len(folded) == 1 and folded.isascii() and folded.isalnum() else char


def _latin(text: str) -> str:
    """Replace lookalikes in words that are partly Latin, or that stand among Latin words."""
    letters = [char for char in text if char.isalpha()]
    latin = 2 * sum(ord(char) <= _LATIN for char in letters) > len(letters)

    def read(match: re.Match[str]) -> str:
        word = match.group()
        meant = word.translate(_LOOKALIKES)
        mixed = any(ord(char) <= _LATIN for char in _UNSEEN.sub("", word))
        return meant if (mixed or latin) and meant.isascii() else word

    return _WORD.sub(read, text)
