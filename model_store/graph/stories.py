"""What was said of each step: answers to questions about it, and stories that nobody asked for.

Only a step that was asked about is a home for stories: of an answer one knows what it is about.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from model_store.claims import Claim, canonical, normalised
from model_store.matching.joining import Cluster, Home, Story
from model_store.matching.lexicon import listed
from model_store.matching.words import said_words, telling_words, words_of
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

_WHOLE = frozenset({Kind.TRIGGER, Kind.OUTCOME, Kind.VOLUME, Kind.IDEA, Kind.UNKNOWN})
"""What is said of a process as a whole needs no step."""

_ASIDE = frozenset(
    {
        *(Kind.STEP, Kind.ORDER, Kind.EXCEPTION, Kind.REWORK, Kind.PAIN),
        *(Kind.SHADOW_TOOL, Kind.BATCHING, Kind.SINGLE_PERSON),
    }
)
"""What goes wrong, what is kept beside it, in which rhythm and what comes next is told of the step
just named, if of any; who, when, where and in which cases more often begins with another one."""

_BACK = listed("phrases", "points_back")

_RULES = "rules"
"""The name of the extractor that carries steps along."""

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


def nameless(claims: Iterable[Claim]) -> dict[str, Story]:
    """What was said of no step by name although it may be about one, by the id of the claim."""
    return {
        claim.id: _unnamed(claim)
        for claim in claims
        if not claim.mention and claim.kind not in _WHOLE
    }


def carried(claims: Iterable[Claim], steps: Named) -> dict[str, Story]:
    """What was told after a step was named, in words that do not name it, by id of the claim."""
    return {
        claim.id: _unnamed(claim)
        for claim in claims
        if steps.of(claim)
        and tells_on(claim)
        and not telling_words(claim.quote) & telling_words(claim.mention)
    }


def loose(claims: Iterable[Claim], steps: Named, words: Mapping[str, Story]) -> tuple[str, ...]:
    """Ids of claims that only stand behind a step which others tell in its own words.

    Who does it, whom it goes to, when and on which condition, in words that do not name the step
    told before: of 49 such in 38 processes that no step was found for, 12 were about that one.
    Words that point back at it ("it lies there for two days") stay, and those of which nobody
    knows what they were asked for. Only rules carry a step along: a model names each claim's.

    Args:
        claims: what was said.
        steps: by their names.
        words: what was told after a step it does not name, see `carried`.
    """
    told = {steps.of(claim) for claim in claims if claim.id not in words}
    return tuple(
        claim.id
        for claim in claims
        if claim.id in words
        and claim.slot
        and claim.extractor.name == _RULES
        and claim.kind not in _ASIDE
        and steps.of(claim) in told
        and not _BACK & set(words_of(claim.quote))
    )


def _unnamed(claim: Claim) -> Story:
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
