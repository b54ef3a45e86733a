"""The vectors the parser reads words by, with what is known of a word by itself kept for the next.

The model first looks at each word alone and then at its neighbours. The first half is the dearer
one and gives the same for the same word, so it is remembered: the vectors are those of the model.
"""

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MOST = 20_000
"""So many words are remembered, of 400 bytes each."""


class Vectors:
    """Gives texts the vectors that the model's own component would give them.

    Args:
        nlp: a loaded pipeline with a component of vectors.
    """

    def __init__(self, nlp: "Language") -> None:
        alone, beside = nlp.get_pipe("tok2vec").model.layers
        features, _, embedding, mixing, _ = alone.layers
        self._columns: list[str] = features.attrs["columns"]
        self._embed, self._mix = embedding.layers[0].predict, mixing.layers[0].predict
        self._beside = beside.predict
        self._known: dict[bytes, Any] = {}

    def give(self, doc: "Doc") -> None:
        """Set the vectors of a text that is not empty."""
        import numpy as np

        rows = doc.to_array(self._columns)
        keys = [row.tobytes() for row in rows]
        if len(self._known) > MOST:
            self._known.clear()
        new = {key: at for at, key in enumerate(keys) if key not in self._known}
        if new:
            made = self._mix(self._embed(rows[list(new.values())]))
            self._known |= zip(new, (row.copy() for row in made), strict=True)
        (doc.tensor,) = self._beside([np.stack([self._known[key] for key in keys])])


@cache
def vectors(nlp: "Language") -> Vectors | None:
    """What gives a pipeline's texts their vectors; None when its model is of another make."""
    try:
        return Vectors(nlp)
    except (KeyError, AttributeError, ValueError, IndexError):
        return None
