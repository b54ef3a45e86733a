"""C14: the work starts or ends otherwise than the leader says."""

import re
from collections.abc import Iterator

from model_store.findings.evidence import Clash, Rule, contradictions
from model_store.findings.finding import Finding
from model_store.findings.sides import NEAR, Pair, Sides
from model_store.findings.topics import Topic, topic_of_text
from model_store.findings.wording import is_denial, is_partial, is_timed, set_aside_words
from model_store.vocabulary import FindingKind, Kind, Side, Slot

TRIGGER = Rule("C14", FindingKind.TRIGGER, 0.5, "trigger")
OUTCOME = Rule("C14", FindingKind.OUTCOME, 0.5, "outcome")
_START = re.compile(r"\b(?:start|begin|kick|trigger)\w*\b", re.IGNORECASE)
_APART, _AT_ODDS, _STARTS = 0.6, 0.3, 0.5
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


def _differs(sides: Sides, pair: Pair) -> bool:
    leader, practice = pair.leader, pair.operator
    if leader.kind is Kind.OUTCOME and not (is_timed(leader) and is_timed(practice)):
        return False
    if is_denial(practice) or is_partial(practice):
        return True
    if leader.kind is Kind.TRIGGER and not (
        _START.search(practice.quote) or pair.nearness >= NEAR
    ):
        return False  # where one's own part starts says nothing of the process
    beliefs = sides.said_by(Side.LEADER, leader.kind)
    believed = frozenset().union(
        *(sides.topics[belief.id] - set_aside_words(belief.quote) for belief in beliefs)
    )
    said = sides.topics[practice.id]
    return bool(said) and not said & believed


def _clash(sides: Sides, pair: Pair) -> Clash:
    practice = pair.operator
    at_odds = is_denial(practice) or is_partial(practice)
    told_freely = practice.slot == Slot.OPENING
    from_within = bool(sides.spoken[practice.id] & _colleagues(sides))
    starts = bool(_START.search(practice.quote))
    weight = (
        _STARTS * starts + _AT_ODDS * at_odds + _AT_ODDS * told_freely - _AT_ODDS * from_within
    )
    return Clash(pair, _APART + pair.nearness + weight)


def _colleagues(sides: Sides) -> Topic:
    """First names and surnames: what a colleague hands over starts a stretch, not the process."""
    return topic_of_text(" ".join(person.name for person in sides.view.knowledge.people))
