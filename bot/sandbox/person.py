"""`Somebody`: a person of the workspace as a test drives them, in sentences."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from bot.sandbox.state.messages import Message
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.wire import BOT_USER_ID, Json

T = TypeVar("T")


class Stage(Protocol):
    """What `Somebody` needs of the running workspace."""

    def do(self, who: str, deed: str, **given: object) -> Json:
        """Let somebody do something."""

    def read(self, look: Callable[[Workspace], T]) -> T:
        """Look at the workspace."""

    def wait_for(self, look: Callable[[Workspace], T], seconds: float = 5.0) -> T:
        """Wait until there is something to see."""


class Somebody:
    """One person. Where no room is named, the direct message with the app is meant."""

    def __init__(self, stage: Stage, user_id: str) -> None:
        self._stage = stage
        self.id = user_id
        self.room = stage.read(lambda w: w.direct_room(user_id, BOT_USER_ID)).id

    def says(self, text: str, *, room: str = "", thread: str = "") -> str:
        """Say something; return the message's timestamp."""
        given = {"room": room or self.room, "thread": thread}
        return str(self._stage.do(self.id, "say", text=text, **given)["ts"])

    def edits(self, ts: str, text: str, *, room: str = "") -> None:
        """Change the words of an own message."""
        self._stage.do(self.id, "edit", room=room or self.room, ts=ts, text=text)

    def deletes(self, ts: str, *, room: str = "") -> None:
        """Take an own message back."""
        self._stage.do(self.id, "delete", room=room or self.room, ts=ts)

    def presses(
        self, where: Message | Json, action_id: str, value: object = None, block_id: str = ""
    ) -> Json:
        """Use an element of a message or of a view."""
        target: Json = {"view": where["id"]} if isinstance(where, dict) else place_of(where)
        given = {"action_id": action_id, "block_id": block_id, "value": value}
        return self._stage.do(self.id, "press", **target, **given)

    def submits(self, view: Json, values: Json | None = None) -> Json:
        """Submit a modal; `values` is block id to action id to what was filled in."""
        return self._stage.do(self.id, "submit", view=view["id"], values=values or {})

    def closes(self, view: Json, *, everything: bool = False) -> Json:
        """Close a modal without submitting it."""
        return self._stage.do(self.id, "close", view=view["id"], all=everything)

    def commands(self, typed: str, *, room: str = "") -> Json:
        """Type a slash command with its text."""
        name, _, text = typed.partition(" ")
        where = room or self.room
        return self._stage.do(self.id, "command", room=where, command=name, text=text)

    def uses_shortcut(self, callback_id: str, on: Message | None = None) -> Json:
        """Use a global shortcut, or one on a message."""
        target = place_of(on) if on else {}
        return self._stage.do(self.id, "shortcut", callback_id=callback_id, **target)

    def opens_home(self) -> Json:
        """Open the App Home."""
        return self._stage.do(self.id, "open_app", tab="home")

    def opens_messages(self) -> Json:
        """Open the messages with the app."""
        return self._stage.do(self.id, "open_app", tab="messages")

    def sees(self, *, room: str = "", thread: str = "") -> list[Message]:
        """Messages this person sees in a room, oldest first, or in one thread of it."""
        return self._stage.read(lambda w: self._seen(w, room or self.room, thread))

    def waits_for(
        self,
        wanted: str | Callable[[Message], bool],
        *,
        room: str = "",
        thread: str = "",
        seconds: float = 5.0,
    ) -> Message:
        """Wait for a message of the app that contains a text or fulfils a condition.

        Raises:
            TimeoutError: none came.
        """
        fits = wanted if callable(wanted) else (lambda message: wanted in message.text)

        def look(workspace: Workspace) -> Message | None:
            seen = self._seen(workspace, room or self.room, thread)
            return next((m for m in seen if m.author == BOT_USER_ID and fits(m)), None)

        found = self._stage.wait_for(look, seconds)
        assert found is not None  # noqa: S101 - wait_for returns only what is true
        return found

    def waits_for_modal(self, callback_id: str = "", seconds: float = 5.0) -> Json:
        """Wait until a modal is open before this person.

        Raises:
            TimeoutError: none was opened.
        """

        def look(workspace: Workspace) -> Json | None:
            top = workspace.surfaces.top(self.id)
            return top if top and callback_id in ("", top["callback_id"]) else None

        return self._stage.wait_for(look, seconds) or {}

    @property
    def modal(self) -> Json | None:
        """The modal before this person, if any."""
        return self._stage.read(lambda w: w.surfaces.top(self.id))

    @property
    def home(self) -> Json | None:
        """This person's App Home, if the app has published one."""
        return self._stage.read(lambda w: w.surfaces.home(self.id))

    def _seen(self, workspace: Workspace, room: str, thread: str) -> list[Message]:
        said = [m for m in workspace.talk.in_room(room) if m.is_visible_to(self.id)]
        return [m for m in said if not thread or thread in (m.ts, m.thread)]


def place_of(message: Message) -> Json:
    """Where a message is."""
    return {"room": message.room, "ts": message.ts}
