"""What a difference may come from instead of being one, and whom asking tells most about it.

Every rung has a chance from what is on record; the question with the most expected information for
its cost is asked, at most one of each person about a finding.
"""

import hashlib
import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from model_store.claims import Claim
from model_store.findings.finding import Finding
from model_store.graph.view import ProcessView
from model_store.settlement.chances import chances, counts_days
from model_store.settlement.standing import Standing, evidence
from model_store.vocabulary import Basis, FindingKind, FindingList, Kind, Rung, Side, Status

COST: Mapping[Rung, float] = {
    Rung.MISHEARING: 0.6,
    Rung.ALIAS: 0.7,
    Rung.UNIT: 0.8,
    Rung.SCOPE: 1.0,
    Rung.TIME: 1.0,
    Rung.SHOULD: 1.0,
    Rung.REAL: 1.2,
}
"""What it takes to answer: one's own words are quickly judged, two versions are not."""
KNOWS: Mapping[Basis, float] = {
    Basis.DOES_IT: 0.9,
    Basis.LOG: 0.9,
    Basis.RECEIVES_IT: 0.8,
    Basis.SEES_IT: 0.7,
    Basis.POLICY_DOC: 0.5,
    Basis.WAS_TOLD: 0.4,
    Basis.GUESS: 0.3,
}
"""How likely somebody can tell, by how they come to know."""
LEAST_WORTH = 0.05


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One question that could be asked of one person about one finding. `claim` is their own.

    `worth` is the expected information in bits, by how likely the person knows, for its cost.
    """

    finding: str
    rung: Rung
    person: str
    account: str
    side: Side
    worth: float
    claim: str = ""


def inquiries(
    every: Iterable[Standing], view: ProcessView, silent: Collection[str] = ()
) -> tuple[Inquiry, ...]:
    """Every question there is about what is told in two ways, worth most first.

    Whoever asks takes the first that can be put, one a finding and person (`next_questions`).

    Args:
        every: findings with where they stand.
        view: the process they are about.
        silent: persons who may not be asked (yet): a leader whose belief is not on record.
    """
    found = [
        one
        for standing in every
        if _is_to_ask(standing)
        and is_told_in_two_ways(standing.finding.list, standing.finding.kind)
        for one in _for_each(standing, view, silent)
    ]
    return tuple(sorted(found, key=lambda i: (-i.worth, i.finding, i.person)))


def is_told_in_two_ways(listed: FindingList, kind: FindingKind) -> bool:
    """Whether a finding has two versions to ask about: across the sides, or within one."""
    return listed is FindingList.CONTRADICTED or kind is FindingKind.VARIATION


def next_questions(found: Iterable[Inquiry], one_each: Collection[str] = ()) -> list[Inquiry]:
    """At most one question a finding and one a person, worth most first.

    Args:
        found: as `inquiries` ranks them.
        one_each: persons who are being asked something already.
    """
    chosen: list[Inquiry] = []
    persons, findings = set(one_each), set[str]()
    for one in found:
        if one.person not in persons and one.finding not in findings:
            chosen.append(one)
            persons.add(one.person)
            findings.add(one.finding)
    return chosen


def is_believed_first(finding: str) -> bool:
    """Which version is told first: by lot, but the same for a finding whenever it is asked."""
    return hashlib.sha256(finding.encode()).digest()[0] % 2 == 0


def _for_each(standing: Standing, view: ProcessView, silent: Collection[str]) -> Iterator[Inquiry]:
    """Every question to everybody, unless somebody's answer is waited for."""
    earlier = () if standing.status is Status.STALE else standing.asked
    if any(asked.word is None for asked in earlier):
        return
    heard = {asked.person for asked in earlier} | set(silent)
    weight = standing.finding.severity.score if standing.finding.severity else 0.5
    best: dict[tuple[str, Rung], Inquiry] = {}
    for rung, chance in chances(standing, view).items():
        bits = _information(chance)
        for claim, knows in _addressees(rung, standing.finding, view):
            worth = round(bits * knows * weight / COST[rung], 4)
            if claim.speaker in heard or worth < LEAST_WORTH * weight:
                continue
            known = best.get((claim.speaker, rung))
            if known is None or worth > known.worth:
                made = _inquiry(standing.finding, rung, claim, view, worth)
                best[claim.speaker, rung] = made
    yield from best.values()


def _is_to_ask(standing: Standing) -> bool:
    """Whether it is open, or so old that it is to be asked about anew."""
    return standing.is_pending or standing.status is Status.STALE


def _inquiry(
    finding: Finding, rung: Rung, claim: Claim, view: ProcessView, worth: float
) -> Inquiry:
    own = claim.id if rung in (Rung.MISHEARING, Rung.UNIT) else ""
    side = view.side(claim)
    return Inquiry(finding.id, rung, claim.speaker, claim.account, side, worth, own)


def _addressees(rung: Rung, finding: Finding, view: ProcessView) -> Iterator[tuple[Claim, float]]:
    """Claims whose speakers could answer, with how likely they can."""
    for claim in evidence(finding):
        likely = _knows(rung, claim, view)
        if likely:
            yield claim, likely
    if rung is Rung.REAL:
        yield from _witnesses(finding, view)


def _knows(rung: Rung, claim: Claim, view: ProcessView) -> float:
    """How likely the speaker of a claim can answer: of one's own words surely, else by side."""
    if rung is Rung.MISHEARING:
        return float(claim.id not in view.knowledge.confirmed)
    if rung is Rung.UNIT:
        return 0.95 * counts_days(claim)
    leads = view.side(claim) is Side.LEADER
    by_side = {Rung.SHOULD: (0.9, 0.4), Rung.ALIAS: (0.6, 0.8)}
    lead, do = by_side.get(rung, (0.5, KNOWS[claim.basis]))
    return lead if leads else do


def _witnesses(finding: Finding, view: ProcessView) -> Iterator[tuple[Claim, float]]:
    """Whoever does the step and has not spoken of what differs: nobody can tell better."""
    heard = {c.speaker for c in evidence(finding)}
    for step in finding.steps[:1]:
        for claim in view.about(step, Kind.STEP, Kind.OWNER, side=Side.OPERATOR):
            if claim.speaker not in heard and claim.basis in (Basis.DOES_IT, Basis.RECEIVES_IT):
                heard.add(claim.speaker)
                yield claim, KNOWS[claim.basis]


def _information(chance: float) -> float:
    """Expected information of a yes-or-no question, in bits (Shannon's binary entropy).

    >>> _information(0.5), _information(1.0)
    (1.0, 0.0)
    """
    if not 0 < chance < 1:
        return 0.0
    return -(chance * math.log2(chance) + (1 - chance) * math.log2(1 - chance))
