"""Answers to a `response_url`: whisper, say aloud, replace or delete, five times at most."""

from dataclasses import replace

from bot.sandbox.posting import change, post, take_back
from bot.sandbox.state.messages import Message
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web_api.arguments import Arguments
from bot.sandbox.web_api.chat import composed, content
from bot.sandbox.wire import ApiError, Json


def respond(workspace: Workspace, path: str, given: Json) -> None:
    """Do what the app answers.

    Raises:
        ApiError: the address has run out, or the answer is against Slack's rules.
    """
    address = workspace.tickets.use_response(path, workspace.clock.now())
    arguments = Arguments(given)
    original = workspace.talk.find(address.room, address.message)
    if arguments.flag("delete_original"):
        _delete(workspace, original)
    elif arguments.flag("replace_original") and original:
        fields = content(arguments)
        if "text" in fields and "blocks" not in fields:
            fields["blocks"] = ()
        change(workspace, original, **fields)
    else:
        say(workspace, address.room, address.person, arguments)


def _delete(workspace: Workspace, original: Message | None) -> None:
    if original is None:
        raise ApiError("no_original")
    take_back(workspace, original)


def say(workspace: Workspace, room_id: str, person: str, arguments: Arguments) -> Message:
    """Post the app's answer in a room, to one reader unless it says `in_channel`.

    Raises:
        ApiError: there is nothing in the answer, or it is against Slack's rules.
    """
    aloud = arguments.text("response_type") == "in_channel"
    room = workspace.talk.rooms[room_id]
    message = composed(workspace, room, arguments, "" if aloud else person)
    message = replace(message, thread=arguments.text("thread_ts"))
    post(workspace, message)
    return message
