"""Users, rooms and files as the Web API and events show them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.sandbox.state.files import File
from bot.sandbox.state.people import Person, Standing
from bot.sandbox.state.rooms import Kind, Room
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.wire import APP_ID, BOT_ID, BOT_USER_ID, OTHER_TEAM_ID, TEAM_DOMAIN, TEAM_ID, Json

GUESTS = {Standing.GUEST, Standing.SINGLE_CHANNEL_GUEST}


def team_of(person: Person) -> str:
    """The workspace somebody belongs to."""
    return OTHER_TEAM_ID if person.is_external else TEAM_ID


def user_object(workspace: Workspace, person: Person) -> Json:
    """A user as `users.info` shows it; the address needs a scope of its own."""
    local = datetime.fromtimestamp(workspace.clock.now(), ZoneInfo(person.timezone))
    offset = local.utcoffset()
    shown: Json = {
        "id": person.id,
        "team_id": team_of(person),
        "name": person.name,
        "real_name": person.real_name,
        "deleted": person.is_deactivated,
        "is_bot": person.is_bot,
        "is_app_user": False,
        "is_admin": person.standing is Standing.ADMIN,
        "is_owner": False,
        "is_primary_owner": False,
        "is_restricted": person.standing in GUESTS,
        "is_ultra_restricted": person.standing is Standing.SINGLE_CHANNEL_GUEST,
        "is_email_confirmed": not person.is_bot,
        "tz": person.timezone,
        "tz_label": local.tzname() or person.timezone,
        "tz_offset": int(offset.total_seconds()) if offset else 0,
        "updated": int(workspace.clock.now()),
        "who_can_share_contact_card": "EVERYONE",
        "profile": _profile(workspace, person),
    }
    if person.is_external:
        shown["is_stranger"] = person.id not in _met(workspace)
    return shown


def _profile(workspace: Workspace, person: Person) -> Json:
    first, _, last = person.real_name.partition(" ")
    profile: Json = {
        "real_name": person.real_name,
        "real_name_normalized": person.real_name,
        "display_name": person.name,
        "display_name_normalized": person.name,
        "first_name": first,
        "last_name": last,
        "title": person.title,
        "status_text": "",
        "status_emoji": "",
        "avatar_hash": "",
        "team": team_of(person),
    }
    if person.is_bot:
        return profile | {"bot_id": BOT_ID, "api_app_id": APP_ID, "always_active": True}
    if "users:read.email" in workspace.profile.scopes:
        profile["email"] = person.email
    return profile


def _met(workspace: Workspace) -> set[str]:
    """Everybody the app shares a channel with."""
    channels = [r for r in workspace.talk.rooms.values() if r.kind is not Kind.DIRECT]
    return {one for room in channels if BOT_USER_ID in room.members for one in room.members}


def short_user(workspace: Workspace, user_id: str) -> Json:
    """A user as interactive payloads carry it."""
    person = workspace.people[user_id]
    return {
        "id": person.id,
        "username": person.name,
        "name": person.name,
        "team_id": team_of(person),
    }


def team_object() -> Json:
    """The workspace as interactive payloads carry it."""
    return {"id": TEAM_ID, "domain": TEAM_DOMAIN}


def room_object(room: Room) -> Json:
    """A conversation as `conversations.info` shows it to the app."""
    shown: Json = {
        "id": room.id,
        "created": room.created,
        "is_im": room.kind is Kind.DIRECT,
        "is_channel": room.kind is Kind.CHANNEL,
        "is_group": room.kind is Kind.PRIVATE,
        "is_mpim": False,
        "is_private": room.kind is not Kind.CHANNEL,
        "is_archived": room.is_archived,
        "is_general": room.name == "general",
        "is_shared": room.is_shared,
        "is_ext_shared": room.is_shared,
        "is_org_shared": False,
        "is_member": BOT_USER_ID in room.members,
        "context_team_id": TEAM_ID,
        "updated": room.created * 1000,
    }
    if room.kind is Kind.DIRECT:
        return shown | {"user": next(iter(room.others(BOT_USER_ID)), "")}
    return shown | {
        "name": room.name,
        "name_normalized": room.name,
        "num_members": len(room.members),
        "creator": next(iter(room.members), ""),
        "topic": {"value": "", "creator": "", "last_set": 0},
        "purpose": {"value": "", "creator": "", "last_set": 0},
    }


def file_object(workspace: Workspace, file: File) -> Json:
    """A file as messages and `files.*` show it."""
    address = f"{workspace.address}/files/{file.id}"
    return {
        "id": file.id,
        "created": file.created,
        "timestamp": file.created,
        "name": file.name,
        "title": file.title or file.name,
        "mimetype": file.content_type,
        "filetype": file.name.rpartition(".")[2] or "binary",
        "user": file.owner,
        "user_team": TEAM_ID,
        "size": file.size,
        "mode": "hosted",
        "is_external": False,
        "is_public": False,
        "file_access": "visible",
        "url_private": address,
        "url_private_download": address,
        "permalink": address,
    }


def bot_profile(workspace: Workspace) -> Json:
    """The sender's card on each message of the app."""
    return {
        "id": BOT_ID,
        "app_id": APP_ID,
        "user_id": BOT_USER_ID,
        "name": workspace.profile.name,
        "icons": {},
        "deleted": False,
        "updated": 0,
        "team_id": TEAM_ID,
    }
