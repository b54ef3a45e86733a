"""What the work needs at hand: the home, who people are, their hours, how things are named."""

from bot.slack_work.at_hand.choosing import leads, meant, mine
from bot.slack_work.at_hand.directory import Directory
from bot.slack_work.at_hand.hours import workday_after, workday_in, working_moment
from bot.slack_work.at_hand.keys import (
    Spot,
    account_in,
    asked_at,
    invitation_key,
    invitations,
    is_person_key,
    postings,
    question_key,
    spot_of,
)
from bot.slack_work.at_hand.office import Office, Standing
from bot.slack_work.at_hand.reporting import BOT, Reporting
from bot.slack_work.at_hand.setups import MONDAY, Request, Setup, Setups

__all__ = [
    "BOT",
    "MONDAY",
    "Directory",
    "Office",
    "Reporting",
    "Request",
    "Setup",
    "Setups",
    "Spot",
    "Standing",
    "account_in",
    "asked_at",
    "invitation_key",
    "invitations",
    "is_person_key",
    "leads",
    "meant",
    "mine",
    "postings",
    "question_key",
    "spot_of",
    "workday_after",
    "workday_in",
    "working_moment",
]
