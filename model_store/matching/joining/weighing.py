"""What people tell unasked belongs to a step they were asked about, if enough speaks for it.

Whether a story ("then off it goes to Lyon") is about a step that was asked about ("Ship the
samples") is weighed by points learnt from written interviews; why, and how they are learnt, says
`docs/decisions/0011-which-step-a-story-is-about.md`. A step that was asked about never moves, so
no chain of weak links can form; opposites never come together, nor what somebody judged apart.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp

from model_store.claims import normalised
from model_store.matching.comparing import relation
from model_store.matching.joining.clusters import Pair
from model_store.matching.joining.evidence import Home, Rarity, Story, evidence
from model_store.matching.joining.shortlist import Shortlist
from model_store.vocabulary import Verdict
from model_store.word_classes import read

Amounts = Mapping[str, float]
"""What speaks for something, by the name of each amount."""

NONE = "about none of them"
"""The sign of what is about no step that was asked about."""

FEW = "few were asked about"


@dataclass(frozen=True, slots=True)
class Scale:
    """Points of every amount of evidence, and the chances from which on something belongs."""

    points: Mapping[str, float]
    told: float
    nameless: float
    carried: float


@cache
def scale() -> Scale:
    """The points that come with the package."""
    found = read("model_store.matching.joining", "belonging")
    return Scale(found["points"], **found["least"])


class Asked:
    """The steps that were asked about, looked over once for all that is told.

    Args:
        homes: the steps by key.
    """

    def __init__(self, homes: Mapping[str, Home]) -> None:
        self.homes = homes
        self.rarity = Rarity(homes.values())
        self.shortlist = Shortlist(homes, self.rarity)


def belonging(
    stories: Mapping[str, Story],
    asked: Asked,
    verdicts: Mapping[Pair, Verdict],
    least: float,
) -> dict[str, str]:
    """Find the step that was asked about for what was told unasked.

    Args:
        stories: what was told, by any key.
        asked: the steps that were asked about.
        verdicts: recorded judgements; a pair that was not judged the same stays apart.
        least: the chance from which on a story belongs to a step, 0 to 1.

    Returns:
        Key of the step by key of the story; stories about none of them are missing.
    """
    points, found = scale().points, []
    for key, amounts in weighed(stories, asked, verdicts):
        likely = ((chance, home) for home, chance in chances(amounts, points).items())
        chance, home = max(likely, default=(0.0, ""))
        if home and chance >= least:
            found.append((-chance, key, home))
    return dict(_agreeing(sorted(found), stories))


def weighed(
    stories: Mapping[str, Story], asked: Asked, verdicts: Mapping[Pair, Verdict]
) -> Iterator[tuple[str, dict[str, Amounts]]]:
    """Evidence for each story being about each step that it may be about at all.

    A step is out of the question if its name is the opposite of the story's, or was judged about;
    where there are many, only the few that words or answers point to are looked at.
    """
    homes = asked.homes
    for key, story in stories.items():
        yield (
            key,
            {
                other: evidence(story, homes[other], asked.rarity)
                for other in asked.shortlist.of(story)
                if not story.names or not _is_apart(story, homes[other], verdicts)
            },
        )


def chances(amounts: Mapping[str, Amounts], points: Mapping[str, float]) -> dict[str, float]:
    """How likely a story is about each step, 0 to 1; what is left is that it is about none."""
    worth = {
        key: exp(sum(points.get(name, 0.0) * amount for name, amount in found.items()))
        for key, found in amounts.items()
    }
    none = sum(points.get(name, 0.0) * amount for name, amount in of_none(amounts).items())
    whole = exp(none) + sum(worth.values())
    return {key: much / whole for key, much in worth.items()}


def of_none(homes: Collection[object]) -> Amounts:
    """What speaks for a story being about none of the steps that were asked about.

    The fewer were asked about, the likelier it is that its own was not.
    """
    return {NONE: 1.0, FEW: 1 / max(1, len(homes))}


def _is_apart(story: Story, home: Home, verdicts: Mapping[Pair, Verdict]) -> bool:
    """Whether names are opposites, or somebody judged about them."""
    if relation(story.names, home.names) is None:
        return True
    if not verdicts:
        return False
    pairs = (sorted((normalised(x), normalised(y))) for x in story.names for y in home.names)
    return any((first, second) in verdicts for first, second in pairs)


def _agreeing(
    found: list[tuple[float, str, str]], stories: Mapping[str, Story]
) -> Iterator[tuple[str, str]]:
    """Leave out what is the opposite of something that came to the same step with more reason."""
    taken: dict[str, list[Story]] = {}
    for _, key, home in found:
        story, mates = stories[key], taken.setdefault(home, [])
        named = [mate for mate in mates if mate.names and story.names]
        if all(relation(story.names, mate.names) is not None for mate in named):
            mates.append(story)
            yield key, home
