"""How near words are in what they mean, from a table of vectors that comes with the package.

The table is a rotation of wordllama's vectors of word pieces (MIT) to their first directions, one
byte each; `docs/decisions/0011-which-step-a-story-is-about.md` says why it is kept and how it is
made. It knows no text of ours. A word that is no piece of its own is read piece by piece, which
tells little of what a rare word means but finds its kin ("countersigned", "sign").
"""

from functools import cache, lru_cache
from importlib import resources
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Rows = NDArray[Any]

_BEGINS = "\u2581"
"""Marks a piece that words begin with."""

_CACHED = 1 << 15


@cache
def _table() -> tuple[dict[str, int], "Rows"]:
    import numpy as np

    packed = resources.files("model_store.matching.meaning").joinpath("nearness.npz").read_bytes()
    with np.load(BytesIO(packed), allow_pickle=False) as table:
        pieces = table["pieces"].tobytes().decode().split("\n")
        return {piece: n for n, piece in enumerate(pieces)}, table["vectors"]


@lru_cache(maxsize=_CACHED)
def vector(word: str) -> "Rows":
    """The direction of a word: one row of length 1, or of zeros if nothing of it is known."""
    import numpy as np

    pieces, rows = _table()
    summed: Rows = rows[_pieces(word, pieces)].sum(axis=0, dtype=np.float32)
    length = float(np.linalg.norm(summed))
    direction: Rows = summed / (length or 1.0)
    return direction


def vectors(words: tuple[str, ...]) -> "Rows":
    """The directions of some words, one row each.

    Raises:
        ValueError: there are no words.
    """
    import numpy as np

    return np.stack([vector(word) for word in words])


def nearness(one: str, other: str) -> float:
    """How near two words are: 1 the same, about 0 nothing in common.

    >>> nearness("payment", "money") > 0.5 > nearness("payment", "tree")
    True
    """
    return float(vector(one) @ vector(other))


def _pieces(word: str, pieces: dict[str, int]) -> list[int]:
    """The longest known pieces of a word, from its beginning on."""
    left, found = _BEGINS + word, []
    while left:
        end = next((n for n in range(len(left), 0, -1) if left[:n] in pieces), 0)
        if end:
            found.append(pieces[left[:end]])
        left = left[end or 1 :]
    return found
