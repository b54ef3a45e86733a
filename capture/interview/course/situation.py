"""What the conversation is given and what it gives back: values only, so that any surface fits."""

from collections.abc import Sequence
from dataclasses import dataclass

from capture.interview.course.session import Session
from capture.ports import Question
from model_store.claims import Claim
from model_store.events import Turn
from model_store.findings.finding import Finding
from model_store.graph.knowledge import Knowledge
from model_store.people import Account, Person, Process
from model_store.settlement.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Everything one turn may look at, read fresh from ledger and interview log.

    `knowledge` holds what everybody said; `differences` are findings with where they stand, and
    `inquiries` questions about them for this person, worth most first. `needs` are keys of steps
    whose numbers would sharpen the queue answer. `now` is the caller's clock.
    """

    process: Process
    account: Account
    person: Person
    session: Session
    knowledge: Knowledge
    people: tuple[Person, ...] = ()
    findings: Sequence[Finding] = ()
    differences: Sequence[Standing] = ()
    inquiries: Sequence[Question] = ()
    needs: Sequence[str] = ()
    now: str = ""

    @property
    def mine(self) -> tuple[Claim, ...]:
        """Live claims of this account, in order."""
        return tuple(c for c in self.knowledge.live if c.account == self.account.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What one turn adds, and what to say next: `say`, then `read_back`, then the question.

    No question is put to somebody who wants to go on later; it comes when they are back.
    """

    turn: Turn
    say: tuple[str, ...] = ()
    read_back: tuple[str, ...] = ()
    question: Question | None = None
    closed: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything to say, in order."""
        asked = (self.question.text,) if self.question else ()
        return (*self.say, *self.read_back, *asked)
