"""What happens in a talk: what arrives, is asked and shown, and what comes at its moment."""

from bot.slack_work.talks.arrivals import Arrivals, press_key
from bot.slack_work.talks.inquiring import Inquiring
from bot.slack_work.talks.invitations import Invitations, Invited
from bot.slack_work.talks.showing import read_back_lines
from bot.slack_work.talks.work import SlackWork

__all__ = [
    "Arrivals",
    "Inquiring",
    "Invitations",
    "Invited",
    "SlackWork",
    "press_key",
    "read_back_lines",
]
