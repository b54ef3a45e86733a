"""`/gemba`: acknowledged at once, answered when the answer is there."""

from typing import Any

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from bot.blocks.names import COMMAND
from bot.listeners.showing import show
from bot.slack_work.acts import Desk


def register(app: App, desk: Desk) -> None:
    """Register the command."""

    @app.command(COMMAND)
    def gemba(ack: Ack, command: dict[str, Any], client: WebClient, respond: Respond) -> None:
        ack()
        words = command.get("text") or ""
        answer = desk.command(command["user_id"], words, f"command:{command['trigger_id']}")
        show(answer, command["trigger_id"], client, respond)
