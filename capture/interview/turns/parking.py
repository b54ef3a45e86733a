"""Before and between the questions: invited, declined, put off to a date. No words are read here.

Each gives a move as the conversation does, so that a surface stores and shows it the same way.
"""

from capture.interview.course import Draft, Move, Situation, State
from capture.interview.phrasing import acknowledge as words
from model_store.events import InterviewKind

DECLINED = "Understood, I will not ask you about this. Thank you for telling me."
PUT_OFF = "I come back to you on {day}. Write here whenever you want to go on sooner."


def invite(situation: Situation, turn_id: str, inviter: str) -> Move:
    """Put an invitation on record; the session waits for a yes. `inviter` is a person's key."""
    draft = Draft(situation, situation.now)
    return draft.happening(InterviewKind.INVITED, note=inviter).move(turn_id, "invited")


def decline(situation: Situation, turn_id: str, whom_else: str = "") -> Move:
    """Take a no for a no; `whom_else` is who was named instead, as a key or in a word."""
    draft = Draft(situation, situation.now)
    draft = draft.happening(InterviewKind.DECLINED, note=whom_else).saying(DECLINED)
    return draft.move(turn_id, "declined", closed=True)


def snooze(situation: Situation, turn_id: str, until: str, day: str) -> Move:
    """Put the interview off until a moment; the open question stays open.

    Args:
        situation: as read now.
        turn_id: key of the turn.
        until: the moment, ISO.
        day: the same, as the person reads it.
    """
    draft = Draft(situation, situation.now)
    if situation.session.state is State.CLOSED:
        return draft.saying(words.DONE).move(turn_id, "came back after the end", closed=True)
    if situation.session.state in (State.NEW, State.INVITED):
        return draft.saying(PUT_OFF.format(day=day)).move(turn_id, "not now")
    draft = draft.happening(InterviewKind.SNOOZED, note=until)
    return draft.saying(PUT_OFF.format(day=day)).move(turn_id, "snoozed")
