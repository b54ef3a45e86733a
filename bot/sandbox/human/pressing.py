"""Pressing a button, choosing from a menu: in a message, a modal or the App Home."""

from bot.sandbox.human.deeds import Doing, deed
from bot.sandbox.human.filling import chosen, element_of, state_of
from bot.sandbox.payloads.interactions import press_in_message, press_in_view
from bot.sandbox.wire import ApiError, Json


@deed("press")
async def press(doing: Doing) -> Json:
    """Use the element `action_id` of the message `ts` in `room`, or of the view `view`."""
    payload = _in_view(doing) if doing.given.get("view") else _in_message(doing)
    answer = await doing.ask("interactive", payload)
    return {"acknowledged": answer.arrived}


def _action(doing: Doing, blocks: list[Json]) -> Json:
    block, element = element_of(blocks, doing.text("action_id"), doing.text("block_id"))
    return {
        "type": element["type"],
        "action_id": element["action_id"],
        "block_id": block["block_id"],
        "action_ts": doing.workspace.clock.mint(),
        **chosen(element, doing.given.get("value")),
    }


def _in_message(doing: Doing) -> Json:
    message = doing.message()
    blocks = list(message.blocks)
    payload = press_in_message(doing.workspace, doing.who, message, _action(doing, blocks))
    payload["state"] = state_of(blocks, doing.given.get("values") or {})
    return payload


def _in_view(doing: Doing) -> Json:
    view = view_before(doing, doing.text("view"))
    action = _action(doing, view["blocks"])
    filled = view | {"state": state_of(view["blocks"], doing.given.get("values") or {})}
    return press_in_view(doing.workspace, doing.who, filled, action)


def view_before(doing: Doing, view_id: str) -> Json:
    """The view this person has before them.

    Raises:
        ApiError: it is closed, or it is somebody else's.
    """
    surfaces = doing.workspace.surfaces
    mine = [*surfaces.stacks.get(doing.who, []), surfaces.homes.get(doing.who)]
    if view_id not in mine:
        raise ApiError("not_found")
    return surfaces.views[view_id]
