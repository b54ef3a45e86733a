"""What was said of each step: answers to questions about it, and stories that nobody asked for.

Only a step that was asked about is a home for stories: of an answer one knows what it is about.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from model_store.claims import Claim, canonical, normalised
from model_store.matching.joining import Cluster, Home, Story
from model_store.matching.words import said_words
from model_store.values import Party
from model_store.vocabulary import Kind, Slot

_STORIES = frozenset(
    {
        "",
        Slot.OPENING,
        Slot.BELIEF,
        Slot.LAST_CASE,
        Slot.AND_THEN,
        Slot.HARDEST_CASE,
        Slot.THREE_TO_SIX,
        Slot.ANYTHING_BETWEEN,
        Slot.CLOSE,
        Slot.CONFIRM,
    }
)
"""Slots whose answers tell on; behind all others an answer is about the step asked for."""

_DOUBT = 4
"""So many answers about other steps are taken for granted before anybody was asked much."""


@dataclass(frozen=True, slots=True)
class Named:
    """The steps as their names alone group them, and the key of the step by each name."""

    clusters: Mapping[str, Cluster]
    keys: Mapping[str, str]

    def of(self, claim: Claim) -> str:
        """Key of the step a claim names; empty if it names none."""
        return self.keys.get(normalised(claim.mention), "")


def named(clusters: Iterable[Cluster]) -> Named:
    """Look up steps by their names."""
    known = {cluster.key: cluster for cluster in clusters}
    return Named(known, {normalised(m): c.key for c in known.values() for m in c.mentions})


def tells_on(claim: Claim) -> bool:
    """Whether nobody had asked for the step that a claim is about."""
    return claim.slot in _STORIES


def homes(claims: Iterable[Claim], steps: Named) -> dict[str, Home]:
    """The steps that were asked about, with all that was said of them, by key."""
    of_step = _by_step(claims, steps)
    asked = {key: said for key, said in of_step.items() if not all(map(tells_on, said))}
    much = {key: Counter(claim.speaker for claim in said) for key, said in asked.items()}
    all_ = sum(much.values(), Counter[str]())
    return {
        key: Home(
            steps.clusters[key].mentions,
            {who: _said(c for c in said if c.speaker == who) for who in much[key]},
            _doers(said),
            {who: number / (all_[who] + _DOUBT) for who, number in much[key].items()},
            _tellings(said),
        )
        for key, said in sorted(asked.items())
    }


def stories(claims: Iterable[Claim], steps: Named, asked: Mapping[str, Home]) -> dict[str, Story]:
    """What was told of each step that nobody was asked about, by its key."""
    return {
        key: _story(said, steps.clusters[key].mentions)
        for key, said in _by_step(claims, steps).items()
        if key not in asked
    }


def alone(claim: Claim) -> Story:
    """What one claim tells by itself, whatever step it names."""
    return Story(_said([claim]), (), frozenset({claim.speaker}), (), _doers([claim]))


def _story(said: list[Claim], names: tuple[str, ...]) -> Story:
    called = tuple(sorted({word for name in names for word in said_words(name)}))
    words = tuple(sorted({*_said(said), *called}))
    speakers = frozenset(claim.speaker for claim in said)
    return Story(words, called, speakers, names, _doers(said), _tellings(said))


def _by_step(claims: Iterable[Claim], steps: Named) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        key = steps.of(claim)
        if key:
            found.setdefault(key, []).append(claim)
    return found


def _said(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(sorted({word for claim in claims for word in said_words(claim.quote)}))


def _doers(said: Iterable[Claim]) -> frozenset[str]:
    """Who does what these claims are about: as an owner, or as the one a nameless claim names."""
    return frozenset(
        canonical(claim.value)
        for claim in said
        if isinstance(claim.value, Party) and (claim.kind is Kind.OWNER or not claim.mention)
    )


def _tellings(said: Iterable[Claim]) -> frozenset[str]:
    """The messages in which somebody spoke of it unasked."""
    return frozenset(claim.message for claim in said if tells_on(claim))
