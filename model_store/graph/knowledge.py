"""What is known of one process at one moment: a pure fold of its ledger events.

Folding is idempotent and never guesses: a claim leaves only by an event that names it, by its
speaker's consent, or because its speaker was forgotten.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace

from model_store.claims import Claim, normalised
from model_store.events import (
    Aliased,
    Asserted,
    ClaimEvent,
    Confirmed,
    Consented,
    Corrected,
    Forgotten,
    HeadMoved,
    Misheard,
    Recorded,
    Reopened,
    Reread,
    Resolved,
    Unaliased,
    Withdrawn,
)
from model_store.people import Account, Person, Process, account_of
from model_store.vocabulary import ClaimStatus, Consent, Verdict

MAIN = "main"
"""The branch that tells how the work is done now."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Claims with what became of them, and the judgements and settlements made about them.

    `claims` keeps ledger order. `verdicts` is keyed by the sorted pair of normalised mentions.
    `reread` names the claims that came or went because our reading changed, not a speaker's mind.
    """

    process: Process
    claims: tuple[Claim, ...] = ()
    status: Mapping[str, ClaimStatus] = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()
    verdicts: Mapping[tuple[str, str], Verdict] = field(default_factory=dict)
    resolved: Mapping[str, str] = field(default_factory=dict)
    forgotten: frozenset[str] = frozenset()
    reread: frozenset[str] = frozenset()
    people: tuple[Person, ...] = ()
    accounts: tuple[Account, ...] = ()
    seq: int = 0

    @property
    def live(self) -> tuple[Claim, ...]:
        """Claims nobody corrected or withdrew, of speakers who still consent."""
        closed = {a.key for a in self.accounts if a.consent is Consent.WITHDRAWN}
        return tuple(
            claim
            for claim in self.claims
            if self.status.get(claim.id, ClaimStatus.LIVE) is ClaimStatus.LIVE
            and claim.account not in closed
            and claim.speaker not in self.forgotten
        )


def fold(
    process: Process,
    events: Iterable[Recorded],
    people: Iterable[Person] = (),
    accounts: Iterable[Account] = (),
    *,
    until: int | None = None,
    branch: str = MAIN,
) -> Knowledge:
    """Fold ledger events, in order, into what is known.

    Args:
        process: what the events are about.
        events: the process's events in ledger order.
        people: everybody who may be named.
        accounts: the accounts of the process; consent recorded in `events` overrides theirs.
        until: read as of this `seq`. Withdrawing, forgetting and consent given later than that
            still count, so pass the whole stream: what somebody took back is gone at all times.
        branch: events of this branch are read on top of the main one.
    """
    stream = [e for e in events if e.branch in (MAIN, branch)]
    read = selected(stream, until=until, branch=branch)
    state = _State({a.key: a for a in accounts})
    for recorded in read:
        state.take(recorded.event)
    for recorded in stream:
        if isinstance(recorded.event, Withdrawn | Consented | Forgotten):
            state.take(recorded.event)
    known = {p.key: p for p in people if p.key not in state.forgotten}
    return Knowledge(
        process=process,
        claims=tuple(state.claims.values()),
        status={key: state.status.get(key, ClaimStatus.LIVE) for key in state.claims},
        confirmed=frozenset(state.confirmed),
        verdicts=state.verdicts,
        resolved=state.resolved,
        forgotten=frozenset(state.forgotten),
        reread=frozenset(state.reread),
        people=tuple(known.values()),
        accounts=tuple(state.accounts.values()),
        seq=max((e.seq for e in stream if until is None or e.seq <= until), default=0),
    )


def pair(a: str, b: str) -> tuple[str, str]:
    """Key of a judgement: the two mentions normalised and sorted.

    >>> pair("Pay it", "check  it")
    ('check it', 'pay it')
    """
    first, second = sorted((normalised(a), normalised(b)))
    return first, second


def selected(
    events: Iterable[Recorded], *, until: int | None = None, branch: str = MAIN
) -> list[Recorded]:
    """The events of a branch that are read: up to a place, and as the last `head` selected."""
    stream = (e for e in events if e.branch in (MAIN, branch))
    return _selected([e for e in stream if until is None or e.seq <= until])


def _selected(events: list[Recorded]) -> list[Recorded]:
    """The events that are read once the last `head` has selected an earlier revision."""
    for index in range(len(events) - 1, -1, -1):
        event = events[index].event
        if isinstance(event, HeadMoved) and event.seq < events[index].seq:
            before = _selected([e for e in events[:index] if e.seq <= event.seq])
            return before + events[index + 1 :]
    return events


class _State:
    """The fold's working memory; it lives no longer than one call of `fold`."""

    def __init__(self, accounts: dict[str, Account]) -> None:
        self.accounts = accounts
        self.claims: dict[str, Claim] = {}
        self.status: dict[str, ClaimStatus] = {}
        self.confirmed: set[str] = set()
        self.verdicts: dict[tuple[str, str], Verdict] = {}
        self.resolved: dict[str, str] = {}
        self.forgotten: set[str] = set()
        self.reread: set[str] = set()

    def take(self, event: ClaimEvent) -> None:
        """Let one event change the state."""
        step = _STEPS.get(type(event))
        if step is not None:
            step(self, event)

    def retire(self, claim: str, status: ClaimStatus) -> None:
        """Take a claim out of reading; what was withdrawn stays withdrawn."""
        if self.status.get(claim) is not ClaimStatus.WITHDRAWN:
            self.status[claim] = status


def _asserted(state: _State, event: Asserted) -> None:
    state.claims.setdefault(event.claim.id, event.claim)


def _confirmed(state: _State, event: Confirmed) -> None:
    state.confirmed.add(event.claim)


def _replaced(state: _State, event: Corrected | Misheard) -> None:
    state.retire(event.claim, ClaimStatus.CORRECTED)


def _withdrawn(state: _State, event: Withdrawn) -> None:
    state.retire(event.claim, ClaimStatus.WITHDRAWN)


def _reread(state: _State, event: Reread) -> None:
    state.reread.update(event.old, event.new)
    for claim in event.old:
        if claim not in state.confirmed and claim not in event.new:
            state.retire(claim, ClaimStatus.CORRECTED)


def _aliased(state: _State, event: Aliased) -> None:
    state.verdicts[pair(event.a, event.b)] = event.verdict


def _unaliased(state: _State, event: Unaliased) -> None:
    state.verdicts.pop(pair(event.a, event.b), None)


def _resolved(state: _State, event: Resolved) -> None:
    parts = (getattr(event.scope, f.name) for f in fields(event.scope))
    cases = ", ".join(part for part in parts if part)
    state.resolved[event.finding] = f"{event.outcome} ({cases})" if cases else event.outcome


def _reopened(state: _State, event: Reopened) -> None:
    state.resolved.pop(event.finding, None)


def _consented(state: _State, event: Consented) -> None:
    account = state.accounts.get(event.account) or account_of(event.account)
    state.accounts[event.account] = replace(account, consent=event.consent)


def _forgotten(state: _State, event: Forgotten) -> None:
    state.forgotten.add(event.person)


_STEPS: dict[type, Callable[..., None]] = {
    Asserted: _asserted,
    Confirmed: _confirmed,
    Corrected: _replaced,
    Misheard: _replaced,
    Withdrawn: _withdrawn,
    Reread: _reread,
    Aliased: _aliased,
    Unaliased: _unaliased,
    Resolved: _resolved,
    Reopened: _reopened,
    Consented: _consented,
    Forgotten: _forgotten,
}
