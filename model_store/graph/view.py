"""One process laid out for reading: live claims, grouped by the step they are about.

Findings, queues, planner and reports all read this; none of them groups claims by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from model_store.claims import Claim, normalised
from model_store.graph.knowledge import Knowledge
from model_store.graph.places import places
from model_store.people import Person, account_of
from model_store.vocabulary import Kind, Side, Vantage


@dataclass(frozen=True, slots=True)
class Step:
    """A step under all the names it was called by; `key` is the smallest member mention."""

    key: str
    label: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Index:
    """What `view` looked up once, so that reading costs nothing."""

    steps: Mapping[str, Step] = field(default_factory=dict)
    strays: Mapping[str, str] = field(default_factory=dict)
    by_step: Mapping[str, tuple[Claim, ...]] = field(default_factory=dict)
    by_message: Mapping[str, tuple[Claim, ...]] = field(default_factory=dict)
    vantages: Mapping[str, Vantage] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ProcessView:
    """Live claims of one process under the step alignment of the moment."""

    knowledge: Knowledge
    steps: tuple[Step, ...]
    claims: tuple[Claim, ...]
    step_by_mention: Mapping[str, str]
    index: _Index = field(default_factory=_Index, repr=False, compare=False)

    def step(self, key: str) -> Step:
        """The step of that key.

        Raises:
            KeyError: no live claim names such a step.
        """
        return self.index.steps[key]

    def step_of(self, claim: Claim) -> str:
        """Key of the step a claim is about; empty when it is about the whole process."""
        known = self.index.strays.get(claim.id)
        return self.key_of(claim.mention) if known is None else known

    def key_of(self, mention: str) -> str:
        """Key of the step these words mean; empty when nobody live used them."""
        return self.step_by_mention.get(normalised(mention), "")

    def side(self, claim: Claim) -> Side:
        """The side its account counts for."""
        return self.vantage(claim).side

    def vantage(self, claim: Claim) -> Vantage:
        """Where its speaker stands towards this process."""
        known = self.index.vantages.get(claim.account)
        return account_of(claim.account).vantage if known is None else known

    def about(self, step: str | None, *kinds: Kind, side: Side | None = None) -> tuple[Claim, ...]:
        """Live claims about a step (None: any, "": the process as a whole), of these kinds."""
        found = self.claims if step is None else self.index.by_step.get(step, ())
        return tuple(
            claim
            for claim in found
            if (not kinds or claim.kind in kinds) and (side is None or self.side(claim) is side)
        )

    def read_in(self, message: str) -> tuple[Claim, ...]:
        """Live claims that were read in one message."""
        return self.index.by_message.get(message, ())

    def person(self, key: str) -> Person | None:
        """The person of that key, if known."""
        return self.index.people.get(key)


def view(knowledge: Knowledge) -> ProcessView:
    """Align the mentions of all live claims and group the claims by step."""
    claims = knowledge.live
    found = places(claims, knowledge.verdicts)
    steps = tuple(Step(c.key, c.label, c.mentions) for c in found.clusters)
    by_mention = {normalised(m): s.key for s in steps for m in s.mentions}
    grouped: dict[str, list[Claim]] = {}
    said: dict[str, list[Claim]] = {}
    for claim in claims:
        said.setdefault(claim.message, []).append(claim)
        named = by_mention.get(normalised(claim.mention), "")
        key = found.strays.get(claim.id, named)
        grouped.setdefault(key, []).append(claim)
    index = _Index(
        steps={s.key: s for s in steps},
        strays=found.strays,
        by_step={key: tuple(group) for key, group in grouped.items()},
        by_message={key: tuple(group) for key, group in said.items()},
        vantages={a.key: a.vantage for a in knowledge.accounts},
        people={p.key: p for p in knowledge.people},
    )
    return ProcessView(knowledge, steps, claims, by_mention, index)
