"""`chat.*`: posting, changing, deleting, and whispering to one reader."""

from bot.sandbox.payloads.messages import message_object
from bot.sandbox.posting import change, post, take_back
from bot.sandbox.state.messages import Message
from bot.sandbox.state.rooms import Room
from bot.sandbox.state.surfaces import block_with_id
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web_api.arguments import Arguments
from bot.sandbox.web_api.block_rules import refuse_bad_blocks
from bot.sandbox.web_api.registry import method
from bot.sandbox.web_api.rooms import own_message, room_named, room_to_post_in
from bot.sandbox.web_api.users import person_asked_for
from bot.sandbox.wire import BOT_USER_ID, ApiError, Json

LONGEST_TEXT = 40_000
MOST_BLOCKS = 50
LARGEST_METADATA = 16_000


def content(given: Arguments) -> Json:
    """Text, blocks, attachments and metadata of a call, as fields of a message.

    Raises:
        ApiError: one of them is too long or against Slack's rules.
    """
    found: Json = {}
    if "text" in given or "markdown_text" in given:
        found["text"] = given.text("text") or given.text("markdown_text")
        if len(found["text"]) > LONGEST_TEXT:
            raise ApiError("msg_too_long")
    if "blocks" in given:
        blocks = given.items("blocks", "invalid_blocks_format")
        refuse_bad_blocks(blocks, MOST_BLOCKS)
        found["blocks"] = tuple(block_with_id(block) for block in blocks)
    if "attachments" in given:
        found["attachments"] = tuple(given.items("attachments", "invalid_attachments"))
    if "metadata" in given:
        found["metadata"] = _metadata(given)
    return found


def _metadata(given: Arguments) -> Json:
    metadata = given.mapping("metadata", "invalid_metadata_format") or {}
    if not metadata.get("event_type") or not isinstance(metadata.get("event_payload"), dict):
        raise ApiError("invalid_metadata_schema")
    if len(str(metadata)) > LARGEST_METADATA:
        raise ApiError("metadata_too_large")
    return metadata


def composed(workspace: Workspace, room: Room, given: Arguments, reader: str = "") -> Message:
    """The app's message as a call describes it.

    Raises:
        ApiError: there is nothing in it, or its thread is nowhere in the room.
    """
    fields: Json = {"text": ""} | content(given)
    if not (fields["text"] or fields.get("blocks") or fields.get("attachments")):
        raise ApiError("no_text")
    thread = given.text("thread_ts")
    if thread and not reader:
        parent = workspace.talk.find(room.id, thread)
        thread = (parent.thread or parent.ts) if parent else thread
    stamp = workspace.clock.mint()
    return Message(stamp, room.id, BOT_USER_ID, thread=thread, reader=reader, **fields)


@method("chat.postMessage", "chat:write")
def post_message(workspace: Workspace, given: Arguments) -> Json:
    """Say something in a room or to a person."""
    room = room_to_post_in(workspace, given.required("channel"))
    message = composed(workspace, room, given)
    post(workspace, message)
    shown = message_object(workspace, message)
    return {"channel": room.id, "ts": message.ts, "message": shown}


@method("chat.postEphemeral", "chat:write")
def post_ephemeral(workspace: Workspace, given: Arguments) -> Json:
    """Say something in a room that one person sees."""
    room = room_to_post_in(workspace, given.required("channel"))
    reader = person_asked_for(workspace, given.required("user"))
    if reader.id not in room.members:
        raise ApiError("user_not_in_channel")
    message = composed(workspace, room, given, reader.id)
    post(workspace, message)
    return {"message_ts": message.ts}


@method("chat.update", "chat:write")
def update(workspace: Workspace, given: Arguments) -> Json:
    """Change what the app said; blocks stay away once new text comes without them."""
    room = room_to_post_in(workspace, given.required("channel"))
    before = own_message(workspace, room, given.required("ts"), "cant_update_message")
    fields = content(given)
    if not {"text", "blocks", "attachments"} & fields.keys():
        raise ApiError("no_text")
    if "text" in fields and "blocks" not in fields:
        fields["blocks"] = ()
    after = change(workspace, before, **fields)
    shown = message_object(workspace, after)
    return {"channel": room.id, "ts": after.ts, "text": after.text, "message": shown}


@method("chat.delete", "chat:write")
def delete(workspace: Workspace, given: Arguments) -> Json:
    """Take back what the app said."""
    room = room_named(workspace, given.required("channel"))
    message = own_message(workspace, room, given.required("ts"), "cant_delete_message")
    take_back(workspace, message)
    return {"channel": room.id, "ts": message.ts}


@method("chat.getPermalink")
def permalink(workspace: Workspace, given: Arguments) -> Json:
    """An address that names a message."""
    room = room_named(workspace, given.required("channel"))
    stamp = given.required("message_ts")
    if workspace.talk.find(room.id, stamp) is None:
        raise ApiError("message_not_found")
    path = f"archives/{room.id}/p{stamp.replace('.', '')}"
    return {"channel": room.id, "permalink": f"{workspace.address}/{path}"}
