"""What changed between two states of knowledge: values first, sentences for people second.

`diff(a, b)` is the inverse of `diff(b, a)`, and what is in neither did not change. Sentences name
roles, never persons; a correction is its speaker's, a better reading is ours.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from model_store.claims import Claim, normalised
from model_store.graph.knowledge import Knowledge
from model_store.graph.view import ProcessView
from model_store.vocabulary import Verdict


class Turned(StrEnum):
    """Which way something changed."""

    CAME = "came"
    WENT = "went"

    @property
    def back(self) -> "Turned":
        """The same change, undone."""
        return Turned.WENT if self is Turned.CAME else Turned.CAME


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim that is in one state and not in the other."""

    turned: Turned
    claim: Claim


@dataclass(frozen=True, slots=True)
class StepChange:
    """A step that nobody named in the other state; `key` is its key, `label` its name."""

    turned: Turned
    key: str
    label: str


@dataclass(frozen=True, slots=True)
class SameChange:
    """A judgement on two mentions that is in one state and not in the other."""

    turned: Turned
    a: str
    b: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class SettledChange:
    """A finding that is settled in one state and not in the other."""

    turned: Turned
    finding: str
    outcome: str


Change = ClaimChange | StepChange | SameChange | SettledChange


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that differs between two states, in an order that never depends on chance."""

    changes: tuple[Change, ...]

    @property
    def inverse(self) -> "Difference":
        """What the difference is the other way round."""
        return Difference(_ordered(_turned_back(c) for c in self.changes))

    def __bool__(self) -> bool:
        return bool(self.changes)


def diff(a: ProcessView, b: ProcessView) -> Difference:
    """Compare an earlier state with a later one."""
    found: list[Change] = []
    for turned, here, there in ((Turned.CAME, b, a), (Turned.WENT, a, b)):
        found += _only_in(turned, here, there)
    return Difference(_ordered(found))


def _only_in(turned: Turned, here: ProcessView, there: ProcessView) -> list[Change]:
    known = {c.id for c in there.claims}
    named = set(there.step_by_mention)
    mine, yours = here.knowledge, there.knowledge
    claims = [ClaimChange(turned, c) for c in here.claims if c.id not in known]
    steps = [
        StepChange(turned, s.key, s.label)
        for s in here.steps
        if not any(normalised(m) in named for m in s.mentions)
    ]
    return [*steps, *claims, *_judgements(turned, mine, yours), *_settled(turned, mine, yours)]


def _judgements(turned: Turned, here: Knowledge, there: Knowledge) -> list[Change]:
    return [
        SameChange(turned, a, b, verdict)
        for (a, b), verdict in here.verdicts.items()
        if there.verdicts.get((a, b)) is not verdict
    ]


def _settled(turned: Turned, here: Knowledge, there: Knowledge) -> list[Change]:
    return [
        SettledChange(turned, key, outcome)
        for key, outcome in here.resolved.items()
        if there.resolved.get(key) != outcome
    ]


def _turned_back(change: Change) -> Change:
    return replace(change, turned=change.turned.back)


def _ordered(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(sorted(changes, key=_place))


def _place(change: Change) -> tuple[str, ...]:
    match change:
        case StepChange():
            return "1", change.key, change.turned
        case ClaimChange():
            claim = change.claim
            return "2", claim.account, claim.mention.lower(), claim.kind, claim.id, change.turned
        case SameChange():
            return "3", change.a, change.b, change.verdict, change.turned
        case SettledChange():
            return "4", change.finding, change.outcome, change.turned
