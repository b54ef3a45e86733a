"""C12: wait, duration, frequency, volume or share of rework: both cannot be right."""

from collections.abc import Iterator
from dataclasses import replace

from model_store.findings.amounts import (
    APART,
    APART_IN_DOUBT,
    Measure,
    is_on_top,
    is_other_count,
    pace,
    promise,
    quantities,
)
from model_store.findings.both_sides import Pair, Sides
from model_store.findings.figures import how_far_apart, is_same_thing, plainness
from model_store.findings.finding import Finding
from model_store.findings.said import cue
from model_store.findings.telling import Clash, Rule, contradictions
from model_store.vocabulary import FindingKind, Hedge, Kind

_OFTEN = (
    Kind.FREQUENCY, Kind.SHARE, Kind.REWORK, Kind.EXCEPTION, Kind.BATCHING, Kind.CONDITION,
    Kind.TRIGGER,
)  # fmt: skip
_FAMILIES = (
    (Rule("C12", FindingKind.WAIT, 0.5, "wait", apart=True, least=1.45), (Kind.WAIT,)),
    (Rule("C12", FindingKind.DURATION, 0.4, "duration", apart=True), (Kind.DURATION,)),
    (Rule("C12", FindingKind.FREQUENCY, 0.5, "frequency"), _OFTEN),
    (Rule("C12", FindingKind.FREQUENCY, 0.5, "volume"), (Kind.VOLUME,)),
)
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
_PLAIN, _FIGURE = 0.2, 0.3
"""A figure says more of how long it takes than a day of the week."""

_WHY_SLOWER = (
    "The leader says how soon this is done. "
    "The people doing the work do it at longer intervals, several at a time. "
    "Whatever comes in between lies until the next time."
)
_WHY = (
    "The leader and the people doing the work give different figures of {what}. "
    "Counted in one unit they cannot both be right: they are {ratio:g} times apart. "
    "Plans and promises made on the leader's figure rest on the wrong one of the two."
)
_WHAT = {
    Kind.WAIT: "how long the work waits",
    Kind.DURATION: "how long it takes",
    Kind.VOLUME: "how much there is to do",
    Kind.REWORK: "how often work comes back",
    Kind.BATCHING: "how often it is done",
}
_HOW_OFTEN = "how often this happens"
_TOLD = (Kind.STEP, Kind.CRITERIA)
_ONE_TELLING = 0.6
_COUNT = Rule("C12", FindingKind.FREQUENCY, 0.5, "count")
_WHY_COUNT = (
    "The leader and the people doing the work tell the same doing with another number of things. "
    "Both cannot be right of the same cases. "
    "Whatever rests on the number holds for fewer cases than planned, or for none."
)
_BATCHED = Rule("C12", FindingKind.FREQUENCY, 0.5, "batching")
_AT_ONCE = cue("figures", "one_by_one")
_BY_DAY = cue("figures", "together")
_WHY_BATCHED = (
    "One side does each as it comes in. "
    "The other side collects them and does them together on a fixed day. "
    "Whatever comes in just after that day waits for the next one."
)


def find(sides: Sides) -> Iterator[Finding]:
    """Yield figures that are disjoint in one unit and at least half as much again apart."""
    yield from _figures(sides)
    yield from contradictions(_COUNT, sides, _counted(sides), _WHY_COUNT)
    yield from contradictions(_BATCHED, sides, _gathered(sides), _WHY_BATCHED)
    yield from contradictions(_RHYTHM, sides, _slower(sides), _WHY_SLOWER)
    yield from contradictions(_PROMISED, sides, _late(sides), _WHY_LATE)


def _figures(sides: Sides) -> Iterator[Finding]:
    for rule, kinds in _FAMILIES:
        clashes: list[Clash] = []
        ratios: dict[tuple[str, str], float] = {}
        for pair in sides.pairs(kinds, kinds, 0.0):
            ratio = how_far_apart(sides, pair)
            if ratio is None or not is_same_thing(sides, pair):
                continue
            ratios[pair.leader.id, pair.operator.id] = ratio
            clashes.append(Clash(pair, pair.nearness + plainness(sides, pair, ratio)))
        for finding in contradictions(rule, sides, clashes, ""):
            belief = finding.leader[0]
            ratio = round(ratios[belief.id, finding.operator[0].id], 1)
            what = _WHAT.get(belief.kind, _HOW_OFTEN)
            yield replace(finding, explanation=_WHY.format(what=what, ratio=ratio))


def _counted(sides: Sides) -> Iterator[Clash]:
    for pair in sides.pairs(_TOLD, _TOLD):
        if _are_other_counts(sides, pair):
            yield Clash(pair, pair.nearness)


def _gathered(sides: Sides) -> Iterator[Clash]:
    for pair in sides.pairs((Kind.BATCHING,), (Kind.BATCHING,)):
        if _is_gathered(sides, pair):
            yield Clash(pair, pair.nearness)


def _slower(sides: Sides) -> Iterator[Clash]:
    for pair in sides.pairs(_SOON, (Kind.BATCHING, Kind.FREQUENCY)):
        if sides.is_one_doing(pair) and _is_slower(pair) and not is_on_top(pair.operator):
            yield Clash(pair, pair.nearness + _PLAIN * sides.is_plain(pair.operator))


def _late(sides: Sides) -> Iterator[Clash]:
    for pair in sides.pairs(_PROMISING, (Kind.WAIT,)):
        if _is_late(sides, pair):
            yield Clash(pair, pair.nearness + _FIGURE + _same_slot(sides, pair))


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
