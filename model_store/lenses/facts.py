"""What operators told of one step, sorted once for every lens; beliefs are not looked at."""

from dataclasses import dataclass

from model_store.claims import Claim
from model_store.graph.view import ProcessView, Step
from model_store.vocabulary import Case, Kind, Modality, Polarity, Side

_NOT_PRACTICE = frozenset({Kind.IDEA, Kind.PAIN})


@dataclass(frozen=True, slots=True)
class Facts:
    """A step with what those who do it, get it or see it told of it."""

    step: Step
    claims: tuple[Claim, ...]

    def of(self, *kinds: Kind) -> tuple[Claim, ...]:
        """Asserted claims of these kinds, those of a typical case first."""
        said = (c for c in self.claims if c.kind in kinds and c.polarity is Polarity.ASSERTS)
        return tuple(sorted(said, key=lambda c: c.case is Case.ONE))

    @property
    def owners(self) -> tuple[Claim, ...]:
        """Who was said to do it."""
        return self.of(Kind.OWNER)


def facts(view: ProcessView) -> tuple[Facts, ...]:
    """The steps that operators told of, in the order of the view."""
    found = (Facts(step, _practice(view, step)) for step in view.steps)
    return tuple(fact for fact in found if fact.claims)


def _practice(view: ProcessView, step: Step) -> tuple[Claim, ...]:
    return tuple(
        claim
        for claim in view.about(step.key, side=Side.OPERATOR)
        if claim.modality is Modality.DONE and claim.kind not in _NOT_PRACTICE
    )
