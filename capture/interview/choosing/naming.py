"""Which step a question may name, and how likely its name means something to this person.

A step is either at the heart of what somebody does, and then nearly every question about it
brings an answer, or it was only touched on. Which of the two shows while they talk: a named
question that brought something speaks for the heart, a don't-know against it.
"""

from collections.abc import Collection
from dataclasses import dataclass

from capture.interview.course import DRY, Asking, Outcome
from capture.interview.phrasing import best_label, stems
from capture.interview.worth import KIND, OPENS, Left, Seen, Theme, stock, turns
from model_store.graph.view import Step
from model_store.values import Party
from model_store.vocabulary import Kind, Side, Slot

LEAST_WORDS = 2
"""One word alone ("approval") may be any of several steps."""
MUCH_TOLD = 3
"""So many claims about one step within an opening show that somebody is at home in it."""
AT_HEART, IN_PASSING = 0.75, 0.2
"""Chance that what somebody has to tell of a theme concerns this step: at its heart, or beside."""
TOLD_OF_IT = (0.1, 0.25, 0.8)
"""The same for a leader, by how many who do the work told that very kind about that very step."""
IN_ITS_WORDS = (0.1, 0.25, 0.3)
"""By how many told that kind in words of the step, which may yet be about another one."""
OTHERS_NAME = 0.6
"""What is left of it when a leader hears a name for the step that is not his own."""


@dataclass(frozen=True, slots=True)
class Named:
    """A step as it can be called; `heart` is the chance that it is at the heart of the work."""

    step: Step
    called: str
    heart: float
    own: bool


def nameable(seen: Seen) -> tuple[Named, ...]:
    """The steps that can be named to this person, each in the words it was called."""
    names = seen.names
    mine: dict[str, list[str]] = {}
    for claim in seen.mine:
        if claim.mention and (key := seen.view.step_of(claim)):
            mine.setdefault(key, []).append(claim.mention)
    found = []
    for step in seen.view.steps:
        own = mine.get(step.key, [])
        called = best_label(own or step.mentions, names)
        if len(called.split()) >= LEAST_WORDS:
            found.append(Named(step, called, _heart(seen, step, called), bool(own)))
    return tuple(found)


def _heart(seen: Seen, step: Step, called: str) -> float:
    """Chance that a step is at the heart of somebody's work, moved by what they answered."""
    chance = _before_asking(seen, step)
    for asking in seen.session.answered:
        if (
            _same(seen, step, called, asking.question.step)
            and asking.outcome is not Outcome.SKIPPED
        ):
            chance = _moved(chance, asking, seen.side)
    return chance


def _same(seen: Seen, step: Step, called: str, asked: str | None) -> bool:
    return asked is not None and (asked == called or seen.view.key_of(asked) == step.key)


def _before_asking(seen: Seen, step: Step) -> float:
    told = [c for c in seen.view.about(step.key) if c.account == seen.session.account]
    if not told:
        return 0.1
    does_it = any(
        c.kind is Kind.OWNER and isinstance(c.value, Party) and c.value.person == seen.me.key
        for c in told
    )
    return 0.3 + 0.15 * does_it + 0.15 * (len(told) >= MUCH_TOLD)


def _moved(chance: float, asking: Asking, side: Side) -> float:
    """Bayes' rule over the two sorts of steps."""
    left = {t: s.chances for t, s in stock(side).items()}
    themes = OPENS.get(asking.question.slot, ())
    heart = sum(turns(scaled(left, AT_HEART), themes).values())
    beside = sum(turns(scaled(left, IN_PASSING), themes).values())
    if asking.outcome in DRY:
        heart, beside = 1 - heart, 1 - beside
    return chance * heart / (chance * heart + (1 - chance) * beside)


def scaled(left: Left, share: float) -> dict[Theme, tuple[float, ...]]:
    """What is left, of which only a share concerns one step."""
    return {theme: tuple(share * c for c in chances) for theme, chances in left.items()}


def reached(seen: Seen, named: Named, left: Left, slot: Slot) -> dict[Theme, float]:
    """The chance that a question about this step brings something of each theme it leads to."""
    themes = OPENS[slot]
    if seen.side is Side.LEADER:
        return turns({t: _known_above(seen, named, t, left[t]) for t in themes}, themes)
    heart = turns(scaled(left, AT_HEART), themes)
    beside = turns(scaled(left, IN_PASSING), themes)
    return {t: named.heart * heart[t] + (1 - named.heart) * beside[t] for t in themes}


def _known_above(
    seen: Seen, named: Named, theme: Theme, chances: tuple[float, ...]
) -> tuple[float, ...]:
    """A leader has a view of the very things of which several who do the work speak.

    His words and theirs seldom make one step by themselves; a word in common is enough to ask.
    """
    words, key = stems(named.called), named.step.key
    told = seen.view.about(None, KIND[theme], side=Side.OPERATOR)
    about = {c.speaker for c in told if seen.view.step_of(c) == key}
    near = {c.speaker for c in told if words & stems(f"{c.mention} {c.quote}")}
    share = max(_of(TOLD_OF_IT, about), _of(IN_ITS_WORDS, near))
    share *= 1.0 if named.own else OTHERS_NAME
    return tuple(share * c for c in chances)


def _of(table: tuple[float, ...], speakers: Collection[str]) -> float:
    return table[min(len(speakers), len(table) - 1)]
