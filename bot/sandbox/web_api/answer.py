"""One call of the Web API from token to answer, with the faults that were planned for it."""

from dataclasses import dataclass, field

from bot.sandbox.state.faults import Refusal
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web_api import (
    apps,
    assistant,
    auth,
    chat,
    conversations,
    files,
    oauth,
    reactions,
    streams,
    users,
    views,
)
from bot.sandbox.web_api.arguments import Arguments
from bot.sandbox.web_api.registry import METHODS, Caller, Entry, need_scope
from bot.sandbox.wire import ApiError, Json

TOO_MANY = 429
# Importing a family registers its methods; naming them here keeps the imports in place.
FAMILIES = (
    apps,
    assistant,
    auth,
    chat,
    conversations,
    files,
    oauth,
    reactions,
    streams,
    users,
    views,
)
PACED = {"chat.postMessage", "chat.postEphemeral"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back over HTTP."""

    body: Json
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


def answer(workspace: Workspace, name: str, token: str, given: Json) -> Answer:
    """Run one call; every refusal comes back as Slack words it."""
    arguments = Arguments(given)
    planned = workspace.faults.take_refusal(name)
    if planned and not planned.after:
        made = _refused(planned)
    elif name in PACED and workspace.faults.is_too_fast(
        arguments.text("channel"), workspace.clock.now()
    ):
        made = _refused(Refusal(1, TOO_MANY))
    else:
        made = _run(workspace, name, token, arguments)
    _note(workspace, name, arguments, made)
    return _refused(planned) if planned and planned.after else made


def _note(workspace: Workspace, name: str, arguments: Arguments, made: Answer) -> None:
    result = "ok" if made.body.get("ok") else made.body.get("error", "")
    workspace.note("call", name, result=result, status=made.status, given=arguments.shown())


def _refused(planned: Refusal) -> Answer:
    if planned.status == TOO_MANY:
        seconds = {"Retry-After": str(planned.retry_after)}
        return Answer({"ok": False, "error": "ratelimited"}, TOO_MANY, seconds)
    return Answer({"ok": False, "error": "internal_error"}, planned.status)


def _run(workspace: Workspace, name: str, token: str, arguments: Arguments) -> Answer:
    granted = ",".join(sorted(workspace.profile.scopes))
    headers = {"x-oauth-scopes": granted}
    try:
        entry = _entry(name)
        _check_token(workspace, entry, token)
        need_scope(workspace, *entry.scopes)
        body: Json = {"ok": True} | entry.run(workspace, arguments)
    except ApiError as refusal:
        body = {"ok": False, "error": refusal.error} | refusal.extra
    return Answer(body, headers=headers)


def _entry(name: str) -> Entry:
    if name not in METHODS:
        raise ApiError("unknown_method", req_method=name)
    return METHODS[name]


def _check_token(workspace: Workspace, entry: Entry, token: str) -> None:
    """Let the right token through.

    Raises:
        ApiError: it is missing, unknown, revoked, or of the other kind.
    """
    if entry.caller is Caller.ANYBODY:
        return
    if not token:
        raise ApiError("not_authed")
    if token in workspace.revoked:
        raise ApiError("token_revoked")
    tokens = {Caller.BOT: workspace.bot_token, Caller.APP: workspace.app_token}
    if token == tokens[entry.caller]:
        return
    raise ApiError("not_allowed_token_type" if token in tokens.values() else "invalid_auth")
