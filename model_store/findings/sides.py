"""Both sides of one process laid beside each other, and how near any two of their claims are.

Laying claims side by side is half the work: the same step first, then what a claim gates, starts,
ends or counts, then the same topic. Built once per view; rules only read it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from model_store.claims import Claim
from model_store.findings.comparability import are_comparable, is_firm
from model_store.findings.topics import Topic, overlap, rarity, topic_of, topic_of_text
from model_store.graph.view import ProcessView
from model_store.vocabulary import Kind, Side

_ABOUT_ONESELF = (Kind.SINGLE_PERSON, Kind.STAFFING, Kind.AVAILABILITY)
SAME_STEP = 1.0
LINKED = 0.9
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
    """Firm live claims of each side in a fixed order, with their topics."""

    view: ProcessView
    leader: tuple[Claim, ...]
    operator: tuple[Claim, ...]
    topics: Mapping[str, Topic] = field(repr=False)
    spoken: Mapping[str, Topic] = field(repr=False)
    weight: Mapping[str, float] = field(repr=False)

    def nearness(self, a: Claim, b: Claim) -> float:
        """How near two claims are: 1 for one step, plus up to 1 for the words they share."""
        words = overlap(self.topics[a.id], self.topics[b.id], self.weight)
        mine, theirs = self.view.step_of(a), self.view.step_of(b)
        if mine and mine == theirs:
            return SAME_STEP + words
        if mine in self._linked(b) or theirs in self._linked(a):
            return LINKED + words
        return words

    def echo(self, a: Claim, b: Claim) -> float:
        """How much of the same words the two quotes have, whatever step they are about."""
        return overlap(self.spoken[a.id], self.spoken[b.id], self.weight)

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


def lay_out(view: ProcessView) -> Sides:
    """Split a view's firm claims by side, in an order that does not depend on who spoke first."""
    firm = sorted((claim for claim in view.claims if is_firm(claim)), key=lambda claim: claim.id)
    topics = {claim.id: topic_of(claim, _known_as(view, claim)) for claim in firm}
    sentences = {(claim.message, claim.quote): topics[claim.id] for claim in firm}
    return Sides(
        view=view,
        leader=tuple(c for c in firm if view.side(c) is Side.LEADER),
        operator=tuple(c for c in firm if view.side(c) is Side.OPERATOR),
        topics=topics,
        spoken={claim.id: topic_of_text(claim.quote) for claim in firm},
        weight=rarity(sentences.values()),
    )
