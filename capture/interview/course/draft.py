"""A turn in the making: each addition gives a new draft with session and knowledge moved on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from capture.interview.course.session import Session, State, advance
from capture.interview.course.situation import Move, Situation
from capture.ports import Question
from model_store.claims import Claim, Message
from model_store.events import (
    Asserted,
    ClaimEvent,
    Confirmed,
    Corrected,
    Inquired,
    InterviewEvent,
    InterviewKind,
    Misheard,
    Turn,
    Withdrawn,
)
from model_store.graph.knowledge import Knowledge
from model_store.vocabulary import ClaimStatus


@dataclass(frozen=True, slots=True)
class Draft:
    """A turn that is not finished. `situation` always stands as it will after the turn."""

    situation: Situation
    now: str
    messages: tuple[Message, ...] = ()
    events: tuple[ClaimEvent, ...] = ()
    happened: tuple[InterviewEvent, ...] = ()
    say: tuple[str, ...] = ()
    read_back: tuple[str, ...] = ()

    @property
    def session(self) -> Session:
        """The session after everything drafted so far."""
        return self.situation.session

    def claiming(self, events: Iterable[ClaimEvent]) -> "Draft":
        """The draft with claim events added; the same event is never added twice."""
        new = tuple(e for e in dict.fromkeys(events) if e not in self.events)
        grown = replace(self.situation, knowledge=grow(self.situation.knowledge, new))
        return replace(self, situation=grown, events=(*self.events, *new))

    def happening(self, kind: InterviewKind, **fields: object) -> "Draft":
        """The draft with one interview event added; `fields` are those of the event."""
        account = self.situation.account.key
        event = replace(InterviewEvent(kind, account, self.now), **fields)  # type: ignore[arg-type]
        moved = replace(self.situation, session=advance(self.session, event))
        return replace(self, situation=moved, happened=(*self.happened, event))

    def asking(self, question: Question) -> "Draft":
        """The draft with a question put; one about a finding is on that finding's record, too."""
        put = self.happening(
            InterviewKind.ASKED,
            slot=question.slot,
            step=question.step,
            text=question.text,
            finding=question.finding,
            note=question.rung.value if question.rung else "",
        )
        if question.rung is None:
            return put
        person = self.situation.person.key
        return put.claiming([Inquired(question.finding, question.rung, person)])

    def saying(self, *texts: str) -> "Draft":
        """The draft with more to say before the question."""
        return replace(self, say=(*self.say, *(t for t in texts if t)))

    def move(self, turn_id: str, why: str, *, closed: bool = False) -> Move:
        """Finish the turn."""
        where = self.situation
        turn = Turn(
            id=turn_id,
            process=where.process.key,
            at=self.now,
            by=where.person.key,
            why=why,
            processes=(where.process,),
            people=(where.person,),
            accounts=(where.account,),
            messages=self.messages,
            events=self.events,
            interview=self.happened,
        )
        waits = closed or self.session.state in (State.PAUSED, State.SNOOZED)
        question = None if waits else self.session.open
        return Move(
            turn=turn, say=self.say, read_back=self.read_back, question=question, closed=closed
        )


def grow(knowledge: Knowledge, events: Iterable[ClaimEvent]) -> Knowledge:
    """What is known after these claim events, as the ledger's fold will find it."""
    claims: dict[str, Claim] = {c.id: c for c in knowledge.claims}
    status = dict(knowledge.status)
    confirmed = set(knowledge.confirmed)
    for event in events:
        match event:
            case Asserted(claim=claim):
                claims.setdefault(claim.id, claim)
                status.setdefault(claim.id, ClaimStatus.LIVE)
            case Corrected(claim=key) | Misheard(claim=key):
                _retire(status, key, ClaimStatus.CORRECTED)
            case Withdrawn(claim=key):
                _retire(status, key, ClaimStatus.WITHDRAWN)
            case Confirmed(claim=key):
                confirmed.add(key)
    return replace(
        knowledge,
        claims=tuple(claims.values()),
        status=status,
        confirmed=frozenset(confirmed),
    )


def affected(events: Iterable[ClaimEvent]) -> tuple[str, ...]:
    """Ids of the claims an answer asserted, and of those it put right: what undoing it undoes."""
    keys = (
        event.claim.id if isinstance(event, Asserted) else event.claim
        for event in events
        if isinstance(event, Asserted | Corrected | Misheard)
    )
    return tuple(dict.fromkeys(keys))


def _retire(status: dict[str, ClaimStatus], key: str, what: ClaimStatus) -> None:
    if status.get(key) is not ClaimStatus.WITHDRAWN:
        status[key] = what
