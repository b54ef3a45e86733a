"""A session is a pure fold of one account's interview events; no other state exists.

Stop anywhere, fold again days later, and the same question is open in the same words.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from capture.ports import Question
from model_store.events import InterviewEvent, InterviewKind
from model_store.vocabulary import Rung, Slot


class State(StrEnum):
    """Where an interview stands."""

    NEW = "new"
    INVITED = "invited"
    ACTIVE = "active"
    SNOOZED = "snoozed"
    PAUSED = "paused"
    READ_BACK = "read_back"
    CLOSED = "closed"


class Outcome(StrEnum):
    """What an asking led to; the note of its ANSWERED event, before a colon if more follows."""

    OPEN = "open"
    TOLD = "told"
    UNKNOWN = "unknown"
    NOTHING = "nothing"
    SKIPPED = "skipped"


CERTAINTY = "sure "
"""In the note of an ANSWERED event, what stands before how sure a leader is, 1 to 5."""

UNDER_WAY = frozenset({State.ACTIVE, State.READ_BACK, State.PAUSED, State.SNOOZED})
"""An interview that began and is not over."""

DRY = frozenset({Outcome.UNKNOWN, Outcome.NOTHING, Outcome.SKIPPED})
"""What becomes of a question that brought nothing."""

UNCOUNTED = frozenset({Slot.OPENING, Slot.CONFIRM})
"""Slots that cost the speaker none of the promised questions."""


@dataclass(frozen=True, slots=True)
class Asking:
    """One question that was put, and what became of it."""

    question: Question
    outcome: Outcome = Outcome.OPEN
    messages: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """One interview as it stands. `read_back` are the claims read out, in numbered order.

    `certainty` is how sure a leader said to be of them, 1 to 5.
    """

    account: str
    state: State = State.NEW
    askings: tuple[Asking, ...] = ()
    read_back: tuple[str, ...] = ()
    until: str = ""
    certainty: int | None = None
    over: bool = False
    """Whether it was finished once: what is asked after that is one question, no interview."""

    @property
    def open(self) -> Question | None:
        """The question that waits for an answer."""
        last = self.askings[-1] if self.askings else None
        return last.question if last and last.outcome is Outcome.OPEN else None

    @property
    def used(self) -> int:
        """Questions asked so far that count against the budget."""
        return sum(a.question.slot not in UNCOUNTED for a in self.askings)

    @property
    def answered(self) -> tuple[Asking, ...]:
        """Askings that are settled one way or another, in order."""
        return tuple(a for a in self.askings if a.outcome is not Outcome.OPEN)

    @property
    def skipped(self) -> tuple[Asking, ...]:
        """Askings the speaker did not want to answer."""
        return tuple(a for a in self.askings if a.outcome is Outcome.SKIPPED)

    def asked(self, slot: Slot, step: str | None = None) -> tuple[Asking, ...]:
        """Askings of this slot about this step, in order."""
        same = (slot, (step or "").casefold())
        return tuple(
            a
            for a in self.askings
            if (a.question.slot, (a.question.step or "").casefold()) == same
        )


def fold_session(account: str, log: Sequence[InterviewEvent]) -> Session:
    """Fold an account's interview events, in order; events of other accounts are passed over."""
    session = Session(account)
    for event in log:
        session = advance(session, event)
    return session


def advance(session: Session, event: InterviewEvent) -> Session:
    """The session after one more event."""
    if event.account != session.account:
        return session
    return _TAKE[event.kind](session, event)


def _asked(session: Session, event: InterviewEvent) -> Session:
    slot = event.slot or Slot.OPENING
    rung = Rung(event.note) if event.finding and event.note in set(Rung) else None
    asking = Asking(Question(slot, event.step, event.text, event.finding, rung))
    state = State.READ_BACK if slot is Slot.CONFIRM else State.ACTIVE
    return replace(session, state=state, askings=(*_settled(session), asking))


def _settled(session: Session) -> tuple[Asking, ...]:
    """Askings before another question is put: what was open is passed over, not lost."""
    if session.open is None:
        return session.askings
    return (*session.askings[:-1], replace(session.askings[-1], outcome=Outcome.SKIPPED))


def _answered(session: Session, event: InterviewEvent) -> Session:
    if session.open is None:
        return session
    note, _, more = event.note.partition(":")
    sure = more.removeprefix(CERTAINTY) if more.startswith(CERTAINTY) else ""
    certainty = int(sure) if sure.isdecimal() else session.certainty
    outcome = Outcome(note) if note in set(Outcome) else Outcome.TOLD
    last = replace(
        session.askings[-1], outcome=outcome, messages=event.messages, claims=event.claims
    )
    return replace(session, askings=(*session.askings[:-1], last), certainty=certainty)


def _skipped(session: Session, event: InterviewEvent) -> Session:
    return replace(_answered(session, replace(event, note=Outcome.SKIPPED)), state=State.ACTIVE)


def _undone(session: Session, event: InterviewEvent) -> Session:
    """Drop the askings from the last answered one on; the caller asks it anew."""
    del event
    for index in range(len(session.askings) - 1, -1, -1):
        if session.askings[index].outcome is not Outcome.OPEN:
            return replace(session, state=State.ACTIVE, askings=session.askings[:index])
    return session


def _read_back(session: Session, event: InterviewEvent) -> Session:
    return replace(session, state=State.READ_BACK, read_back=event.claims)


def _resumed(session: Session, event: InterviewEvent) -> Session:
    del event
    confirming = session.open is not None and session.open.slot is Slot.CONFIRM
    return replace(session, state=State.READ_BACK if confirming else State.ACTIVE, until="")


def _moved(state: State) -> Callable[[Session, InterviewEvent], Session]:
    """A happening that changes nothing but where the interview stands, and until when."""

    def take(session: Session, event: InterviewEvent) -> Session:
        until = event.note if state is State.SNOOZED else ""
        anew = state in (State.INVITED, State.ACTIVE)
        over = state is State.CLOSED or (session.over and not anew)
        return replace(session, state=state, until=until, over=over)

    return take


_TAKE: dict[InterviewKind, Callable[[Session, InterviewEvent], Session]] = {
    InterviewKind.INVITED: _moved(State.INVITED),
    InterviewKind.ACCEPTED: _moved(State.ACTIVE),
    InterviewKind.DECLINED: _moved(State.CLOSED),
    InterviewKind.ASKED: _asked,
    InterviewKind.ANSWERED: _answered,
    InterviewKind.SKIPPED: _skipped,
    InterviewKind.SNOOZED: _moved(State.SNOOZED),
    InterviewKind.PAUSED: _moved(State.PAUSED),
    InterviewKind.RESUMED: _resumed,
    InterviewKind.READ_BACK: _read_back,
    InterviewKind.UNDONE: _undone,
    InterviewKind.CLOSED: _moved(State.CLOSED),
}
