"""Buttons and menus that are no answers: they open something, or are answered to their presser."""

import re
from typing import Any

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from bot.listeners.showing import show
from bot.slack_work.acts import Desk

ANY = re.compile(".*")


def register(app: App, desk: Desk) -> None:
    """Register one listener for all of them: what each does is decided by the desk."""

    @app.action(ANY)
    def pressed(ack: Ack, body: dict[str, Any], client: WebClient, respond: Respond) -> None:
        ack()
        action = body["actions"][0]
        person, value = body["user"]["id"], str(action.get("value") or "")
        answer = desk.opens(person, action["action_id"], value, body)
        show(answer, body["trigger_id"], client, respond)
