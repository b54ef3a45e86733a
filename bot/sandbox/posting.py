"""Saying, changing and taking back: each changes the talk and tells the app, in one place."""

from dataclasses import replace

from bot.sandbox.payloads.events import announce_change, announce_post
from bot.sandbox.state.messages import Message
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.wire import BOT_USER_ID


def post(workspace: Workspace, message: Message) -> list[str]:
    """Add a message; return the ids of the events it caused."""
    workspace.talk.add(message)
    if message.author == BOT_USER_ID:
        workspace.statuses.pop(_status_key(message), None)
    return announce_post(workspace, message)


def _status_key(message: Message) -> str:
    return f"{message.room}:{message.thread}"


def change(workspace: Workspace, before: Message, **changes: object) -> Message:
    """Change a message in place; `edited_at` is set when its words or blocks changed."""
    if {"text", "blocks", "attachments"} & changes.keys():
        changes["edited_at"] = workspace.clock.mint()
    after = replace(before, **changes)  # type: ignore[arg-type]
    workspace.talk.replace(after)
    announce_change(workspace, before, after)
    return after


def take_back(workspace: Workspace, message: Message) -> None:
    """Delete a message; a parent with replies leaves a tombstone, as in Slack."""
    if workspace.talk.replies(message.room, message.ts):
        grave = Message(
            message.ts,
            message.room,
            message.author,
            "This message was deleted.",
            is_tombstone=True,
        )
        workspace.talk.replace(grave)
        announce_change(workspace, message, grave)
        return
    workspace.talk.remove(message)
    announce_change(workspace, message, None)
