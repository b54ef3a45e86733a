"""What only the simulated speaker may know: the answers he has ready and his words for steps.

Nothing outside `bot.personas` reads these fields; a test on imports holds that.
"""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from bot.scenario_file import read_form
from model_store.vocabulary import Vantage

Part = tuple[str, Vantage]
"""Somebody in one role: the same person may speak as operator and as leader."""


class Answer(BaseModel):
    """One topic ("wait:approve") and the messages with which the speaker answers it."""

    model_config = ConfigDict(frozen=True)

    topic: str
    messages: tuple[str, ...]


class Script(BaseModel):
    """Everything one simulated speaker has to say."""

    model_config = ConfigDict(frozen=True)

    user: str
    vantage: Vantage = Vantage.OPERATOR
    opening: str
    answers: tuple[Answer, ...] = ()
    fallback: tuple[str, ...] = Field(min_length=1)
    interruptions: tuple[str, ...] = ()
    persona_words: dict[str, str] = {}
    persona_steps: dict[str, str] = {}


class _File(BaseModel):
    """The part of a scenario file that speakers look at."""

    accounts: tuple[Script, ...]
    persona_steps: dict[str, str] = {}


def load_scripts(path: Path) -> dict[Part, Script]:
    """Read the scripts of a scenario file, by who speaks and from where.

    Raises:
        ConfigurationError: the file cannot be read or an account is not as documented.
    """
    file = read_form(path, _File)
    phrases = {"persona_steps": file.persona_steps}
    return {(s.user, s.vantage): s.model_copy(update=phrases) for s in file.accounts}
