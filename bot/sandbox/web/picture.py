"""What one person sees, in one JSON object: the page draws nothing else."""

from bot.sandbox.payloads.messages import reaction_objects
from bot.sandbox.state.journal import Entry
from bot.sandbox.state.messages import Message
from bot.sandbox.state.people import Person
from bot.sandbox.state.rooms import Kind, Room
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.wire import BOT_USER_ID, Json

SHOWN_MESSAGES = 300
SHOWN_ENTRIES = 60


def picture(workspace: Workspace, who: str, connections: int) -> Json:
    """Everything this person may see, and nothing that was whispered to somebody else."""
    rooms = [room for room in workspace.talk.rooms.values() if who in room.members]
    return {
        "me": who,
        "app": BOT_USER_ID,
        "connections": connections,
        "now": workspace.clock.now(),
        "skipped": workspace.clock.skipped(),
        "people": {p.id: _person(p) for p in workspace.people.values()},
        "rooms": [_room(workspace, room, who) for room in rooms],
        "messages": {room.id: _said(workspace, room, who) for room in rooms},
        "home": workspace.surfaces.home(who),
        "modal": workspace.surfaces.top(who),
        "depth": len(workspace.surfaces.stacks.get(who, [])),
        "commands": [
            {"name": one.name, "description": one.description, "hint": one.hint}
            for one in workspace.profile.commands
        ],
        "shortcuts": [
            {"callback_id": one.callback_id, "name": one.name, "on_message": one.on_message}
            for one in workspace.profile.shortcuts
        ],
        "faults": _faults(workspace),
        "journal": [_entry(one) for one in list(workspace.journal.entries)[-SHOWN_ENTRIES:]],
    }


def _person(person: Person) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "real_name": person.real_name,
        "timezone": person.timezone,
        "title": person.title,
        "standing": person.standing.value,
        "is_deactivated": person.is_deactivated,
    }


def _room(workspace: Workspace, room: Room, who: str) -> Json:
    statuses = workspace.statuses.items()
    return {
        "id": room.id,
        "kind": room.kind.value,
        "name": room.name,
        "with": room.others(who)[0] if room.kind is Kind.DIRECT else "",
        "members": len(room.members),
        "is_archived": room.is_archived,
        "is_shared": room.is_shared,
        "has_app": BOT_USER_ID in room.members,
        "prompts": workspace.prompts.get(room.id, []),
        "statuses": {k.partition(":")[2]: v for k, v in statuses if k.startswith(f"{room.id}:")},
    }


def _said(workspace: Workspace, room: Room, who: str) -> list[Json]:
    newest = workspace.talk.newest(room.id, SHOWN_MESSAGES)
    return [_message(workspace, one) for one in newest if one.is_visible_to(who)]


def _message(workspace: Workspace, message: Message) -> Json:
    files = [workspace.files[name] for name in message.files]
    return {
        "ts": message.ts,
        "author": message.author,
        "text": message.text,
        "thread": message.thread if message.is_reply else "",
        "blocks": list(message.blocks),
        "attachments": list(message.attachments),
        "files": [{"id": f.id, "name": f.name, "size": f.size} for f in files],
        "reactions": reaction_objects(message),
        "is_ephemeral": bool(message.reader),
        "is_edited": bool(message.edited_at),
        "is_deleted": message.is_tombstone,
    }


def _faults(workspace: Workspace) -> Json:
    planned = workspace.faults
    return {
        "duplicate": planned.duplicate,
        "reorder": planned.reorder,
        "drop_acks": planned.drop_acks,
        "api_seconds": planned.api_seconds,
        "event_seconds": planned.event_seconds,
        "pace": planned.pace,
        "refusals": {
            name: {"times": one.times, "status": one.status}
            for name, one in planned.refusals.items()
        },
        "revoked": len(workspace.revoked),
    }


def _entry(entry: Entry) -> Json:
    """One line for the panel: what an app sent stays out of it, only names and codes go in."""
    about = {
        k: v for k, v in entry.about.items() if k in ("result", "attempt", "seconds", "error")
    }
    return {"number": entry.number, "at": entry.at, "kind": entry.kind, "name": entry.name} | about
