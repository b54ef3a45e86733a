"""What `gemba eval` learns from written accounts and labelled lines, and where it writes it."""

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import click

from model_store.errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Learning:
    """What is to be learnt, by the files it goes to; `folds`: networks that left accounts out."""

    salience: Path | None
    kinds: Path | None
    folds: Path | None
    belonging: Path | None = None

    @property
    def wanted(self) -> bool:
        """Whether anything is to be learnt."""
        return any((self.salience, self.kinds, self.belonging))

    def learn(self, folders: Sequence[Path]) -> None:
        """Learn it from these folders.

        Raises:
            ConfigurationError: the folders do not hold what it is learnt from.
        """
        if self.kinds:
            _learn_kinds(folders, self.kinds, self.folds)
        if self.salience:
            _learn_salience(folders, self.salience, self.folds)
        if self.belonging:
            _learn_belonging(folders, self.belonging)


def learning_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add `--learn-…` and `--folds`; the command gets all of it as `learning`."""

    @functools.wraps(command)
    def learning(
        *args: object,
        salience: Path | None,
        kinds: Path | None,
        folds: Path | None,
        belonging: Path | None,
        **given: object,
    ) -> None:
        command(*args, learning=Learning(salience, kinds, folds, belonging), **given)

    return _SALIENCE(_BELONGING(_KINDS(_FOLDS(learning))))


_FILE = click.Path(dir_okay=False, writable=True, path_type=Path)
_SALIENCE = click.option(
    "--learn-salience",
    "salience",
    type=_FILE,
    metavar="FILE",
    help="Learn from FOLDERS what is worth keeping, try it on each held out, write it to FILE.",
)
_BELONGING = click.option(
    "--learn-belonging",
    "belonging",
    type=_FILE,
    metavar="FILE",
    help="Learn from FOLDERS which step a story is about, try it held out, write it to FILE.",
)
_KINDS = click.option(
    "--learn-kinds",
    "kinds",
    type=_FILE,
    metavar="FILE",
    help="Learn kinds from a FOLDER of labelled lines, try it on strangers, write it to FILE.",
)
_FOLDS = click.option(
    "--folds",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="With --learn-kinds: keep the networks that were each not taught some accounts here; "
    "with --learn-salience: hear those accounts by them.",
)


def _learn_salience(folders: Sequence[Path], scale: Path, folds: Path | None) -> None:
    """Learn what is worth keeping, show what it does where it was not learnt, and write it.

    An account is heard by the network that was not taught it: of one that was, points would learn
    to trust it more than strangers may.
    """
    from bot.evaluation import showing
    from bot.evaluation.gold.folders import pairs
    from bot.evaluation.kinds.learning import folds_in, strangers
    from bot.evaluation.points import salience, sifting
    from bot.evaluation.progress import progressing
    from bot.reports.screen import console
    from capture.extraction.classifier.words import words
    from capture.extraction.lexicon import lexicon
    from capture.extraction.rules import RuleExtractor

    least: float = lexicon("salience")["least"]
    ears = strangers(folds_in(folds), words()) if folds else {}

    @cache
    def reader(name: str) -> RuleExtractor:
        return RuleExtractor(sifts=False, ear=ears.get(name))

    with progressing() as progress:
        learnt = salience.seen(pairs(folders), reader, progress)
        scale.write_text(salience.written(salience.points(learnt.rows), least), encoding="utf-8")
        progress(f"written to {scale}; now each process is held out in turn")
        tried = sifting.sifted(learnt, least, progress)
    console().print(showing.sifted(tried))
    click.echo(f"Written to {scale}.")


def _learn_belonging(folders: Sequence[Path], points: Path) -> None:
    """Learn which step a story is about, show it where it was not learnt, and write it."""
    from bot.evaluation import showing
    from bot.evaluation.gold.folders import pairs
    from bot.evaluation.points import belonging, carrying
    from bot.evaluation.progress import progressing
    from bot.reports.screen import console
    from model_store.matching.joining import scale

    with progressing() as progress:
        found = belonging.played(pairs(folders), progress)
    told = [row for seen, gold in found for row in belonging.rows_of(seen, gold)]
    console().print(showing.joined(belonging.tried(told, scale())))
    words = [one for seen, gold in found for one in carrying.following(seen, gold)]
    console().print(showing.carried(carrying.taken(words, told, scale())))
    points.write_text(belonging.written(belonging.points(told), scale()), encoding="utf-8")
    click.echo(f"Written to {points}.")


def _learn_kinds(folders: Sequence[Path], weights: Path, folds: Path | None) -> None:
    """Learn kinds from labelled lines, show how strangers are heard, and write what was learnt.

    Raises:
        ConfigurationError: not one folder is named, or a line in it is not as documented.
    """
    from bot.evaluation.kinds.corpus import corpus
    from bot.evaluation.kinds.learning import folded, heard, kept, learnt
    from bot.evaluation.kinds.showing import shown
    from bot.evaluation.kinds.training import Course
    from bot.evaluation.progress import progressing
    from bot.reports.screen import console
    from capture.extraction.classifier.network import save
    from capture.extraction.classifier.words import words

    if len(folders) != 1:
        raise ConfigurationError("Name the one folder that holds the labelled lines.")
    lines, course = corpus(folders[0]), Course()
    with progressing() as progress:
        parts = folded(lines, words(), course, progress)
        found = heard(parts, lines, words())
        network = learnt(lines, words(), course, progress)
    console().print(shown(found))
    save(network, weights)
    if folds:
        kept(parts, folds)
    click.echo(f"Written to {weights}.")
