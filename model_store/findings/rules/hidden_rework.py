"""C6: work comes back that the leader believes goes through once."""

from collections.abc import Iterator

from model_store.claims import Claim
from model_store.findings.amounts import (
    APART,
    APART_IN_DOUBT,
    Measure,
    Quantity,
    apart,
    comes_back,
    is_mostly,
    is_partial,
    is_played_down,
)
from model_store.findings.both_sides import NEAR, Pair, Sides
from model_store.findings.finding import Finding
from model_store.findings.telling import Clash, Rule, contradictions
from model_store.vocabulary import FindingKind, Hedge, Kind, Polarity, Slot

RULE = Rule("C6", FindingKind.REWORK_HIDDEN, 0.7, "rework")
_TEAM, _WORDS = 0.05, 0.2
_SAID, _ASKED, _FIGURE, _PLAIN, _NO_RATIO = 0.3, 0.3, 0.4, 0.1, 10.0
_WHY = (
    "The leader believes that hardly anything comes back. "
    "The people doing the work describe how it does, and how often. "
    "The time it takes twice is in nobody's plan."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield loops that operators go through and a leader plays down or rules out."""
    clashes = [
        Clash(pair, pair.nearness + _plainness(sides, pair))
        for pair in sides.pairs((Kind.REWORK,), (Kind.REWORK,), 0.0)
        if _is_disputed(sides, pair)
    ]
    yield from contradictions(RULE, sides, clashes, _WHY)


def _is_disputed(sides: Sides, pair: Pair) -> bool:
    if pair.operator.polarity is Polarity.DENIES or not _plays_down(pair.leader):
        return False
    if sides.is_whole(pair.leader) or sides.is_whole(pair.operator):
        return not _figures_agree(sides, pair)
    return pair.nearness >= NEAR


def _plays_down(belief: Claim) -> bool:
    """Whether a leader says that little comes back; asked about it, that it goes well says so."""
    if is_played_down(belief):
        return True
    return belief.slot == Slot.REWORK and not (is_partial(belief) or is_mostly(belief))


def _figures_agree(sides: Sides, pair: Pair) -> bool:
    """Whether both give a share, and the shares are not far apart."""
    mine, theirs = _shares(sides, pair.leader), _shares(sides, pair.operator)
    return bool(mine and theirs) and not _ratios(sides, pair)


def _ratios(sides: Sides, pair: Pair) -> tuple[float, ...]:
    """How many times apart the shares are that both give; nothing where they overlap."""
    doubt = Hedge.UNSURE in (pair.leader.hedge, pair.operator.hedge)
    least = APART_IN_DOUBT if doubt else APART
    return tuple(
        ratio
        for a in _shares(sides, pair.leader)
        for b in _shares(sides, pair.operator)
        if (ratio := apart(a, b, least)) is not None
    )


def _shares(sides: Sides, claim: Claim) -> tuple[Quantity, ...]:
    return tuple(q for q in sides.figures(claim) if q.measure is Measure.SHARE)


def _answers_the_figure(sides: Sides, pair: Pair) -> bool:
    """Whether the practice is given as a figure of the measure the belief is, or as a share."""
    believed = {q.measure for q in sides.figures(pair.leader)}
    told = {q.measure for q in sides.figures(pair.operator)}
    return bool(told & (believed or {Measure.SHARE}))


def _plainness(sides: Sides, pair: Pair) -> float:
    """How plainly both speak of work that comes back, and how often."""
    asked = sides.is_same_question(pair.leader, pair.operator)
    figure = _answers_the_figure(sides, pair)
    near = 1.0 / max(_ratios(sides, pair), default=_NO_RATIO)
    plain = sides.is_plain(pair.operator) + 2 * comes_back(pair.operator)
    team = _TEAM * sides.are_of_one_team(pair.leader, pair.operator)
    team += _WORDS * sides.share_words(pair.leader, pair.operator)
    return team + _SAID + _ASKED * asked + _FIGURE * figure + _PLAIN * plain + near
