"""Saying something, editing it, taking it back, adding a file or a reaction."""

import base64
import binascii
import uuid
from dataclasses import replace

from bot.sandbox.human.deeds import Doing, deed
from bot.sandbox.human.typed import stored
from bot.sandbox.posting import change, post, take_back
from bot.sandbox.state.messages import Message
from bot.sandbox.web_api.files import new_file
from bot.sandbox.web_api.reactions import react, unreact
from bot.sandbox.wire import ApiError, Json


@deed("say")
async def say(doing: Doing) -> Json:
    """Say `text` in `room`, in `thread` if given, with `files` if there are any."""
    workspace, room = doing.workspace, doing.room()
    if room.is_archived:
        raise ApiError("is_archived")
    text, blocks = stored(workspace, doing.text("text"))
    files = tuple(_upload(doing, one) for one in doing.given.get("files") or [])
    if not text.strip() and not files:
        raise ApiError("no_text")
    message = Message(
        ts=workspace.clock.mint(),
        room=room.id,
        author=doing.who,
        text=text,
        thread=doing.text("thread"),
        blocks=blocks,
        files=files,
        client_id=str(uuid.uuid4()),
    )
    return {"ts": message.ts, "events": post(workspace, message)}


def _upload(doing: Doing, given: Json) -> str:
    """Keep a file from the page; its bytes come in base64."""
    try:
        content = base64.b64decode(given.get("content", ""), validate=True)
    except (binascii.Error, ValueError):
        raise ApiError("invalid_arguments") from None
    made = new_file(doing.workspace, doing.who, str(given.get("name") or "file"), len(content))
    doing.workspace.files[made.id] = replace(made, content=content)
    return made.id


def _own(doing: Doing) -> Message:
    message = doing.message()
    if message.author != doing.who or message.is_tombstone:
        raise ApiError("not_your_message")
    return message


@deed("edit")
async def edit(doing: Doing) -> Json:
    """Change the words of one's own message."""
    message = _own(doing)
    text, blocks = stored(doing.workspace, doing.text("text"))
    if not text.strip():
        raise ApiError("no_text")
    change(doing.workspace, message, text=text, blocks=blocks)
    return {"ts": message.ts}


@deed("delete")
async def delete(doing: Doing) -> Json:
    """Take one's own message back."""
    message = _own(doing)
    take_back(doing.workspace, message)
    return {"ts": message.ts}


@deed("dismiss")
async def dismiss(doing: Doing) -> Json:
    """Dismiss a message only this person sees; the app never hears of it."""
    message = doing.message()
    if not message.reader:
        raise ApiError("not_ephemeral")
    doing.workspace.talk.remove(message)
    return {}


@deed("react")
async def react_to(doing: Doing) -> Json:
    """Put a reaction on a message, or take it off again."""
    message, name = doing.message(), doing.text("name").strip(":")
    if (name, doing.who) in message.reactions:
        unreact(doing.workspace, doing.who, name, message)
    else:
        react(doing.workspace, doing.who, name, message)
    return {}
