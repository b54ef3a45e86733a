"""Going somewhere: the app's home or its messages, or a direct message with somebody."""

from bot.sandbox.human.deeds import Doing, deed
from bot.sandbox.payloads.events import announce_home
from bot.sandbox.wire import BOT_USER_ID, ApiError, Json


@deed("open_app")
async def open_app(doing: Doing) -> Json:
    """Open the tab `home` or `messages` of the app; the app hears of it each time."""
    tab = doing.text("tab") or "home"
    if tab not in ("home", "messages"):
        raise ApiError("invalid_arguments")
    room = doing.workspace.direct_room(doing.who, BOT_USER_ID)
    return {"room": room.id, "event": announce_home(doing.workspace, doing.who, room.id, tab)}


@deed("open_direct")
async def open_direct(doing: Doing) -> Json:
    """Open a direct message with another person; the app has no part in it."""
    other = doing.text("person")
    if other not in doing.workspace.people or other == doing.who:
        raise ApiError("user_not_found")
    return {"room": doing.workspace.direct_room(doing.who, other).id}
