"""Floors and ceilings: what a figure must reach for the run to count as good."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.evaluation.figures.tally import FIGURES, Better
from model_store.errors import ConfigurationError

_SLACK = 1e-9


@dataclass(frozen=True, slots=True)
class Bound:
    """One demand on one figure."""

    figure: str
    value: float

    def missed_by(self, measured: Mapping[str, float | None]) -> bool:
        """Whether a run fails it; what could not be measured at all fails as well."""
        got = measured.get(self.figure)
        if got is None:
            return True
        if FIGURES[self.figure].better is Better.LOW:
            return got > self.value + _SLACK
        return got < self.value - _SLACK

    def __str__(self) -> str:
        side = "at most" if FIGURES[self.figure].better is Better.LOW else "at least"
        return f"{self.figure} must be {side} {self.value:g}"


def bounds(given: Iterable[str]) -> tuple[Bound, ...]:
    """Read demands such as "recall=.8"; for figures that should be low it is a ceiling.

    Raises:
        ConfigurationError: there is no such figure, or no number.
    """
    return tuple(_bound(text) for text in given)


def _bound(text: str) -> Bound:
    name, _, number = text.partition("=")
    name = name.strip().replace("-", "_")
    if name not in FIGURES or FIGURES[name].better is None:
        named = ", ".join(n for n, f in FIGURES.items() if f.better)
        raise ConfigurationError(f"There is no figure “{name}” to bound. Figures are: {named}.")
    try:
        return Bound(name, float(number))
    except ValueError:
        raise ConfigurationError(f"“{text}” gives no number; write {name}=0.8.") from None
