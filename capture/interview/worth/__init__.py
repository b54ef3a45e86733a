"""What a question may still bring, by theme, step and side, before one is chosen."""

from capture.interview.worth.importance import BY_STEP, SENSITIVE, costs, worth
from capture.interview.worth.seen import Seen
from capture.interview.worth.settled import agree, is_settled
from capture.interview.worth.slots import FILLS, SINGLE
from capture.interview.worth.themes import KIND, OPENS, Theme, stock
from capture.interview.worth.yet_to_tell import Left, remaining, turns

__all__ = [
    "BY_STEP",
    "FILLS",
    "KIND",
    "OPENS",
    "SENSITIVE",
    "SINGLE",
    "Left",
    "Seen",
    "Theme",
    "agree",
    "costs",
    "is_settled",
    "remaining",
    "stock",
    "turns",
    "worth",
]
