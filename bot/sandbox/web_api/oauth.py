"""`oauth.v2.access`, in its least form: any code is exchanged for this workspace's bot token."""

from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web_api.arguments import Arguments
from bot.sandbox.web_api.registry import Caller, method
from bot.sandbox.wire import APP_ID, BOT_USER_ID, TEAM_ID, Json


@method("oauth.v2.access", caller=Caller.ANYBODY)
def access(workspace: Workspace, given: Arguments) -> Json:
    """Exchange a code; codes are not kept, so none is refused."""
    given.required("code")
    installer = next(p.id for p in workspace.people.values() if not p.is_bot)
    return {
        "app_id": APP_ID,
        "authed_user": {"id": installer},
        "scope": ",".join(sorted(workspace.profile.scopes)),
        "token_type": "bot",
        "access_token": workspace.bot_token,
        "bot_user_id": BOT_USER_ID,
        "team": {"id": TEAM_ID, "name": "Sandbox"},
        "enterprise": None,
        "is_enterprise_install": False,
    }
