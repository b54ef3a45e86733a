"""A scenario file as the bot may meet it: the process, the people, who is to be interviewed.

What a speaker will say is not here: that belongs to `bot.personas`.
"""

from collections import Counter
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from bot.scenario_file import read_form
from model_store.errors import ConfigurationError
from model_store.people import Person, Process
from model_store.vocabulary import Vantage


class _Edge(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class ProcessEntry(_Edge):
    """The process as the file names it."""

    id: str = Field(min_length=1)
    name: str = Field(min_length=1)
    description: str = ""
    company: str = ""


class PersonEntry(_Edge):
    """Somebody in the company, interviewed or not."""

    id: str = Field(min_length=1)
    name: str
    role: str = ""
    site: str | None = None
    team: str | None = None


class AccountEntry(_Edge):
    """Who is interviewed, from which vantage."""

    user: str
    vantage: Vantage


class Scenario(_Edge):
    """One scenario file."""

    process: ProcessEntry
    people: tuple[PersonEntry, ...]
    accounts: tuple[AccountEntry, ...]

    @property
    def subject(self) -> Process:
        """The process as the model knows it."""
        p = self.process
        return Process(p.id, p.name, p.description, p.company)

    @property
    def persons(self) -> tuple[Person, ...]:
        """Everybody in the company, as the model knows them."""
        return tuple(Person(p.id, p.name, p.role, p.site or "", p.team or "") for p in self.people)


def load_scenario(path: Path) -> Scenario:
    """Read a scenario file.

    Raises:
        ConfigurationError: it is missing, is not JSON, or is not as documented.
    """
    scenario = read_form(path, Scenario)
    unknown = {a.user for a in scenario.accounts} - {p.id for p in scenario.people}
    if unknown:
        raise ConfigurationError(
            f"The scenario {path} interviews {', '.join(sorted(unknown))}, who "
            "is not among its people. Add them under people, or drop the account."
        )
    _once(path, "has the person", [p.id for p in scenario.people])
    _once(path, "interviews", [f"{a.user} as {a.vantage}" for a in scenario.accounts])
    return scenario


def _once(path: Path, does: str, names: list[str]) -> None:
    twice = sorted(name for name, n in Counter(names).items() if n > 1)
    if twice:
        raise ConfigurationError(f"The scenario {path} {does} {twice[0]} twice. Leave one out.")
