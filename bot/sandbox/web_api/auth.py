"""`auth.*` and `api.test`: who is calling, and giving a token back."""

from bot.sandbox.payloads.events import announce_end
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web_api.arguments import Arguments
from bot.sandbox.web_api.registry import Caller, method
from bot.sandbox.wire import BOT_ID, BOT_USER_ID, TEAM_ID, Json


@method("auth.test")
def test(workspace: Workspace, given: Arguments) -> Json:
    """Tell the app who it is."""
    del given
    return {
        "url": f"{workspace.address}/",
        "team": "Sandbox",
        "user": workspace.people[BOT_USER_ID].name,
        "team_id": TEAM_ID,
        "user_id": BOT_USER_ID,
        "bot_id": BOT_ID,
        "is_enterprise_install": False,
    }


@method("auth.revoke")
def revoke(workspace: Workspace, given: Arguments) -> Json:
    """Make the bot token void; `test` only asks whether it would be."""
    if given.flag("test"):
        return {"revoked": False}
    announce_end(workspace, "tokens_revoked")
    workspace.revoked.add(workspace.bot_token)
    return {"revoked": True}


@method("api.test", caller=Caller.ANYBODY)
def api_test(workspace: Workspace, given: Arguments) -> Json:
    """Answer with what was asked: is anybody there?"""
    del workspace
    return {"args": given.shown()}
