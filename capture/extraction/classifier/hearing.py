"""Texts in, chances out: quick for what was said before, and the same whatever was said before."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from capture.extraction.classifier.chances import (
    ANY,
    KINDS,
    NO_CLAIM,
    OUTPUTS,
    Chances,
    learnt_slot,
)
from capture.extraction.classifier.network import (
    Laid,
    Network,
    chances_of,
    laid,
    loaded,
    looked,
    pooled,
)
from capture.extraction.classifier.words import Words, words
from model_store.errors import ConfigurationError
from model_store.vocabulary import Kind, Slot

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

MOST = 4_000
"""So many words are remembered, of 4.6 kilobytes each."""

_AT_ONCE = 64
"""So many lines are read together."""


class Classifier:
    """Says of each line how likely it states each kind.

    Args:
        network: what was learnt.
        vocabulary: the words it was learnt with.
        most: so many words are remembered with what they add to every look.

    Raises:
        ConfigurationError: the network answers other questions than these.
    """

    def __init__(self, network: Network, vocabulary: Words, most: int = MOST) -> None:
        import numpy as np

        if set(network.outputs) != set(OUTPUTS):
            raise ConfigurationError(
                "What was learnt about kinds is of another version; learn it anew with "
                "`gemba eval --learn-kinds`."
            )
        self._network, self._words = network, vocabulary
        at = {name: number for number, name in enumerate(network.outputs)}
        self._kinds: dict[Kind, int] = {kind: at[kind.value] for kind in KINDS}
        self._no_claim, self._any = at[NO_CLAIM], at[ANY]
        self._known: dict[int, int] = {}
        self._added = np.zeros((most + 1, network.kernels.shape[1]), dtype=np.float32)

    def chances(self, texts: Sequence[str], slot: Slot | None) -> tuple[Chances, ...]:
        """Listen to lines that answer one question.

        Args:
            texts: one line each.
            slot: what was asked for; None where nothing was.
        """
        asked = learnt_slot(slot.value if slot else None)
        return tuple(self._named(row) for row in self.answers(texts, asked))

    def answers(self, texts: Sequence[str], asked: str) -> list[list[float]]:
        """The network's answers to lines, in the order of its outputs.

        Args:
            texts: one line each.
            asked: one of the slots it learnt.
        """
        numbers = [self._words.numbers(text) for text in texts]
        found: list[list[float]] = []
        for start in range(0, len(texts), _AT_ONCE):
            found += self._answers(numbers[start : start + _AT_ONCE], asked).tolist()
        return found

    def _answers(self, numbers: Sequence[Sequence[int]], asked: str) -> "Floats":
        import numpy as np

        net, lay = self._network, laid(numbers)
        seen = looked(self._products(lay), net.bias, lay.ids >= 0)
        row = net.asked[net.slots.index(asked)]
        pool = pooled(seen, lay, net.looks)
        features = np.concatenate([pool, np.tile(row, (len(numbers), 1))], axis=1)
        # Line by line: a product of other size may round otherwise, and neighbours shall not tell.
        return chances_of(np.stack([line @ net.out for line in features]) + net.out_bias)

    def _products(self, lay: Laid) -> "Floats":
        """What each word adds to each look; the last row stands for gaps and adds nothing."""
        import numpy as np

        ids, most = lay.ids.tolist(), len(self._added) - 1
        new = sorted({n for n in ids if n >= 0 and n not in self._known})
        if len(self._known) + len(new) > most:
            self._known.clear()
            new = sorted(set(ids) - {-1})
        for at, number in enumerate(new, start=len(self._known)):
            self._added[at] = self._words.vectors[number] @ self._network.kernels
            self._known[number] = at
        rows = np.array([self._known[n] if n >= 0 else most for n in ids], dtype=np.int64)
        return self._added[rows]

    def _named(self, row: Sequence[float]) -> Chances:
        kinds: dict[Kind, float] = {kind: row[at] for kind, at in self._kinds.items()}
        return Chances(kinds, row[self._no_claim], row[self._any])


@cache
def classifier() -> Classifier:
    """The classifier of the package, loaded once.

    Raises:
        ConfigurationError: the words or what was learnt are missing.
    """
    with as_file(files(__package__).joinpath("kinds.npz")) as path:
        return Classifier(loaded(path), words())
