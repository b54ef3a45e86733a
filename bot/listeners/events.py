"""Events that are no answers: a mention, a home that is opened, a person who changed, the end."""

import logging
from typing import Any

from slack_bolt import App
from slack_sdk import WebClient

from bot.slack_work.acts import Desk

LOG = logging.getLogger(__name__)


def register(app: App, desk: Desk) -> None:
    """Register them."""

    @app.event("message")
    def message() -> None:
        """What belongs to an interview was stored on its way here; nothing else is listened to."""

    @app.event("app_mention")
    def mention(event: dict[str, Any], body: dict[str, Any]) -> None:
        desk.mention(event, str(body["event_id"]))

    @app.event("app_home_opened")
    def home_opened(event: dict[str, Any], client: WebClient) -> None:
        view = desk.home(event["user"]) if event.get("tab") == "home" else None
        if view is not None:
            client.views_publish(user_id=event["user"], view=dict(view))

    @app.event("user_change")
    def user_changed(event: dict[str, Any]) -> None:
        desk.office.directory.learn(event["user"])

    @app.event("app_uninstalled")
    @app.event("tokens_revoked")
    def ended(event: dict[str, Any]) -> None:
        LOG.warning("Slack says %s: no message can be sent any more.", event["type"])
