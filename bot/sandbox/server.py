"""`Sandbox`: the workspace on 127.0.0.1, in a thread of its own, started and stopped at will."""

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import Any, Self, TypeVar

from aiohttp import web

from bot.sandbox.human.act import do
from bot.sandbox.human.deeds import Doing
from bot.sandbox.person import Somebody
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web import api_routes, page_routes
from bot.sandbox.web.controls import pull
from bot.sandbox.web.delivery import Delivery, Patience
from bot.sandbox.web.sockets import Sockets
from bot.sandbox.wire import Json
from model_store.errors import ConfigurationError

HOST = "127.0.0.1"
LARGEST_REQUEST = 64 << 20
LAST_MOMENT = 0.05
START_SECONDS = 10.0
DEED_SECONDS = 30.0
LOOK_SECONDS = 0.25

T = TypeVar("T")


class Sandbox:
    """A running workspace.

    Example:
        with Sandbox() as sandbox:
            app = App(client=WebClient(sandbox.bot_token, base_url=sandbox.api_url))
            SocketModeHandler(app, sandbox.app_token).connect()
            sandbox.person("Ana").says("hello")
    """

    def __init__(
        self,
        workspace: Workspace | None = None,
        *,
        port: int = 0,
        patience: Patience | None = None,
    ) -> None:
        self.workspace = workspace or Workspace()
        self._port = port
        self._patience = patience or Patience()
        self._look = threading.Condition()
        self._ready = threading.Event()
        self._failure: OSError | None = None
        self._thread = threading.Thread(target=self._run, name="sandbox", daemon=True)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._done: asyncio.Event | None = None
        self._sockets: Sockets | None = None

    @property
    def api_url(self) -> str:
        """What an app takes for `SLACK_API_URL`, or a `WebClient` for `base_url`."""
        return f"{self.workspace.address}/api/"

    @property
    def page_url(self) -> str:
        """Where a person opens the workspace in a browser."""
        return f"{self.workspace.address}/"

    @property
    def bot_token(self) -> str:
        """The token of the Web API."""
        return self.workspace.bot_token

    @property
    def app_token(self) -> str:
        """The token of Socket Mode."""
        return self.workspace.app_token

    @property
    def connections(self) -> int:
        """Number of sockets the app holds open."""
        return self._sockets.count if self._sockets else 0

    def start(self) -> Self:
        """Start serving; return when the address is good.

        Raises:
            ConfigurationError: the port is taken, or nothing came up in time.
        """
        self._thread.start()
        if not self._ready.wait(START_SECONDS):
            raise ConfigurationError("The sandbox did not come up within ten seconds.")
        if self._failure:
            raise ConfigurationError(
                f"The sandbox cannot listen on port {self._port}: {self._failure.strerror}. "
                "Choose another with --port."
            )
        return self

    def stop(self) -> None:
        """Stop serving and close every connection; stopping twice does no harm."""
        if self._loop and self._done and self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._done.set)
            self._thread.join(START_SECONDS)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def person(self, name: str) -> Somebody:
        """Somebody of the workspace, by id, by full name or by its beginning.

        Raises:
            KeyError: nobody is called so.
        """
        people = [p for p in self.read(lambda w: list(w.people.values())) if not p.is_bot]
        for one in people:
            if name == one.id or one.real_name.lower().startswith(name.lower()):
                return Somebody(self, one.id)
        raise KeyError(name)

    def do(self, who: str, deed: str, **given: object) -> Json:
        """Let somebody do something and return what Slack's client would know of it.

        Raises:
            ApiError: they may not, or cannot.
        """
        sockets = self._sockets
        assert sockets is not None, "start the sandbox first"  # noqa: S101 - a caller's slip
        return self._on_loop(do(deed, Doing(self.workspace, sockets.ask, who, given)))

    def pull(self, lever: str, **given: object) -> Json:
        """Pull one of the levers of `bot.sandbox.web.controls`.

        Raises:
            ApiError: there is no such lever, or what was given makes no sense.
        """
        sockets = self._sockets
        assert sockets is not None, "start the sandbox first"  # noqa: S101 - a caller's slip
        return self._on_loop(pull(lever, self.workspace, sockets, given))

    def read(self, look: Callable[[Workspace], T]) -> T:
        """Look at the workspace while nothing changes it."""

        async def looked() -> T:
            return look(self.workspace)

        return self._on_loop(looked())

    def wait_for(self, look: Callable[[Workspace], T], seconds: float = 5.0) -> T:
        """Wait until `look` returns something true, and return it.

        Raises:
            TimeoutError: it did not within `seconds`; the last things that happened are named.
        """
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = self.read(look)
            if found:
                return found
            with self._look:
                self._look.wait(min(LOOK_SECONDS, max(0.0, end - time.monotonic())))
        lines = [f"{e.kind} {e.name}" for e in self.read(lambda w: list(w.journal.entries)[-8:])]
        raise TimeoutError(f"Nothing of the kind within {seconds} s; last: {'; '.join(lines)}")

    def wait_connected(self, count: int = 1, seconds: float = 10.0) -> None:
        """Wait until the app holds this many connections."""
        self.wait_for(lambda _: self.connections >= count, seconds)

    def _on_loop(self, work: Coroutine[Any, Any, T]) -> T:
        assert self._loop is not None, "start the sandbox first"  # noqa: S101 - a caller's slip
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(DEED_SECONDS)

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except OSError as error:
            self._failure = error
            self._ready.set()

    async def _serve(self) -> None:
        """Serve until told to stop."""
        self._loop, self._done = asyncio.get_running_loop(), asyncio.Event()
        sockets = self._sockets = Sockets(self.workspace, self._patience.ack)
        delivery = Delivery(self.workspace, sockets, self._patience)
        application = build(self.workspace, sockets)
        pages = application[page_routes.CHANGES]
        self.workspace.changed = lambda: self._tell(pages)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.5)
        await runner.setup()
        try:
            await web.TCPSite(runner, HOST, self._port).start()
            self.workspace.address = f"http://{HOST}:{runner.addresses[0][1]}"
            delivery.start()
            self._ready.set()
            await self._done.wait()
        finally:
            await delivery.stop()
            await sockets.cut()
            await runner.cleanup()
            # A connection that came in at the last moment is closed by callbacks still to run.
            await asyncio.sleep(LAST_MOMENT)

    def _tell(self, pages: set[asyncio.Event]) -> None:
        """Wake whoever waits for a change: pages and tests."""
        for page in pages:
            page.set()
        with self._look:
            self._look.notify_all()


def build(workspace: Workspace, sockets: Sockets) -> web.Application:
    """The web application: routes for the app under test and routes for people."""
    application = web.Application(
        client_max_size=LARGEST_REQUEST, middlewares=[page_routes.local_only]
    )
    application[api_routes.WORKSPACE] = workspace
    application[page_routes.SOCKETS] = sockets
    application[page_routes.CHANGES] = set()
    application.add_routes(
        [
            web.route("*", "/api/{method}", api_routes.call),
            web.get("/link/", sockets.accept),
            web.post("/response/{path}", api_routes.answer_interaction),
            web.post("/upload/{file}", api_routes.upload),
            web.get("/files/{file}", api_routes.download),
            web.get("/state", page_routes.state),
            web.get("/changes", page_routes.changes),
            web.post("/do/{deed}", page_routes.deed),
            web.post("/control/{lever}", page_routes.control),
            web.get("/", page_routes.page),
            web.get("/favicon.ico", page_routes.icon),
            web.get("/page/{name}", page_routes.page),
        ]
    )
    return application
