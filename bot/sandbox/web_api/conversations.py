"""`conversations.*`: rooms and what was said in them, page by page."""

from bot.sandbox.payloads.messages import message_object
from bot.sandbox.payloads.objects import room_object
from bot.sandbox.state.messages import Message
from bot.sandbox.state.rooms import HISTORY_SCOPES, READ_SCOPES, Kind, Room
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web_api.arguments import Arguments
from bot.sandbox.web_api.paging import page
from bot.sandbox.web_api.registry import method, need_scope
from bot.sandbox.web_api.rooms import room_named
from bot.sandbox.web_api.users import person_asked_for
from bot.sandbox.wire import BOT_USER_ID, ApiError, Json

TYPES = {
    "public_channel": Kind.CHANNEL,
    "private_channel": Kind.PRIVATE,
    "im": Kind.DIRECT,
}


@method("conversations.open", "im:write")
def open_direct(workspace: Workspace, given: Arguments) -> Json:
    """Open the direct message with one person."""
    if "channel" in given:
        room = room_named(workspace, given.required("channel"))
    else:
        wanted = [one.strip() for one in given.required("users").split(",")]
        if len(wanted) > 1:
            raise ApiError("not_modelled", message="The sandbox has no group messages.")
        person = person_asked_for(workspace, wanted[0])
        if person.is_deactivated:
            raise ApiError("user_disabled")
        room = workspace.direct_room(person.id, BOT_USER_ID)
    shown = room_object(room) if given.flag("return_im") else {"id": room.id}
    return {"channel": shown, "no_op": True, "already_open": True}


@method("conversations.info")
def info(workspace: Workspace, given: Arguments) -> Json:
    """One room."""
    room = room_named(workspace, given.required("channel"))
    need_scope(workspace, READ_SCOPES[room.kind])
    return {"channel": room_object(room)}


@method("conversations.list")
def everything(workspace: Workspace, given: Arguments) -> Json:
    """Rooms the app can see, of the types asked for."""
    asked = given.text("types", "public_channel").split(",")
    kinds = {TYPES[one.strip()] for one in asked if one.strip() in TYPES}
    for kind in kinds:
        need_scope(workspace, READ_SCOPES[kind])
    rooms = [room for room in workspace.talk.rooms.values() if _is_listed(room, kinds, given)]
    found, metadata = page(rooms, given)
    return {"channels": [room_object(room) for room in found], "response_metadata": metadata}


def _is_listed(room: Room, kinds: set[Kind], given: Arguments) -> bool:
    seen = room.kind is Kind.CHANNEL or BOT_USER_ID in room.members
    left_out = room.is_archived and given.flag("exclude_archived")
    return room.kind in kinds and seen and not left_out


@method("conversations.members")
def members(workspace: Workspace, given: Arguments) -> Json:
    """The ids of everybody in a room."""
    room = room_named(workspace, given.required("channel"))
    need_scope(workspace, READ_SCOPES[room.kind])
    found, metadata = page(room.members, given)
    return {"members": found, "response_metadata": metadata}


@method("conversations.history")
def history(workspace: Workspace, given: Arguments) -> Json:
    """What was said in a room, newest first, without replies and without ephemeral messages."""
    room = _readable(workspace, given)
    said = [m for m in workspace.talk.in_room(room.id) if not m.reader and not m.is_reply]
    said.reverse()
    return _read(workspace, [m for m in said if _is_within(m, given)], given)


@method("conversations.replies")
def replies(workspace: Workspace, given: Arguments) -> Json:
    """A thread, oldest first, with its parent in front."""
    room = _readable(workspace, given)
    asked = workspace.talk.find(room.id, given.required("ts"))
    if asked is None or asked.reader:
        raise ApiError("thread_not_found")
    parent = workspace.talk.find(room.id, asked.thread or asked.ts) or asked
    thread = [parent, *workspace.talk.replies(room.id, parent.ts)]
    return _read(workspace, [m for m in thread if m is parent or _is_within(m, given)], given)


def _readable(workspace: Workspace, given: Arguments) -> Room:
    room = room_named(workspace, given.required("channel"))
    need_scope(workspace, HISTORY_SCOPES[room.kind])
    if BOT_USER_ID not in room.members:
        raise ApiError("not_in_channel")
    return room


def _is_within(message: Message, given: Arguments) -> bool:
    """Whether a message lies between `oldest` and `latest`; the ends count if `inclusive`."""
    at = float(message.ts)
    try:
        oldest = float(given.text("oldest") or 0)
        latest = float(given.text("latest") or "inf")
    except ValueError:
        raise ApiError("invalid_ts_latest") from None
    return oldest <= at <= latest if given.flag("inclusive") else oldest < at < latest


def _read(workspace: Workspace, found: list[Message], given: Arguments) -> Json:
    """One page of messages; metadata is shown only to those who ask for all of it."""
    shown, metadata = page(found, given)
    everything = given.flag("include_all_metadata")
    messages = [message_object(workspace, one, with_metadata=everything) for one in shown]
    more = bool(metadata["next_cursor"])
    return {"messages": messages, "has_more": more, "response_metadata": metadata}
