"""A process nobody works in: how it runs, how its leader believes it runs, and where they differ.

Everything is drawn from one seed; the same seed gives the same process on every machine.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random

THINGS = (
    "crate", "survey", "mosaic", "anthem", "voucher", "sample", "roster", "lease", "badge",
    "parcel", "blueprint", "subsidy", "lantern", "pension", "passport", "timetable", "catalogue",
    "warranty", "recipe", "meter", "locker", "pallet", "certificate", "brochure", "petition",
    "trophy", "ticket", "sonata", "diploma", "visa",
)  # fmt: skip
DOINGS = {
    "check": "verify", "approve": "sign off", "send": "mail", "print": "print out",
    "scan": "digitise", "sort": "sort out", "calculate": "work out", "pack": "wrap",
    "file": "archive", "sign": "countersign",
}  # fmt: skip
"""What is done, with another word for it."""
ROLES = ("Porter", "Registrar", "Cashier", "Dispatcher", "Surveyor", "Librarian", "Steward")
TOOLS = ("Helios", "Marlin", "Quartz", "Tundra", "Bramble", "Saffron")
HOURS = (2, 8, 24, 72, 120, 240)
SITES = ("Lyon", "Oslo")


PARTS = ("", " label", " ledger", " notice")
"""What a thing may have that is handled apart from it."""


class Sort(StrEnum):
    """How the leader's belief about a step can be apart from the practice."""

    SAME = "same"
    NOT_DONE = "not_done"
    OWNER = "owner"
    SYSTEM = "system"
    WAIT = "wait"
    ORDER = "order"
    ELSEWHERE = "elsewhere"
    NEARLY = "nearly"


TRUE_SORTS = (Sort.NOT_DONE, Sort.OWNER, Sort.SYSTEM, Sort.WAIT, Sort.ORDER)
"""Both cannot be right."""
FALSE_SORTS = (Sort.ELSEWHERE, Sort.NEARLY)
"""They only look apart: another site, or a figure hardly different."""
_TRUE_SHARE, _FALSE_SHARE = 0.3, 0.15


@dataclass(frozen=True, slots=True)
class Picture:
    """One side's picture of a step: who, in what, how long it waits (hours), at which site."""

    owner: str
    tool: str
    hours: float
    done: bool = True
    site: str | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """A step with both pictures; `sort` says how they are apart."""

    name: str
    practice: Picture
    belief: Picture
    sort: Sort

    @property
    def other_name(self) -> str:
        """The step in other words."""
        doing, _, thing = self.name.partition(" ")
        return f"{DOINGS[doing]} {thing}"


@dataclass(frozen=True, slots=True)
class World:
    """Steps in the order they are done; the leader has those of sort ORDER after the next one."""

    key: str
    stages: tuple[Stage, ...]

    def after(self, stage: Stage) -> Stage | None:
        """The step done next, if any."""
        at = self.stages.index(stage)
        return self.stages[at + 1] if at + 1 < len(self.stages) else None


def invent(key: str, draw: Random, steps: int) -> World:
    """Draw a process of so many steps, at most as many as there are names for."""
    names = _names(draw, steps)
    return World(key, tuple(_stage(draw, name) for name in names))


def _names(draw: Random, steps: int) -> Sequence[str]:
    """Names of steps; a thing comes again, under another doing, only when all were named."""
    names: list[str] = []
    things = [f"{thing}{part}" for part in PARTS for thing in THINGS]
    doings = {thing: draw.sample(sorted(DOINGS), len(DOINGS)) for thing in things}
    while len(names) < steps:
        few = things[: len(THINGS)] if steps <= len(THINGS) else things
        names += [f"{doings[thing].pop()} the {thing}" for thing in few]
    return draw.sample(names, steps)


def _stage(draw: Random, name: str) -> Stage:
    practice = Picture(draw.choice(ROLES), draw.choice(TOOLS), draw.choice(HOURS))
    kind = draw.random()
    if kind < _TRUE_SHARE:
        sort = draw.choice(TRUE_SORTS)
    else:
        sort = draw.choice(FALSE_SORTS) if kind < _TRUE_SHARE + _FALSE_SHARE else Sort.SAME
    return Stage(name, *_pictures(draw, practice, sort), sort)


def _pictures(draw: Random, practice: Picture, sort: Sort) -> tuple[Picture, Picture]:
    """The practice, and what a leader makes of it."""
    owner = _other(draw, ROLES, practice.owner)
    tool = _other(draw, TOOLS, practice.tool)
    believed = {
        Sort.OWNER: replace(practice, owner=owner),
        Sort.SYSTEM: replace(practice, tool=tool),
        Sort.WAIT: replace(practice, hours=practice.hours / draw.choice((3, 5, 8))),
        Sort.ELSEWHERE: replace(practice, owner=owner, site=SITES[0]),
        Sort.NEARLY: replace(practice, hours=practice.hours * 1.25),
    }
    done = {
        Sort.NOT_DONE: replace(practice, done=False),
        Sort.ELSEWHERE: replace(practice, site=SITES[1]),
    }
    return done.get(sort, practice), believed.get(sort, practice)


def _other(draw: Random, choices: Sequence[str], one: str) -> str:
    return draw.choice([choice for choice in choices if choice != one])
