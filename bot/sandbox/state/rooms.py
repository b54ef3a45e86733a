"""Rooms: channels, private channels and direct messages."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kind of a room; the value is what Slack calls it in `channel_type`."""

    CHANNEL = "channel"
    PRIVATE = "group"
    DIRECT = "im"


HISTORY_SCOPES = {
    Kind.CHANNEL: "channels:history",
    Kind.PRIVATE: "groups:history",
    Kind.DIRECT: "im:history",
}
READ_SCOPES = {
    Kind.CHANNEL: "channels:read",
    Kind.PRIVATE: "groups:read",
    Kind.DIRECT: "im:read",
}


@dataclass(frozen=True, slots=True)
class Room:
    """One room; `name` is empty in a direct message."""

    id: str
    kind: Kind
    members: tuple[str, ...]
    name: str = ""
    created: int = 0
    is_archived: bool = False
    is_shared: bool = False

    def others(self, person: str) -> tuple[str, ...]:
        """Everybody in the room but this person."""
        return tuple(member for member in self.members if member != person)


def channel(name: str, members: tuple[str, ...], *, private: bool = False) -> Room:
    """A channel; its id follows from its name, so that it survives a restart.

    >>> channel("ops-team", ()).id
    'C0OPSTEAM'
    """
    letters = "".join(letter for letter in name if letter.isalnum()).upper()
    kind = Kind.PRIVATE if private else Kind.CHANNEL
    return Room(f"C0{letters}", kind, members, name=name)


def direct_room_id(one: str, other: str, bot: str) -> str:
    """The id of the direct message between two people; with the bot it is named by the person.

    >>> direct_room_id("U0ANA", "U0BOT", "U0BOT"), direct_room_id("U0LEE", "U0ANA", "U0BOT")
    ('D0ANA', 'D0ANA0LEE')
    """
    names = sorted(person[1:] for person in (one, other) if person != bot)
    return "D" + "".join(names)
