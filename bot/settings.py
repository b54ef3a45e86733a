"""Everything that can be set from outside, in one place; an unknown setting is refused by name."""

import os
from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from model_store.errors import ConfigurationError

PREFIX = "GEMBA_"


class Settings(BaseSettings):
    """Read from the environment (`GEMBA_HOME`); every default works offline."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="forbid", frozen=True
    )

    home: Path = Field(
        default_factory=lambda: Path.home() / ".gemba",
        description="Folder that holds everything Gemba remembers; made when it is missing.",
    )
    model: str = Field(
        default="",
        description="Language model that reads beside the rules; without one nothing leaves this "
        "machine. Asked at `OPENAI_BASE_URL` with `OPENAI_API_KEY`.",
    )
    model_seconds: float = Field(
        default=45.0, gt=0, le=600, description="After so long a model's answer comes too late."
    )
    model_temperature: float | None = Field(
        default=None, ge=0, le=2, description="Sent to the model if set; some refuse any value."
    )
    model_questions: bool = Field(
        default=True,
        description="Let the model, if one is named, put questions in other words within the "
        "rules for questions; what is asked is never its choice.",
    )
    model_turn_characters: int = Field(
        default=30_000, ge=0, description="Characters that may leave for one turn."
    )
    model_person_characters: int = Field(
        default=600_000, ge=0, description="Characters that may leave for one person in a day."
    )
    model_day_characters: int = Field(
        default=5_000_000, ge=0, description="Characters that may leave in a day, for everybody."
    )
    slack_bot_token: SecretStr = Field(
        default=SecretStr(""), description="Bot token of the Slack app, begins with `xoxb-`."
    )
    slack_app_token: SecretStr = Field(
        default=SecretStr(""), description="App-level token for Socket Mode, begins with `xapp-`."
    )
    slack_api_url: str = Field(
        default_factory=lambda: os.environ.get("SLACK_API_URL", "https://slack.com/api/"),
        description="Where the workspace is reached; `SLACK_API_URL` counts, too.",
    )


def settings() -> Settings:
    """Read the settings.

    Raises:
        ConfigurationError: a value has the wrong form, or there is a GEMBA_ variable nobody knows.
    """
    unknown = sorted(unknown_variables())
    if unknown:
        known = ", ".join(f"{PREFIX}{name.upper()}" for name in Settings.model_fields)
        raise ConfigurationError(
            f"Unknown setting {', '.join(unknown)} in the environment. "
            f"Known settings are {known}; correct the name or unset it."
        )
    try:
        return Settings()
    except ValidationError as error:
        raise ConfigurationError(_explained(error)) from error


def unknown_variables() -> set[str]:
    """Environment variables with our prefix that are no setting: nearly always a typing slip."""
    known = {f"{PREFIX}{name}".upper() for name in Settings.model_fields}
    return {name for name in os.environ if name.upper().startswith(PREFIX)} - known


def _explained(error: ValidationError) -> str:
    """One sentence per wrong value, without repeating the value: it may be a secret."""
    lines = [
        f"{PREFIX}{'_'.join(str(part) for part in item['loc']).upper()}: {item['msg']}."
        for item in error.errors()
    ]
    return "A setting has a wrong value. " + " ".join(lines) + " Correct it or unset it."
