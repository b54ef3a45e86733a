"""What somebody does by a command, a button or a form: ruled first, then done and answered."""

from bot.slack_work.acts.answer import Answer
from bot.slack_work.acts.desk import Desk

__all__ = ["Answer", "Desk"]
