"""C7: a case that goes otherwise: contradicted where the leader rules it out, else a surprise."""

from collections.abc import Iterator

from model_store.findings.amounts import Measure, is_limited, is_mostly, is_partial, is_played_down
from model_store.findings.both_sides import NEAR, Pair, Sides
from model_store.findings.clashes import BELIEVED, is_control
from model_store.findings.finding import Finding
from model_store.findings.said import (
    ALL_CASES,
    is_experience,
    is_gating,
    is_universal,
    refers_back,
    states_the_rule,
)
from model_store.findings.telling import Clash, Rule, contradictions, surprises
from model_store.vocabulary import FindingKind, Kind, Polarity, Side, Slot

_MET = (Slot.EXCEPTION, Slot.RAINY_DAY)
_PART_OF_ALL, _ALIKE = 0.3, 0.5
_ASKED, _OFTEN, _PLAIN, _DENIED = 0.3, 0.5, 0.2, 0.3
RULE = Rule("C7", FindingKind.EXCEPTION_UNKNOWN, 0.5, "exception", least=1.25)
_WHY = (
    "The leader rules out that this happens, or calls it rare. "
    "The people doing the work meet it and have to do something about it. "
    "Nobody has decided what should be done then."
)
_WHY_NEW = (
    "There is a case that goes otherwise than described. "
    "The leader did not mention it. "
    "Did you know, and who decides what happens then?"
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield exceptions that are ruled out by the leader, or that he did not speak of."""
    clashes = [
        Clash(pair, pair.nearness + _plainness(sides, pair))
        for pair in sides.pairs(BELIEVED, (Kind.EXCEPTION,))
        if pair.operator.polarity is Polarity.ASSERTS and _rules_out(sides, pair)
    ]
    clashes += [
        Clash(pair, pair.nearness + _PART_OF_ALL)
        for pair in sides.pairs(BELIEVED, (), NEAR)
        if _is_part_of_all(sides, pair)
    ]
    told = tuple(contradictions(RULE, sides, clashes, _WHY))
    yield from told
    against = {finding.operator[0].id for finding in told}
    unknown = [
        c
        for c in sides.said_by(Side.OPERATOR, Kind.EXCEPTION)
        if c.id not in against and c.polarity is Polarity.ASSERTS
    ]
    yield from surprises(RULE, sides, unknown, _WHY_NEW)


def _rules_out(sides: Sides, pair: Pair) -> bool:
    """Whether the leader plays down what goes otherwise, or says that it always goes so."""
    held_back = is_gating(pair.leader) or pair.leader.slot not in _MET
    if held_back and is_control(sides, pair.leader):
        return False
    if is_experience(pair.leader):
        return _is_of_the_same(sides, pair)
    if pair.leader.kind is Kind.EXCEPTION and is_played_down(pair.leader):
        return True
    asked = sides.is_same_question(pair.leader, pair.operator)
    if asked and pair.leader.slot in _MET and states_the_rule(pair.leader):
        return sides.is_plain(pair.leader) and sides.is_same_step(pair.leader, pair.operator)
    if not is_universal(pair.leader):
        return False
    return asked or sides.denies(pair.operator, pair.leader)


def _is_of_the_same(sides: Sides, pair: Pair) -> bool:
    """Whether it is what has never happened, and not another thing at the same step."""
    belief, practice = pair.leader, pair.operator
    same = sides.is_same_step(belief, practice)
    words = sides.spoken[belief.id] & sides.spoken[practice.id]
    return same and (bool(words) or refers_back(belief))


def _is_part_of_all(sides: Sides, pair: Pair) -> bool:
    """Whether the leader says it of all cases, and the operator the same of a part of them."""
    belief, practice = pair.leader, pair.operator
    if not ALL_CASES.search(belief.quote) or is_limited(practice) or is_control(sides, belief):
        return False
    if Polarity.DENIES in (belief.polarity, practice.polarity):
        return False
    alike = sides.is_same_step(belief, practice) and sides.echo(belief, practice) >= _ALIKE
    return alike and is_partial(practice)


def _plainness(sides: Sides, pair: Pair) -> float:
    """How directly the operator tells of it, asked what the leader was asked."""
    asked = sides.is_same_question(pair.leader, pair.operator)
    often = any(q.measure is Measure.SHARE for q in sides.figures(pair.operator))
    often = often or is_mostly(pair.operator)
    denied = sides.denies(pair.operator, pair.leader)
    plain = _PLAIN * sides.is_plain(pair.operator) + _DENIED * denied
    return _ASKED * asked + _OFTEN * often + plain
