"""Learns kinds from a folder of labelled lines, and tries them on interviews it was not taught.

Every written interview is left out once, with all its lines: what is heard in it then is what
the network says of a stranger. Whatever else is learnt from what is heard must use those
networks, or it would trust what was learnt by heart.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from bot.evaluation.kinds.corpus import Labelled
from bot.evaluation.kinds.lessons import SOURCES, lessons, merged
from bot.evaluation.kinds.training import Course, network_of, taught
from capture.extraction.classifier.chances import OUTPUTS, SLOTS, TAKES_BACK
from capture.extraction.classifier.hearing import Classifier
from capture.extraction.classifier.network import Network, loaded, save
from capture.extraction.classifier.words import Words
from model_store.errors import ConfigurationError

FOLDS = 5


@dataclass(frozen=True, slots=True)
class Fold:
    """A network and the interviews it was not taught."""

    left_out: frozenset[str]
    network: Network


@dataclass(frozen=True, slots=True)
class Heard:
    """How well one output tells lines that state it from those that do not.

    `lines`: how many state it. `area`: the chance that such a line is heard as likelier than
    another (the area under the receiver operating characteristic); 0.5 is guessing.
    """

    output: str
    lines: int
    area: float


Progress = Callable[[str], None]


def learnt(lines: Sequence[Labelled], words: Words, course: Course, progress: Progress) -> Network:
    """What the network learns from lines and their merged neighbours."""
    every = [*lines, *merged(lines, course.seed)]
    sizes = len(SLOTS), len(SOURCES), len(OUTPUTS)
    parts = taught(lessons(every, words), words.vectors, sizes, course, progress)
    return network_of(parts, OUTPUTS, SLOTS, elsewhere=(TAKES_BACK,))


def folded(
    lines: Sequence[Labelled], words: Words, course: Course, progress: Progress
) -> tuple[Fold, ...]:
    """One network for each part of the interviews, taught everything else."""
    interviews = sorted({line.file for line in lines if line.written})
    made = []
    for number in range(min(FOLDS, len(interviews))):
        out = frozenset(interviews[number::FOLDS])
        rest = [line for line in lines if not (line.written and line.file in out)]
        told = _inside(progress, f"part {number + 1} of {FOLDS} left out")
        made.append(Fold(out, learnt(rest, words, course, told)))
    return tuple(made)


def _inside(progress: Progress, where: str) -> Progress:
    def told(line: str) -> None:
        progress(f"{where}: {line}")

    return told


def heard(folds: Sequence[Fold], lines: Sequence[Labelled], words: Words) -> tuple[Heard, ...]:
    """How well each output is heard in interviews that were not taught."""
    ears = strangers(folds, words)
    tried = [line for line in lines if line.written and line.file in ears]
    if not tried:
        return ()
    found = [ears[line.file].answers([line.text], line.slot)[0] for line in tried]
    right = lessons(tried, words).answers > 0
    told = ((name, [row[n] for row in found], right[:, n]) for n, name in enumerate(OUTPUTS))
    return tuple(
        Heard(name, int(yes.sum()), area(chances, yes.tolist()))
        for name, chances, yes in told
        if 0 < yes.sum() < len(tried)
    )


def area(chances: Sequence[float], right: Sequence[bool]) -> float:
    """How often a yes has the higher chance than a no, where equals count half (Hanley 1982).

    >>> area([0.9, 0.2, 0.2], [True, False, True])
    0.75
    """
    order = sorted(zip(chances, right, strict=True))
    above = below = 0.0
    for _, equal in groupby(order, key=lambda one: one[0]):
        answers = [yes for _, yes in equal]
        wins = sum(answers)
        above += wins * (below + (len(answers) - wins) / 2)
        below += len(answers) - wins
    return above / (sum(right) * below)


def kept(folds: Sequence[Fold], folder: Path) -> None:
    """Write the networks of all parts into a folder, each beside the names it was not taught."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, fold in enumerate(folds, start=1):
        save(fold.network, folder / f"part{number}.npz")
        names = "\n".join(sorted(fold.left_out))
        (folder / f"part{number}.txt").write_text(f"{names}\n", encoding="utf-8")


def strangers(folds: Sequence[Fold], words: Words) -> dict[str, Classifier]:
    """For each interview, what hears it without having been taught it."""
    ears = [(fold, Classifier(fold.network, words)) for fold in folds]
    return {name: ear for fold, ear in ears for name in fold.left_out}


def folds_in(folder: Path) -> tuple[Fold, ...]:
    """The networks that `kept` wrote.

    Raises:
        ConfigurationError: there are none, or they cannot be read.
    """
    found = tuple(
        Fold(frozenset(path.read_text(encoding="utf-8").split()), loaded(path.with_suffix(".npz")))
        for path in sorted(folder.glob("part*.txt"))
    )
    if not found:
        raise ConfigurationError(
            f"There are no networks of parts in {folder}; write them with "
            "`gemba eval --learn-kinds FILE --folds FOLDER`."
        )
    return found
