"""C12: wait, duration, frequency, volume or share of rework: both cannot be right."""

import re
from collections.abc import Iterator
from dataclasses import replace

from model_store.claims import Claim
from model_store.findings.evidence import Clash, Rule, contradictions
from model_store.findings.finding import Finding
from model_store.findings.kinship import doing_words
from model_store.findings.magnitude import (
    APART,
    APART_IN_DOUBT,
    Measure,
    Quantity,
    apart,
    counted_thing,
    exclude_each_other,
    quantities,
)
from model_store.findings.portions import is_limit, is_on_top, is_other_count
from model_store.findings.rhythm import pace, promise
from model_store.findings.sides import Pair, Sides
from model_store.findings.wording import any_of
from model_store.matching.likeness import alike
from model_store.vocabulary import Case, FindingKind, Hedge, Kind

_SAME_KIND = 0.5
_OF_A_PLACE = (Kind.WAIT, Kind.DURATION)
"""Kinds of which a process has many: without a step, the words must tell which is meant."""
_TOPIC, _ALIKE = 0.25, 0.3
_NEAREST, _LARGEST = 0.5, 20.0
_RETOLD, _DOUBTED, _ASKED, _PLAIN = 0.4, 0.1, 0.3, 0.2
_OFTEN = (
    Kind.FREQUENCY, Kind.SHARE, Kind.REWORK, Kind.EXCEPTION, Kind.BATCHING, Kind.CONDITION,
    Kind.TRIGGER,
)  # fmt: skip
_FAMILIES = (
    (Rule("C12", FindingKind.WAIT, 0.5, "wait", apart=True), (Kind.WAIT,)),
    (Rule("C12", FindingKind.DURATION, 0.4, "duration", apart=True), (Kind.DURATION,)),
    (Rule("C12", FindingKind.FREQUENCY, 0.5, "frequency"), _OFTEN),
    (Rule("C12", FindingKind.FREQUENCY, 0.5, "volume"), (Kind.VOLUME,)),
)
_OCCASION = re.compile(r"\b(run|meeting|round|batch|cycle|session|sitting)(?:e?s)?\b")
_RHYTHM = Rule("C12", FindingKind.WAIT, 0.5, "rhythm")
_SOON = (
    Kind.CONTROL, Kind.STEP, Kind.OWNER, Kind.SYSTEM, Kind.WAIT, Kind.FREQUENCY, Kind.BATCHING,
)  # fmt: skip
_TWICE = 2.0
_PROMISED = Rule("C12", FindingKind.WAIT, 0.5, "promise")
_PROMISING = (*_SOON, Kind.HANDOFF, Kind.OUTCOME)
_WHY_LATE = (
    "The leader says on which day this is done. "
    "The people doing the work say that it takes longer than that. "
    "Whoever was told that day waits, and asks."
)
_NAMED, _TOLD_TWICE, _LIKE = 0.4, 0.3, 2.0
_FIGURE = 0.3
"""A figure says more of how long it takes than a day of the week."""
_SOONER, _OF_SOME, _USUAL = 0.3, 0.2, 0.2
_SOME_CASES = re.compile(
    r"^\W*(?:for (?!me\b|us\b)\w+|if|when|with \w+|(?:the )?\w+ ones"
    r"|the (?:small|big|large|simple))\b",
    re.IGNORECASE,
)
_AS_A_RULE = any_of(
    "usual(?:ly)?", "normal(?:ly)?", "ordinary", "ordinarily", "as a rule", "on average",
    "typical(?:ly)?", "at present", "these days", "right now", "just now", "in practice",
)  # fmt: skip
_WHY_SLOWER = (
    "The leader says how soon this is done. "
    "The people doing the work do it at longer intervals, several at a time. "
    "Whatever comes in between lies until the next time."
)
_WHY = (
    "The leader and the people doing the work give figures for the same thing. "
    "Counted in one unit they cannot both be right: they are {ratio:g} times apart. "
    "Plans and promises made on the leader's figure rest on the wrong one of the two."
)

_TOLD = (Kind.STEP, Kind.CRITERIA)
_ONE_TELLING = 0.6
_COUNT = Rule("C12", FindingKind.FREQUENCY, 0.5, "count")
_WHY_COUNT = (
    "The leader and the people doing the work tell the same doing with another number of things. "
    "Both cannot be right of the same cases. "
    "Whatever rests on the number holds for fewer cases than planned, or for none."
)

_BATCHED = Rule("C12", FindingKind.FREQUENCY, 0.5, "batching")
_AT_ONCE = any_of(
    "as (?:they|it) comes?(?: in)?", "straight away", "right away", "one by one", "at once",
    "immediately", "as soon as", "on arrival", "continuously", "all day",
)  # fmt: skip
_BY_DAY = any_of(
    "(?:mon|tues|wednes|thurs|fri|satur|sun)days?", "(?:once|twice) (?:a|per)", "weekly",
    "at the end of", "in one go", "in batches", "in bulk", "collect", "pile up", "save them up",
)  # fmt: skip
_WHY_BATCHED = (
    "One side does each as it comes in. "
    "The other side collects them and does them together on a fixed day. "
    "Whatever comes in just after that day waits for the next one."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield figures that are disjoint in one unit and at least half as much again apart."""
    for rule, kinds in _FAMILIES:
        clashes: list[Clash] = []
        ratios: dict[tuple[str, str], float] = {}
        for pair in sides.pairs(kinds, kinds, 0.0):
            ratio = _ratio(sides, pair)
            if ratio is None or not _is_same_thing(sides, pair):
                continue
            ratios[pair.leader.id, pair.operator.id] = ratio
            clashes.append(Clash(pair, pair.nearness + _plainness(sides, pair, ratio)))
        for finding in contradictions(rule, sides, clashes, ""):
            ratio = ratios[finding.leader[0].id, finding.operator[0].id]
            yield replace(finding, explanation=_WHY.format(ratio=round(ratio, 1)))
    counted = [
        Clash(pair, pair.nearness)
        for pair in sides.pairs(_TOLD, _TOLD)
        if _are_other_counts(sides, pair)
    ]
    yield from contradictions(_COUNT, sides, counted, _WHY_COUNT)
    gathered = [
        Clash(pair, pair.nearness)
        for pair in sides.pairs((Kind.BATCHING,), (Kind.BATCHING,))
        if _is_gathered(sides, pair)
    ]
    yield from contradictions(_BATCHED, sides, gathered, _WHY_BATCHED)
    slower = [
        Clash(pair, pair.nearness + _PLAIN * sides.is_plain(pair.operator))
        for pair in sides.pairs(_SOON, (Kind.BATCHING, Kind.FREQUENCY))
        if sides.is_one_doing(pair) and _is_slower(pair) and not is_on_top(pair.operator)
    ]
    yield from contradictions(_RHYTHM, sides, slower, _WHY_SLOWER)
    late = [
        Clash(pair, pair.nearness + _FIGURE + _same_slot(sides, pair))
        for pair in sides.pairs(_PROMISING, (Kind.WAIT,))
        if _is_late(sides, pair)
    ]
    yield from contradictions(_PROMISED, sides, late, _WHY_LATE)


def _same_slot(sides: Sides, pair: Pair) -> float:
    return _PLAIN * (
        sides.is_plain(pair.operator) + sides.is_same_question(pair.leader, pair.operator)
    )


def _is_late(sides: Sides, pair: Pair) -> bool:
    """Whether it takes longer than the day on which the leader says that it is done."""
    if not sides.is_one_doing(pair) or any(
        q.measure is Measure.TIME for q in quantities(pair.leader)
    ):
        return False
    bound = promise(pair.leader.quote)
    low = min((q.low for q in quantities(pair.operator) if q.measure is Measure.TIME), default=0.0)
    doubted = pair.operator.hedge is Hedge.UNSURE
    return bound is not None and low >= bound * (APART_IN_DOUBT if doubted else APART)


def _is_gathered(sides: Sides, pair: Pair) -> bool:
    """Whether one side does each as it comes and the other side waits for a day to do them all."""
    if not sides.is_same_step(pair.leader, pair.operator):
        return False
    at_once = [bool(_AT_ONCE.search(c.quote)) for c in (pair.leader, pair.operator)]
    by_day = [bool(_BY_DAY.search(c.quote)) for c in (pair.leader, pair.operator)]
    return at_once != by_day and sum(at_once) == sum(by_day) == 1


def _are_other_counts(sides: Sides, pair: Pair) -> bool:
    """Whether both tell one doing in the same words but for how many there are of a thing."""
    a, b = pair.leader, pair.operator
    alike = a.kind is b.kind and a.polarity is b.polarity and sides.is_same_step(a, b)
    return alike and is_other_count(a, b) and sides.echo(a, b) >= _ONE_TELLING


def _is_slower(pair: Pair) -> bool:
    """Whether it is done at longer intervals than the leader says, by words and not by figures."""
    believed, done = pace(pair.leader.quote), pace(pair.operator.quote)
    return believed is not None and done is not None and done >= _TWICE * believed


def _plainness(sides: Sides, pair: Pair, ratio: float) -> float:
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
    """What speaks for one place where neither side names it: who is named, and who agrees."""
    belief, practice = pair.leader, pair.operator
    if belief.kind not in _OF_A_PLACE or sides.steps[belief.id] or sides.steps[practice.id]:
        return 0.0
    named = sides.names(belief, practice.speaker)
    return _NAMED * named + _TOLD_TWICE * _is_told_twice(sides, practice)


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
    timed = pair.leader.kind in _OF_A_PLACE and bool(mine) and bool(theirs)
    return timed and max(q.high for q in theirs) < min(q.high for q in mine)


def _is_kept(pair: Pair, promised: Quantity, told: Quantity) -> bool:
    """Whether "within three days" was said, and it takes less."""
    timed = pair.leader.kind in _OF_A_PLACE and promised.measure is told.measure is Measure.TIME
    return timed and promised.low <= 0 and told.high <= promised.high


def _size(pair: Pair, ratio: float) -> float:
    """The nearest of several figures is most likely meant; of volumes, the one that sees most."""
    size = _NEAREST * min(1.0, ratio / _LARGEST)
    if pair.leader.kind is Kind.TRIGGER:
        return max((q.low for q in quantities(pair.operator)), default=0.0)
    return size if pair.leader.kind is Kind.VOLUME else -size


def _ratio(sides: Sides, pair: Pair) -> float | None:
    doubts = [claim.hedge is Hedge.UNSURE for claim in (pair.leader, pair.operator)]
    if all(doubts) or any(_sets_a_limit(sides, c) for c in (pair.leader, pair.operator)):
        return None
    if _are_rival_ways(sides, pair):
        return APART
    least = APART_IN_DOUBT if any(doubts) else APART
    found = [
        ratio
        for mine in quantities(pair.leader)
        for theirs in quantities(pair.operator)
        if not _is_part_of(pair, mine.high, theirs.high) and not _is_kept(pair, mine, theirs)
        if (ratio := apart(mine, theirs, least)) is not None
    ]
    return max(found, default=None)


def _is_part_of(pair: Pair, whole: float, part: float) -> bool:
    """Whether an operator counts less than a leader: one person may see a part of it all."""
    return pair.leader.kind is Kind.VOLUME and part < whole and not _meet_as_often(pair)


def _sets_a_limit(sides: Sides, claim: Claim) -> bool:
    """Whether its number says from where on a rule holds, and not how often something happens."""
    if claim.kind in _OF_A_PLACE:
        return False  # "within an hour" is how long, whatever the case
    return is_limit(claim) and any(c.kind is Kind.CONDITION for c in sides.saying(claim))


def _meet_as_often(pair: Pair) -> bool:
    """Whether both count occasions on which work moves, which nobody sees only a part of."""
    quotes = (pair.leader.quote, pair.operator.quote)
    occasions = [set(_OCCASION.findall(quote.casefold())) for quote in quotes]
    return bool(occasions[0] & occasions[1])


def _are_rival_ways(sides: Sides, pair: Pair) -> bool:
    """Whether both say that most of it starts one way, and not the same way."""
    if not pair.leader.kind is pair.operator.kind is Kind.TRIGGER:
        return False
    if sides.spoken[pair.leader.id] & sides.spoken[pair.operator.id]:
        return False
    return any(
        exclude_each_other(mine, theirs)
        for mine in quantities(pair.leader)
        for theirs in quantities(pair.operator)
    )


def _is_same_thing(sides: Sides, pair: Pair) -> bool:
    if _meet_as_often(pair) and sides.is_same_step(pair.leader, pair.operator):
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
    many = a.kind in _OF_A_PLACE or (a.kind is not Kind.REWORK and _is_share(a))
    return not many or sides.share_words(a, b) or sides.is_same_question(a, b)


def _is_share(claim: Claim) -> bool:
    return any(quantity.measure is Measure.SHARE for quantity in quantities(claim))


def _is_rate(claim: Claim) -> bool:
    """Whether it counts items: what is counted at one step says nothing of another."""
    return any(quantity.measure is Measure.RATE for quantity in quantities(claim))
