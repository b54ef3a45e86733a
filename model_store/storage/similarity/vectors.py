"""Turns phrases into vectors offline; the model ships in its package and nothing is fetched.

Vectors only shortlist which phrases are worth judging. They never decide: an approval and a
rejection of the same thing lie close together.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from model_store.matching.meaning import DIMENSIONS, word_model

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

Embed = Callable[[Sequence[str]], "Vectors"]
"""From n phrases to an n-by-d array of unit vectors."""


class WordVectors:
    """Static word vectors, averaged over a phrase; loaded when the first phrase comes."""

    def __init__(self) -> None:
        self._model: Any = None

    def __call__(self, phrases: Sequence[str]) -> "Vectors":
        """Embed phrases as unit vectors; a phrase without a known word gets the zero vector."""
        import numpy as np

        if not phrases:
            return np.zeros((0, DIMENSIONS), dtype=np.float32)
        found = np.asarray(self._loaded().embed([p or " " for p in phrases]), dtype=np.float32)
        length = np.linalg.norm(found, axis=1, keepdims=True)
        return np.asarray(found / np.where(length > 0, length, 1.0), dtype=np.float32)

    def _loaded(self) -> Any:  # noqa: ANN401 - the vendor ships no types
        if self._model is None:
            self._model = word_model()
        return self._model


def best_first(found: tuple[str, float]) -> tuple[float, str]:
    """The order of what was found: the likest first, and of two as like the first by letters."""
    return -found[1], found[0]
