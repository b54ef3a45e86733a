"""How a process is set up: who owns it, who leads, who does the work, where its report goes.

Ids only. Kept in one small file beside the ledger, replaced whole, so that a crash leaves either
the old or the new one.
"""

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from model_store.errors import ConfigurationError

FILE = "workspace.json"
MONDAY = 0


class Setup(BaseModel):
    """One process. `approved` are people an admin let be invited; `weekday` is None when off."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    process: str
    owner: str
    leaders: tuple[str, ...] = ()
    operators: tuple[str, ...] = ()
    channel: str = ""
    weekday: int | None = None
    timezone: str = "UTC"


class Request(BaseModel):
    """Invitations that wait for an admin's yes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    process: str
    by: str
    leaders: tuple[str, ...] = ()
    operators: tuple[str, ...] = ()


class _Content(BaseModel):
    """The whole file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    setups: dict[str, Setup] = {}
    requests: dict[str, Request] = {}
    roles: dict[str, str] = {}


class Setups:
    """Every set-up of a home; without a folder they live in memory. Safe between threads.

    Raises:
        ConfigurationError: the file is there and is not ours, or cannot be read.
    """

    def __init__(self, home: Path | None) -> None:
        self._path: Final = home / FILE if home else None
        self._lock = threading.RLock()
        self._content = _read(self._path) if self._path and self._path.exists() else _Content()

    def of(self, process: str) -> Setup | None:
        """How a process is set up, if it is."""
        return self._content.setups.get(process)

    def all(self) -> tuple[Setup, ...]:
        """Every process that is set up, by key."""
        return tuple(setup for _, setup in sorted(self._content.setups.items()))

    def request(self, key: str) -> Request | None:
        """Invitations waiting under a key."""
        return self._content.requests.get(key)

    def role_of(self, person: str) -> str:
        """What somebody said their role is called, if they did."""
        return self._content.roles.get(person, "")

    def put(self, setup: Setup) -> None:
        """Set a process up, or anew."""
        self._change(lambda c: c.setups.update({setup.process: setup}))

    def ask(self, request: Request) -> None:
        """Have invitations wait for an admin."""
        self._change(lambda c: c.requests.update({request.key: request}))

    def settle(self, key: str) -> Request | None:
        """Take a request off the list; None when somebody else has settled it."""
        with self._lock:
            found = self.request(key)
            self._change(lambda c: c.requests.pop(key, None))
            return found

    def call(self, person: str, role: str) -> None:
        """Note what somebody's role is called; an empty role forgets it."""
        self._change(lambda c: c.roles.update({person: role}) if role else c.roles.pop(person, ""))

    def forget(self, person: str, *, at: str = "", by: str = "") -> int:
        """Take a person out of every set-up; return in how many places they stood."""
        del at, by
        with self._lock:
            before = self._content.model_dump_json().count(f'"{person}"')
            self._change(lambda c: _without(c, person))
            return before

    def _change(self, change: Callable[[_Content], object]) -> None:
        with self._lock:
            content = self._content.model_copy(deep=True)
            change(content)
            if self._path:
                _write(self._path, content)
            self._content = content


def _without(content: _Content, person: str) -> None:
    def rest(people: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(one for one in people if one != person)

    for key, setup in content.setups.items():
        kept = {"leaders": rest(setup.leaders), "operators": rest(setup.operators)}
        owner = "" if setup.owner == person else setup.owner
        content.setups[key] = setup.model_copy(update={**kept, "owner": owner})
    for key, request in list(content.requests.items()):
        kept = {"leaders": rest(request.leaders), "operators": rest(request.operators)}
        content.requests[key] = request.model_copy(update=kept)
        if request.by == person:
            del content.requests[key]
    content.roles.pop(person, None)


def _read(path: Path) -> _Content:
    try:
        return _Content.model_validate_json(path.read_bytes())
    except OSError as error:
        raise ConfigurationError(
            f"Cannot read {path}: {error.strerror}. Check that you may read it."
        ) from error
    except ValidationError as error:
        raise ConfigurationError(
            f"{path} is not as Gemba writes it. Put a backup in its place, or move it away and "
            "set the processes up again; nothing people said is in it."
        ) from error


def _write(path: Path, content: _Content) -> None:
    fresh = path.with_suffix(".new")
    try:
        with fresh.open("w", encoding="utf-8") as file:
            file.write(content.model_dump_json(indent=1))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        raise ConfigurationError(
            f"Cannot write {path}: {error.strerror}. Make room or check the folder's rights."
        ) from error
