"""Events API: what happened, wrapped the way Slack wraps it, for the events the app asked for."""

from bot.sandbox.payloads.messages import message_object
from bot.sandbox.payloads.objects import user_object
from bot.sandbox.state.messages import Message
from bot.sandbox.state.people import Person
from bot.sandbox.state.rooms import Kind, Room
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.wire import APP_ID, BOT_USER_ID, TEAM_ID, Json, mint

SUBSCRIPTIONS = {
    Kind.CHANNEL: "message.channels",
    Kind.PRIVATE: "message.groups",
    Kind.DIRECT: "message.im",
}


def announce(workspace: Workspace, subscription: str, event: Json, *, shared: bool = False) -> str:
    """Send an event to the app if it subscribed to it; return its id, or nothing."""
    if subscription not in workspace.profile.events:
        return ""
    body = callback(workspace, event, shared=shared)
    workspace.outgoing(body)
    return str(body["event_id"])


def callback(workspace: Workspace, event: Json, *, shared: bool) -> Json:
    """The outer layer of an event; `event_id` is its identity over every delivery."""
    bot = {
        "enterprise_id": None,
        "team_id": TEAM_ID,
        "user_id": BOT_USER_ID,
        "is_bot": True,
        "is_enterprise_install": False,
    }
    return {
        "token": "sandbox-verification",
        "team_id": TEAM_ID,
        "context_team_id": TEAM_ID,
        "context_enterprise_id": None,
        "api_app_id": APP_ID,
        "event": event,
        "type": "event_callback",
        "event_id": mint("Ev"),
        "event_time": int(workspace.clock.now()),
        "authorizations": [bot],
        "is_ext_shared_channel": shared,
        "event_context": mint("4-"),
    }


def _hears(room: Room) -> bool:
    return BOT_USER_ID in room.members


def announce_post(workspace: Workspace, message: Message) -> list[str]:
    """Tell the app of a new message, and once more if it is named in a channel."""
    room = workspace.talk.rooms[message.room]
    if message.reader or not _hears(room):
        return []
    event = message_object(workspace, message, with_thread=False) | {
        "channel": room.id,
        "event_ts": message.ts,
        "channel_type": room.kind.value,
    }
    if message.files and message.author != BOT_USER_ID:
        event |= {"subtype": "file_share", "upload": False, "display_as_bot": False}
    shared = workspace.is_stranger_room(room)
    told = [announce(workspace, SUBSCRIPTIONS[room.kind], event, shared=shared)]
    named = f"<@{BOT_USER_ID}>" in message.text and message.author != BOT_USER_ID
    if named and room.kind is not Kind.DIRECT:
        mention = {k: v for k, v in event.items() if k not in ("channel_type", "subtype")}
        mention["type"] = "app_mention"
        told.append(announce(workspace, "app_mention", mention, shared=shared))
    return [name for name in told if name]


def announce_change(workspace: Workspace, before: Message, after: Message | None) -> str:
    """Tell the app that a message was changed or, with no `after`, deleted."""
    room = workspace.talk.rooms[before.room]
    if before.reader or not _hears(room):
        return ""
    moment = workspace.clock.mint()
    event: Json = {
        "type": "message",
        "hidden": True,
        "channel": room.id,
        "channel_type": room.kind.value,
        "ts": moment,
        "event_ts": moment,
        "previous_message": message_object(workspace, before),
    }
    if after is None:
        event |= {"subtype": "message_deleted", "deleted_ts": before.ts}
    else:
        event |= {"subtype": "message_changed", "message": message_object(workspace, after)}
    shared = workspace.is_stranger_room(room)
    return announce(workspace, SUBSCRIPTIONS[room.kind], event, shared=shared)


def announce_home(workspace: Workspace, user_id: str, room: str, tab: str) -> str:
    """Tell the app that somebody opened its home or its messages."""
    moment = workspace.clock.mint()
    event: Json = {
        "type": "app_home_opened",
        "user": user_id,
        "channel": room,
        "tab": tab,
        "event_ts": moment,
    }
    home = workspace.surfaces.home(user_id)
    if home and tab == "home":
        event["view"] = home
    return announce(workspace, "app_home_opened", event)


def announce_person(workspace: Workspace, person: Person) -> str:
    """Tell the app that an entry of the directory has changed."""
    moment = workspace.clock.mint()
    event = {
        "type": "user_change",
        "user": user_object(workspace, person),
        "cache_ts": int(workspace.clock.now()),
        "event_ts": moment,
    }
    return announce(workspace, "user_change", event)


def announce_reaction(workspace: Workspace, kind: str, who: str, name: str, on: Message) -> str:
    """Tell the app of a reaction added or removed."""
    event = {
        "type": kind,
        "user": who,
        "reaction": name,
        "item_user": on.author,
        "item": {"type": "message", "channel": on.room, "ts": on.ts},
        "event_ts": workspace.clock.mint(),
    }
    return announce(workspace, kind, event) if _hears(workspace.talk.rooms[on.room]) else ""


def announce_membership(workspace: Workspace, kind: str, who: str, room: Room) -> str:
    """Tell the app that somebody, or the app itself, joined or left a room."""
    event = {
        "type": kind,
        "user": who,
        "channel": room.id,
        "channel_type": "G" if room.kind is Kind.PRIVATE else "C",
        "team": TEAM_ID,
        "event_ts": workspace.clock.mint(),
    }
    return announce(workspace, kind, event)


def announce_end(workspace: Workspace, kind: str) -> str:
    """Tell the app that it was uninstalled, or that its tokens are void."""
    event: Json = {"type": kind, "event_ts": workspace.clock.mint()}
    if kind == "tokens_revoked":
        event["tokens"] = {"oauth": [], "bot": [BOT_USER_ID]}
    return announce(workspace, kind, event)
