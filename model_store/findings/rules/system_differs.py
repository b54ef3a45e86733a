"""C10: the leader says a system does it, or one system holds it; the work is done otherwise."""

import re
from collections.abc import Iterator

from model_store.claims import Claim, normalised
from model_store.findings.amounts import is_partial
from model_store.findings.both_sides import NEAR, Pair, Sides
from model_store.findings.cases import are_comparable
from model_store.findings.finding import Finding
from model_store.findings.lexicon import listed
from model_store.findings.said import (
    cue,
    is_by_hand,
    is_by_system,
    is_denial,
    is_denied_outright,
    is_out_of_use,
    is_own,
    is_universal,
    refers_back,
)
from model_store.findings.telling import Clash, Rule, contradictions
from model_store.matching.comparing import alike
from model_store.values import Party, System, Value
from model_store.vocabulary import Extent, FindingKind, Kind, Side, Slot

RULE = Rule("C10", FindingKind.SYSTEM, 0.6, "system")
_BELIEVED = (
    Kind.SYSTEM, Kind.STEP, Kind.OWNER, Kind.CONTROL, Kind.HANDOFF, Kind.WAIT, Kind.REWORK,
    Kind.OUTCOME, Kind.CONDITION, Kind.EXCEPTION,
)  # fmt: skip
_DONE = (
    Kind.SYSTEM, Kind.SHADOW_TOOL, Kind.STEP, Kind.OWNER, Kind.WORKAROUND, Kind.EXCEPTION,
    Kind.FREQUENCY, Kind.SHARE, Kind.CONDITION,
)  # fmt: skip
_DOING = (Kind.OWNER, Kind.STEP)
_BY_HAND, _AT_ODDS, _ALIKE, _DEAD, _FAR, _LEAST = 0.3, 0.2, 0.4, 1.0, 0.0, 0.01
_LITTLE = 3
"""Content words of an answer that names nothing of its own."""
_ANY_TOOL = listed("rules", "any_tool")
"""Words that many tools are called by: they do not make two tools one."""
_WHY = (
    "The leader's picture has a system doing or holding this. "
    "The people at it do it by hand, or keep it somewhere else. "
    "Figures and checks that rest on that system miss what happens outside it."
)

_WORD = re.compile(r"\w+")
_ALL = cue("rules", "all_of_it")
"""Words with which one system is said to hold all there is."""
_BESIDE = 0.8


def find(sides: Sides) -> Iterator[Finding]:
    """Yield work that is believed to be a system's and is not, or is another system's."""
    clashes = []
    for pair in sides.pairs(_BELIEVED, _DONE, _FAR):
        strength = _strength(sides, pair)
        if strength:
            clashes.append(Clash(pair, pair.nearness + strength))
    clashes += [Clash(pair, pair.nearness) for pair in _beside_the_one(sides)]
    yield from contradictions(RULE, sides, clashes, _WHY)


def _beside_the_one(sides: Sides) -> Iterator[Pair]:
    """Yield tools beside the one system that is said to hold everything, whatever they hold."""
    for belief in sides.said_by(Side.LEADER, Kind.SYSTEM):
        if not (_ALL.search(belief.quote) and isinstance(belief.value, System)):
            continue
        for practice in sides.said_by(Side.OPERATOR, Kind.SHADOW_TOOL):
            if not isinstance(practice.value, System) or _is_one_tool(
                belief.value, practice.value
            ):
                continue
            if is_partial(practice) and are_comparable(belief, practice):
                yield Pair(belief, practice, _BESIDE)


def _strength(sides: Sides, pair: Pair) -> float:
    """How plainly it is not the system that was believed; 0: not at all."""
    if _is_dead(sides, pair):
        return _DEAD
    if pair.nearness < NEAR:
        return 0.0
    if _is_done_by_hand(sides, pair):
        at_odds = is_denial(pair.operator) or is_partial(pair.operator)
        by_hand = _BY_HAND * (at_odds or is_by_hand(pair.operator))
        return _LEAST + by_hand + _AT_ODDS * at_odds
    if _is_another_system(sides, pair):
        kept = pair.operator.kind is Kind.SHADOW_TOOL or is_own(pair.operator)
        return _LEAST + _BY_HAND * (kept or _is_named_by(pair.operator, pair.leader.value))
    return 0.0


def _is_dead(sides: Sides, pair: Pair) -> bool:
    """Whether the leader has a system at work that has stopped, by the same step or words."""
    if not is_out_of_use(pair.operator) or is_out_of_use(pair.leader):
        return False
    if pair.operator.kind is Kind.EXCEPTION and pair.operator.slot != Slot.SYSTEM:
        return False  # what a case meets is out of use, and not what it is done in
    if not (isinstance(pair.leader.value, System) or is_by_system(pair.leader)):
        return False
    asked = sides.is_same_step(pair.leader, pair.operator) and pair.operator.slot == Slot.SYSTEM
    little = len(sides.spoken[pair.operator.id]) <= _LITTLE
    if asked and (little or refers_back(pair.operator)):
        return True  # "off since spring": what was asked about, not named again
    return bool(sides.spoken[pair.leader.id] & sides.spoken[pair.operator.id])


def _is_done_by_hand(sides: Sides, pair: Pair) -> bool:
    believed, done = pair.leader, pair.operator
    if not is_by_system(believed) or is_by_system(done):
        return False
    if isinstance(done.value, Party) and done.value.person and done.kind is Kind.OWNER:
        return believed.kind in _DOING and sides.is_same_step(believed, done)
    if is_by_hand(done):
        return True
    if any(other.kind is Kind.EXCEPTION for other in sides.saying(done)):
        return False
    shared = bool(sides.spoken[believed.id] & sides.spoken[done.id])
    if sides.is_same_step(believed, done) and shared:
        return is_denied_outright(done) or is_partial(done)
    return sides.echo(believed, done) >= NEAR and (is_denial(done) or is_partial(done))


def _is_another_system(sides: Sides, pair: Pair) -> bool:
    mine, theirs = pair.leader.value, pair.operator.value
    if not (isinstance(mine, System) and isinstance(theirs, System)):
        return False
    if not _is_exclusive(pair) or _is_named_by(pair.leader, theirs):
        return False
    if Slot.HANDOFF in {pair.leader.slot, pair.operator.slot} != {Slot.HANDOFF}:
        return False  # what it is passed on through is not what it is done in
    one = sides.is_same_step(pair.leader, pair.operator)
    if not one and alike(pair.leader.mention, pair.operator.mention) < _ALIKE:
        return False
    return not _is_one_tool(mine, theirs)


def _is_named_by(claim: Claim, system: Value) -> bool:
    """Whether the quote names the system too, beside the one that was taken from it."""
    if not isinstance(system, System):
        return False
    own = _words(system.name) - _ANY_TOOL
    return bool(own) and own <= _words(claim.quote)


def _words(name: str) -> frozenset[str]:
    """Words of a name, without the "s" of several."""
    return frozenset(w.removesuffix("s") or w for w in _WORD.findall(normalised(name)))


def _is_one_tool(a: System, b: System) -> bool:
    """Whether the names have a word in common that is not what any tool is called by."""
    mine, theirs = _words(a.name), _words(b.name)
    own, other = mine - _ANY_TOOL, theirs - _ANY_TOOL
    return bool(own & other) if own and other else bool(mine & theirs)


def _is_exclusive(pair: Pair) -> bool:
    """Whether either side leaves no room for another system: many steps use several."""
    practice = pair.operator
    if practice.kind is Kind.SHADOW_TOOL or practice.extent is Extent.ONLY:
        return True
    if practice.slot == Slot.SYSTEM and pair.leader.kind is Kind.SYSTEM:
        return True  # asked what it is done in, and another one was named
    return is_universal(pair.leader) or is_by_system(pair.leader)
