"""Shortcuts: describe how I work; capture my own message as a step."""

from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.blocks.names import Shortcut
from bot.listeners.showing import show
from bot.slack_work.acts import Desk


def register(app: App, desk: Desk) -> None:
    """Register both."""

    @app.shortcut(Shortcut.DESCRIBE)
    def describe(ack: Ack, shortcut: dict[str, Any], client: WebClient) -> None:
        ack()
        answer = desk.describe(shortcut["user"]["id"])
        show(desk.in_a_window(answer), shortcut["trigger_id"], client, None)

    @app.shortcut(Shortcut.CAPTURE)
    def capture(ack: Ack, shortcut: dict[str, Any], client: WebClient) -> None:
        ack()
        message = shortcut["message"]
        answer = desk.capture(
            shortcut["user"]["id"], message.get("user", ""), message.get("text", "")
        )
        show(desk.in_a_window(answer), shortcut["trigger_id"], client, None)
