"""One deed from request to result: who may do something at all is decided here."""

from bot.sandbox.human import commands, modals, places, pressing, speaking
from bot.sandbox.human.deeds import DEEDS, Doing
from bot.sandbox.wire import ApiError, Json

# Importing a file registers its deeds; naming them here keeps the imports in place.
KINDS = (commands, modals, places, pressing, speaking)


async def do(name: str, doing: Doing) -> Json:
    """Do it.

    Raises:
        ApiError: there is no such deed, or the person may not or cannot do it.
    """
    person = doing.workspace.people.get(doing.who)
    if person is None or person.is_bot:
        raise ApiError("user_not_found")
    if person.is_deactivated:
        raise ApiError("account_inactive")
    if name not in DEEDS:
        raise ApiError("unknown_deed")
    result = await DEEDS[name](doing)
    doing.workspace.note("deed", name, who=doing.who)
    return result
