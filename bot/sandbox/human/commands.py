"""Slash commands and shortcuts."""

from bot.sandbox.human.deeds import Doing, deed
from bot.sandbox.human.typed import stored
from bot.sandbox.payloads.interactions import global_shortcut, message_shortcut, slash_command
from bot.sandbox.web_api.arguments import Arguments
from bot.sandbox.web_api.responses import say
from bot.sandbox.wire import ApiError, Json

CONTENT = ("text", "blocks", "attachments")


@deed("command")
async def command(doing: Doing) -> Json:
    """Type a slash command with its text in `room`."""
    workspace, room, name = doing.workspace, doing.room(), doing.text("command")
    if not workspace.profile.knows(name):
        return {"error": f"{name} is not a valid command."}
    typed = doing.text("text").strip()
    if workspace.profile.escapes(name):
        typed, _ = stored(workspace, typed)
    payload = slash_command(workspace, doing.who, room, name, typed)
    answer = await doing.ask("slash_commands", payload)
    if not answer.arrived:
        return {"error": f'{name} failed with the error "operation_timeout".'}
    if not any(answer.payload.get(one) for one in CONTENT):
        return {"answered": ""}
    try:
        said = say(workspace, room.id, doing.who, Arguments(answer.payload))
    except ApiError as refusal:
        workspace.note("refused", "command answer", error=refusal.error, **refusal.extra)
        return {"error": f'{name} failed with the error "invalid_command_response".'}
    return {"answered": said.text, "ts": said.ts}


@deed("shortcut")
async def shortcut(doing: Doing) -> Json:
    """Use a shortcut: on the message `ts` in `room`, or from anywhere."""
    callback_id = doing.text("callback_id")
    if doing.given.get("ts"):
        message = doing.message()
        payload = message_shortcut(doing.workspace, doing.who, callback_id, message)
    else:
        payload = global_shortcut(doing.workspace, doing.who, callback_id)
    answer = await doing.ask("interactive", payload)
    return {"acknowledged": answer.arrived}
