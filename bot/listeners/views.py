"""Modals sent off: what was filled in is stored before Slack is told, or says what is wrong."""

import re
from typing import Any

from slack_bolt import Ack, App

from bot.slack_work.acts import Desk

ANY = re.compile(".*")


def register(app: App, desk: Desk) -> None:
    """Register one listener for every form."""

    @app.view(ANY)
    def sent(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        done = desk.sent(body["user"]["id"], view)
        if done.errors:
            ack(response_action="errors", errors=dict(done.errors))
        elif done.view is not None:
            ack(response_action="update", view=dict(done.view))
        else:
            ack()
