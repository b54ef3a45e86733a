"""From pairs of claims to findings: one per rule, step and slot, the best evidence first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from model_store.claims import Claim
from model_store.findings.both_sides import TOLD_FREELY, Pair, Place, Sides
from model_store.findings.clashes import at_odds, both_may_hold
from model_store.findings.finding import Finding, Severity
from model_store.findings.said import is_by_hand
from model_store.findings.telling.severity import band, severity
from model_store.values import Range, System
from model_store.vocabulary import Case, FindingKind, FindingList, Kind, Side, Slot

_SURE = 0.3
"""Below this it is not sure enough that both speak of one matter to call it a contradiction."""
_RETOLD, _UNASKED, _LEAST = 0.3, 0.2, 0.3
_ASIDE = (Slot.LAST_CASE, Slot.CONFIRM, "")
"""Slots whose answers are not meant as a description; empty: nobody asked."""
_FREELY, _IN_PASSING, _ASIDE_COUNTS = 0.9, 0.7, 0.5
_FIRST_PICTURE = 0.05
"""A belief that was told before anybody asked is the leader's picture of it."""
_TELLING = 2
"""Content words a quote needs to stand by itself."""
QUOTES = 3
"""At most so many claims are shown for a side."""


_NOBODY_ASKED = (
    "The people doing the work tell of this. "
    "Nobody who leads it has been asked yet. "
    "It is a question for that interview, and no finding against anybody."
)
Steps = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule calls its findings, and how much they weigh before anything else is known."""

    id: str
    kind: FindingKind
    weight: float
    slot: str = ""
    apart: bool = False
    """Whether each belief that was told of no step is a matter of its own."""
    least: float = _SURE
    """Evidence from where on it is called a contradiction: below, too few of its kind were one."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A pair that a rule holds to be at odds; `strength` ranks the evidence, higher is better."""

    pair: Pair
    strength: float


def contradictions(
    rule: Rule, sides: Sides, clashes: Iterable[Clash], explanation: str
) -> Iterator[Finding]:
    """Yield one contradicted finding per step, or pair of steps, that clashes are about.

    A saying of either side is contradicted once by a rule, by the strongest evidence there is;
    weaker evidence for the same saying supports that finding instead of becoming another one.
    """
    judged = (_judged(sides, c) for c in clashes if not both_may_hold(sides, c.pair))
    ranked = sorted((c for c in judged if c.strength >= _SURE), key=_best_first)
    grouped: dict[tuple[Steps, str], list[Clash]] = {}
    told_at: dict[Place, tuple[Steps, str]] = {}
    for clash in ranked:
        ends = [sides.place[c.id] for c in (clash.pair.leader, clash.pair.operator)]
        told = [told_at[end] for end in ends if end in told_at]
        about = told[0] if told else _about(rule, sides, clash.pair)
        grouped.setdefault(about, []).append(clash)
        for end in ends:
            told_at.setdefault(end, about)
    for (steps, matter), group in sorted(grouped.items()):
        if group[0].strength < rule.least:
            continue
        leader, operator = _supporting(sides, group)
        yield Finding(
            rule=rule.id,
            list=FindingList.CONTRADICTED,
            kind=rule.kind,
            process=sides.view.knowledge.process.key,
            steps=steps,
            slot=rule.slot,
            explanation=explanation,
            leader=leader,
            operator=operator,
            severity=_weighed(rule, leader, operator, group[0].strength),
            strength=group[0].strength,
            matter=matter,
        )


def _about(rule: Rule, sides: Sides, pair: Pair) -> tuple[Steps, str]:
    """The steps a pair is about, or the matter where it is about none and there are many."""
    steps = steps_of(sides, pair)
    return steps, matter_of(sides, pair.leader) if rule.apart and not steps else ""


def _supporting(
    sides: Sides, group: Sequence[Clash]
) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """Each side's evidence: the plainest pair, then what clashes with the other side's first.

    Whatever agrees with a belief, or clashes only with another one, is no evidence against it; nor
    is another figure than the first one that is shown, where nobody said of which step it is.
    """
    head = group[0].pair
    leader = [c.pair.leader for c in group if c.pair.operator.id == head.operator.id]
    operator = [c.pair.operator for c in group if c.pair.leader.id == head.leader.id]
    return distinct(leader), distinct([c for c in operator if _goes_with(sides, head.operator, c)])


def _goes_with(sides: Sides, first: Claim, other: Claim) -> bool:
    """Whether two people may mean the same where neither says of which step they speak."""
    if sides.steps[first.id] or sides.steps[other.id]:
        return True
    return at_odds(sides, first, other) is not True


def surprises(
    rule: Rule, sides: Sides, claims: Iterable[Claim], explanation: str
) -> Iterator[Finding]:
    """Yield one surprise per step that these operators' claims are about.

    What was told of no step is one matter for every answer: nothing else holds it together.
    Where no leader was heard yet nobody can be surprised: it is a question for the first one.
    """
    heard = any(sides.view.side(claim) is Side.LEADER for claim in sides.view.claims)
    grouped: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        if _tells(sides, claim):
            step = sides.view.step_of(claim)
            grouped.setdefault((step, "" if step else matter_of(sides, claim)), []).append(claim)
    for (step, matter), group in sorted(grouped.items()):
        group.sort(key=lambda c: (c.slot in _ASIDE, c.slot != rule.slot, c.span[0], c.id))
        plain = _told(group[0], rule)
        operator = distinct(group)
        yield Finding(
            rule=rule.id,
            list=FindingList.SURPRISE if heard else FindingList.UNASKED,
            kind=rule.kind,
            process=sides.view.knowledge.process.key,
            steps=(step,) if step else (),
            slot=rule.slot,
            explanation=explanation if heard else _NOBODY_ASKED,
            operator=operator,
            severity=_weighed(rule, (), operator, plain),
            matter=matter,
        )


def matter_of(sides: Sides, claim: Claim) -> str:
    """What a claim of no step is known by: the answer it stands in, in a story the saying."""
    message, start = sides.place[claim.id]
    return f"{message}@{start}" if claim.slot in TOLD_FREELY else message


def _told(claim: Claim, rule: Rule) -> float:
    """How much it counts where it was said: to the very question, in the telling, in passing."""
    if claim.slot == rule.slot:
        return 1.0
    if claim.slot == Slot.OPENING:
        return _FREELY
    return _ASIDE_COUNTS if claim.slot in _ASIDE else _IN_PASSING


def _tells(sides: Sides, claim: Claim) -> bool:
    """Whether a quote says enough to stand by itself."""
    enough = len(sides.spoken[claim.id]) >= _TELLING or isinstance(claim.value, (Range, System))
    return enough or is_by_hand(claim) or (claim.kind is Kind.OWNER and claim.slot == Slot.OWNER)


def steps_of(sides: Sides, pair: Pair) -> Steps:
    """The steps a pair is about, the operator's first; none for the process as a whole."""
    named = (sides.view.step_of(pair.operator), sides.view.step_of(pair.leader))
    return tuple(dict.fromkeys(step for step in named if step))


def distinct(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The first claims with different words, in their order, as many as are shown."""
    seen: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        seen.setdefault((claim.message, claim.quote), claim)
    return tuple(seen.values())[:QUOTES]


def _judged(sides: Sides, clash: Clash) -> Clash:
    """Rank single cases and words that say little below usual cases in full sentences."""
    practice = clash.pair.operator
    one = practice.case is Case.ONE and practice.slot != Slot.OPENING
    aside = practice.slot in _ASIDE
    little = not _tells(sides, practice)
    little = little or not _tells(sides, clash.pair.leader)
    unasked = practice.slot == ""
    less = _RETOLD * (one or aside) + _RETOLD * little + _UNASKED * unasked
    freely = _FIRST_PICTURE * (clash.pair.leader.slot == Slot.OPENING)
    return Clash(clash.pair, clash.strength - less + freely)


def _best_first(clash: Clash) -> tuple[float | int | str, ...]:
    """Strongest first, then what was said first in its message, then by id."""
    leader, operator = clash.pair.leader, clash.pair.operator
    return (-clash.strength, leader.span[0], operator.span[0], leader.id, operator.id)


def _weighed(
    rule: Rule, leader: tuple[Claim, ...], operator: tuple[Claim, ...], strength: float
) -> Severity:
    plain = severity(rule.weight, rule.kind, leader, operator)
    same_matter = round(min(1.0, max(_LEAST, strength)), 3)
    score = round(plain.score * same_matter, 3)
    return Severity(score, band(score), (*plain.factors, ("same matter", same_matter)))


def detected(
    rule: Rule, sides: Sides, claims: Iterable[Claim], explanation: str, *, step: str = ""
) -> Finding:
    """What a detector saw at a step (empty: in the process), each side's evidence apart."""
    ordered = sorted(claims, key=lambda claim: (claim.span[0], claim.id))
    leader = distinct([c for c in ordered if sides.view.side(c) is Side.LEADER])
    operator = distinct([c for c in ordered if sides.view.side(c) is Side.OPERATOR])
    return Finding(
        rule=rule.id,
        list=FindingList.DETECTOR,
        kind=rule.kind,
        process=sides.view.knowledge.process.key,
        steps=(step,) if step else (),
        slot=rule.slot,
        explanation=explanation,
        leader=leader,
        operator=operator,
        severity=_weighed(rule, leader, operator, 1.0),
    )
