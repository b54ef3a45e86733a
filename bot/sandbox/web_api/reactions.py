"""`reactions.*`: a small picture on somebody's message."""

from dataclasses import replace

from bot.sandbox.payloads.events import announce_reaction
from bot.sandbox.payloads.messages import message_object
from bot.sandbox.state.messages import Message
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web_api.arguments import Arguments
from bot.sandbox.web_api.registry import method
from bot.sandbox.web_api.rooms import room_named
from bot.sandbox.wire import BOT_USER_ID, ApiError, Json


def _meant(workspace: Workspace, given: Arguments) -> Message:
    room = room_named(workspace, given.required("channel"))
    message = workspace.talk.find(room.id, given.required("timestamp"))
    if message is None or message.reader:
        raise ApiError("message_not_found")
    return message


@method("reactions.add", "reactions:write")
def add(workspace: Workspace, given: Arguments) -> Json:
    """Add the app's reaction."""
    message, name = _meant(workspace, given), given.required("name").strip(":")
    react(workspace, BOT_USER_ID, name, message)
    return {}


@method("reactions.remove", "reactions:write")
def remove(workspace: Workspace, given: Arguments) -> Json:
    """Take the app's reaction away."""
    message, name = _meant(workspace, given), given.required("name").strip(":")
    if (name, BOT_USER_ID) not in message.reactions:
        raise ApiError("no_reaction")
    unreact(workspace, BOT_USER_ID, name, message)
    return {}


@method("reactions.get", "reactions:read")
def get(workspace: Workspace, given: Arguments) -> Json:
    """A message with its reactions."""
    message = _meant(workspace, given)
    return {
        "type": "message",
        "channel": message.room,
        "message": message_object(workspace, message),
    }


def react(workspace: Workspace, who: str, name: str, message: Message) -> None:
    """Put somebody's reaction on a message.

    Raises:
        ApiError: it is there already.
    """
    if (name, who) in message.reactions:
        raise ApiError("already_reacted")
    reactions = (*message.reactions, (name, who))
    workspace.talk.replace(replace(message, reactions=reactions))
    announce_reaction(workspace, "reaction_added", who, name, message)


def unreact(workspace: Workspace, who: str, name: str, message: Message) -> None:
    """Take somebody's reaction off a message; one that is not there changes nothing."""
    reactions = tuple(one for one in message.reactions if one != (name, who))
    workspace.talk.replace(replace(message, reactions=reactions))
    announce_reaction(workspace, "reaction_removed", who, name, message)
