"""One message, as it stands now; every change makes a new value."""

from dataclasses import dataclass, field

from bot.sandbox.wire import Json


@dataclass(frozen=True, slots=True)
class Message:
    """What stands in a room at `ts`.

    `reader` is set for an ephemeral message only: nobody else may ever see it. `thread` is the
    parent's timestamp for a reply and empty for the parent itself.
    """

    ts: str
    room: str
    author: str
    text: str
    thread: str = ""
    blocks: tuple[Json, ...] = ()
    attachments: tuple[Json, ...] = ()
    metadata: Json | None = None
    files: tuple[str, ...] = ()
    reactions: tuple[tuple[str, str], ...] = ()
    reader: str = ""
    edited_at: str = ""
    client_id: str = ""
    is_tombstone: bool = False
    streaming_since: float | None = field(default=None)

    @property
    def is_reply(self) -> bool:
        """Whether this message stands inside somebody's thread."""
        return bool(self.thread) and self.thread != self.ts

    def is_visible_to(self, person: str) -> bool:
        """Whether this person may see it; an ephemeral message has one reader."""
        return not self.reader or self.reader == person
