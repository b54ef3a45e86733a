"""The life of every finding of a process, folded from its ledger events; nothing else is kept.

A settlement is an event, and so is taking it back. Restoring an earlier revision restores what was
settled then.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from model_store.events import (
    Asserted,
    Confirmed,
    Inquired,
    Recorded,
    Reopened,
    Replied,
    Resolved,
)
from model_store.graph.knowledge import MAIN, selected
from model_store.values import ANYWHERE, Scope
from model_store.vocabulary import Resolution, Rung, Upshot


@dataclass(frozen=True, slots=True)
class Settlement:
    """How a finding was settled, by whom and when, and which claims were looked at then."""

    finding: str
    outcome: Resolution
    seq: int
    at: str
    by: str
    why: str = ""
    scope: Scope = ANYWHERE
    claims: frozenset[str] = frozenset()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """One question that was put to one person about a finding; `word` once it was answered."""

    rung: Rung
    person: str
    at: str
    word: Upshot | None = None
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LifeCycle:
    """What happened to findings, by their id. `last` is when a claim was said or confirmed."""

    settled: dict[str, Settlement] = field(default_factory=dict)
    asked: dict[str, tuple[Asked, ...]] = field(default_factory=dict)
    last: dict[str, str] = field(default_factory=dict)


def life_cycle(
    events: Iterable[Recorded], *, until: int | None = None, branch: str = MAIN
) -> LifeCycle:
    """Fold the events of one process, in ledger order.

    Args:
        events: every event of the process.
        until: read as of this position.
        branch: events of this branch are read on top of the main one.
    """
    state = LifeCycle({}, {}, {})
    for recorded in selected(events, until=until, branch=branch):
        _take(state, recorded)
    return state


def _take(state: LifeCycle, recorded: Recorded) -> None:
    """Let one event change the fold's working memory, which nobody has seen yet."""
    settled, asked, last = state.settled, state.asked, state.last
    match recorded.event:
        case Resolved() as event:
            if (settlement := _settlement(recorded, event)) is not None:
                settled[event.finding] = settlement
        case Reopened(finding=finding):
            settled.pop(finding, None)
            asked.pop(finding, None)
        case Inquired(finding=finding, rung=rung, person=person):
            asked[finding] = (*asked.get(finding, ()), Asked(rung, person, recorded.at))
        case Replied() as event:
            asked[event.finding] = _answered(asked.get(event.finding, ()), event, recorded.at)
        case Asserted(claim=claim):
            last.setdefault(claim.id, recorded.at)
        case Confirmed(claim=key):
            last[key] = max(last.get(key, ""), recorded.at)


def _settlement(recorded: Recorded, event: Resolved) -> Settlement | None:
    """What an event settled; a word for it that we do not know settles nothing."""
    if event.outcome not in set(Resolution):
        return None
    return Settlement(
        finding=event.finding,
        outcome=Resolution(event.outcome),
        seq=recorded.seq,
        at=recorded.at,
        by=recorded.by,
        why=recorded.why,
        scope=event.scope,
        claims=frozenset(event.claims),
        before=event.before,
        after=event.after,
    )


def _answered(before: tuple[Asked, ...], reply: Replied, at: str) -> tuple[Asked, ...]:
    """The last open question to this person with its answer; an answer nobody asked for counts."""
    for index in range(len(before) - 1, -1, -1):
        one = before[index]
        if one.person == reply.person and one.rung is reply.rung and one.word is None:
            done = replace(one, word=reply.word, claims=reply.claims)
            return (*before[:index], done, *before[index + 1 :])
    return (*before, Asked(reply.rung, reply.person, at, reply.word, reply.claims))
