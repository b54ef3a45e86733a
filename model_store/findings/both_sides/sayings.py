"""Claims that were read out of the same words belong to one saying; neighbours give it context."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from model_store.claims import Claim

_NEAR = 80
"""Characters between two sayings that still speak of the same thing."""

Place = tuple[str, int]
"""A message and where in it a saying starts."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A stretch of one message that claims share, with the ids of these claims."""

    message: str
    start: int
    end: int
    claims: tuple[Claim, ...]

    @property
    def place(self) -> Place:
        """What identifies the saying."""
        return self.message, self.start


def sayings(claims: Iterable[Claim]) -> tuple[Saying, ...]:
    """Join claims of a message whose spans overlap, in order of message and place."""
    found: list[Saying] = []
    for claim in sorted(claims, key=lambda c: (c.message, c.span, c.id)):
        start, end = claim.span
        last = found[-1] if found else None
        if last and last.message == claim.message and start < last.end:
            joined = (*last.claims, claim)
            found[-1] = Saying(last.message, last.start, max(last.end, end), joined)
        else:
            found.append(Saying(claim.message, start, end, (claim,)))
    return tuple(found)


def places(found: Iterable[Saying]) -> Mapping[str, Place]:
    """The saying each claim belongs to, by claim id."""
    return {claim.id: saying.place for saying in found for claim in saying.claims}


def neighbours(found: tuple[Saying, ...]) -> Mapping[Place, tuple[Claim, ...]]:
    """Claims of the sayings right before and after each saying."""
    around: dict[Place, list[Claim]] = {saying.place: [] for saying in found}
    for before, after in pairwise(found):
        if before.message == after.message and after.start - before.end <= _NEAR:
            around[after.place] += before.claims
            around[before.place] += after.claims
    return {place: tuple(claims) for place, claims in around.items()}
