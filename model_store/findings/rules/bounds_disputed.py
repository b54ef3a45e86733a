"""C14: the work starts or ends otherwise than the leader says."""

import re
from collections.abc import Iterable, Iterator

from model_store.claims import Claim
from model_store.findings.about import Topic, topic_of_text
from model_store.findings.amounts import (
    Measure,
    Quantity,
    apart,
    gives_share,
    is_mostly,
    is_partial,
    is_timed,
    quantities,
)
from model_store.findings.both_sides import NEAR, Pair, Sides
from model_store.findings.finding import Finding
from model_store.findings.lexicon import any_of
from model_store.findings.said import (
    is_contrast,
    is_denial,
    is_denied_outright,
    is_other_way,
    is_universal,
    set_aside_words,
    ways,
)
from model_store.findings.telling import Clash, Rule, contradictions
from model_store.values import Unit
from model_store.vocabulary import FindingKind, Hedge, Kind, Side, Slot

TRIGGER = Rule("C14", FindingKind.TRIGGER, 0.5, "trigger", least=1.05)
OUTCOME = Rule("C14", FindingKind.OUTCOME, 0.5, "outcome")
PROMISE = Rule("C14", FindingKind.OUTCOME, 0.5, "promise")
_START = re.compile(r"\b(?:start|begin|kick|trigger)\w*\b", re.IGNORECASE)
_COURTESY = re.compile(rf"^\W*(?:{any_of('rules', 'courtesy')}\W*)+$", re.IGNORECASE)
_ARRIVING = re.compile(r"\b(?:comes?|arrives?|lands?|reach(?:es)?|gets? in)\b", re.IGNORECASE)
_STARTING = topic_of_text("start begin trigger kick")
_OTHER_WAY, _HALF = 0.5, 0.5
_EARLIEST, _WAY = 0.8, 0.2
_KNOWS = 1.0
"""Telling words in common: one that many use says little of who stands where it starts."""
_APART, _AT_ODDS, _STARTS, _OFTEN, _PLAIN, _FREELY = 0.6, 0.3, 0.5, 0.4, 0.1, 0.15
_WHY_START = (
    "The leader's picture starts with one event. "
    "For the people doing the work it starts with another. "
    "What comes in on the other way is not counted and not planned for."
)
_WHY_END = (
    "The leader says what is reached, and when. "
    "The people doing the work describe another end. "
    "A promise made on it would not be kept."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield, once each, a start and an end that are told in different words by both sides."""
    for rule, kind, why in (
        (TRIGGER, Kind.TRIGGER, _WHY_START),
        (OUTCOME, Kind.OUTCOME, _WHY_END),
    ):
        pairs = list(sides.pairs((kind,), (kind,), 0.0))
        clashes = [_clash(sides, pair) for pair in pairs if _differs(sides, pair)]
        best = sorted(clashes, key=lambda c: (-c.strength, c.pair.leader.id, c.pair.operator.id))
        yield from contradictions(rule, sides, best[:1], why)
    kept = [
        Clash(pair, pair.nearness + _APART)
        for pair in sides.pairs((Kind.OUTCOME,), (Kind.WAIT,), 0.0)
        if _outlasts(sides, pair)
    ]
    yield from contradictions(PROMISE, sides, kept, _WHY_END)


def _outlasts(sides: Sides, pair: Pair) -> bool:
    """Whether one stretch of the work alone takes longer than what is promised of it all."""
    ratios = [
        apart(mine, theirs)
        for mine in sides.figures(pair.leader)
        for theirs in quantities(pair.operator)
        if theirs.low > mine.high
    ]
    spoken = sides.topics[pair.leader.id] & sides.topics[pair.operator.id]
    return any(ratios) and bool(spoken)


def _differs(sides: Sides, pair: Pair) -> bool:
    leader, practice = pair.leader, pair.operator
    if leader.kind is Kind.OUTCOME and not (is_timed(leader) and is_timed(practice)):
        return False
    if leader.kind is Kind.OUTCOME and (times := _times_of(sides, pair)):
        return any(apart(mine, theirs) for mine, theirs in times if theirs.low > mine.high)
    if leader.kind is Kind.OUTCOME and is_denial(practice) and sides.share_words(leader, practice):
        return True  # "half the time they do not have it": the promise is denied for a part
    if _is_courtesy(leader):
        return False
    if _names_nothing(sides, practice) or (gives_share(leader) and gives_share(practice)):
        return False  # two shares are compared as shares
    return _comes_elsewise(pair) or _is_another(sides, pair)


def _times_of(sides: Sides, pair: Pair) -> list[tuple[Quantity, Quantity]]:
    """The times that both tell with an end, each beside each; empty when one tells none."""
    mine, theirs = (
        [q for q in sides.figures(claim) if q.measure is Measure.TIME]
        for claim in (pair.leader, pair.operator)
    )
    return [(one, other) for one in mine for other in theirs]


def _is_another(sides: Sides, pair: Pair) -> bool:
    """Whether it is denied, holds for a part, or is named by no leader."""
    leader, practice = pair.leader, pair.operator
    if not is_mostly(practice) and (is_partial(practice) or is_denial(practice)):
        return is_partial(practice) or sides.denies(practice, leader)
    if leader.kind is Kind.TRIGGER and not _tells_a_start(pair):
        return False  # where one's own part starts says nothing of the process
    return not _is_believed(sides, leader.kind, practice)


def _is_courtesy(belief: Claim) -> bool:
    """Whether it merely says that one is glad to tell."""
    return bool(_COURTESY.search(belief.quote))


def _comes_elsewise(pair: Pair) -> bool:
    """Whether all is said to come in one way, and it comes in another, or hardly in that one."""
    belief, practice = pair.leader, pair.operator
    if belief.kind is not Kind.TRIGGER or not is_universal(belief):
        return False
    if is_other_way(belief.quote, practice.quote):
        return True
    share = practice.share
    little = share is not None and share.unit is Unit.FRACTION and share.high < _HALF
    return little and bool(ways(belief.quote) & ways(practice.quote))


def _names_nothing(sides: Sides, practice: Claim) -> bool:
    """Whether it says what it is not, or merely that this is the start."""
    return is_denied_outright(practice) or not sides.spoken[practice.id] - _STARTING


def _tells_a_start(pair: Pair) -> bool:
    practice = pair.operator
    asked = practice.slot == Slot.TRIGGER
    return asked or pair.nearness >= NEAR or bool(_START.search(practice.quote))


def _is_believed(sides: Sides, kind: Kind, practice: Claim) -> bool:
    """Whether a leader names the same event."""
    beliefs = [c for c in sides.said_by(Side.LEADER, kind) if not is_contrast(c)]
    believed = frozenset().union(
        *(sides.topics[belief.id] - set_aside_words(belief.quote) for belief in beliefs)
    )
    said = sides.topics[practice.id]
    return bool(said & believed)


def _clash(sides: Sides, pair: Pair) -> Clash:
    """Rank by how much of the work is said to start so, and by whether it is the very start."""
    belief, practice = pair.leader, pair.operator
    often = is_partial(practice) and practice.hedge is not Hedge.SOMETIMES
    often = often or is_mostly(practice)
    starts = bool(_START.search(practice.quote)) or sides.denies(practice, belief)
    from_within = bool(sides.spoken[practice.id] & _colleagues(sides))
    plain = sides.is_plain(practice) + sides.is_plain(belief)
    at_start = practice.speaker in _at_the_start(sides)
    weight = (
        _STARTS * starts
        + _OFTEN * often
        + _PLAIN * plain
        + _FREELY * (belief.slot == Slot.OPENING)
        + _EARLIEST * at_start
        - _AT_ODDS * (practice.hedge is Hedge.SOMETIMES)
        - _AT_ODDS * from_within
        + _OTHER_WAY * is_other_way(belief.quote, practice.quote)
        + _AT_ODDS * _comes_elsewise(pair)
        + _PLAIN * bool(_ARRIVING.search(practice.quote))
        + _WAY * (at_start and bool(ways(practice.quote) - ways(belief.quote)))
    )
    return Clash(pair, _APART + min(pair.nearness, NEAR) + weight)


def _at_the_start(sides: Sides) -> frozenset[str]:
    """Operators who speak most of what leaders say that it starts with: it reaches them first."""
    begin = _words_of(sides, sides.said_by(Side.LEADER, Kind.TRIGGER))
    told: dict[str, list[Claim]] = {}
    for claim in sides.operator:
        told.setdefault(claim.speaker, []).append(claim)
    spoken = {who: sides.weight_of(begin & _words_of(sides, said)) for who, said in told.items()}
    most = max(spoken.values(), default=0.0)
    return frozenset(who for who, weight in spoken.items() if weight == most >= _KNOWS)


def _words_of(sides: Sides, claims: Iterable[Claim]) -> Topic:
    return frozenset[str]().union(*(sides.topics[claim.id] for claim in claims))


def _colleagues(sides: Sides) -> Topic:
    """First names and surnames: what a colleague hands over starts a stretch, not the process."""
    return topic_of_text(" ".join(person.name for person in sides.view.knowledge.people))
