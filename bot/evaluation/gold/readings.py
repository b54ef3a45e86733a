"""A gold file: what a careful reader found in the accounts of a scenario."""

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from bot.scenario_file import read_form
from model_store.vocabulary import Vantage

FORMAT = "gemba-gold-1"


class _Edge(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Person(_Edge):
    """Somebody in the company, by all that they are called."""

    id: str
    name: str
    role: str = ""
    site: str = ""
    team: str = ""


class GoldClaim(_Edge):
    """One thing a speaker says, with the words that say it."""

    type: str
    step: str | None = None
    value: str
    quote: str = Field(min_length=1)
    where: str
    user: str
    status: Literal["asserted", "hedged", "hearsay", "retracted"] = "asserted"
    value_minutes: tuple[float, float] | None = None

    @property
    def is_opening(self) -> bool:
        """Whether it was told at the start, before any question about it."""
        return self.where == "opening"


class Passage(_Edge):
    """Words of somebody; a trap may name somebody who said nothing."""

    user: str
    quote: str | None = None


class NonClaim(_Edge):
    """Words that look like a claim and are none."""

    reason: str
    user: str
    quote: str


class Contradiction(_Edge):
    """What a leader and operators see differently; any of the kinds is right."""

    type: str
    also_accept: tuple[str, ...] = ()
    leader: tuple[Passage, ...]
    operator_quotes: tuple[Passage, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of finding that name it rightly."""
        return frozenset((self.type, *self.also_accept))


class Trap(_Edge):
    """Two passages that only look like a contradiction."""

    kind: str
    a: Passage
    b: Passage


class Queues(_Edge):
    """The steps at which work truly waits most."""

    accept_worst_by_utilisation: tuple[str, ...] = ()
    accept_worst_by_items: tuple[str, ...] = ()

    @property
    def right(self) -> frozenset[str]:
        """Any of these is the worst queue by one reckoning or another."""
        return frozenset((*self.accept_worst_by_utilisation, *self.accept_worst_by_items))


class Gold(_Edge):
    """The whole file."""

    format: Literal["gemba-gold-1"]
    process: str
    claims: tuple[GoldClaim, ...]
    non_claims: tuple[NonClaim, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    traps: tuple[Trap, ...] = ()
    queues: Queues = Queues()
    people: tuple[Person, ...] = ()
    vantage: dict[str, Vantage] = {}


def load_gold(path: Path) -> Gold:
    """Read a gold file.

    Raises:
        ConfigurationError: it is missing, no JSON, or not as documented.
    """
    return read_form(path, Gold, called="The gold file", hint="See docs/evaluation.md.")
