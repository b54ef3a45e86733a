"""Submitting and closing modals, with everything an app may answer."""

from bot.sandbox.human.deeds import Doing, deed
from bot.sandbox.human.filling import refused_by_client, state_of
from bot.sandbox.human.pressing import view_before
from bot.sandbox.payloads.interactions import closing, submission
from bot.sandbox.web_api.block_rules import refuse_bad_view
from bot.sandbox.wire import ApiError, Json

NO_ANSWER = "We had some trouble connecting. Try again?"


@deed("submit")
async def submit(doing: Doing) -> Json:
    """Submit the modal `view` filled in with `values`: block id to action id to value."""
    view = view_before(doing, doing.text("view"))
    state = state_of(view["blocks"], doing.given.get("values") or {})
    wrong = refused_by_client(view["blocks"], state)
    if wrong:
        return {"errors": wrong}
    payload = submission(doing.workspace, doing.who, view | {"state": state})
    answer = await doing.ask("interactive", payload)
    if not answer.arrived:
        return {"error": NO_ANSWER}
    try:
        return _follow(doing, view, answer.payload)
    except ApiError as refusal:
        doing.workspace.note("refused", "response_action", error=refusal.error, **refusal.extra)
        return {"error": NO_ANSWER}


def _follow(doing: Doing, view: Json, answer: Json) -> Json:
    """Do what the app answered."""
    surfaces, wanted = doing.workspace.surfaces, answer.get("response_action")
    if wanted == "errors":
        return {"errors": answer.get("errors", {})}
    if wanted in ("update", "push"):
        given = answer.get("view") or {}
        refuse_bad_view(given, "modal")
        if wanted == "push":
            surfaces.push(doing.who, given)
        else:
            surfaces.update(view["id"], given)
    elif wanted == "clear":
        surfaces.close_all(doing.who)
    elif view["id"] in surfaces.stacks.get(doing.who, []):
        surfaces.close(doing.who)
    return {"done": wanted or "close"}


@deed("close")
async def close(doing: Doing) -> Json:
    """Close the modal `view`; `all` closes what lies beneath as well."""
    view = view_before(doing, doing.text("view"))
    everything = bool(doing.given.get("all") or view["clear_on_close"])
    if everything:
        doing.workspace.surfaces.close_all(doing.who)
    else:
        doing.workspace.surfaces.close(doing.who)
    if view["notify_on_close"]:
        payload = closing(doing.workspace, doing.who, view, cleared=everything)
        await doing.ask("interactive", payload)
    return {}
