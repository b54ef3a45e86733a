"""Routes for people: the page, what a person sees, what a person does, and the levers."""

import asyncio
from collections.abc import Awaitable, Callable
from importlib import resources

from aiohttp import web

from bot.sandbox.human.act import do
from bot.sandbox.human.deeds import Doing
from bot.sandbox.web.api_routes import WORKSPACE, given_in
from bot.sandbox.web.controls import pull
from bot.sandbox.web.picture import picture
from bot.sandbox.web.sockets import Sockets
from bot.sandbox.wire import ApiError, Json

SOCKETS = web.AppKey("sockets", Sockets)
CHANGES = web.AppKey("changes", set[asyncio.Event])
CONTENT_TYPES = {"html": "text/html", "css": "text/css", "js": "text/javascript"}
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
LOCAL_NAMES = ("127.0.0.1", "localhost")
GATHER_SECONDS = 0.03


@web.middleware
async def local_only(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Refuse a page of some other site that points its own name at this machine."""
    if request.host.partition(":")[0] not in LOCAL_NAMES:
        return web.Response(status=403, text="The sandbox answers to 127.0.0.1 only.")
    return await handler(request)


async def page(request: web.Request) -> web.Response:
    """The page and its parts."""
    name = request.match_info.get("name", "index.html")
    kind = CONTENT_TYPES.get(name.rpartition(".")[2])
    found = resources.files("bot.sandbox").joinpath("page", name)
    if kind is None or "/" in name or not found.is_file():
        return web.Response(status=404)
    return web.Response(text=found.read_text("utf-8"), content_type=kind, headers=HEADERS)


async def icon(request: web.Request) -> web.Response:
    """Answer the browser's question for a picture of its own: there is none."""
    del request
    return web.Response(status=204)


async def state(request: web.Request) -> web.Response:
    """What the person in `as` sees; without one, what the first of them sees."""
    workspace = request.app[WORKSPACE]
    people = [person.id for person in workspace.people.values() if not person.is_bot]
    who = request.query.get("as", "")
    seen_by = who if who in people else next(iter(people), "")
    return web.json_response(picture(workspace, seen_by, request.app[SOCKETS].count))


async def deed(request: web.Request) -> web.Response:
    """Do what a person does."""
    sockets = request.app[SOCKETS]

    async def run(given: Json) -> Json:
        doing = Doing(request.app[WORKSPACE], sockets.ask, str(given.get("as", "")), given)
        return await do(request.match_info["deed"], doing)

    return await _answered(request, run)


async def control(request: web.Request) -> web.Response:
    """Pull a lever."""

    async def run(given: Json) -> Json:
        name = request.match_info["lever"]
        return await pull(name, request.app[WORKSPACE], request.app[SOCKETS], given)

    return await _answered(request, run)


async def _answered(request: web.Request, run: Callable[[Json], Awaitable[Json]]) -> web.Response:
    """Run with the JSON of a request; JSON only, so that no foreign page's form gets in."""
    if request.content_type != "application/json":
        return web.json_response({"ok": False, "error": "json_only"}, status=415)
    try:
        result = await run(await given_in(request))
    except ApiError as refusal:
        wrong = {"ok": False, "error": refusal.error} | refusal.extra
        return web.json_response(wrong, status=400)
    return web.json_response({"ok": True} | result)


async def changes(request: web.Request) -> web.StreamResponse:
    """Tell the page each time something has changed, for as long as it listens."""
    response = web.StreamResponse(headers=HEADERS | {"Content-Type": "text/event-stream"})
    await response.prepare(request)
    changed = asyncio.Event()
    request.app[CHANGES].add(changed)
    try:
        await response.write(b"retry: 500\ndata: changed\n\n")
        while await changed.wait():
            await asyncio.sleep(GATHER_SECONDS)
            changed.clear()
            await response.write(b"data: changed\n\n")
    except ConnectionError:
        pass  # The page was closed: that is how listening ends.
    finally:
        request.app[CHANGES].discard(changed)
    return response
