"""Where to start: processes ranked by pain, boundaries, risk and single hands, reasons beside.

Each factor runs from 0 to 1 and counts the same; `HALF` is what makes a factor one half. Both
are conventions that can be argued with; that is why every factor is shown with what it rests on.
Only facts of the process count as pain (waits, rework, ways round): what people feel is theirs.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from model_store.claims import Claim, canonical
from model_store.findings.finding import Finding
from model_store.graph.view import ProcessView
from model_store.lenses.facts import Facts, facts
from model_store.people import Process
from model_store.values import MINUTES, Party, Range, Unit
from model_store.vocabulary import FindingKind, FindingList, Kind, Polarity, Side

HALF: Mapping[str, float] = {"pain": 10.0, "boundaries": 6.0, "risk": 3.0}
"""Points that make a factor one half: days waited and ways round; hand-overs; severities added."""

_RISKY = frozenset(
    {
        FindingKind.BYPASSED_CONTROL,
        FindingKind.WORKAROUND,
        FindingKind.UNHANDLED_EXCEPTION,
        FindingKind.MISSING_OWNER,
        FindingKind.EXCEPTION_UNKNOWN,
    }
)


@dataclass(frozen=True, slots=True)
class Factor:
    """One reason to start here: `value` from 0 to 1, and what it is made of in plain words."""

    name: str
    value: float
    reason: str
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Start:
    """One process with its reasons; `score` is the mean of the factors, 0 to 1."""

    process: Process
    factors: tuple[Factor, ...]

    @property
    def score(self) -> float:
        """How much speaks for starting here."""
        return sum(factor.value for factor in self.factors) / len(self.factors)


def where_to_start(
    views: Iterable[ProcessView], findings: Mapping[str, Sequence[Finding]]
) -> tuple[Start, ...]:
    """Rank processes, the one with most to gain first.

    Args:
        views: the processes.
        findings: the findings of each, by the process's key.
    """
    starts = (_start(view, findings.get(view.knowledge.process.key, ())) for view in views)
    return tuple(sorted(starts, key=lambda s: (-s.score, s.process.key)))


def _start(view: ProcessView, findings: Sequence[Finding]) -> Start:
    told = facts(view)
    made = (_pain(view), _boundaries(view), _risk(findings), _single(view, told))
    return Start(view.knowledge.process, made)


def _pain(view: ProcessView) -> Factor:
    """Days waited at the steps, the longest usual wait of each, and every detour told."""
    waits: dict[str, tuple[float, Claim]] = {}
    for claim in view.about(None, Kind.WAIT, side=Side.OPERATOR):
        ends = claim.value.minutes if isinstance(claim.value, Range) else None
        days = sum(ends) / 2 / MINUTES[Unit.DAY] if ends else 0.0
        step = view.step_of(claim)
        if days > waits.get(step, (0.0, claim))[0]:
            waits[step] = (days, claim)
    detours = _told_once(view.about(None, Kind.REWORK, Kind.WORKAROUND, side=Side.OPERATOR))
    days = sum(found for found, _ in waits.values())
    told = f"{len(detours)} detours and repeats told"
    reason = f"{days:.0f} days of stated waits over all its steps, {told}"
    claims = (*(claim for _, claim in waits.values()), *detours)
    return Factor("pain", _share(days + len(detours), HALF["pain"]), reason, claims)


def _boundaries(view: ProcessView) -> Factor:
    """Different hands that work passes into, as told by those who give or get it."""
    found: dict[tuple[str, str], Claim] = {}
    for claim in view.about(None, Kind.HANDOFF, side=Side.OPERATOR):
        if isinstance(claim.value, Party) and claim.value.person != claim.speaker:
            found.setdefault((claim.speaker, canonical(claim.value)), claim)
    value = _share(len(found), HALF["boundaries"])
    return Factor("boundaries", value, f"{len(found)} hand-overs to others", tuple(found.values()))


def _risk(findings: Iterable[Finding]) -> Factor:
    """Severities of what is got round, left without an owner or not foreseen, added up."""
    counted = [
        found
        for found in findings
        if found.kind in _RISKY and found.severity and found.list is not FindingList.UNASKED
    ]
    points = sum(found.severity.score for found in counted if found.severity)
    claims = tuple(claim for found in counted for claim in found.operator[:1])
    reason = f"{len(counted)} rules got round, cases without a handler or steps without an owner"
    return Factor("risk", _share(points, HALF["risk"]), reason, claims)


def _single(view: ProcessView, told: Sequence[Facts]) -> Factor:
    """Steps that hang on one person, out of all steps whose owner was told.

    Who says of the whole work "nobody else can do this" says it of every step that is theirs.
    """
    whole = view.about("", Kind.SINGLE_PERSON, side=Side.OPERATOR)
    only = {claim.speaker for claim in whole if claim.polarity is Polarity.ASSERTS}
    owned = [fact for fact in told if fact.owners or fact.of(Kind.SINGLE_PERSON)]
    alone = [fact for fact in owned if not fact.of(Kind.DEPUTY) and _hangs_on_one(fact, only)]
    share = len(alone) / len(owned) if owned else 0.0
    here = (claim for fact in alone for claim in fact.of(Kind.SINGLE_PERSON))
    reason = f"{len(alone)} of {len(owned)} steps with an owner hang on one person"
    return Factor("single hands", share, reason, (*here, *whole) if alone else ())


def _hangs_on_one(fact: Facts, only: set[str]) -> bool:
    doing = {c.value.person for c in fact.owners if isinstance(c.value, Party)}
    return bool(fact.of(Kind.SINGLE_PERSON)) or (len(doing) == 1 and bool(doing & only))


def _share(points: float, half: float) -> float:
    """Bring points to 0..1 so that many small ones never outweigh everything else.

    >>> _share(3.0, 3.0)
    0.5
    """
    return points / (points + half)


def _told_once(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple({(c.message, c.quote): c for c in claims}.values())
