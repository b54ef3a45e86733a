"""Where each finding stands now: what was settled stays so until somebody new speaks against it.

A new claim of a root that was heard already strengthens a finding; it never reopens it.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from model_store.claims import Claim
from model_store.findings.finding import Finding
from model_store.graph.confidence import root_of
from model_store.graph.knowledge import Knowledge
from model_store.settlement.dates import is_older
from model_store.settlement.lifecycle import Asked, LifeCycle, Settlement
from model_store.vocabulary import Resolution, Side, Status, Upshot

_BOTH = frozenset(Side)
AGAINST: Mapping[Resolution, frozenset[Side]] = {
    Resolution.LEADER_UPDATED: frozenset({Side.LEADER}),
    Resolution.OPERATOR_CORRECTED: frozenset({Side.OPERATOR}),
    Resolution.POLICY_GAP: frozenset({Side.LEADER}),
    Resolution.TOLERATED: frozenset({Side.OPERATOR}),
    Resolution.VARIANT: _BOTH,
    Resolution.CHANGED_OVER_TIME: _BOTH,
    Resolution.ALIAS: _BOTH,
    Resolution.MISHEARING: _BOTH,
}
"""On which side somebody new speaks against a settlement; on the other one he speaks for it."""

STALE_AFTER = timedelta(days=180)
"""After half a year without a word for it, a difference is asked about again, not reported."""
_NO_ANSWER = (None, Upshot.UNCLEAR, Upshot.UNKNOWN)

ENDED = (Status.RESOLVED, Status.TOLERATED)
"""Where a finding stands that nobody need come back to."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One finding with where it stands. `last` is when it was last told or confirmed."""

    finding: Finding
    status: Status
    settlement: Settlement | None = None
    asked: tuple[Asked, ...] = ()
    last: str = ""
    reopened: bool = False
    roots: int = 0

    @property
    def is_pending(self) -> bool:
        """Whether it is still to be shown as a difference."""
        return self.status in (Status.OPEN, Status.ASKED)


def standings(
    findings: Iterable[Finding], knowledge: Knowledge, cycle: LifeCycle, now: str = ""
) -> tuple[Standing, ...]:
    """Say of every finding where it stands, in the order given.

    Args:
        findings: as the rules found them now.
        knowledge: what they were found in; claims that have left it still name their root.
        cycle: what happened to findings so far.
        now: the moment of reading, ISO; empty: nothing is too old.
    """
    said = {claim.id: claim for claim in knowledge.claims}
    return tuple(_standing(finding, said, cycle, now) for finding in findings)


def evidence(finding: Finding) -> tuple[Claim, ...]:
    """Every claim a finding rests on."""
    return (*finding.leader, *finding.operator)


def _standing(finding: Finding, said: Mapping[str, Claim], cycle: LifeCycle, now: str) -> Standing:
    settlement = _settlement_of(finding, cycle)
    asked = cycle.asked.get(finding.id, ())
    last = max((cycle.last.get(c.id, "") for c in evidence(finding)), default="")
    against = settlement is not None and _speaks_against(finding, settlement, said)
    spoken = max((last, *(a.at for a in asked)))
    status = _status(
        settlement if not against else None, asked, is_older(spoken, now, STALE_AFTER)
    )
    roots = len({root_of(c) for c in evidence(finding)})
    return Standing(finding, status, settlement, asked, last, against, roots)


def _status(settlement: Settlement | None, asked: tuple[Asked, ...], old: bool) -> Status:  # noqa: FBT001
    if settlement is not None:
        tolerated = settlement.outcome is Resolution.TOLERATED
        return Status.TOLERATED if tolerated else Status.RESOLVED
    if old:
        return Status.STALE
    return Status.ASKED if asked else Status.OPEN


def _settlement_of(finding: Finding, cycle: LifeCycle) -> Settlement | None:
    """The settlement of this finding, or of one of its rule that rests on the very same claims.

    A step that gets another name by un-merging changes ids, and must not undo what was settled.
    """
    own = cycle.settled.get(finding.id)
    if own is not None:
        return own
    claims = {c.id for c in evidence(finding)}
    rule = f"{finding.rule}-"
    same = (s for key, s in cycle.settled.items() if key.startswith(rule) and claims <= s.claims)
    return max(same, key=lambda s: s.seq, default=None) if claims else None


def _speaks_against(finding: Finding, settled: Settlement, said: Mapping[str, Claim]) -> bool:
    heard = {root_of(said[key]) for key in settled.claims if key in said}
    if not heard:
        return False  # settled by hand without looking at claims: it holds
    sides = AGAINST[settled.outcome]
    new: list[Claim] = []
    new += finding.leader if Side.LEADER in sides else ()
    new += finding.operator if Side.OPERATOR in sides else ()
    return any(root_of(c) not in heard and not _is_apart(c, settled) for c in new)


def _is_apart(claim: Claim, settled: Settlement) -> bool:
    """Whether a claim is about other cases than those a variant was settled for."""
    if settled.outcome is not Resolution.VARIANT:
        return False
    mine, theirs = claim.scope, settled.scope
    dims = ("site", "variant", "amount", "period", "channel")
    pairs = ((getattr(mine, dim), getattr(theirs, dim)) for dim in dims)
    return any(a is not None and b is not None for a, b in pairs)


def is_answered(asked: Asked) -> bool:
    """Whether a question was answered with something that says anything."""
    return asked.word not in _NO_ANSWER


def pending(every: Iterable[Standing], wanted: Collection[Status] = ()) -> tuple[Finding, ...]:
    """Findings that are still differences (or stand as wanted), in their order."""
    return tuple(s.finding for s in every if (s.status in wanted if wanted else s.is_pending))
