"""How far an interview is: folded from its events, moved on by one turn, stopped in time."""

from capture.interview.course.draft import Draft, affected
from capture.interview.course.session import (
    CERTAINTY,
    DRY,
    UNCOUNTED,
    UNDER_WAY,
    Asking,
    Outcome,
    Session,
    State,
    fold_session,
)
from capture.interview.course.situation import Move, Situation
from capture.interview.course.stop import WORTH_AFTER_ALL, Stop, budget, should_stop
from capture.interview.course.undoing import said_again, undo

__all__ = [
    "CERTAINTY",
    "DRY",
    "UNCOUNTED",
    "UNDER_WAY",
    "WORTH_AFTER_ALL",
    "Asking",
    "Draft",
    "Move",
    "Outcome",
    "Session",
    "Situation",
    "State",
    "Stop",
    "affected",
    "budget",
    "fold_session",
    "said_again",
    "should_stop",
    "undo",
]
