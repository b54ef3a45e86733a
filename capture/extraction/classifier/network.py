"""The network itself: arrays in, chances out; the same text gives the same chances, always.

Words are looked at alone, in threes and in fives (Kim 2014, Convolutional Neural Networks for
Sentence Classification); of every such look the strongest answer in the text counts. What each
word adds to each look depends on the word alone, so that reading a text is adding up rows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from model_store.errors import ConfigurationError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Numbers = NDArray[np.int64]

WIDTHS = (1, 3, 5)
"""How many words stand in one look."""

GAP = 2
"""So many rows of nothing stand between two texts, that no look sees both."""

LONGEST = 60
"""So many pieces of words are read of one line."""


@dataclass(frozen=True, slots=True)
class Laid:
    """Texts laid out in one row of words, each followed by a gap.

    `ids` holds -1 in gaps; `starts` and `lengths` are one number for each text.
    """

    ids: "Numbers"
    starts: "Numbers"
    lengths: "Numbers"


@dataclass(frozen=True, slots=True)
class Network:
    """What was learnt, as float32 arrays; V is the length of a word's vector, H the looks.

    `kernels`: V x 9H, for width 1, 3 and 5 and each place in them. `bias`: 3H. `asked`: a row for
    each slot. `out`: (4H + length of such a row) x outputs. `out_bias`: one for each output.
    """

    outputs: tuple[str, ...]
    slots: tuple[str, ...]
    kernels: "Floats"
    bias: "Floats"
    asked: "Floats"
    out: "Floats"
    out_bias: "Floats"

    @property
    def looks(self) -> int:
        """H, the number of looks of each width."""
        return len(self.bias) // len(WIDTHS)


def laid(texts: Sequence[Sequence[int]]) -> Laid:
    """Lay out texts, given as the numbers of their words.

    >>> laid([[7, 8], []]).ids.tolist()
    [-1, -1, 7, 8, -1, -1, -1, -1]
    """
    import numpy as np

    gap, ids, starts, lengths = [-1] * GAP, [-1] * GAP, list[int](), list[int]()
    for text in texts:
        starts.append(len(ids))
        lengths.append(min(len(text), LONGEST))
        ids += [*text[:LONGEST], *gap]
    return Laid(*(np.array(numbers, dtype=np.int64) for numbers in (ids, starts, lengths)))


@dataclass(frozen=True, slots=True)
class Place:
    """One place in the looks of one width: where they answer, and which word they see there.

    `at` and `words` are rows, `answers` columns of 3H answers, `products` columns of 9H products.
    """

    at: slice
    words: slice
    answers: slice
    products: slice


@lru_cache(maxsize=256)
def places(rows: int, looks: int) -> tuple[Place, ...]:
    """All places of all widths; the same for all texts of one length.

    >>> [(p.at, p.words) for p in places(9, 1)][:2]
    [(slice(0, 9, None), slice(0, 9, None)), (slice(1, 9, None), slice(0, 8, None))]
    """
    return tuple(_places(rows, looks))


def _places(rows: int, looks: int) -> Iterator[Place]:
    block = 0
    for number, width in enumerate(WIDTHS):
        for shift in range(-(width // 2), width // 2 + 1):
            low, high = max(0, -shift), rows - max(0, shift)
            yield Place(
                slice(low, high),
                slice(low + shift, high + shift),
                slice(number * looks, (number + 1) * looks),
                slice(block, block + looks),
            )
            block += looks


def looked(products: "Floats", bias: "Floats", inside: "NDArray[np.bool_]") -> "Floats":
    """What every look sees at every place: N x 9H products to N x 3H answers, never below nought.

    Args:
        products: what each word adds to each look, nought in gaps.
        bias: of each look.
        inside: where words stand.
    """
    import numpy as np

    looks = len(bias) // len(WIDTHS)
    seen = np.empty((len(products), len(bias)), dtype=bias.dtype)
    seen[:] = bias
    for place in places(len(products), looks):
        seen[place.at, place.answers] += products[place.words, place.products]
    np.maximum(seen, 0, out=seen)
    seen[~inside] = 0
    return seen


def pooled(seen: "Floats", lay: Laid, looks: int) -> "Floats":
    """For every text the strongest answer of each look, and the mean of those at single words."""
    import numpy as np

    strongest = np.maximum.reduceat(seen, lay.starts, axis=0)
    total = np.add.reduceat(seen[:, :looks], lay.starts, axis=0)
    mean = total / np.maximum(lay.lengths, 1)[:, None].astype(seen.dtype)
    return np.concatenate([strongest, mean], axis=1)


def chances_of(logits: "Floats") -> "Floats":
    """The logistic function, without overflow however sure the network is."""
    import numpy as np

    return np.asarray(0.5 + 0.5 * np.tanh(0.5 * logits), dtype=logits.dtype)


def loaded(path: Path) -> Network:
    """Read what was learnt from its file.

    Raises:
        ConfigurationError: the file is missing or not such a file.
    """
    import numpy as np

    try:
        with np.load(path, allow_pickle=False) as file:
            outputs, slots = (tuple(map(str, file[name])) for name in ("outputs", "slots"))
            arrays = {name: file[name].astype(np.float32) for name in _ARRAYS}
    except (OSError, ValueError, KeyError) as problem:
        raise ConfigurationError(
            f"What was learnt about kinds cannot be read from {path} ({problem}). Install the "
            "package anew, or learn it with `gemba eval --learn-kinds`."
        ) from problem
    return Network(outputs, slots, **arrays)


_ARRAYS = ("kernels", "bias", "asked", "out", "out_bias")


def save(network: Network, path: Path) -> None:
    """Write it, in half precision: twice as small and as good to three figures."""
    import numpy as np

    arrays = {name: getattr(network, name).astype(np.float16) for name in _ARRAYS}
    with path.open("wb") as file:
        np.savez_compressed(
            file, outputs=np.array(network.outputs), slots=np.array(network.slots), **arrays
        )
