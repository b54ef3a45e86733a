"""The vectors the parser reads words by, the same as the model's own but for rounding, and sooner.

The model first looks at each word alone and then, four times over, at its neighbours. What it
makes of a word alone is remembered. What neighbours add is computed here in the same steps, for
the model's own way of computing spends more on layers and checks than on the numbers.
"""

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

    Floats = NDArray[np.float32]

MOST = 20_000
"""So many words are remembered, of 400 bytes each."""

_EDGE = 4
"""So many rows of nothing stand before and behind a text when neighbours are looked at."""

_LEAST = 1e-8
"""Is added to a variance, that nothing is divided by nought."""


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
        if beside.attrs["pad"] != _EDGE:
            raise ValueError(beside.attrs["pad"])
        self._beside = [_Look(one.layers[0]) for one in beside.layers[0].layers]
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
        seen = np.zeros((len(keys) + 2 * _EDGE, len(self._known[keys[0]])), dtype=np.float32)
        seen[_EDGE:-_EDGE] = [self._known[key] for key in keys]
        for look in self._beside:
            seen += look(seen)
        doc.tensor = seen[_EDGE:-_EDGE]


class _Look:
    """One look at each word between its two neighbours: N rows of W numbers in, as many out.

    Of three answers the greatest counts (Goodfellow et al. 2013, Maxout Networks), and every row
    is brought to mean 0 and variance 1, then to a learnt scale (Ba et al. 2016, Layer
    Normalization).
    """

    def __init__(self, layer: Any) -> None:  # noqa: ANN401 - the vendor ships no types
        import numpy as np

        window, (steps, _) = layer.layers[0], layer.layers[1].layers
        greatest, scale = steps.layers
        weights, bias = greatest.get_param("W"), greatest.get_param("b")
        width, answers, _ = weights.shape
        if (window.attrs["window_size"], answers) != (1, 3):
            raise ValueError(layer.name)
        # The first answers of all columns, then the second, then the third: each in one stretch.
        self._weights = np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(-1, 3 * width))
        self._bias = np.ascontiguousarray(bias.T).reshape(-1)
        self._scale, self._shift = scale.get_param("G"), scale.get_param("b")
        self._width = width

    def __call__(self, rows: "Floats") -> "Floats":
        import numpy as np

        width = self._width
        wide = np.zeros((len(rows), 3 * width), dtype=np.float32)
        wide[1:, :width] = rows[:-1]
        wide[:, width : 2 * width] = rows
        wide[:-1, 2 * width :] = rows[1:]
        answers = wide @ self._weights + self._bias
        best = np.maximum(answers[:, :width], answers[:, width : 2 * width])
        np.maximum(best, answers[:, 2 * width :], out=best)
        best -= best.sum(axis=1, keepdims=True) / width
        spread = np.sqrt(np.einsum("ij,ij->i", best, best) / width + _LEAST)
        best /= spread[:, None]
        best *= self._scale
        best += self._shift
        return best


@cache
def vectors(nlp: "Language") -> Vectors | None:
    """What gives a pipeline's texts their vectors; None when its model is of another make."""
    try:
        return Vectors(nlp)
    except (KeyError, AttributeError, ValueError, IndexError):
        return None
