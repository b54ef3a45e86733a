"""Both sides of one process laid beside each other, and how near any two of their claims are.

Laying claims side by side is half the work: the same step first, then what a claim gates, starts,
ends or counts, then the same topic. Built once per view; rules only read it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from model_store.claims import Claim
from model_store.findings.comparability import are_comparable, is_firm
from model_store.findings.magnitude import Quantity, quantities
from model_store.findings.sayings import Place, neighbours, places, sayings
from model_store.findings.topics import Topic, overlap, rarity, topic_of, topic_of_text
from model_store.findings.wording import denied_by
from model_store.graph.view import ProcessView
from model_store.matching.likeness import alike
from model_store.vocabulary import Case, Kind, Side, Slot, System

_ABOUT_ONESELF = (Kind.SINGLE_PERSON, Kind.STAFFING, Kind.AVAILABILITY)
SAME_STEP = 1.0
EXPECTED = 0.5
"""Words shared about one step are half expected, and count half."""
LINKED = 0.9
KIN = 0.5
"""A step match that is unsure counts so much of its confidence."""
CONTEXT = 0.5
"""Words of the neighbouring sayings count so much of words said."""
SYSTEM_NAME = 0.3
NEAR = 0.3
"""From here on two claims are taken to be about the same thing."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A leader's and an operator's claim that may be compared, with how near they are, 0 to 2."""

    leader: Claim
    operator: Claim
    nearness: float


@dataclass(frozen=True, slots=True)
class Sides:
    """Firm live claims of each side in a fixed order, with what each is about.

    `topics` come from a claim's words, step and value, `spoken` from its quote alone, `context`
    from what its speaker said right before and after. `place` tells which claims are one saying.
    """

    view: ProcessView
    leader: tuple[Claim, ...]
    operator: tuple[Claim, ...]
    topics: Mapping[str, Topic] = field(repr=False)
    spoken: Mapping[str, Topic] = field(repr=False)
    context: Mapping[str, Topic] = field(repr=False)
    place: Mapping[str, Place] = field(repr=False)
    claims_at: Mapping[Place, tuple[Claim, ...]] = field(repr=False)
    weight: Mapping[str, float] = field(repr=False)

    def nearness(self, a: Claim, b: Claim) -> float:
        """How near two claims are: 1 for one step, plus up to 1 for the words they share."""
        mine, theirs = self.view.step_of(a), self.view.step_of(b)
        if mine and mine == theirs:
            return SAME_STEP + EXPECTED * self.echo(a, b)
        words = self._shared(a, b)
        if mine in self._linked(b) or theirs in self._linked(a):
            return LINKED + words
        return words + KIN * alike(a.mention, b.mention)

    def _shared(self, a: Claim, b: Claim) -> float:
        """Words in common, with or without the step each names; a little for their context."""
        first, second = self.topics[a.id], self.topics[b.id]
        said_first, said_second = self.spoken[a.id], self.spoken[b.id]
        words = max(
            overlap(first, second, self.weight),
            overlap(said_first, second, self.weight),
            overlap(first, said_second, self.weight),
        )
        around = max(
            overlap(said_first, self.context[b.id] | said_second, self.weight),
            overlap(self.context[a.id] | said_first, said_second, self.weight),
        )
        return max(words, CONTEXT * around)

    def echo(self, a: Claim, b: Claim) -> float:
        """How much of the same words the two quotes have, whatever step they are about."""
        if not self.share_words(a, b):
            return 0.0
        return overlap(self.spoken[a.id], self.spoken[b.id], self.weight)

    def denies(self, a: Claim, b: Claim) -> bool:
        """Whether the first denies, in words that say something, what the second says plainly."""
        return any(self._tells(word) for word in denied_by(a, b))

    def share_words(self, a: Claim, b: Claim) -> bool:
        """Whether the quotes have a word in common that says something."""
        return any(self._tells(word) for word in self.spoken[a.id] & self.spoken[b.id])

    def _tells(self, word: str) -> bool:
        return self.weight.get(word, 1.0) > SYSTEM_NAME

    def saying(self, claim: Claim) -> tuple[Claim, ...]:
        """Every claim that was read out of the same words."""
        return self.claims_at[self.place[claim.id]]

    def figures(self, claim: Claim) -> tuple[Quantity, ...]:
        """Every quantity in the saying a claim belongs to."""
        return tuple(q for c in self.saying(claim) for q in quantities(c))

    def is_whole(self, claim: Claim) -> bool:
        """Whether a claim is about the process as a whole."""
        return not self.view.step_of(claim)

    def _linked(self, claim: Claim) -> frozenset[str]:
        return frozenset(key for link in claim.links if (key := self.view.key_of(link)))

    def is_same_step(self, a: Claim, b: Claim) -> bool:
        """Whether both name a step, and it is the same."""
        return bool(self.view.step_of(a)) and self.view.step_of(a) == self.view.step_of(b)

    def pairs(
        self, leader: tuple[Kind, ...], operator: tuple[Kind, ...], near: float = NEAR
    ) -> Iterator[Pair]:
        """Comparable claims of these kinds (none: all) that are at least so near."""
        for belief in self.leader:
            if leader and belief.kind not in leader:
                continue
            for practice in self.operator:
                if operator and practice.kind not in operator:
                    continue
                if not are_comparable(belief, practice):
                    continue
                nearness = self.nearness(belief, practice)
                if nearness >= near:
                    yield Pair(belief, practice, nearness)

    def said_by(self, side: Side, *kinds: Kind) -> tuple[Claim, ...]:
        """Firm claims of one side, of these kinds."""
        claims = self.leader if side is Side.LEADER else self.operator
        return tuple(claim for claim in claims if claim.kind in kinds)


def _known_as(view: ProcessView, claim: Claim) -> str:
    """Role and name of a speaker who says "only me": that is what others call the work by."""
    speaker = view.person(claim.speaker) if claim.kind in _ABOUT_ONESELF else None
    return f"{speaker.role} {speaker.name}" if speaker else ""


def _weights(view: ProcessView, topics: Iterable[Topic]) -> Mapping[str, float]:
    """Rare words weigh most; a system's name little: much is done in one system."""
    weight = dict(rarity(topics))
    for claim in view.about(None, Kind.SYSTEM, Kind.SHADOW_TOOL):
        name = claim.value.name if isinstance(claim.value, System) else ""
        for word in topic_of_text(name):
            weight[word] = min(weight.get(word, 1.0), SYSTEM_NAME)
    return weight


def _is_retold(claim: Claim) -> bool:
    """Whether it tells of one case, or merely nods to what was read back: no belief in either."""
    return claim.case is Case.ONE or claim.slot in (Slot.LAST_CASE, Slot.CONFIRM)


def lay_out(view: ProcessView) -> Sides:
    """Split a view's firm claims by side, in an order that does not depend on who spoke first."""
    firm = sorted((claim for claim in view.claims if is_firm(claim)), key=lambda claim: claim.id)
    found = sayings(view.claims)
    place = places(found)
    around = neighbours(found)
    topics = {claim.id: topic_of(claim, _known_as(view, claim)) for claim in firm}
    sentences = {(claim.message, claim.quote): topics[claim.id] for claim in firm}
    return Sides(
        view=view,
        leader=tuple(c for c in firm if view.side(c) is Side.LEADER and not _is_retold(c)),
        operator=tuple(c for c in firm if view.side(c) is Side.OPERATOR),
        topics=topics,
        spoken={claim.id: topic_of_text(claim.quote) for claim in firm},
        context={
            claim.id: topic_of_text(" ".join(near.quote for near in around[place[claim.id]]))
            for claim in firm
        },
        place=place,
        claims_at={saying.place: saying.claims for saying in found},
        weight=_weights(view, sentences.values()),
    )
