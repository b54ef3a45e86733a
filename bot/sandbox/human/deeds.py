"""The deeds a person can do, by name; each changes the workspace and may ask the app."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from bot.sandbox.state.messages import Message
from bot.sandbox.state.rooms import Room
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.wire import ApiError, Json


class Answered(Protocol):
    """The app's answer to an interaction."""

    @property
    def arrived(self) -> bool:
        """Whether it came within three seconds."""

    @property
    def payload(self) -> Json:
        """What came with it."""


@dataclass(frozen=True, slots=True)
class Doing:
    """Somebody about to do something; `ask` sends an interaction to the app and waits."""

    workspace: Workspace
    ask: Callable[[str, Json], Awaitable[Answered]]
    who: str
    given: Json

    def text(self, name: str) -> str:
        """A text of what was given; empty when it is missing."""
        return str(self.given.get(name) or "")

    def room(self) -> Room:
        """The room meant.

        Raises:
            ApiError: this person cannot see it.
        """
        room = self.workspace.talk.rooms.get(self.text("room"))
        if room is None or self.who not in room.members:
            raise ApiError("channel_not_found")
        return room

    def message(self) -> Message:
        """The message meant.

        Raises:
            ApiError: it is not there, or this person cannot see it.
        """
        found = self.workspace.talk.find(self.room().id, self.text("ts"))
        if found is None or not found.is_visible_to(self.who):
            raise ApiError("message_not_found")
        return found


Deed = Callable[[Doing], Awaitable[Json]]
DEEDS: dict[str, Deed] = {}


def deed(name: str) -> Callable[[Deed], Deed]:
    """Register a function as a deed."""

    def register(run: Deed) -> Deed:
        DEEDS[name] = run
        return run

    return register
