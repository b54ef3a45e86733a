"""How directly two claims speak of one figure: the plainest pair is told."""

import re

from model_store.claims import Claim
from model_store.findings.about import Topic, topic_of_text
from model_store.findings.amounts import Quantity, apart, quantities
from model_store.findings.both_sides import Pair, Sides
from model_store.findings.figures.apart import OF_A_PLACE
from model_store.findings.lexicon import any_of
from model_store.findings.said import cue
from model_store.vocabulary import Case, Hedge, Kind

_SAME_KIND = 0.5
_NEAREST, _LARGEST = 0.5, 20.0
_RETOLD, _DOUBTED, _ASKED, _PLAIN = 0.4, 0.1, 0.3, 0.2
_NAMED, _TOLD_TWICE, _LIKE = 0.4, 0.35, 2.0
_SOONER, _OF_SOME, _USUAL = 0.3, 0.2, 0.2
_SHE_OR_HE = re.compile(r"\b(?:she|he|her|him)\b", re.IGNORECASE)
_SOME_CASES = re.compile(rf"^\W*{any_of('figures', 'some_cases')}\b", re.IGNORECASE)
_FROM_TO = re.compile(r"\bfrom\b\W+(?:\w+\W+){1,6}?(?:to|till|until)\b", re.IGNORECASE)
"""How a stretch is told by both its ends: then it is known which one it is."""
_AS_A_RULE = cue("figures", "as_a_rule")


def plainness(sides: Sides, pair: Pair, ratio: float) -> float:
    """How directly both speak of one figure: of one kind, asked alike, the first one given."""
    same_kind = pair.leader.kind is pair.operator.kind
    weak = _RETOLD * (Case.ONE in (pair.leader.case, pair.operator.case))
    weak += _DOUBTED * (pair.operator.hedge is Hedge.UNSURE)
    asked = sides.is_same_question(pair.leader, pair.operator)
    weak += _SOONER * _is_sooner(pair) + _OF_SOME * bool(_SOME_CASES.search(pair.operator.quote))
    weak -= _USUAL * _AS_A_RULE.search(pair.operator.quote)
    plain = sides.is_plain(pair.operator) + sides.is_plain(pair.leader) + _size(pair, ratio)
    return _SAME_KIND * same_kind - weak + _ASKED * asked + _PLAIN * plain + _place(sides, pair)


def _place(sides: Sides, pair: Pair) -> float:
    """What speaks for one place that neither side names: a person, a like figure, both ends."""
    belief, practice = pair.leader, pair.operator
    if belief.kind not in OF_A_PLACE or sides.steps[belief.id] or sides.steps[practice.id]:
        return 0.0
    named = sides.names(belief, practice.speaker) or _is_with_one_person(sides, pair)
    ends = bool(_FROM_TO.search(practice.quote))
    return _NAMED * named + _TOLD_TWICE * max(_is_told_twice(sides, practice), ends)


def _is_with_one_person(sides: Sides, pair: Pair) -> bool:
    """Whether the leader names somebody it lies with, and the answer names them or says "she"."""
    believed = _others(sides, pair, pair.leader.quote)
    answer = " ".join(c.quote for c in sides.view.read_in(pair.operator.message))
    same = believed & _others(sides, pair, answer)
    return bool(same or (believed and _SHE_OR_HE.search(answer)))


def _others(sides: Sides, pair: Pair, text: str) -> Topic:
    """Names in a text of people who are neither of the two who speak."""
    both = (pair.leader.speaker, pair.operator.speaker)
    known = (topic_of_text(p.name) for p in sides.view.knowledge.people if p.key not in both)
    return topic_of_text(text).intersection(frozenset[str]().union(*known))


def _is_told_twice(sides: Sides, claim: Claim) -> bool:
    """Whether somebody else who does the work gives a like figure."""
    mine = quantities(claim)
    return bool(mine) and any(
        other.speaker != claim.speaker
        and other.kind is claim.kind
        and any(_is_like(mine[0], theirs) for theirs in quantities(other))
        for other in sides.operator
    )


def _is_like(a: Quantity, b: Quantity) -> bool:
    low, high = min(a.low, b.low), max(a.high, b.high)
    return a.measure is b.measure and apart(a, b) is None and high <= _LIKE * max(1.0, low)


def _is_sooner(pair: Pair) -> bool:
    """Whether work goes faster than the leader says: nobody who waits is worse off for it."""
    mine, theirs = quantities(pair.leader), quantities(pair.operator)
    timed = pair.leader.kind in OF_A_PLACE and bool(mine) and bool(theirs)
    return timed and max(q.high for q in theirs) < min(q.high for q in mine)


def _size(pair: Pair, ratio: float) -> float:
    """The nearest of several figures is most likely meant; of volumes, the one that sees most."""
    size = _NEAREST * min(1.0, ratio / _LARGEST)
    if pair.leader.kind is Kind.TRIGGER:
        return max((q.low for q in quantities(pair.operator)), default=0.0)
    return size if pair.leader.kind is Kind.VOLUME else -size
