"""What the classifier hears in the lines of a message, looked up by where words stand.

It is evidence beside the rules: signs by which a claim is weighed, in coarse steps, so that the
weights learnt for them carry over to other networks.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from capture.extraction.classifier import Chances
from model_store.vocabulary import Kind

STEPS = (1, 3, 8, 20, 35, 50, 65, 80, 92)
"""Bounds between steps of a chance, in parts of a hundred: finer where chances are rare."""


@dataclass(frozen=True, slots=True)
class Overheard:
    """The chances of each line of a message, by its stretch, left to right."""

    lines: tuple[tuple[int, int, Chances], ...] = ()

    def among(self, start: int, end: int) -> Sequence[Chances]:
        """The chances of all lines that share words with `text[start:end]`."""
        return [told for low, high, told in self.lines if low < end and start < high]

    def of(self, kind: Kind, start: int, end: int) -> float:
        """The best chance that the words there state a kind."""
        return max((one.of(kind) for one in self.among(start, end)), default=0.0)

    def signs(self, kind: Kind, start: int, end: int) -> Iterator[str]:
        """What speaks for or against a claim of that kind in these words."""
        here = self.among(start, end)
        if not here:
            return
        own = max(one.of(kind) for one in here)
        rivals = max(_others(one, kind) for one in here)
        yield f"heard: {step(own)}"
        yield "likeliest of the kinds heard" if own >= rivals else "other kinds heard more"
        yield f"anything heard: {step(max(one.any for one in here))}"
        yield f"no claim heard: {step(min(one.no_claim for one in here))}"


def _others(one: Chances, kind: Kind) -> float:
    return max(chance for other, chance in one.kinds.items() if other is not kind)


def step(chance: float) -> str:
    """The step a chance falls in.

    >>> step(0.5), step(0.004), step(1.0)
    ('50 to 65 in 100', '0 to 1 in 100', '92 to 100 in 100')
    """
    bounds = (0, *STEPS, 100)
    at = bisect_right(STEPS, chance * 100)
    return f"{bounds[at]} to {bounds[at + 1]} in 100"
