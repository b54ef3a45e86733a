"""What was said without a step, or behind one it does not name, may be of another one.

Words stay where they were told, unless it is more often wrong than right to leave them there.
"""

from collections.abc import Iterable, Mapping, Sequence

from model_store.claims import RULES, Claim
from model_store.graph.stories import Named, alone, tells_on
from model_store.matching.joining import Story
from model_store.matching.lexicon import listed
from model_store.matching.words import telling_words, words_of
from model_store.vocabulary import Kind

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


def nameless(claims: Iterable[Claim]) -> dict[str, Story]:
    """What was said of no step by name although it may be about one, by the id of the claim."""
    return {
        claim.id: alone(claim)
        for claim in claims
        if not claim.mention and claim.kind not in _WHOLE
    }


def carried(claims: Iterable[Claim], steps: Named) -> dict[str, Story]:
    """What was told after a step was named, in words that do not name it, by id of the claim."""
    return {
        claim.id: alone(claim)
        for claim in claims
        if steps.of(claim)
        and tells_on(claim)
        and not telling_words(claim.quote) & telling_words(claim.mention)
    }


def loose(claims: Sequence[Claim], steps: Named, words: Mapping[str, Story]) -> tuple[str, ...]:
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
        and claim.extractor.name == RULES
        and claim.kind not in _ASIDE
        and steps.of(claim) in told
        and not _BACK & set(words_of(claim.quote))
    )
