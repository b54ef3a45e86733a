"""The levers: everything that can go wrong in a real workspace, made to go wrong on purpose."""

from collections.abc import Awaitable, Callable
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.sandbox.payloads.events import (
    announce,
    announce_end,
    announce_membership,
    announce_person,
)
from bot.sandbox.state.faults import ANY_METHOD, Refusal
from bot.sandbox.state.people import Person, Standing, person_named
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web.sockets import Sockets
from bot.sandbox.wire import BOT_USER_ID, ApiError, Json

Lever = Callable[[Workspace, Sockets, Json], Awaitable[Json]]
LEVERS: dict[str, Lever] = {}
COUNTS = ("duplicate", "reorder", "drop_acks")
SECONDS = ("api_seconds", "event_seconds", "pace")


def lever(run: Lever) -> Lever:
    """Register a function as a lever, by its name."""
    LEVERS[run.__name__] = run
    return run


async def pull(name: str, workspace: Workspace, sockets: Sockets, given: Json) -> Json:
    """Pull a lever.

    Raises:
        ApiError: there is no such lever, or what was given makes no sense.
    """
    if name not in LEVERS:
        raise ApiError("unknown_control", known=sorted(LEVERS))
    try:
        result = await LEVERS[name](workspace, sockets, given)
    except (KeyError, TypeError, ValueError) as error:
        raise ApiError("invalid_arguments", message=str(error)) from error
    workspace.note("control", name, given=given)
    return result


@lever
async def faults(workspace: Workspace, sockets: Sockets, given: Json) -> Json:
    """Set counts (`duplicate`, `reorder`, `drop_acks`) and seconds; what is left out stays."""
    del sockets
    for name in COUNTS:
        setattr(workspace.faults, name, int(given.get(name, getattr(workspace.faults, name))))
    for name in SECONDS:
        setattr(workspace.faults, name, float(given.get(name, getattr(workspace.faults, name))))
    return {}


@lever
async def refuse(workspace: Workspace, sockets: Sockets, given: Json) -> Json:
    """Let the next `times` calls of `method` fail with `status` (429, 500, …)."""
    del sockets
    workspace.faults.refusals[str(given.get("method") or ANY_METHOD)] = Refusal(
        times=int(given.get("times", 1)),
        status=int(given.get("status", 500)),
        retry_after=int(given.get("retry_after", 1)),
        after=bool(given.get("after", False)),
    )
    return {}


@lever
async def clear(workspace: Workspace, sockets: Sockets, given: Json) -> Json:
    """Everything works again."""
    del sockets, given
    workspace.faults.clear()
    return {}


@lever
async def disconnect(workspace: Workspace, sockets: Sockets, given: Json) -> Json:
    """Ask every connection to be replaced; `hard` breaks them without a word."""
    del workspace
    if given.get("hard"):
        await sockets.cut()
    else:
        await sockets.retire(str(given.get("reason", "refresh_requested")))
    return {}


@lever
async def advance(workspace: Workspace, sockets: Sockets, given: Json) -> Json:
    """Skip `seconds` on the workspace's clock."""
    del sockets
    return {"now": workspace.clock.advance(float(given["seconds"]))}


@lever
async def revoke(workspace: Workspace, sockets: Sockets, given: Json) -> Json:
    """Make the bot token void, or with `app` the app token; `undo` makes it good again."""
    del sockets
    token = workspace.app_token if given.get("app") else workspace.bot_token
    if given.get("undo"):
        workspace.revoked.discard(token)
    else:
        announce_end(workspace, "tokens_revoked")
        workspace.revoked.add(token)
    return {}


@lever
async def uninstall(workspace: Workspace, sockets: Sockets, given: Json) -> Json:
    """Remove the app: it hears of it, and its tokens are void."""
    del sockets, given
    announce_end(workspace, "app_uninstalled")
    announce_end(workspace, "tokens_revoked")
    workspace.revoked.update({workspace.bot_token, workspace.app_token})
    return {}


def _person(workspace: Workspace, given: Json) -> Person:
    return workspace.people[str(given["person"])]


@lever
async def change_person(workspace: Workspace, sockets: Sockets, given: Json) -> Json:
    """Change somebody: `timezone`, `standing`, `title`, `real_name`, `is_deactivated`."""
    del sockets
    changes: Json = {n: str(given[n]) for n in ("timezone", "title", "real_name") if n in given}
    if "standing" in given:
        changes["standing"] = Standing(given["standing"])
    if "is_deactivated" in given:
        changes["is_deactivated"] = bool(given["is_deactivated"])
    _check_zone(changes.get("timezone", "UTC"))
    changed = workspace.change_person(_person(workspace, given).id, **changes)
    return {"event": announce_person(workspace, changed)}


@lever
async def add_person(workspace: Workspace, sockets: Sockets, given: Json) -> Json:
    """Add somebody to the directory and to every public channel open to them."""
    del sockets
    zone = str(given.get("timezone", "UTC"))
    _check_zone(zone)
    standing = Standing(given.get("standing", "member"))
    added = person_named(str(given["real_name"]), timezone=zone, standing=standing)
    workspace.welcome(added)
    for room in list(workspace.talk.rooms.values()):
        fits = room.kind == "channel" and room.is_shared >= added.is_external
        if fits and added.id not in room.members:
            workspace.change_room(room.id, members=(*room.members, added.id))
    return {"person": added.id}


def _check_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise ApiError("unknown_timezone") from error


@lever
async def change_room(workspace: Workspace, sockets: Sockets, given: Json) -> Json:
    """Change a room: `is_archived`, `is_shared`, or `app_inside` (is the app a member?)."""
    del sockets
    room = workspace.talk.rooms[str(given["room"])]
    changes: Json = {n: bool(given[n]) for n in ("is_archived", "is_shared") if n in given}
    inside = given.get("app_inside")
    if inside is not None and inside != (BOT_USER_ID in room.members):
        everybody = room.others(BOT_USER_ID)
        changes["members"] = (*everybody, BOT_USER_ID) if inside else everybody
    changed = workspace.change_room(room.id, **changes)
    if inside is True and "members" in changes:
        announce_membership(workspace, "member_joined_channel", BOT_USER_ID, changed)
    if inside is False and "members" in changes:
        announce_membership(workspace, "member_left_channel", BOT_USER_ID, changed)
    return {"room": changed.id}


@lever
async def add_channel(workspace: Workspace, sockets: Sockets, given: Json) -> Json:
    """Make a channel called `name`; `private` and `shared` say of what kind."""
    del sockets
    private, shared = bool(given.get("private")), bool(given.get("shared"))
    made = workspace.open_channel(str(given["name"]), private=private, shared=shared)
    return {"room": made.id}


@lever
async def event(workspace: Workspace, sockets: Sockets, given: Json) -> Json:
    """Send any `event` as it is, under the subscription `as`; for shapes nobody foresaw."""
    del sockets
    sent = dict(given["event"])
    subscription = str(given.get("as") or sent["type"])
    return {"event": announce(workspace, subscription, sent)}
