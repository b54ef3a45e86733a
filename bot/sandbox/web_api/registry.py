"""Which method does what, which scope it needs, and which token may call it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web_api.arguments import Arguments
from bot.sandbox.wire import ApiError, Json

Method = Callable[[Workspace, Arguments], Json]


class Caller(StrEnum):
    """Whose token a method takes."""

    BOT = "bot"
    APP = "app"
    ANYBODY = "anybody"


@dataclass(frozen=True, slots=True)
class Entry:
    """One method of the Web API; any one of `scopes` is enough."""

    run: Method
    scopes: tuple[str, ...] = ()
    caller: Caller = Caller.BOT


METHODS: dict[str, Entry] = {}


def method(name: str, *scopes: str, caller: Caller = Caller.BOT) -> Callable[[Method], Method]:
    """Register a function as a Web API method."""

    def register(run: Method) -> Method:
        METHODS[name] = Entry(run, scopes, caller)
        return run

    return register


def need_scope(workspace: Workspace, *scopes: str) -> None:
    """Refuse the call unless one of the scopes was granted.

    Raises:
        ApiError: `missing_scope`, naming what is needed and what was provided.
    """
    granted = workspace.profile.scopes
    if scopes and not granted.intersection(scopes):
        provided = ",".join(sorted(granted))
        raise ApiError("missing_scope", needed=scopes[0], provided=provided)
