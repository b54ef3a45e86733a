"""In which direction the network of kinds is less wrong: its gradients, written out by hand.

A check by small differences holds them to account.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from capture.extraction.classifier.network import (
    WIDTHS,
    Laid,
    chances_of,
    looked,
    places,
    pooled,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Numbers = NDArray[np.int64]
    Parts = dict[str, Floats]


@dataclass(frozen=True, slots=True)
class Batch:
    """Some lessons laid out, with the vectors of their words: noughts in gaps and for the dropped.

    `kept` holds, for each text, by what each feature is multiplied: nought where it is dropped.
    """

    lay: Laid
    vectors: "Floats"
    slots: "Numbers"
    sources: "Numbers"
    answers: "Floats"
    counted: "Floats"
    kept: "Floats"


def slopes(parts: "Parts", batch: Batch) -> "tuple[float, Parts]":
    """The loss on a batch and its slope along every part.

    The loss is the mean logistic loss of all answers that count.
    """
    import numpy as np

    lay, looks = batch.lay, len(parts["bias"]) // len(WIDTHS)
    inside = lay.ids >= 0
    seen = looked(batch.vectors @ parts["kernels"], parts["bias"], inside)
    pool = pooled(seen, lay, looks)
    asked = parts["asked"][batch.slots] + parts["source"][batch.sources]
    features = np.concatenate([pool, asked], axis=1) * batch.kept
    logits = features @ parts["out"] + parts["out_bias"] + parts["source_bias"][batch.sources]
    weight = batch.counted / batch.counted.sum()
    loss = np.logaddexp(0, logits) - logits * batch.answers
    off = (chances_of(logits) - batch.answers) * weight
    back = (off @ parts["out"].T) * batch.kept
    wide = pool.shape[1]
    at = _unpooled(back[:, :wide], pool, seen, lay)
    return float((loss * weight).sum()), {
        "kernels": batch.vectors.T @ _unlooked(at, looks),
        "bias": at.sum(axis=0),
        "asked": _summed(back[:, wide:], batch.slots, parts["asked"]),
        "source": _summed(back[:, wide:], batch.sources, parts["source"]),
        "out": features.T @ off,
        "out_bias": off.sum(axis=0),
        "source_bias": _summed(off, batch.sources, parts["source_bias"]),
    }


def _unpooled(back: "Floats", pool: "Floats", seen: "Floats", lay: Laid) -> "Floats":
    """The slope at every look: the strongest of a text bear it, together where they are equal."""
    import numpy as np

    every = seen.shape[1]
    looks = every // len(WIDTHS)
    text = np.repeat(np.arange(len(lay.starts)), np.diff([*lay.starts, len(seen)]))
    text = np.concatenate([np.zeros(lay.starts[0], dtype=np.int64), text])
    best = (seen == pool[text, :every]) & (seen > 0)
    ties = np.maximum(np.add.reduceat(best, lay.starts, axis=0, dtype=np.float32), 1)
    at: Floats = best * (back[:, :every] / ties)[text]
    lengths: Floats = np.maximum(lay.lengths, 1).astype(np.float32)
    mean = back[:, every:] / lengths[:, None]
    at[:, :looks] += (seen[:, :looks] > 0) * mean[text]
    return at


def _unlooked(at: "Floats", looks: int) -> "Floats":
    """The slope at what every word adds: each look hands it to all words in it."""
    import numpy as np

    products = np.zeros((len(at), sum(WIDTHS) * looks), dtype=at.dtype)
    for place in places(len(at), looks):
        products[place.words, place.products] = at[place.at, place.answers]
    return products


def _summed(rows: "Floats", places: "Numbers", like: "Floats") -> "Floats":
    import numpy as np

    total = np.zeros_like(like)
    np.add.at(total, places, rows)
    return total
