"""People, channels and a manifest from files: checked at the edge, what is wrong is named."""

import json
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from bot.sandbox.state.people import Person, Standing, person_named
from bot.sandbox.state.profile import AppProfile, profile_from
from model_store.errors import ConfigurationError


class PersonEntry(BaseModel):
    """One person of a people file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    real_name: str = Field(min_length=1)
    timezone: str = "UTC"
    title: str = ""
    standing: Standing = Standing.MEMBER

    @field_validator("timezone")
    @classmethod
    def _is_known(cls, name: str) -> str:
        if name not in available_timezones():
            raise ValueError(f"{name} is no time zone; write it like Europe/Lisbon")
        return name


class PeopleFile(BaseModel):
    """A people file: who is in the workspace, and which channels there are."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    people: list[PersonEntry] = Field(min_length=1)
    channels: list[str] = ["general"]


def read_people(path: Path) -> tuple[tuple[Person, ...], tuple[str, ...]]:
    """Read the people and the channels of a YAML or JSON file.

    Raises:
        ConfigurationError: the file cannot be read, or an entry is wrong.
    """
    loaded = _loaded(path)
    try:
        found = PeopleFile.model_validate(
            {"people": loaded} if isinstance(loaded, list) else loaded
        )
    except ValidationError as error:
        places = ".".join(str(part) for part in error.errors()[0]["loc"])
        message = error.errors()[0]["msg"]
        raise ConfigurationError(
            f"The people file {path} is wrong at {places}: {message}."
        ) from error
    people = tuple(
        person_named(
            entry.real_name,
            timezone=entry.timezone,
            title=entry.title,
            standing=entry.standing,
        )
        for entry in found.people
    )
    return people, tuple(found.channels)


def read_manifest(path: Path) -> AppProfile:
    """Read a Slack app manifest, YAML or JSON.

    Raises:
        ConfigurationError: the file cannot be read or is no manifest.
    """
    try:
        return profile_from(_loaded(path))
    except (AttributeError, KeyError, TypeError) as error:
        raise ConfigurationError(f"{path} is no Slack app manifest: {error}.") from error


def _loaded(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    try:
        text = path.read_text("utf-8")
        return json.loads(text) if path.suffix == ".json" else yaml.safe_load(text)
    except (OSError, UnicodeDecodeError, ValueError, yaml.YAMLError) as error:
        raise ConfigurationError(f"Cannot read {path}: {error}.") from error
