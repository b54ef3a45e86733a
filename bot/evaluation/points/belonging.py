"""Which step a story was about, learnt from accounts with their gold.

A step and a story are of the gold step that most of their claims show. What is learnt is tried on
processes it was not learnt from, each held out in turn: only that tells what it does on the next.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot import clock
from bot.bootstrap import Home as Company
from bot.evaluation.gold.agreement import is_fair
from bot.evaluation.gold.folders import Pair
from bot.evaluation.gold.overlap import says
from bot.evaluation.gold.readings import Gold, load_gold
from bot.evaluation.points.choosing import Choice, fitted
from bot.playing.play import Mode, load_show, play
from model_store.claims import Claim
from model_store.graph.asides import nameless
from model_store.graph.places import mentions_of
from model_store.graph.stories import Named, homes, named, stories, tells_on
from model_store.graph.view import ProcessView
from model_store.matching.joining import Asked, Scale, align, chances, of_none, weighed
from model_store.storage.in_memory import MemoryLedger

HEAD = """
# How much each amount of evidence speaks for a story being about a step that was asked about, in
# log odds: fitted together to written accounts with gold answers, not chosen. Why there are points
# at all, and how they are learnt anew: docs/decisions/0011-which-step-a-story-is-about.md.
# `least` are the chances from which on a story belongs to a step: one that has a name of its own
# (told), one that names no step at all (nameless), and words told right after another step that
# they do not name (carried).
"""

Steps = Mapping[str, Counter[str]]
"""How often somebody's words show each gold step, by the id of the claim they are of."""


@dataclass(frozen=True, slots=True)
class Row:
    """A story of a process, whether it has a name, the step it was about, and if all was asked."""

    process: str
    is_named: bool
    choice: Choice
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Tried:
    """Stories of a process: all, those about a step asked about, joined, and joined rightly."""

    process: str
    stories: int
    at_home: int
    joined: int
    right: int


def played(
    found: Sequence[Pair], progress: Callable[[str], None]
) -> tuple[tuple[ProcessView, Steps], ...]:
    """Play all accounts; each process as it stands at the end, with what its claims show.

    Args:
        found: scenarios with their gold.
        progress: is told each process.

    Raises:
        ConfigurationError: a file is missing or not as documented.
    """
    company = Company(MemoryLedger())
    shows = [load_show(pair.scenario) for pair in found]
    for show, _ in play(company, shows, Mode.TRANSCRIPT, clock.now):
        progress(show.scenario.process.name)
    golds = {gold.process: gold for gold in (load_gold(pair.gold) for pair in found)}
    return tuple(
        (seen, shown(seen.claims, golds[seen.knowledge.process.key])) for seen in company.views()
    )


def shown(claims: Iterable[Claim], gold: Gold) -> Steps:
    """Which gold steps the words of each claim show; "" is the process as a whole."""
    found = {}
    for claim in claims:
        steps = Counter(
            g.step or ""
            for g in gold.claims
            if g.status != "retracted"
            and g.user == claim.speaker
            and is_fair(claim.kind.value, g.type)
            and says(claim.quote, g.quote)
        )
        if steps:
            found[claim.id] = steps
    return found


def rows_of(seen: ProcessView, gold: Steps) -> Iterator[Row]:
    """Evidence for all stories of a process of which one knows what they were about.

    Once when everything was asked, and as it stands when only a half or a third of the steps was:
    what was not asked about yet is told all the same, and is about none of those that were.
    """
    steps = named(align(mentions_of(seen.claims), seen.knowledge.verdicts))
    asked = list(homes(seen.claims, steps))
    for parts in _PARTS:
        for part in range(parts):
            left = frozenset(asked) - frozenset(asked[part::parts])
            claims = [c for c in seen.claims if steps.of(c) not in left or tells_on(c)]
            if len(left) < len(asked):
                yield from _rows(seen, claims, steps, gold, is_whole=parts == 1)


def _rows(
    seen: ProcessView, claims: Sequence[Claim], steps: Named, gold: Steps, *, is_whole: bool
) -> Iterator[Row]:
    asked = homes(claims, steps)
    about = dict[str, Counter[str]]()
    for claim in claims:
        about.setdefault(steps.of(claim) or claim.id, Counter()).update(gold.get(claim.id, ()))
    told = stories(claims, steps, asked) | nameless(claims)
    meant = {key: most(about[key]) for key in asked}
    known = {key: story for key, story in told.items() if about.get(key)}
    for story, amounts in weighed(known, Asked(asked), seen.knowledge.verdicts):
        mine = most(about[story])
        right = [n for n, key in enumerate(amounts) if mine and meant[key] == mine]
        choice = Choice((*amounts.values(), of_none(amounts)), frozenset(right or [len(amounts)]))
        yield Row(seen.knowledge.process.key, bool(told[story].names), choice, is_whole)


_PARTS = (1, 2, 3)
"""A whole interview, and halves and thirds of one."""


def most(steps: Counter[str]) -> str:
    """The gold step that is shown most often; the process as a whole is none."""
    named_steps = {step: n for step, n in steps.items() if step}
    return min(named_steps, key=lambda step: (-named_steps[step], step), default="")


def points(told: Iterable[Row]) -> dict[str, float]:
    """The points of every amount, by what stories were about."""
    return fitted([row.choice for row in told])


def tried(told: Sequence[Row], least: Scale) -> tuple[Tried, ...]:
    """Every process, its stories joined by what the others taught."""
    names = dict.fromkeys(row.process for row in told)
    return tuple(
        _try(name, [r for r in told if r.process == name and r.is_whole], points(others), least)
        for name in names
        if (others := [r for r in told if r.process != name])
    )


def together(found: Iterable[Tried]) -> Tried:
    """All processes as one."""
    all_ = [(t.stories, t.at_home, t.joined, t.right) for t in found]
    return Tried("together", *map(sum, zip((0,) * 4, *all_, strict=True)))


def _try(name: str, told: Sequence[Row], learnt: Mapping[str, float], least: Scale) -> Tried:
    at_home = sum(len(row.choice.evidence) - 1 not in row.choice.right for row in told)
    joined = [n for row in told for n in _joined(row, learnt, least)]
    return Tried(name, len(told), at_home, len(joined), sum(joined))


def _joined(row: Row, learnt: Mapping[str, float], least: Scale) -> Iterator[bool]:
    """Whether a story that joins some step joins the right one; nothing if it joins none."""
    amounts = {f"{n:04}": found for n, found in enumerate(row.choice.evidence[:-1])}
    likely = chances(amounts, learnt)
    best = max(likely, key=lambda key: (likely[key], key), default="")
    if best and likely[best] >= (least.told if row.is_named else least.nameless):
        yield int(best) in row.choice.right


def written(learnt: Mapping[str, float], least: Scale) -> str:
    """The data file that stories are joined by; points of nought are not worth a line."""
    bars = (
        f"told = {least.told}",
        f"nameless = {least.nameless}",
        f"carried = {least.carried}",
    )
    lines = [f'"{name}" = {value}' for name, value in sorted(learnt.items()) if value]
    return "\n".join((HEAD.strip(), "", "[least]", *bars, "", "[points]", *lines, ""))
