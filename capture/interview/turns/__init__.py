"""One turn of an interview on any surface: begun, answered, confirmed, edited or put off."""

from capture.interview.turns.conversation import open_interview, take
from capture.interview.turns.editing import edit
from capture.interview.turns.parking import decline, invite, snooze

__all__ = ["decline", "edit", "invite", "open_interview", "snooze", "take"]
