"""What only the simulated speaker may know: the answers he has ready and his words for steps.

Nothing outside `bot.personas` reads these fields; a test on imports holds that.
"""

import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from model_store.errors import ConfigurationError


class Answer(BaseModel):
    """One topic ("wait:approve") and the messages with which the speaker answers it."""

    model_config = ConfigDict(frozen=True)

    topic: str
    messages: tuple[str, ...]


class Script(BaseModel):
    """Everything one simulated speaker has to say."""

    model_config = ConfigDict(frozen=True)

    user: str
    opening: str
    answers: tuple[Answer, ...] = ()
    fallback: tuple[str, ...] = Field(min_length=1)
    interruptions: tuple[str, ...] = ()
    persona_words: dict[str, str] = {}
    persona_steps: dict[str, str] = {}


def load_scripts(path: Path) -> dict[str, Script]:
    """Read the scripts of a scenario file, by user.

    Raises:
        ConfigurationError: the file cannot be read or an account is not as documented.
    """
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        phrases = raw.get("persona_steps", {})
        scripts = [Script(**account, persona_steps=phrases) for account in raw["accounts"]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, ValidationError) as error:
        raise ConfigurationError(
            f"The scenario {path} cannot be played: its accounts are not as documented ({error}). "
            "Compare it with bot/playing/examples/purchase_to_pay.scenario.json."
        ) from error
    return {script.user: script for script in scripts}
