"""From labelled lines to what the network is taught: numbers of words and right answers."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.evaluation.kinds.corpus import Labelled
from bot.evaluation.kinds.training import Lessons
from capture.extraction.classifier.chances import (
    ANY,
    KINDS,
    NO_CLAIM,
    OUTPUTS,
    SLOTS,
    TAKES_BACK,
)
from capture.extraction.classifier.words import Words

SOURCES = ("accounts", "corpus")
"""Interviews, whose lines are cut and marked as the reader meets them, and all other lines."""

_RUNNING_ON = 0.3
"""So often a line that ends as a sentence does is merged with the next all the same."""


def lessons(lines: Sequence[Labelled], words: Words) -> Lessons:
    """What is taught by these lines.

    Nobody marked in the accounts which lines take something back, so there it does not count.
    """
    import numpy as np

    answers = np.array([_answers(line) for line in lines], dtype=np.float32)
    counted = np.ones_like(answers)
    counted[[line.written for line in lines], OUTPUTS.index(TAKES_BACK)] = 0
    return Lessons(
        [words.numbers(line.text) for line in lines],
        np.array([SLOTS.index(line.slot) for line in lines]),
        np.array([0 if line.written else 1 for line in lines]),
        answers,
        counted,
    )


def _answers(line: Labelled) -> list[bool]:
    told = {kind.value: kind.value in line.kinds for kind in KINDS}
    told |= {NO_CLAIM: bool(line.reason), TAKES_BACK: line.takes_back, ANY: bool(line.kinds)}
    return [told[name] for name in OUTPUTS]


def merged(lines: Sequence[Labelled], seed: int) -> Iterator[Labelled]:
    """Neighbours of one message as one line, as people type them and the reader meets them.

    Only claims are merged, mostly where the first has no end of a sentence.
    """
    import numpy as np

    rng, at = np.random.default_rng(seed), 0
    while at < len(lines) - 1:
        one, other = lines[at], lines[at + 1]
        beside = (one.account, one.turn) == (other.account, other.turn) and not one.written
        claims = not one.reason and not other.reason
        if beside and claims and (one.text[-1] not in ".!?" or rng.random() < _RUNNING_ON):
            yield replace(
                one,
                text=f"{one.text} {other.text}",
                kinds=one.kinds | other.kinds,
                takes_back=one.takes_back or other.takes_back,
            )
            at += 2
        else:
            at += 1
