"""C16: one person hands work on, and the person it goes to gets it otherwise or not at all."""

from collections.abc import Iterator
from dataclasses import replace

from model_store.claims import Claim, normalised
from model_store.findings.about import is_same_party, is_whole_house, party_of
from model_store.findings.amounts import is_on_top
from model_store.findings.both_sides import Pair, Sides
from model_store.findings.cases import scopes_overlap, times_overlap
from model_store.findings.clashes import Handover, handovers, told_on_arrival
from model_store.findings.finding import Finding
from model_store.findings.said import is_denied_outright, is_experience, is_other_way, ways
from model_store.findings.telling import Clash, Rule, contradictions, detected
from model_store.values import System
from model_store.vocabulary import Extent, FindingKind, Kind, Polarity, Slot

RULE = Rule("C16", FindingKind.HANDOFF, 0.7, "handoff")
_DENIED = 0.3
_WHY = (
    "One person hands this on. "
    "At the other end it does not arrive, comes from somebody else, or comes in another form. "
    "Work that falls between the two is missed by both."
)

_WAY = Rule("C16", FindingKind.HANDOFF, 0.5, "way")
_PASSING = (Kind.HANDOFF, Kind.OUTCOME, Kind.SYSTEM, Kind.TRIGGER)
_PASSED = (Kind.HANDOFF, Kind.STEP, Kind.OWNER, Kind.SYSTEM, Kind.SHADOW_TOOL, Kind.TRIGGER)
_BY_PEOPLE = frozenset({"phone", "message", "mail", "post", "person", "paper"})
_FIRST, _BOTH = 0.1, 0.2
_WHY_OTHERWISE = (
    "The leader has this passed on in one way, to one party. "
    "The people doing the work pass it on in another way or to somebody else. "
    "Whoever waits for it at the one place does not see what lies at the other."
)

_WHY_BELIEVED = (
    "The leader has this going to one party. "
    "The people doing the work say that it never does, or only goes elsewhere. "
    "Whoever is counted on to have it does not have it."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield, once per step, a hand-over whose receiver tells another story of it."""
    told: dict[str, list[Claim]] = {}
    for handover in handovers(sides):
        for arrived in told_on_arrival(sides, handover):
            if _differs(sides, handover, arrived):
                step = sides.steps[handover.claim.id]
                told.setdefault(step, []).extend((handover.claim, arrived))
    for step, claims in sorted(told.items()):
        yield detected(RULE, sides, claims, _WHY, step=step)
    clashes = [
        Clash(pair, pair.nearness + _DENIED)
        for pair in sides.pairs((Kind.HANDOFF,), (Kind.HANDOFF,))
        if _is_denied(sides, pair)
    ]
    yield from contradictions(RULE, sides, clashes, _WHY_BELIEVED)
    otherwise = [
        Clash(pair, pair.nearness + _plainness(sides, pair))
        for pair in sides.pairs(_PASSING, _PASSED)
        if _goes_otherwise(sides, pair)
    ]
    yield from contradictions(_WAY, sides, otherwise, _WHY_OTHERWISE)


def _plainness(sides: Sides, pair: Pair) -> float:
    first = sides.is_plain(pair.leader) + sides.is_plain(pair.operator)
    both = pair.leader.kind is pair.operator.kind is Kind.HANDOFF
    return _FIRST * first + _BOTH * both


def _is_passing(claim: Claim) -> bool:
    return claim.kind is Kind.HANDOFF or claim.slot == Slot.HANDOFF


def _goes_otherwise(sides: Sides, pair: Pair) -> bool:
    """Whether it is passed on in another way than the leader says, or to somebody else."""
    belief, practice = pair.leader, pair.operator
    if Polarity.DENIES in (belief.polarity, practice.polarity) or is_on_top(practice):
        return False
    if not (sides.is_one_doing(pair) and _is_passing(belief) and _is_passing(practice)):
        return False
    if is_other_way(belief.quote, practice.quote) and ways(practice.quote) & _BY_PEOPLE:
        return True
    mine, theirs = party_of(belief), party_of(practice)
    answered = belief.slot == practice.slot == Slot.HANDOFF and belief.kind is practice.kind
    if not (answered and mine and theirs and sides.is_plain(practice)):
        return False
    return is_same_party(mine, theirs, sides.view.person) is False


def _is_denied(sides: Sides, pair: Pair) -> bool:
    """Whether an operator says that it never goes where the leader says, or only elsewhere.

    Work can go to several parties, so that another one alone denies nothing.
    """
    mine, theirs = party_of(pair.leader), party_of(pair.operator)
    if mine is None or not sides.is_same_step(pair.leader, pair.operator):
        return False
    if theirs is None:
        denied = is_denied_outright(pair.operator) and is_experience(pair.operator)
        return denied and sides.share_words(pair.leader, pair.operator)
    same = is_same_party(mine, theirs, sides.view.person)
    never = is_denied_outright(pair.operator) or pair.operator.extent is Extent.NEVER
    return bool(same and never) or (same is False and pair.operator.extent is Extent.ONLY)


def _differs(sides: Sides, handover: Handover, arrived: Claim) -> bool:
    handed = handover.claim
    if not (scopes_overlap(handed.scope, arrived.scope) and times_overlap(handed, arrived)):
        return False
    if is_denied_outright(arrived):
        return arrived.kind in (Kind.INPUT, Kind.HANDOFF)
    return _from_elsewhere(sides, handed, arrived) or _in_another_form(sides, handed, arrived)


def _from_elsewhere(sides: Sides, handed: Claim, arrived: Claim) -> bool:
    """Whether the receiver has it only from somebody who is not the giver."""
    giver = party_of(arrived)
    if arrived.kind is not Kind.INPUT or giver is None or is_whole_house(giver):
        return False
    me = replace(giver, as_said="", person=handed.speaker, role=None, system=None)
    other = is_same_party(giver, me, sides.view.person) is False
    return other and arrived.extent in (Extent.ONLY, Extent.EVERY)


def _in_another_form(sides: Sides, handed: Claim, arrived: Claim) -> bool:
    """Whether each end names a system it goes through, and no system is named by both."""
    if arrived.kind is not Kind.INPUT:
        return False
    mine, theirs = _systems(sides, handed), _systems(sides, arrived)
    return bool(mine and theirs) and not mine & theirs


def _systems(sides: Sides, claim: Claim) -> frozenset[str]:
    values = (c.value for c in sides.saying(claim))
    return frozenset(
        w for v in values if isinstance(v, System) for w in normalised(v.name).split()
    )
