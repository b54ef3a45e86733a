"""What was made of a scenario, as one JSON object in the format `gemba-result-1`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from model_store.claims import Claim
from model_store.events import Revision
from model_store.findings.finding import Finding
from model_store.graph.view import ProcessView
from model_store.people import Account
from model_store.queues.station import Station
from model_store.values import Party, Range, StepRef, System, Text, Value
from model_store.vocabulary import ClaimStatus, Kind, Side, Vantage

FORMAT = "gemba-result-1"
QUOTES_PER_SIDE = 3

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Said:
    """One turn as played: who, the question (None: nobody asked), and the messages as said.

    `read_back` are the lines the question was about: what was understood so far.
    """

    user: str
    question: Json | None
    messages: tuple[str, ...]
    read_back: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """Everything a result is written from."""

    mode: str
    view: ProcessView
    turns: Sequence[Said]
    findings: Sequence[Finding]
    stations: Sequence[Station]
    revisions: Sequence[Revision]


def result(played: Played) -> Json:
    """Write the result object; every claim of the ledger is in it, whatever became of it."""
    view, knowledge = played.view, played.view.knowledge
    accounts = {a.key: a for a in knowledge.accounts}
    status = knowledge.status
    return {
        "format": FORMAT,
        "mode": played.mode,
        "process": knowledge.process.key,
        "turns": [
            {"user": t.user, "question": t.question, "messages": list(t.messages)}
            for t in played.turns
        ],
        "claims": [
            _claim(c, view, accounts, status.get(c.id, ClaimStatus.LIVE)) for c in knowledge.claims
        ],
        "steps": [{"label": s.label, "mentions": list(s.mentions)} for s in view.steps],
        "edges": list(_edges(view)),
        "findings": [finding_row(f, view) for f in played.findings],
        "queues": [
            _queue(s, knowledge.process.key)
            for s in played.stations
            if knowledge.process.key in s.processes
        ],
        "versions": [
            {"seq": r.seq, "id": r.version, "author": r.author, "reason": r.reason}
            for r in played.revisions
        ],
    }


def _claim(
    claim: Claim, view: ProcessView, accounts: Mapping[str, Account], status: ClaimStatus
) -> Json:
    scope = claim.scope
    account = accounts.get(claim.account)
    row = {
        "id": claim.id,
        "speaker": claim.speaker,
        "vantage": account.vantage if account else Vantage.OPERATOR,
        "kind": claim.kind,
        "subject": _label(view, claim),
        "mention": claim.mention,
        "value": _value(claim.kind, claim.value),
        "quote": claim.quote,
        "polarity": claim.polarity,
        "modality": claim.modality,
        "basis": claim.basis,
        "hedge": claim.hedge,
        "case": claim.case,
        "scope": {
            name: getattr(scope, name)
            for name in ("site", "variant", "amount", "period", "channel")
            if getattr(scope, name)
        },
        "status": status,
    }
    minutes = claim.value.minutes if isinstance(claim.value, Range) else None
    if minutes and isinstance(claim.value, Range):
        low, high = minutes
        usual = claim.value.usual
        factor = low / claim.value.low if claim.value.low else None
        middle = usual * factor if usual is not None and factor else (low + high) / 2
        row["range"] = {"low": low, "usual": middle, "high": high}
    return row


def _label(view: ProcessView, claim: Claim) -> str:
    """The step a claim is about; a name that others still use is no longer that of its step."""
    key = view.step_of(claim)
    if key:
        return view.step(key).label
    return "" if view.key_of(claim.mention) else claim.mention


def _value(kind: Kind, value: Value) -> Json | str:
    match value:
        case Party() if kind is Kind.HANDOFF:
            return {"to": _party(value)}
        case Party():
            return _party(value)
        case System(name=name):
            return {"name": name}
        case StepRef(mention=words) | Text(words=words):
            return words
        case Range():
            return f"{value.low:g}-{value.high:g} {value.unit}" + (
                f" per {value.per}" if value.per else ""
            )


def _party(party: Party) -> Json:
    known = {"person": party.person, "role": party.role, "system": party.system}
    return {k: v for k, v in known.items() if v} or {"role": party.as_said}


def _edges(view: ProcessView) -> Iterable[Json]:
    for claim in view.about(None, Kind.ORDER):
        if not isinstance(claim.value, StepRef):
            continue
        target = view.key_of(claim.value.mention)
        source = view.step_of(claim)
        if source and target:
            yield {
                "from": view.step(source).label,
                "to": view.step(target).label,
                "condition": claim.scope.variant,
            }


def finding_row(finding: Finding, view: ProcessView) -> Json:
    """One finding as results list it: at most three quotes a side."""
    sides = ((Side.LEADER, finding.leader), (Side.OPERATOR, finding.operator))
    return {
        "id": finding.id,
        "rule": finding.rule,
        "list": finding.list,
        "kind": finding.kind,
        "step": view.step(finding.steps[0]).label if finding.steps else None,
        "severity": finding.severity.score if finding.severity else None,
        "explanation": finding.explanation,
        "sides": [
            {"vantage": side, "quotes": [_quote(c) for c in claims[:QUOTES_PER_SIDE]]}
            for side, claims in sides
        ],
    }


def _quote(claim: Claim) -> Json:
    return {"user": claim.speaker, "text": claim.quote}


def _queue(station: Station, process: str) -> Json:
    wait = station.wait
    return {
        "rank": station.rank,
        "station": station.label,
        "steps": list(station.steps_in(process)),
        "probability": station.probability,
        "wait": {"low": wait[0], "high": wait[1]} if wait else None,
        "cause": station.cause,
        "why": station.why,
    }
