"""A finding as a card: what is believed, what is described, what it means. Three sentences.

The same values for a terminal, for Slack and for a report, without a field for a quote or a name.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.clock import day
from bot.reports.contents.pairs import (
    BELIEVING,
    DOING,
    in_a_sentence,
    subject,
    told,
    told_of_practice,
)
from bot.reports.wording import Roles, counted, first_upper, roles, sentence
from model_store.claims import Claim
from model_store.findings.finding import Finding
from model_store.graph.view import ProcessView
from model_store.settlement.standing import Standing, evidence
from model_store.values import Scope
from model_store.vocabulary import Band, FindingKind, FindingList, Resolution, Rung, Status

SILENT = "No leader spoke of it, and nobody says that anybody is wrong"
_YOURS = "The leader believes that", "You believe that"
WHOLE = "The process as a whole"
SETTLED = {
    Resolution.LEADER_UPDATED: "the leader changed the picture",
    Resolution.OPERATOR_CORRECTED: "those who do the work corrected theirs",
    Resolution.VARIANT: "both hold, for different cases",
    Resolution.CHANGED_OVER_TIME: "it was so, and is not any more",
    Resolution.ALIAS: "two names for one thing",
    Resolution.MISHEARING: "it was misheard",
    Resolution.POLICY_GAP: "it ought to be so, and is not done so",
    Resolution.TOLERATED: "it stays as it is, knowingly",
}
RUNGS = {
    Rung.MISHEARING: "whether it was heard right",
    Rung.ALIAS: "whether two names mean one thing",
    Rung.SCOPE: "in which cases each holds",
    Rung.TIME: "since when",
    Rung.SHOULD: "which one is the rule",
    Rung.UNIT: "how it is counted",
    Rung.REAL: "which one was seen",
    Rung.STILL: "whether it still holds",
}
_HEADS = {
    FindingList.CONTRADICTED: "Contradicted",
    FindingList.SURPRISE: "Did you know?",
    FindingList.UNASKED: "Not asked yet",
    FindingList.DETECTOR: "Worth a look",
}


@dataclass(frozen=True, slots=True)
class Card:
    """One finding as people read it. `sure` is what it rests on, `state` where it stands."""

    id: str
    list: FindingList
    kind: FindingKind
    status: Status
    subject: str
    believed: str
    described: str
    means: str
    sure: str
    state: str
    claims: tuple[str, ...]
    band: Band | None = None
    score: float | None = None
    factors: tuple[tuple[str, float], ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences in reading order."""
        told = (self.believed, self.described, self.means)
        if self.list is FindingList.SURPRISE:
            told = (self.described, self.believed, self.means)
        return tuple(s for s in told if s)


def heading(wanted: FindingList) -> str:
    """What a list of findings is called."""
    return _HEADS[wanted]


def cards(every: Iterable[Standing], view: ProcessView, reader: str = "") -> tuple[Card, ...]:
    """Word every finding, in the order given.

    Args:
        every: findings with where they stand.
        view: the process they are in.
        reader: who reads it; their own belief is told as theirs.
    """
    naming = roles(view.knowledge.people, view.claims)
    return tuple(_card(standing, view, naming, reader) for standing in every)


def _card(standing: Standing, view: ProcessView, naming: Roles, reader: str) -> Card:
    finding, severity = standing.finding, standing.finding.severity
    label = subject(finding, view, naming)
    said = _sentences(naming.in_ours(finding.explanation, finding.named))
    believed, described = _told(finding, label, said, naming)
    believed = believed.replace(*_YOURS) if _is_own(finding, reader) else believed
    return Card(
        id=finding.id,
        list=finding.list,
        kind=finding.kind,
        status=standing.status,
        subject=first_upper(label),
        believed=believed,
        described=described,
        means=said[-1] if said else "",
        sure=_sure(standing),
        state=naming.without_names(_state(standing)),
        claims=tuple(c.id for c in evidence(finding)),
        band=severity.band if severity else None,
        score=severity.score if severity else None,
        factors=severity.factors if severity else (),
    )


def _told(finding: Finding, label: str, said: Sequence[str], naming: Roles) -> tuple[str, str]:
    """The first two sentences: from the claims where they can be told, else the rule's own."""
    rule = [*said[:-1], "", ""]
    it = in_a_sentence(label)
    if finding.list is FindingList.SURPRISE:
        practice = told_of_practice(finding, it, naming)
        return sentence(SILENT), sentence(f"{DOING} {practice}" if practice else rule[0])
    if finding.list is not FindingList.CONTRADICTED:
        return sentence(rule[0]), sentence(rule[1]) if rule[1] else ""
    leads = _YOURS[0] if _heads(finding.leader) == 1 else BELIEVING
    believed, described = told(finding, it, naming)
    if not believed or not described:
        return sentence(rule[0]), sentence(rule[1])
    return sentence(f"{leads} {believed}"), sentence(f"{DOING} {described}")


def _is_own(finding: Finding, reader: str) -> bool:
    """Whether the belief is the reader's and nobody else's."""
    return bool(finding.leader) and {c.speaker for c in finding.leader} == {reader}


def _heads(claims: Sequence[Claim]) -> int:
    return len({claim.speaker for claim in claims})


def _sentences(explanation: str) -> list[str]:
    """An explanation as its sentences; what stands in brackets belongs to its sentence."""
    tidy = " ".join(explanation.split()).replace("? ", "?\n").replace(". ", ".\n")
    return [part for part in tidy.split("\n") if part]


def _sure(standing: Standing) -> str:
    accounts = len({c.account for c in evidence(standing.finding)})
    told = counted(accounts, "account")
    told += f", {standing.roots} independent" if accounts > 1 else ""
    last = day(standing.last)
    return f"{told}; last confirmed {last}" if last else told


def _state(standing: Standing) -> str:
    settlement = standing.settlement
    if settlement is not None:
        told = f"{SETTLED[settlement.outcome]}{cases(settlement.scope)}"
        at = f" on {day(settlement.at)}" if day(settlement.at) else ""
        if standing.reopened:
            return f"open again: somebody else speaks against what was settled{at} ({told})"
        verb = "tolerated" if settlement.outcome is Resolution.TOLERATED else "settled"
        return f"{verb}{at}: {told}"
    if standing.status is Status.STALE:
        return "nobody has spoken of it for half a year: ask again"
    if standing.asked:
        last = standing.asked[-1]
        answered = "answered" if last.word else "asked"
        return f"{answered} on {day(last.at)}: {RUNGS[last.rung]}"
    return "open"


def cases(scope: Scope) -> str:
    """For which cases something was settled, in brackets; empty for all."""
    dims = (scope.site, scope.variant, scope.amount, scope.period, scope.channel)
    named = [d for d in dims if d]
    return f" ({', '.join(named)})" if named else ""
