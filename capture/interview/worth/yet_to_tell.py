"""What a person may still have to tell, by theme, as a chance; every answer moves it.

An answer uses up one thing of one theme; a don't-know says that nothing is left in any theme the
question led to.
"""

from collections.abc import Mapping, Sequence

from capture.interview.course import DRY, UNCOUNTED, Asking, Outcome
from capture.interview.worth.slots import FILLS
from capture.interview.worth.themes import KIND, OPENS, Stock, Theme
from model_store.vocabulary import Kind

Left = Mapping[Theme, tuple[float, ...]]
"""By theme, the chance of having at least one more thing to tell, at least two more, and so on."""

AFTER_UNKNOWN = 0.05
"""What is left of a theme once somebody said they do not know."""
NOTHING: Mapping[str, Kind] = {}


def remaining(
    stocks: Mapping[Theme, Stock], askings: Sequence[Asking], kinds: Mapping[str, Kind] = NOTHING
) -> Left:
    """What is left after these askings of what a person of this side has at the beginning.

    Args:
        stocks: what a person of this side has to tell.
        askings: what was asked and what became of it.
        kinds: kind of claim by id, so that an answer to something else counts for that.
    """
    left: dict[Theme, tuple[float, ...]] = {t: s.chances for t, s in stocks.items()}
    for asking in askings:
        themes = [t for t in OPENS.get(asking.question.slot, ()) if t in left]
        if asking.question.slot in UNCOUNTED or asking.outcome is Outcome.OPEN:
            continue
        if asking.outcome in DRY:
            # About one step it says little of the others; without one it speaks of the whole.
            kept = 0.7 if asking.question.step else AFTER_UNKNOWN
            left |= {t: tuple(kept * c for c in left[t]) for t in themes}
        else:
            left |= _told(left, _answered(asking, themes, kinds))
    return left


def _answered(
    asking: Asking, themes: Sequence[Theme], kinds: Mapping[str, Kind]
) -> Sequence[Theme]:
    """The themes an answer was about: those of its question, unless it plainly was another."""
    told = {kinds[c] for c in asking.claims if c in kinds}
    about = [t for t, kind in KIND.items() if kind in told and kind is not Kind.STEP]
    beside = (
        len(about) == 1 and about[0] not in themes and not told & set(FILLS[asking.question.slot])
    )
    return about if beside else themes


def turns(left: Left, themes: Sequence[Theme]) -> dict[Theme, float]:
    """The chance that talk comes to each theme: it has something left, those before it nothing.

    >>> turns({Theme.WAIT: (0.8,), Theme.TIME: (0.5,)}, [Theme.WAIT, Theme.TIME])
    {<Theme.WAIT: 'wait'>: 0.8, <Theme.TIME: 'time'>: 0.1}
    """
    reached, found = 1.0, {}
    for theme in themes:
        chance = left.get(theme, (0.0,))[0]
        found[theme] = round(reached * chance, 6)
        reached *= 1 - chance
    return found


def _told(left: Left, themes: Sequence[Theme]) -> dict[Theme, tuple[float, ...]]:
    """After an answer: one thing less of the theme it came from, nothing in those before it."""
    came = turns(left, themes)
    whole = sum(came.values())
    if not whole:
        return {}
    after, passed = {}, 0.0
    for theme in themes:
        here = came[theme] / whole
        untouched = passed  # talk ended at an earlier theme, this one was not reached
        passed += here
        after[theme] = _mixed(left[theme], here, untouched)
    return after


def _mixed(chances: tuple[float, ...], here: float, untouched: float) -> tuple[float, ...]:
    """Chances after something was told here with chance `here`, elsewhere before with another.

    What remains of 1 is the case that there was nothing here to tell.
    """
    first = chances[0] or 1.0
    less = (*(c / first for c in chances[1:]), 0.0)
    return tuple(here * one + untouched * all_ for one, all_ in zip(less, chances, strict=True))
