"""Teaches the network of kinds: plain gradient descent, the same seed gives the same network.

Words are dropped at random while it learns, so that no single word decides, and weights decay
(Adam: Kingma and Ba 2015; the decay beside it: Loshchilov and Hutter 2019).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.evaluation.kinds.slopes import Batch, slopes
from capture.extraction.classifier.network import WIDTHS, Network, laid

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Numbers = NDArray[np.int64]
    Parts = dict[str, Floats]


@dataclass(frozen=True, slots=True)
class Course:
    """How it is taught; the figures are conventions that proved good enough."""

    epochs: int = 10
    batch: int = 64
    looks: int = 128
    row: int = 32
    pace: float = 2e-3
    decay: float = 0.01
    words_dropped: float = 0.1
    dropped: float = 0.4
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Lessons:
    """What is taught: texts as numbers of words, slot and source of each, and the right answers.

    `answers` and `counted` are texts x outputs: 1 for yes; 0 where nobody knows the answer.
    """

    texts: Sequence[Sequence[int]]
    slots: "Numbers"
    sources: "Numbers"
    answers: "Floats"
    counted: "Floats"

    def __len__(self) -> int:
        return len(self.texts)


def begun(course: Course, vector: int, sizes: tuple[int, int, int]) -> "Parts":
    """Parts of a network that knows nothing yet.

    Args:
        course: how it is taught.
        vector: length of a word's vector.
        sizes: how many slots, sources and outputs there are.
    """
    import numpy as np

    rng, looks = np.random.default_rng(course.seed), course.looks
    slots, sources, outputs = sizes
    wide = np.repeat([1.0 / (w * vector) for w in WIDTHS], [w * looks for w in WIDTHS])
    made = {
        "kernels": rng.standard_normal((vector, len(wide))) * np.sqrt(wide),
        "bias": np.zeros(len(WIDTHS) * looks),
        "asked": rng.standard_normal((slots, course.row)) * 0.1,
        "source": rng.standard_normal((sources, course.row)) * 0.1,
        "out": rng.standard_normal((4 * looks + course.row, outputs)) / np.sqrt(4 * looks),
        "out_bias": np.zeros(outputs),
        "source_bias": rng.standard_normal((sources, outputs)) * 0.1,
    }
    return {name: part.astype(np.float32) for name, part in made.items()}


class _Adam:
    """Steps along the slopes, with a memory of them for every weight."""

    def __init__(self, parts: "Parts", course: Course) -> None:
        import numpy as np

        self._parts, self._course, self._steps = parts, course, 0
        self._mean = {name: np.zeros_like(part) for name, part in parts.items()}
        self._square = {name: np.zeros_like(part) for name, part in parts.items()}

    def step(self, found: "Parts", pace: float) -> None:
        """Move every part a little."""
        import numpy as np

        self._steps += 1
        ahead, beside = 1 - 0.9**self._steps, 1 - 0.999**self._steps
        for name, slope in found.items():
            mean, square, part = self._mean[name], self._square[name], self._parts[name]
            mean += 0.1 * (slope - mean)
            square += 0.001 * (slope * slope - square)
            move = (mean / ahead) / (np.sqrt(square / beside) + 1e-8)
            part -= pace * (move + self._course.decay * part)


def taught(
    lessons: Lessons,
    words: "Floats",
    sizes: tuple[int, int, int],
    course: Course,
    progress: Callable[[str], None],
) -> "Parts":
    """The parts of a network that went through all lessons so many times.

    Args:
        lessons: what is taught.
        words: the vector of every word, by its number.
        sizes: how many slots, sources and outputs there are.
        course: how.
        progress: is told each epoch.
    """
    import numpy as np

    rng = np.random.default_rng(course.seed + 1)
    parts = begun(course, words.shape[1], sizes)
    adam, done = _Adam(parts, course), 0
    steps = course.epochs * max(1, len(lessons) // course.batch)
    for epoch in range(course.epochs):
        progress(f"epoch {epoch + 1} of {course.epochs}")
        for chosen in _chosen(rng.permutation(len(lessons)), course.batch):
            done += 1
            _, found = slopes(parts, _batch(lessons, chosen, words, course, rng))
            adam.step(found, course.pace * (1 - done / (steps + 1)))
    return parts


def _chosen(order: "Numbers", size: int) -> "Iterator[Numbers]":
    """Parts of an order of one size; what is left over waits for the next epoch."""
    size = min(size, len(order))
    for start in range(0, len(order) - size + 1, size):
        yield order[start : start + size]


def _batch(
    lessons: Lessons,
    chosen: "Numbers",
    words: "Floats",
    course: Course,
    rng: "np.random.Generator",
) -> Batch:
    import numpy as np

    lay = laid([lessons.texts[n] for n in chosen])
    stays = (rng.random(len(lay.ids)) >= course.words_dropped) & (lay.ids >= 0)
    loud = (stays / (1 - course.words_dropped)).astype(np.float32)
    kept = rng.random((len(chosen), 4 * course.looks + course.row)) >= course.dropped
    return Batch(
        lay,
        words[lay.ids] * loud[:, None],
        lessons.slots[chosen],
        lessons.sources[chosen],
        lessons.answers[chosen],
        lessons.counted[chosen],
        (kept / (1 - course.dropped)).astype(np.float32),
    )


def network_of(
    parts: "Parts", outputs: Sequence[str], slots: Sequence[str], elsewhere: Sequence[str] = ()
) -> Network:
    """The network that takes every text for one of the first source.

    Args:
        parts: what was taught.
        outputs: their names, in order.
        slots: their names, in order.
        elsewhere: outputs that the first source says nothing of: what the second says holds.
    """
    there = [name in elsewhere for name in outputs]
    row = len(parts["source"][0])
    shift = (parts["source"][1] - parts["source"][0]) @ parts["out"][-row:]
    shift += parts["source_bias"][1] - parts["source_bias"][0]
    return Network(
        tuple(outputs),
        tuple(slots),
        parts["kernels"],
        parts["bias"],
        parts["asked"] + parts["source"][0],
        parts["out"],
        parts["out_bias"] + parts["source_bias"][0] + shift * there,
    )
