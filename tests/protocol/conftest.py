"""A running sandbox and an unmodified Bolt app connected to it in Socket Mode."""

import time
from collections.abc import Callable, Iterator

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot.sandbox.server import Sandbox
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web.delivery import Patience

PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY", "all_proxy")
QUICK = Patience(ack=0.5, retries=(0.05, 0.1, 0.2), offline=10.0)


@pytest.fixture
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing stands between a client and this machine."""
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def sandbox(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """A workspace that loses patience sooner than Slack does, so that tests are quick."""
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
    with Sandbox(Workspace(channels=("ops",)), patience=QUICK) as running:
        yield running


@pytest.fixture
def client(sandbox: Sandbox) -> WebClient:
    """Slack's own client, pointed at the sandbox."""
    return WebClient(token=sandbox.bot_token, base_url=sandbox.api_url)


@pytest.fixture
def app(client: WebClient) -> App:
    """A Bolt app with no listeners yet."""
    return App(client=client)


@pytest.fixture
def connect(sandbox: Sandbox, app: App) -> Iterator[Callable[[], SocketModeHandler]]:
    """Connect the app once its listeners are there; it is closed when the test ends."""
    handlers: list[SocketModeHandler] = []

    def connected() -> SocketModeHandler:
        handler = SocketModeHandler(app, sandbox.app_token, ping_interval=0.5)
        handlers.append(handler)
        handler.connect()
        sandbox.wait_connected(len(handlers))
        return handler

    yield connected
    for handler in handlers:
        # Left to itself, the SDK sits out its receive timeout of three seconds: so the server
        # ends the connection first, and whatever waits for a message is given none.
        handler.client.closed = True
        handler.client.auto_reconnect_enabled = False
        handler.client.message_queue.put(None)
    sandbox.pull("disconnect", hard=True)
    for handler in handlers:
        _wait_until_ended(handler)
        handler.close()


def _wait_until_ended(handler: SocketModeHandler) -> None:
    """Let the SDK notice the end by itself: closing at the same moment trips over it."""
    for _ in range(300):
        if handler.client.current_session.sock is None:
            return
        time.sleep(0.01)
