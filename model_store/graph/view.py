"""One process laid out for reading: live claims, grouped by the step they are about.

Findings, queues, planner and reports all read this; none of them groups claims by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from model_store.claims import Claim
from model_store.graph.knowledge import Knowledge
from model_store.people import Person
from model_store.vocabulary import Kind, Side


@dataclass(frozen=True, slots=True)
class Step:
    """A step under all the names it was called by; `key` is the smallest member mention."""

    key: str
    label: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProcessView:
    """Live claims of one process under the step alignment of the moment."""

    knowledge: Knowledge
    steps: tuple[Step, ...]
    claims: tuple[Claim, ...]
    step_by_mention: Mapping[str, str]

    def step(self, key: str) -> Step:
        """The step of that key."""
        raise NotImplementedError

    def step_of(self, claim: Claim) -> str:
        """Key of the step a claim is about; empty when it is about the whole process."""
        raise NotImplementedError

    def side(self, claim: Claim) -> Side:
        """The side its account counts for."""
        raise NotImplementedError

    def about(self, step: str | None, *kinds: Kind, side: Side | None = None) -> tuple[Claim, ...]:
        """Live claims about a step (None: any, "": the whole process), of these kinds (none: all)."""
        raise NotImplementedError

    def person(self, key: str) -> Person | None:
        """The person of that key, if known."""
        raise NotImplementedError


def view(knowledge: Knowledge) -> ProcessView:
    """Align the mentions of all live claims and group the claims by step."""
    raise NotImplementedError
