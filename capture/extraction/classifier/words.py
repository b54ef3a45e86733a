"""Words as numbers and vectors, from the static word vectors that ship in their package."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from capture.extraction.classifier.network import LONGEST
from model_store.matching.meaning import word_model

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]


class Words:
    """Cuts texts into pieces of words, each of which has a number and a vector.

    `vectors` has a row for each number; their root mean square is 1.

    Raises:
        ConfigurationError: when built, if the package with the vectors is not installed.
    """

    def __init__(self) -> None:
        import numpy as np

        model: Any = word_model()
        self._pieces = model.tokenizer
        found = np.asarray(model.embedding, dtype=np.float32)
        self.vectors: Floats = found / np.sqrt(np.mean(np.square(found), dtype=np.float64))

    def numbers(self, text: str) -> Sequence[int]:
        """The numbers of a text's pieces, so many as are read."""
        read = text[: LONGEST * _LONG_PIECE]
        return self._pieces.encode(read, add_special_tokens=False).ids[:LONGEST]


_LONG_PIECE = 16
"""So many characters are more than any usual piece has."""


@cache
def words() -> Words:
    """Words, loaded once."""
    return Words()
