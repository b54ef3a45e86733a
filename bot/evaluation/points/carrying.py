"""Whether words that do not name the step told before them are better off where they are taken.

They are taken to another step from a chance on that is a choice and not learnt. What it does is
counted on processes whose stories taught nothing, and "better" and "worse" are told apart.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.evaluation.points.belonging import Row, Steps, most, points
from model_store.claims import Claim
from model_store.graph.asides import carried
from model_store.graph.places import mentions_of
from model_store.graph.stories import Named, homes, named
from model_store.graph.view import ProcessView
from model_store.matching.joining import Amounts, Asked, Scale, align, chances, weighed


@dataclass(frozen=True, slots=True)
class Following:
    """Words told after a step they do not name: what speaks for each step that was asked about.

    `right` are the steps they are about, `own` is the one named before them, and `stands` says
    whether that one is right; it need not be a step that was asked about.
    """

    process: str
    amounts: Mapping[str, Amounts]
    right: frozenset[str]
    own: str
    stands: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """Words of a process: all, right where they stood, taken from wrong to right, and back."""

    process: str
    words: int
    stood: int
    better: int
    worse: int


def following(seen: ProcessView, gold: Steps) -> Iterator[Following]:
    """All such words of which one knows what they and the others of their step are about."""
    steps = named(align(mentions_of(seen.claims), seen.knowledge.verdicts))
    asked, said = homes(seen.claims, steps), _said(seen.claims, steps)
    claims = {claim.id: claim for claim in seen.claims}
    told = {key: story for key, story in carried(seen.claims, steps).items() if key in gold}
    meant = {key: _about(said[key], gold) for key in asked}
    for key, amounts in weighed(told, Asked(asked), seen.knowledge.verdicts):
        claim, mine = claims[key], most(gold[key])
        own = steps.of(claim)
        rest = _about([c for c in said[own] if c.quote != claim.quote], gold)
        if rest:
            right = frozenset(other for other in amounts if mine and meant[other] == mine)
            yield Following(seen.knowledge.process.key, amounts, right, own, rest == mine)


def taken(found: Iterable[Following], told: Sequence[Row], least: Scale) -> tuple[Taken, ...]:
    """Every process, its words taken by the points that the stories of the others taught."""
    of: dict[str, list[Following]] = {}
    for one in found:
        of.setdefault(one.process, []).append(one)
    return tuple(
        _taken(name, words, points(others), least)
        for name, words in of.items()
        if (others := [row for row in told if row.process != name])
    )


def together(found: Iterable[Taken]) -> Taken:
    """All processes as one."""
    all_ = [(t.words, t.stood, t.better, t.worse) for t in found]
    return Taken("together", *map(sum, zip((0,) * 4, *all_, strict=True)))


def _taken(
    name: str, words: Sequence[Following], learnt: Mapping[str, float], least: Scale
) -> Taken:
    ends = [_ends_right(one, learnt, least) for one in words]
    both = Counter(zip((one.stands for one in words), ends, strict=True))
    stood = sum(one.stands for one in words)
    return Taken(name, len(words), stood, both[False, True], both[True, False])


def _ends_right(one: Following, learnt: Mapping[str, float], least: Scale) -> bool:
    """Whether the words are on the right step once the likeliest one got them, or none did."""
    likely = chances(one.amounts, learnt)
    best = max(likely, key=lambda key: (likely[key], key), default=one.own)
    goes = best != one.own and likely[best] >= least.carried
    return best in one.right if goes else one.stands


def _said(claims: Iterable[Claim], steps: Named) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(steps.of(claim), []).append(claim)
    return found


def _about(claims: Iterable[Claim], gold: Steps) -> str:
    """The gold step that most of these claims show."""
    votes = Counter[str]()
    for claim in claims:
        votes.update(gold.get(claim.id, {}))
    return most(votes)
