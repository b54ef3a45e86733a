"""Routes the app calls: the Web API, uploads, files, and answers to a `response_url`."""

import asyncio
import json
from dataclasses import replace

from aiohttp import web

from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web_api.answer import answer
from bot.sandbox.web_api.responses import respond
from bot.sandbox.wire import ApiError, Json

WORKSPACE = web.AppKey("workspace", Workspace)


async def given_in(request: web.Request) -> Json:
    """The arguments of a call, wherever they are: query, form or JSON.

    Raises:
        ApiError: the JSON cannot be read.
    """
    found: Json = dict(request.query)
    if request.content_type == "application/json":
        raw = await request.text()
        try:
            sent = json.loads(raw) if raw else {}
        except ValueError:
            raise ApiError("invalid_json") from None
        if not isinstance(sent, dict):
            raise ApiError("json_not_object")
        return found | sent
    return found | dict(await request.post())


def _token(request: web.Request, given: Json) -> str:
    header = request.headers.get("Authorization", "")
    return header.removeprefix("Bearer ") if header else str(given.get("token", ""))


async def call(request: web.Request) -> web.Response:
    """One call of the Web API."""
    workspace = request.app[WORKSPACE]
    if workspace.faults.api_seconds:
        await asyncio.sleep(workspace.faults.api_seconds)
    try:
        given = await given_in(request)
    except ApiError as refusal:
        return web.json_response({"ok": False, "error": refusal.error})
    made = answer(workspace, request.match_info["method"], _token(request, given), given)
    return web.json_response(made.body, status=made.status, headers=made.headers)


async def answer_interaction(request: web.Request) -> web.Response:
    """Take an answer to a `response_url`."""
    workspace = request.app[WORKSPACE]
    try:
        given = await given_in(request)
        respond(workspace, request.match_info["path"], given)
    except ApiError as refusal:
        workspace.note("response", "response_url", error=refusal.error, **refusal.extra)
        status = 404 if refusal.error.endswith("_url") else 400
        return web.Response(text=refusal.error, status=status)
    workspace.note("response", "response_url", given=given)
    return web.Response(text="ok")


async def upload(request: web.Request) -> web.Response:
    """Take the bytes of an announced file, raw or as a form."""
    workspace = request.app[WORKSPACE]
    known = workspace.files.get(request.match_info["file"])
    if known is None:
        return web.Response(status=404)
    content = await request.read()
    if request.content_type.startswith("multipart/"):
        form = await request.post()
        parts = [part.file.read() for part in form.values() if isinstance(part, web.FileField)]
        content = parts[0] if parts else b""
    workspace.files[known.id] = replace(known, content=content, size=len(content))
    return web.Response(text=f"OK - {len(content)}")


async def download(request: web.Request) -> web.Response:
    """Give a file to the app with its token, or to the page that runs at the same address."""
    workspace = request.app[WORKSPACE]
    known = workspace.files.get(request.match_info["file"])
    if known is None:
        return web.Response(status=404)
    own_page = request.headers.get("Sec-Fetch-Site") == "same-origin"
    token = _token(request, {})
    if not own_page and (token != workspace.bot_token or token in workspace.revoked):
        return web.Response(status=403)
    # An attachment is never shown inside the page: a file may hold a script.
    shown = f'attachment; filename="{known.id}"'
    headers = {"Content-Disposition": shown, "X-Content-Type-Options": "nosniff"}
    return web.Response(body=known.content, content_type=known.content_type, headers=headers)
