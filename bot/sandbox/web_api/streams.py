"""`chat.*Stream`: a message that grows; it dies of age and of length, as in Slack."""

from bot.sandbox.payloads.messages import message_object
from bot.sandbox.posting import change, post
from bot.sandbox.state.messages import Message
from bot.sandbox.state.surfaces import block_with_id
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web_api.arguments import Arguments
from bot.sandbox.web_api.block_rules import refuse_bad_blocks
from bot.sandbox.web_api.chat import MOST_BLOCKS
from bot.sandbox.web_api.registry import method
from bot.sandbox.web_api.rooms import own_message, room_to_post_in
from bot.sandbox.wire import BOT_USER_ID, ApiError, Json

LONGEST_STREAM = 12_000
STREAM_SECONDS = 5 * 60


def _said(given: Arguments) -> str:
    chunks = "".join(str(one.get("text", "")) for one in given.items("chunks"))
    return given.text("markdown_text") or chunks


@method("chat.startStream", "chat:write")
def start(workspace: Workspace, given: Arguments) -> Json:
    """Begin a growing message in a thread."""
    room = room_to_post_in(workspace, given.required("channel"))
    message = Message(
        ts=workspace.clock.mint(),
        room=room.id,
        author=BOT_USER_ID,
        text=_said(given),
        thread=given.required("thread_ts"),
        streaming_since=workspace.clock.now(),
    )
    post(workspace, message)
    return {"channel": room.id, "ts": message.ts}


@method("chat.appendStream", "chat:write")
def append(workspace: Workspace, given: Arguments) -> Json:
    """Let it grow."""
    message = _grown(workspace, given)
    return {"channel": message.room, "ts": message.ts}


@method("chat.stopStream", "chat:write")
def stop(workspace: Workspace, given: Arguments) -> Json:
    """Finish it, with blocks below if there are any."""
    blocks = given.items("blocks", "invalid_blocks_format")
    refuse_bad_blocks(blocks, MOST_BLOCKS)
    grown = _grown(workspace, given)
    closing = tuple(block_with_id(block) for block in blocks)
    done = change(workspace, grown, streaming_since=None, blocks=closing)
    shown = message_object(workspace, done)
    return {"channel": done.room, "ts": done.ts, "message": shown}


def _grown(workspace: Workspace, given: Arguments) -> Message:
    room = room_to_post_in(workspace, given.required("channel"))
    message = own_message(workspace, room, given.required("ts"), "message_not_owned_by_app")
    since = message.streaming_since
    if since is None or workspace.clock.now() - since > STREAM_SECONDS:
        raise ApiError("message_not_in_streaming_state")
    text = message.text + _said(given)
    if len(text) > LONGEST_STREAM:
        raise ApiError("msg_too_long")
    return change(workspace, message, text=text)
