"""Whether two claims give figures for one and the same thing."""

from model_store.claims import Claim
from model_store.findings.about import doing_words
from model_store.findings.amounts import Measure, counted_thing, gives_share, quantities
from model_store.findings.both_sides import Pair, Sides
from model_store.findings.figures.apart import OF_A_PLACE, meet_as_often
from model_store.matching.comparing import alike
from model_store.vocabulary import Kind

_TOPIC, _ALIKE = 0.25, 0.3


def is_same_thing(sides: Sides, pair: Pair) -> bool:
    """Whether both mean one step, or the process as a whole, and count the same."""
    if meet_as_often(pair) and sides.is_same_step(pair.leader, pair.operator):
        return True
    counted = [counted_thing(claim) for claim in (pair.leader, pair.operator)]
    if _is_rate(pair.leader) and all(counted) and counted[0] != counted[1]:
        return False
    if sides.is_same_step(pair.leader, pair.operator):
        return True
    if sides.is_whole(pair.leader) and sides.is_whole(pair.operator):
        return _is_same_of_all(sides, pair)
    done = doing_words(pair.leader.mention) | doing_words(pair.operator.mention)
    both = (sides.spoken[pair.leader.id] & sides.topics[pair.operator.id]) - done
    named = any(not word[0].isdigit() for word in both)
    if not sides.spoken[pair.leader.id] or _is_rate(pair.leader):
        return False
    meant = named or alike(pair.leader.mention, pair.operator.mention) >= _ALIKE
    return pair.nearness >= _TOPIC and meant


def _is_same_of_all(sides: Sides, pair: Pair) -> bool:
    """Whether figures for the process as a whole are of one kind, and of one thing."""
    a, b = pair.leader, pair.operator
    if a.kind is not b.kind:
        return False
    many = a.kind in OF_A_PLACE or (a.kind is not Kind.REWORK and gives_share(a))
    return not many or sides.share_words(a, b) or sides.is_same_question(a, b)


def _is_rate(claim: Claim) -> bool:
    """Whether it counts items: what is counted at one step says nothing of another."""
    return any(quantity.measure is Measure.RATE for quantity in quantities(claim))
