"""Everything the worth of a question is computed from, as one value."""

from collections.abc import Sequence
from dataclasses import dataclass

from capture.interview.course import Session
from capture.interview.worth.slots import SETTLES
from model_store.claims import Claim
from model_store.findings.finding import Finding
from model_store.graph.view import ProcessView
from model_store.people import Person
from model_store.vocabulary import Side, Slot


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything a candidate's value is computed from."""

    session: Session
    view: ProcessView
    me: Person
    side: Side
    findings: Sequence[Finding] = ()
    needs: Sequence[str] = ()

    @property
    def mine(self) -> tuple[Claim, ...]:
        """What this account has told so far."""
        return tuple(c for c in self.view.claims if c.account == self.session.account)

    @property
    def names(self) -> tuple[str, ...]:
        """Names that may not stand in a question."""
        return tuple(p.name for p in self.view.knowledge.people)

    def is_disputed(self, slot: Slot, step: str) -> bool:
        """Whether an open finding about a step calls for a question of this slot."""
        return any(step in f.steps and slot in SETTLES.get(f.kind, ()) for f in self.findings)
