"""Both sides of one process laid beside each other, and how near any two of their claims are.

Laying claims side by side is half the work: the same step first, then what a claim gates, starts,
ends or counts, then the same topic. Built once per view; rules only read it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from model_store.claims import Claim
from model_store.findings.about import (
    Topic,
    doing_words,
    is_kin,
    is_one_doing,
    is_same_party,
    overlap,
    party_of,
    topic_of_text,
    undoes,
    weight_of,
)
from model_store.findings.amounts import Quantity, is_at_odds, quantities
from model_store.findings.both_sides.pairing import TOLD_FREELY
from model_store.findings.both_sides.sayings import Place
from model_store.findings.said import denied_by, is_denied_outright, is_mode_clash, is_universal
from model_store.graph.view import ProcessView
from model_store.matching.comparing import alike
from model_store.vocabulary import Kind, Side, Slot

_ASKED_AS: dict[str, str] = {Slot.WAIT_CAUSE: Slot.WAIT, Slot.WAIT_RANGE: Slot.WAIT}
"""Follow-ups ask on about what the first question asked for."""
SAME_STEP = 1.0
EXPECTED = 0.5
"""Words shared about one step are half expected, and count half."""
LINKED = 0.9
KIN = 0.5
"""A step match that is unsure counts so much of its confidence."""
CONTEXT = 0.5
"""Words of the neighbouring sayings count so much of words said."""
SYSTEM_NAME = 0.3
_COUNT = 2
"""Digits of a number that anybody may say of anything."""
ONE_DOING = 0.7
"""From here on two mentions of one doing are taken for one step."""
STRONG = 0.7
"""Telling words that two claims must share to be near without a step in common."""
SOME = 0.3
"""The same, when both name a like doing."""
HALF = 0.5
"""The same, when one says "every" and the other says that it is not so."""
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
    first: frozenset[str] = field(repr=False)
    steps: Mapping[str, str] = field(repr=False)
    near: Mapping[Kind, tuple[Pair, ...]] = field(default_factory=dict, repr=False)

    def nearness(self, a: Claim, b: Claim) -> float:
        """How near two claims are: 1 for one step, plus up to 1 for the words they share."""
        mine, theirs = self.steps[a.id], self.steps[b.id]
        if mine and mine == theirs:
            return SAME_STEP + EXPECTED * self.echo(a, b)
        words = self._shared(a, b) if self._is_strong(a, b) else 0.0
        if mine in self.linked(b) or theirs in self.linked(a):
            return LINKED + words
        return words + KIN * alike(a.mention, b.mention) if words else 0.0

    def _is_strong(self, a: Claim, b: Claim) -> bool:
        """Whether so many telling words are shared that one matter is meant without one step."""
        if self.is_same_question(a, b):
            return True
        shared = self.topics[a.id] & self.topics[b.id]
        told = self.weight_of(frozenset(filter(self._tells, shared)))
        if told >= STRONG:
            return True
        if told >= SOME and (self.denies(b, a) or self.denies(a, b)):
            return True
        if told >= HALF and is_universal(a) and is_at_odds(b):
            return True
        if told >= SOME and is_mode_clash(a, b) and is_one_doing(a.mention, b.mention):
            return True
        return told >= SOME and is_kin(a.mention, b.mention) and self._is_of_a_thing(a, b, shared)

    def weight_of(self, words: Topic) -> float:
        """How telling words are together, by how rare each is in this process."""
        return weight_of(words, self.weight)

    def _is_of_a_thing(self, a: Claim, b: Claim, shared: Topic) -> bool:
        """Whether a telling word besides the doing itself is shared."""
        done = doing_words(a.mention) | doing_words(b.mention)
        return any(self._tells(word) for word in shared - done)

    def are_opposed(self, pair: Pair) -> bool:
        """Whether one undoes what the other does, to the same thing."""
        opposed = undoes(pair.leader.mention, pair.operator.mention)
        return opposed and self.share_words(pair.leader, pair.operator)

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
        outright = is_denied_outright(a)
        return any(
            self._tells(word) or (outright and not word.isdigit()) for word in denied_by(a, b)
        )

    def share_words(self, a: Claim, b: Claim) -> bool:
        """Whether the quotes have a word in common that says something."""
        return bool(self.words_shared(a, b))

    def share_a_thing(self, pair: Pair) -> bool:
        """Whether the quotes have a word in common besides what is done: "key" of two things."""
        a, b = pair.leader, pair.operator
        return bool(self.words_shared(a, b) - doing_words(a.mention) - doing_words(b.mention))

    def words_shared(self, a: Claim, b: Claim) -> Topic:
        """The words both quotes have that say something."""
        return frozenset(filter(self._tells, self.spoken[a.id] & self.spoken[b.id]))

    def names(self, claim: Claim, speaker: str) -> bool:
        """Whether a claim's words name somebody, or the role or team somebody is in."""
        person = self.view.person(speaker)
        known = topic_of_text(f"{person.name} {person.role} {person.team}") if person else ()
        return any(self._tells(word) for word in self.spoken[claim.id].intersection(known))

    def _tells(self, word: str) -> bool:
        """Whether a word says something: no system's name, and no small number."""
        is_count = word.isdigit() and len(word) <= _COUNT
        return self.weight.get(word, 1.0) > SYSTEM_NAME and not is_count

    def saying(self, claim: Claim) -> tuple[Claim, ...]:
        """Every claim that was read out of the same words."""
        return self.claims_at[self.place[claim.id]]

    def figures(self, claim: Claim) -> tuple[Quantity, ...]:
        """Every quantity in the saying a claim belongs to."""
        return tuple(q for c in self.saying(claim) for q in quantities(c))

    def is_whole(self, claim: Claim) -> bool:
        """Whether a claim is about the process as a whole."""
        return not self.steps[claim.id]

    def linked(self, claim: Claim) -> frozenset[str]:
        """Keys of the steps a claim gates, starts, ends or counts."""
        return frozenset(key for link in claim.links if (key := self.view.key_of(link)))

    def is_same_question(self, a: Claim, b: Claim) -> bool:
        """Whether both answered one question about one step, or about the process as a whole."""
        first, second = _ASKED_AS.get(a.slot, a.slot), _ASKED_AS.get(b.slot, b.slot)
        asked = first == second and first not in TOLD_FREELY
        return asked and self.steps[a.id] == self.steps[b.id]

    def agree(self, pair: Pair) -> bool:
        """Whether the claims of both sayings name the same doer of the same step."""
        mine = [c for c in self.saying(pair.leader) if c.kind is Kind.OWNER]
        theirs = [c for c in self.saying(pair.operator) if c.kind is Kind.OWNER]
        return any(
            is_same_party(a, b, self.view.person) is True
            for a in map(party_of, mine)
            for b in map(party_of, theirs)
            if a and b and not is_denied_outright(pair.operator)
        )

    def are_of_one_team(self, a: Claim, b: Claim) -> bool:
        """Whether both speakers belong to one team: what they mean is most likely one thing."""
        mine, theirs = self.view.person(a.speaker), self.view.person(b.speaker)
        if mine is None or theirs is None:
            return False
        return bool(mine.team) and mine.team == theirs.team

    def is_plain(self, claim: Claim) -> bool:
        """Whether it is the first of its kind in its message: what follows qualifies it."""
        return claim.id in self.first

    def is_one_doing(self, pair: Pair) -> bool:
        """Whether both are about one step, or so near that they name one doing in two ways."""
        a, b = pair.leader, pair.operator
        if self.is_same_step(a, b):
            return True
        return pair.nearness >= ONE_DOING and is_one_doing(a.mention, b.mention)

    def is_same_step(self, a: Claim, b: Claim) -> bool:
        """Whether both name a step, and it is the same."""
        return bool(self.steps[a.id]) and self.steps[a.id] == self.steps[b.id]

    def pairs(
        self, leader: tuple[Kind, ...], operator: tuple[Kind, ...], near: float = NEAR
    ) -> Iterator[Pair]:
        """Comparable claims of these kinds (operator: none for all) that are at least so near."""
        for kind in leader:
            for pair in self.near.get(kind, ()):
                if pair.nearness >= near and (not operator or pair.operator.kind in operator):
                    yield pair

    def said_by(self, side: Side, *kinds: Kind) -> tuple[Claim, ...]:
        """Firm claims of one side, of these kinds."""
        claims = self.leader if side is Side.LEADER else self.operator
        return tuple(claim for claim in claims if claim.kind in kinds)
