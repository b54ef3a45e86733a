"""When to stop asking; whoever stops still gets the read-back."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from capture.interview.course.session import UNCOUNTED, Outcome, Session
from model_store.vocabulary import Side

PROMISED = {Side.OPERATOR: 10, Side.LEADER: 6}
"""Questions a speaker is told to expect."""
CAP = {Side.OPERATOR: 12, Side.LEADER: 6}
"""Questions nobody is ever asked more than."""
LEAST_VALUE = 0.05
WORTH_GOING_OVER = 0.2
"""What a question must be worth to be asked beyond the promised number."""
WORTH_AFTER_ALL = 0.4
"""What a question must be worth once everything that has to be known is known."""
DRY_RUN = 2


@dataclass(frozen=True, slots=True)
class Budget:
    """How many questions are left, within the promise and within the cap."""

    promised: int
    cap: int


def budget(session: Session, side: Side) -> Budget:
    """What is left for this session."""
    return Budget(PROMISED[side] - session.used, CAP[side] - session.used)


class Stop(StrEnum):
    """Why an interview ends."""

    CAP = "nobody is asked more"
    WORTHLESS = "nothing left that is worth a question"
    PROMISE = "the promised number is reached"
    KNOWN = "all that has to be known is known"
    DRY = "two answers running brought nothing new"
    VAGUE = "two of the last three answers were generic and short"


def should_stop(
    session: Session, side: Side, best: float, *, known: bool = False, vague: bool = False
) -> Stop | None:
    """Why the interview ends here, or nothing when it goes on.

    Args:
        session: as it stands after the last answer.
        side: whose budget holds.
        best: value of the best question there is.
        known: whether everything that has to be known is known well enough.
        vague: whether the last answers were generic and short.
    """
    left = budget(session, side)
    holds = {
        Stop.CAP: left.cap <= 0,
        Stop.WORTHLESS: best < LEAST_VALUE,
        Stop.PROMISE: left.promised <= 0 and best < WORTH_GOING_OVER,
        Stop.KNOWN: known and best < WORTH_AFTER_ALL,
        Stop.DRY: _dry(session),
        Stop.VAGUE: vague,
    }
    return next((stop for stop, held in holds.items() if held), None)


def _dry(session: Session) -> bool:
    """Two different questions running that brought no claim at all, not even a referral."""
    counted = (a for a in reversed(session.answered) if a.question.slot not in UNCOUNTED)
    run = takewhile(lambda a: a.outcome is Outcome.NOTHING, counted)
    return len({(a.question.slot, a.question.step) for a in run}) >= DRY_RUN
