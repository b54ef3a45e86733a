"""What Bolt calls. A listener acknowledges, hands on what was done, and shows the answer."""

from slack_bolt import App

from bot.listeners import actions, commands, events, shortcuts, views
from bot.slack_work.acts import Desk


def register(app: App, desk: Desk) -> None:
    """Register every listener."""
    for part in (actions, commands, events, shortcuts, views):
        part.register(app, desk)
