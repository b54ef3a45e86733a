"""Interactive payloads and slash commands: what a person's hand did, as the app receives it."""

from bot.sandbox.payloads.messages import message_object
from bot.sandbox.payloads.objects import short_user, team_object
from bot.sandbox.state.messages import Message
from bot.sandbox.state.rooms import Kind, Room
from bot.sandbox.state.tickets import ResponseAddress
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.wire import APP_ID, TEAM_DOMAIN, TEAM_ID, Json


def room_label(room: Room) -> str:
    """A room's name as payloads carry it."""
    return "directmessage" if room.kind is Kind.DIRECT else room.name


def response_url(workspace: Workspace, who: str, room: str, message: Message | None = None) -> str:
    """A fresh address at which the app may answer this person here."""
    stamp = message.ts if message else ""
    thread = message.thread if message else ""
    address = ResponseAddress(room, who, workspace.clock.now(), stamp, thread)
    return f"{workspace.address}/response/{workspace.tickets.response_address(address)}"


def _common(workspace: Workspace, kind: str, who: str, root_view: str = "") -> Json:
    return {
        "type": kind,
        "token": "sandbox-verification",
        "team": team_object(),
        "enterprise": None,
        "is_enterprise_install": False,
        "user": short_user(workspace, who),
        "api_app_id": APP_ID,
        "trigger_id": workspace.tickets.trigger(who, workspace.clock.now(), root_view),
    }


def press_in_message(workspace: Workspace, who: str, message: Message, action: Json) -> Json:
    """A `block_actions` payload for an element of a message."""
    room = workspace.talk.rooms[message.room]
    place = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": room.id,
        "is_ephemeral": bool(message.reader),
    }
    if message.thread:
        place["thread_ts"] = message.thread
    payload = _common(workspace, "block_actions", who) | {
        "container": place,
        "channel": {"id": room.id, "name": room_label(room)},
        "state": {"values": {}},
        "response_url": response_url(workspace, who, room.id, message),
        "actions": [action],
    }
    if not message.reader:
        payload["message"] = message_object(workspace, message)
    return payload


def press_in_view(workspace: Workspace, who: str, view: Json, action: Json) -> Json:
    """A `block_actions` payload for an element of a modal or a home."""
    root = "" if view["type"] == "home" else view["root_view_id"]
    return _common(workspace, "block_actions", who, root) | {
        "container": {"type": "view", "view_id": view["id"]},
        "view": view,
        "actions": [action],
    }


def submission(workspace: Workspace, who: str, view: Json) -> Json:
    """A `view_submission` payload; the view carries what was filled in."""
    common = _common(workspace, "view_submission", who, view["root_view_id"])
    return common | {"view": view, "response_urls": []}


def closing(workspace: Workspace, who: str, view: Json, *, cleared: bool) -> Json:
    """A `view_closed` payload: no trigger comes with it, so nothing can be opened."""
    payload = _common(workspace, "view_closed", who)
    del payload["trigger_id"]
    return payload | {"view": view, "is_cleared": cleared}


def global_shortcut(workspace: Workspace, who: str, callback_id: str) -> Json:
    """A `shortcut` payload."""
    return _common(workspace, "shortcut", who) | {
        "callback_id": callback_id,
        "action_ts": workspace.clock.mint(),
    }


def message_shortcut(workspace: Workspace, who: str, callback_id: str, message: Message) -> Json:
    """A `message_action` payload."""
    room = workspace.talk.rooms[message.room]
    return _common(workspace, "message_action", who) | {
        "callback_id": callback_id,
        "action_ts": workspace.clock.mint(),
        "channel": {"id": room.id, "name": room_label(room)},
        "message": message_object(workspace, message),
        "message_ts": message.ts,
        "response_url": response_url(workspace, who, room.id),
    }


def slash_command(workspace: Workspace, who: str, room: Room, name: str, text: str) -> Json:
    """A slash command, as Socket Mode carries it."""
    return {
        "token": "sandbox-verification",
        "team_id": TEAM_ID,
        "team_domain": TEAM_DOMAIN,
        "channel_id": room.id,
        "channel_name": room_label(room),
        "user_id": who,
        "user_name": workspace.people[who].name,
        "command": name,
        "text": text,
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
        "response_url": response_url(workspace, who, room.id),
        "trigger_id": workspace.tickets.trigger(who, workspace.clock.now()),
    }
