"""Finding the room a call means, and refusing it in Slack's words when it is not to be had."""

from bot.sandbox.state.messages import Message
from bot.sandbox.state.rooms import Room
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.wire import BOT_USER_ID, ApiError


def room_named(workspace: Workspace, name: str) -> Room:
    """The room with this id or name; a person's id means the direct message with them.

    Raises:
        ApiError: there is none that the app can see.
    """
    if name in workspace.people and name != BOT_USER_ID:
        return workspace.direct_room(name, BOT_USER_ID)
    rooms = workspace.talk.rooms
    found = rooms.get(name) or next(
        (room for room in rooms.values() if room.name and room.name == name.removeprefix("#")),
        None,
    )
    hidden = found and found.kind != "channel" and BOT_USER_ID not in found.members
    if found is None or hidden:
        raise ApiError("channel_not_found")
    return found


def room_to_post_in(workspace: Workspace, name: str) -> Room:
    """The room with this name, if the app may post there now.

    Raises:
        ApiError: it is unknown, archived, or the app is not in it.
    """
    room = room_named(workspace, name)
    if room.is_archived:
        raise ApiError("is_archived")
    outside = BOT_USER_ID not in room.members
    if outside and "chat:write.public" not in workspace.profile.scopes:
        raise ApiError("not_in_channel")
    return room


def own_message(workspace: Workspace, room: Room, ts: str, refusal: str) -> Message:
    """A message the app itself wrote and everybody can see.

    Raises:
        ApiError: `message_not_found`, or `refusal` when somebody else wrote it.
    """
    found = workspace.talk.find(room.id, ts)
    if found is None or found.reader or found.is_tombstone:
        raise ApiError("message_not_found")
    if found.author != BOT_USER_ID:
        raise ApiError(refusal)
    return found
