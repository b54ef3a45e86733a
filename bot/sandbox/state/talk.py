"""Everything said in every room, in order, with its threads."""

from collections.abc import Iterator

from bot.sandbox.state.messages import Message
from bot.sandbox.state.rooms import Room


class Talk:
    """Rooms and their messages. Within a room, messages stand in the order of their timestamps."""

    def __init__(self) -> None:
        self.rooms: dict[str, Room] = {}
        self._messages: dict[str, dict[str, Message]] = {}
        self._threads: dict[tuple[str, str], list[str]] = {}

    def add_room(self, room: Room) -> Room:
        """Add a room, or replace what is known about it; its messages stay."""
        self.rooms[room.id] = room
        self._messages.setdefault(room.id, {})
        return room

    def add(self, message: Message) -> Message:
        """Add a message at the end of its room."""
        self._messages[message.room][message.ts] = message
        if message.is_reply and not message.reader:
            self._threads.setdefault((message.room, message.thread), []).append(message.ts)
        return message

    def replace(self, message: Message) -> Message:
        """Put a changed message in the place of what stood there."""
        self._messages[message.room][message.ts] = message
        return message

    def remove(self, message: Message) -> None:
        """Take a message away altogether."""
        self._messages[message.room].pop(message.ts, None)
        replies = self._threads.get((message.room, message.thread), [])
        if message.ts in replies:
            replies.remove(message.ts)

    def find(self, room: str, ts: str) -> Message | None:
        """The message at this timestamp, or None."""
        return self._messages.get(room, {}).get(ts)

    def in_room(self, room: str) -> Iterator[Message]:
        """Every message of a room, oldest first, replies and ephemeral ones included."""
        yield from self._messages.get(room, {}).values()

    def replies(self, room: str, parent: str) -> list[Message]:
        """Replies in a thread, oldest first, without the parent."""
        stamps = self._threads.get((room, parent), [])
        return [self._messages[room][stamp] for stamp in stamps]

    def newest(self, room: str, count: int) -> list[Message]:
        """The last `count` messages of a room, oldest first."""
        return list(self._messages.get(room, {}).values())[-count:]
