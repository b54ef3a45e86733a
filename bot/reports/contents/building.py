"""The one builder of a report: from what is known to values; every renderer shows the same.

Nothing is said that no claim carries, and silence is never told as disagreement: the lists of
findings stay apart, each with a heading of its own.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.reports.contents.ordering import ordered
from bot.reports.contents.pairs import BELIEVING, DOING, in_a_sentence, told, told_of_practice
from bot.reports.contents.pairs import subject as subject_of
from bot.reports.contents.statements import Phrase, phrases
from bot.reports.contents.sureness import WEIGHTS, sureness
from bot.reports.contents.values import (
    Basis,
    Changes,
    Ended,
    Entry,
    Report,
    Statement,
    StepLine,
    Sureness,
    Waiting,
)
from bot.reports.wording import Roles, roles, sentence, span_of_minutes
from model_store.claims import Claim, canonical
from model_store.findings.finding import Finding
from model_store.graph.view import ProcessView, Step
from model_store.queues.station import Station
from model_store.values import Text
from model_store.vocabulary import (
    ClaimStatus,
    FindingKind,
    FindingList,
    Kind,
    Modality,
    Polarity,
    Side,
)

AS_IT_RUNS = (Modality.DONE, Modality.REPORTED)
AT_NO_STEP = (
    *(Kind.CONTROL, Kind.WAIT, Kind.BATCHING, Kind.DURATION),
    *(Kind.EXCEPTION, Kind.REWORK, Kind.WORKAROUND),
)
BOUNDS = (Kind.TRIGGER, Kind.OUTCOME, Kind.VOLUME, Kind.FREQUENCY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Everything a report is built from. `told`: the moment of each message, by its key.

    `before` are the ids of findings that the report before had; None: there is none to compare.
    """

    view: ProcessView
    findings: Sequence[Finding]
    stations: Sequence[Station]
    version: str
    at: str
    told: Mapping[str, str]
    changes: Changes | None = None
    ended: tuple[Ended, ...] = ()
    before: frozenset[str] | None = None


def build(known: Known) -> Report:
    """Build the report of one process."""
    view, process = known.view, known.view.knowledge.process
    naming = roles(view.knowledge.people, view.claims)
    return Report(
        process=process.key,
        title=process.name,
        version=known.version,
        at=known.at,
        basis=_basis(view),
        bounds=tuple(_bounds(known, naming)),
        whole=tuple(_whole(known, naming)),
        steps=tuple(_steps(known, naming)),
        contradicted=_listed(known, FindingList.CONTRADICTED, naming),
        surprises=_listed(known, FindingList.SURPRISE, naming),
        unasked=_listed(known, FindingList.UNASKED, naming),
        detectors=tuple(
            entry
            for entry in _listed(known, FindingList.DETECTOR, naming)
            if entry.kind is not FindingKind.BLIND_SPOT
        ),
        blind_spots=tuple(
            _entry(finding, known, naming)
            for finding in known.findings
            if finding.kind is FindingKind.BLIND_SPOT
        ),
        ended=known.ended,
        waiting=waiting_places(known.stations, (view,)),
        changes=known.changes,
        weights=WEIGHTS,
    )


def waiting_places(
    stations: Iterable[Station], views: Sequence[ProcessView]
) -> tuple[Waiting, ...]:
    """Places where work waits, worded about roles; ranked anew among those given."""
    people = {person.key: person for view in views for person in view.knowledge.people}
    naming = roles(people.values(), (claim for view in views for claim in view.claims))
    carried = (station for station in stations if station.claims)
    return tuple(_waiting(rank, s, naming) for rank, s in enumerate(carried, start=1))


def _basis(view: ProcessView) -> Basis:
    status = list(view.knowledge.status.values())
    accounts = {claim.account: view.side(claim) for claim in view.claims}
    return Basis(
        doing=sum(side is Side.OPERATOR for side in accounts.values()),
        leading=sum(side is Side.LEADER for side in accounts.values()),
        claims=len(view.claims),
        corrected=status.count(ClaimStatus.CORRECTED),
        removed=status.count(ClaimStatus.WITHDRAWN),
    )


def _bounds(known: Known, naming: Roles) -> Iterable[Statement]:
    whole = [c for c in known.view.about(None, *BOUNDS) if _is_practice(c)]
    bounds = [c for c in whole if c.kind in BOUNDS[:2] or not known.view.step_of(c)]
    return (_statement(phrase, known) for phrase in phrases(bounds, naming))


def _whole(known: Known, naming: Roles) -> Iterable[Statement]:
    """What was told without saying at which step: waits, exceptions, ways round."""
    found = [c for c in known.view.about("", *AT_NO_STEP) if _is_practice(c)]
    # "2 days" without a step says nothing; the words around it say what waits.
    told = [replace(c, value=Text(c.quote)) for c in found]
    return (_statement(phrase, known) for phrase in phrases(told, naming))


def _steps(known: Known, naming: Roles) -> Iterable[StepLine]:
    view = known.view
    done = [step for step in view.steps if any(map(_is_practice, view.about(step.key)))]
    believed = [step for step in view.steps if step not in done and view.about(step.key)]
    for number, step in enumerate((*ordered(view, done), *ordered(view, believed)), start=1):
        yield _step(step, number, known, naming)


def _step(step: Step, number: int, known: Known, naming: Roles) -> StepLine:
    told = [c for c in known.view.about(step.key) if c.kind not in BOUNDS[:2]]
    practice = [c for c in told if _is_practice(c)]
    claims = practice or told
    denied = [c for c in told if c.kind is Kind.STEP and _is_denied(c)]
    return StepLine(
        number=number,
        label=naming.step(step.label),
        statements=tuple(_statement(p, known, told) for p in phrases(claims, naming)),
        claims=_ids((*claims, *denied)),
        sureness=_sure((*claims, *denied), known),
        only_believed=not practice,
    )


def _is_practice(claim: Claim) -> bool:
    return claim.modality in AS_IT_RUNS and claim.polarity is Polarity.ASSERTS


def _is_denied(claim: Claim) -> bool:
    return claim.modality in AS_IT_RUNS and claim.polarity is Polarity.DENIES


def _statement(phrase: Phrase, known: Known, around: Iterable[Claim] = ()) -> Statement:
    """A sentence with what speaks against it: denials of the same value, told of the same step."""
    said = {(c.kind, canonical(c.value)) for c in phrase.claims}
    denied = [c for c in around if _is_denied(c) and (c.kind, canonical(c.value)) in said]
    claims = (*phrase.claims, *denied)
    return Statement(phrase.topic, sentence(phrase.text), _ids(claims), _sure(claims, known))


def _listed(known: Known, wanted: FindingList, naming: Roles) -> tuple[Entry, ...]:
    return tuple(
        _entry(finding, known, naming)
        for finding in known.findings
        if finding.list is wanted and finding.kind is not FindingKind.BLIND_SPOT
    )


def _entry(finding: Finding, known: Known, naming: Roles) -> Entry:
    view = known.view
    severity = finding.severity
    believed, described = _sides(finding, view, naming)
    text, subject = _parted(naming.in_ours(finding.explanation, finding.named))
    return Entry(
        id=finding.id,
        rule=finding.rule,
        kind=finding.kind,
        subject=subject or _subject(finding, view, naming),
        text=sentence(text),
        claims=_ids((*finding.leader, *finding.operator)),
        believed=believed,
        described=described,
        band=severity.band if severity else None,
        score=severity.score if severity else None,
        factors=severity.factors if severity else (),
        is_new=known.before is not None and finding.id not in known.before,
    )


def _parted(explanation: str) -> tuple[str, str]:
    """Take whom it is about, in brackets, out of an explanation that holds for others, too.

    >>> _parted("Work waits at one station (the clerk). Nobody else can do it.")
    ('Work waits at one station. Nobody else can do it.', 'the clerk')
    """
    before, opening, rest = explanation.partition(" (")
    inside, closing, after = rest.partition(")")
    return (before + after, inside) if opening and closing else (explanation, "")


def _subject(finding: Finding, view: ProcessView, naming: Roles) -> str:
    labels = (view.step(key).label for key in finding.steps if key in view.index.steps)
    return "; ".join(dict.fromkeys(map(naming.step, labels)))


def _sides(finding: Finding, view: ProcessView, naming: Roles) -> tuple[str, str]:
    """What either side holds, as sentences of ours; a side that says nothing has none."""
    it = in_a_sentence(subject_of(finding, view, naming))
    if finding.list is FindingList.CONTRADICTED:
        believed, described = told(finding, it, naming)
        return believed and f"{BELIEVING} {believed}", described and f"{DOING} {described}"
    practice = told_of_practice(finding, it, naming)
    return "", f"{DOING} {practice}" if practice and finding.operator else ""


def _waiting(rank: int, station: Station, naming: Roles) -> Waiting:
    return Waiting(
        rank=rank,
        station=naming.without_names(station.label),
        steps=tuple(naming.step(step) for step in station.steps),
        cause=station.cause,
        why=sentence(station.why),
        how_long=span_of_minutes(*station.wait) if station.wait else "",
        how_sure=station.how_sure,
        probability=station.probability,
        claims=_ids(station.claims),
    )


def _sure(claims: Iterable[Claim], known: Known) -> Sureness:
    return sureness(claims, known.view.knowledge.confirmed, known.told)


def _ids(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(claim.id for claim in claims)
