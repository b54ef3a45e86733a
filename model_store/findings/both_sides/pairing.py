"""Which claims are worth laying beside each other: found by step, link, question and rare words.

Comparing everybody with everybody grows with the square of what was said; people who speak of one
matter share a step, a question or a rare word, and only such pairs are looked at.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from model_store.claims import Claim
from model_store.findings.about import Topic
from model_store.vocabulary import Kind, Slot

TOLD_FREELY = ("", Slot.OPENING, Slot.LAST_CASE, Slot.HARDEST_CASE, Slot.CONFIRM)
"""Slots in which people say whatever they like: no common question."""
COMMON = 48
"""A word that so many claims have leads nowhere."""
BY_WORDS = 96
"""So many claims are looked at for the words they share with one belief, rare words first."""

_ANYWHERE = {
    Kind.REWORK: (Kind.REWORK,),
    Kind.SINGLE_PERSON: (Kind.SINGLE_PERSON,),
    Kind.OUTCOME: (Kind.WAIT,),
}
"""What a leader speaks of in general, and operators at their steps."""

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Traits:
    """What one claim can be found by: its step, the steps it links, its words."""

    step: str
    links: frozenset[str]
    words: Topic


Find = Callable[[Claim], Traits]


@dataclass(slots=True)
class _Index:
    """Claims of the operators by everything they can be found by, in their order."""

    steps: dict[str, list[Claim]] = field(default_factory=dict)
    links: dict[str, list[Claim]] = field(default_factory=dict)
    words: dict[str, list[Claim]] = field(default_factory=dict)
    kinds: dict[_Key, list[Claim]] = field(default_factory=dict)
    whole: dict[str, list[Claim]] = field(default_factory=dict)

    def add(self, claim: Claim, traits: Traits) -> None:
        """File a claim under all its traits."""
        if traits.step:
            self.steps.setdefault(traits.step, []).append(claim)
        else:
            self.whole.setdefault(claim.slot, []).append(claim)
        self.kinds.setdefault((claim.kind, "" if traits.step else "whole"), []).append(claim)
        for link in traits.links:
            self.links.setdefault(link, []).append(claim)
        for word in traits.words:
            self.words.setdefault(word, []).append(claim)

    def near(self, belief: Claim, traits: Traits) -> Iterator[Claim]:
        """Claims that may be about what a belief is about; some more than once."""
        if traits.step:
            yield from self.steps.get(traits.step, ())
            yield from self.links.get(traits.step, ())
            yield from self.kinds.get((belief.kind, "whole"), ())
        else:
            yield from self._as_a_whole(belief)
        for link in sorted(traits.links):
            yield from self.steps.get(link, ())
        yield from self._by_words(traits.words)

    def _as_a_whole(self, belief: Claim) -> Iterator[Claim]:
        yield from self.kinds.get((belief.kind, "whole"), ())
        for kind in _ANYWHERE.get(belief.kind, ()):
            yield from self.kinds.get((kind, ""), ())
        if belief.slot not in TOLD_FREELY:
            yield from self.whole.get(belief.slot, ())

    def _by_words(self, words: Topic) -> Iterator[Claim]:
        left = BY_WORDS
        for word in sorted(words, key=lambda w: (len(self.words.get(w, ())), w)):
            found = self.words.get(word, [])
            if len(found) > COMMON or len(found) > left:
                return
            left -= len(found)
            yield from found


def candidates(
    beliefs: Iterable[Claim], practices: Iterable[Claim], traits: Mapping[str, Traits]
) -> Iterator[tuple[Claim, Claim]]:
    """Yield each pair that is worth comparing once, in the order given.

    Args:
        beliefs: claims of one side.
        practices: claims of the other side.
        traits: of every claim, by its id.
    """
    index = _Index()
    place = {}
    for at, practice in enumerate(practices):
        place[practice.id] = at
        index.add(practice, traits[practice.id])
    for belief in beliefs:
        found = {claim.id: claim for claim in index.near(belief, traits[belief.id])}
        for claim in sorted(found.values(), key=lambda c: place[c.id]):
            yield belief, claim
