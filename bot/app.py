"""The Slack app: Bolt with our middleware and listeners, and the work they hand things to.

One workspace over Socket Mode; a client of another workspace server fits in its place.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from slack_bolt import App
from slack_sdk import WebClient

from bot import listeners
from bot.middleware.inbox import durable_inbox
from bot.slack_work.acts import Desk
from bot.slack_work.at_hand import Office
from bot.slack_work.talks import Arrivals

THREADS = 64
"""Listeners and acknowledgements share these: slow ones must never use them up."""


@dataclass(frozen=True, slots=True)
class Connection:
    """How to reach the workspace."""

    bot_token: str
    api_url: str = WebClient.BASE_URL

    def client(self) -> WebClient:
        """A client for the Web API of this workspace."""
        return WebClient(token=self.bot_token, base_url=self.api_url)


def create_app(client: WebClient, office: Office) -> App:
    """Build the app.

    Args:
        client: reaches the workspace, ours or a sandbox.
        office: what the work needs at hand; its delivery is started by whoever runs the app.
    """
    app = App(
        client=client,
        process_before_response=False,
        listener_executor=ThreadPoolExecutor(THREADS, thread_name_prefix="listener"),
    )
    arrivals = Arrivals(office)
    app.middleware(durable_inbox(arrivals, office.delivery))
    listeners.register(app, Desk(office, arrivals))
    return app
