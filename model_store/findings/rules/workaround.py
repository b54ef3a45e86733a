"""C9: people leave the path: contradicted where the leader prescribes it, else a surprise."""

from collections.abc import Iterator

from model_store.claims import Claim
from model_store.findings.both_sides import NEAR, Pair, Sides
from model_store.findings.clashes import BELIEVED, is_control
from model_store.findings.finding import Finding
from model_store.findings.said import is_experience, is_own, is_universal, states_the_rule
from model_store.findings.telling import Clash, Rule, contradictions, surprises
from model_store.vocabulary import FindingKind, Kind, Polarity, Side, Slot

RULE = Rule("C9", FindingKind.WORKAROUND, 0.8, "workaround", least=0.92)
_ASKED, _OWN = 0.3, 0.3
_WHY = (
    "The leader describes one path for this work. "
    "The people doing it take another one to get it done. "
    "The reason they give is worth more than the rule they leave aside."
)
_WHY_NEW = (
    "The people doing the work take a path that is in nobody's description. "
    "The leader said nothing about it. "
    "Did you know, and what does it prevent?"
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield workarounds: against a prescribed path, or simply not known to the leader."""
    clashes = [
        Clash(pair, pair.nearness + _plainness(sides, pair))
        for pair in sides.pairs(BELIEVED, (Kind.WORKAROUND,))
        if _prescribes(sides, pair) and not sides.agree(pair)
    ]
    told = tuple(contradictions(RULE, sides, clashes, _WHY))
    yield from told
    against = {finding.operator[0].id for finding in told}
    unknown = [c for c in sides.said_by(Side.OPERATOR, Kind.WORKAROUND) if c.id not in against]
    yield from surprises(RULE, sides, unknown, _WHY_NEW)


def _prescribes(sides: Sides, pair: Pair) -> bool:
    """Whether the leader rules out any other path, for this step or in the same words."""
    belief, practice = pair.leader, pair.operator
    if is_control(sides, belief) or is_experience(belief):
        return False
    if belief.kind is Kind.WORKAROUND and belief.polarity is Polarity.DENIES:
        return sides.is_same_step(belief, practice) or sides.is_same_question(belief, practice)
    if sides.is_same_question(belief, practice) and _is_the_way(belief):
        return True
    if is_universal(belief) and sides.is_one_doing(pair) and sides.share_words(belief, practice):
        return True
    return (
        is_universal(belief) and sides.echo(belief, practice) >= NEAR and sides.share_a_thing(pair)
    )


def _is_the_way(belief: Claim) -> bool:
    """Whether a leader, asked for ways round, says how it always goes, or simply how it goes."""
    return is_universal(belief) or (belief.slot == Slot.WORKAROUND and states_the_rule(belief))


def _plainness(sides: Sides, pair: Pair) -> float:
    """How plainly the operator tells of an own way, asked what the leader was asked."""
    asked = sides.is_same_question(pair.leader, pair.operator)
    return _ASKED * asked + _OWN * is_own(pair.operator)
