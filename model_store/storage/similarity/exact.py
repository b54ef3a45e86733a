"""A similarity index in memory that compares with every phrase: the reference for the others."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from model_store.storage.similarity.vectors import Embed, WordVectors, best_first

if TYPE_CHECKING:
    from model_store.storage.similarity.vectors import Vectors


class ExactIndex:
    """Finds the nearest phrases by cosine over all of them; fast enough for some thousands."""

    def __init__(self, embed: Embed | None = None) -> None:
        self._embed = embed or WordVectors()
        self._phrases: dict[str, None] = {}
        self._rows: list[Vectors] = []

    def add(self, phrases: Sequence[str]) -> None:
        """Make phrases findable; a phrase already there is left as it is."""
        new = [p for p in dict.fromkeys(phrases) if p.strip() and p not in self._phrases]
        if new:
            self._rows.append(self._embed(new))
            self._phrases.update(dict.fromkeys(new))

    def nearest(self, phrase: str, count: int) -> tuple[tuple[str, float], ...]:
        """The `count` nearest phrases with their cosine similarity, best first."""
        if not self._phrases or count <= 0:
            return ()
        import numpy as np

        likeness = np.concatenate(self._rows) @ self._embed([phrase])[0]
        found = sorted(zip(self._phrases, likeness.tolist(), strict=True), key=best_first)
        return tuple((text, float(value)) for text, value in found[:count])
