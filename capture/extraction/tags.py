"""Tags of words are those the model's own component would give, from vectors that are known.

The component looks its vectors up anew, layer by layer; what it computes is one product.
"""

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class Tags:
    """Gives texts with vectors the tags that the model's own component would give them.

    Args:
        nlp: a loaded pipeline with a tagger.

    Raises:
        ValueError: its tagger is of another make, or has vectors of its own.
    """

    def __init__(self, nlp: "Language") -> None:
        import numpy as np

        self._tagger: Any = nlp.get_pipe("tagger")
        heard, each = self._tagger.model.layers
        (last,) = each.layers
        if (heard.name, last.name) != ("tok2vec-listener", "softmax"):
            raise ValueError(heard.name, last.name)
        # The likeliest tag is the greatest sum already: what follows only scales the sums.
        self._weights = np.ascontiguousarray(last.get_param("W").T)
        self._bias = last.get_param("b")

    def give(self, doc: "Doc") -> None:
        """Set the tags of a text that has vectors, one row of `doc.tensor` for each word.

        The weights have a row for each number of a vector and a column for each tag.
        """
        sums = doc.tensor @ self._weights + self._bias
        self._tagger.set_annotations([doc], [sums.argmax(axis=1)])


@cache
def tags(nlp: "Language") -> Tags | None:
    """What gives a pipeline's texts their tags; None when its tagger is of another make."""
    try:
        return Tags(nlp)
    except (KeyError, AttributeError, ValueError):
        return None
