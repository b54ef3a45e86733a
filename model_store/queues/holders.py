"""Who holds each step: a person or a role; those who do the work are believed first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from model_store.claims import Claim, normalised
from model_store.graph.view import ProcessView, Step
from model_store.matching.likeness import alike
from model_store.vocabulary import Basis, Kind, Party, Polarity, Side

_NOBODY = ""
_ALIKE = 0.4


@dataclass(frozen=True, slots=True)
class Held:
    """One step of one process, with everything said about it."""

    view: ProcessView
    step: str
    holders: tuple[str, ...]
    claims: tuple[Claim, ...]

    @property
    def label(self) -> str:
        """The step's label."""
        return self.view.step(self.step).label

    def of(self, *kinds: Kind) -> tuple[Claim, ...]:
        """Claims of these kinds about the step."""
        return tuple(claim for claim in self.claims if claim.kind in kinds)


def held_steps(views: Sequence[ProcessView]) -> tuple[Held, ...]:
    """Every step somebody holds, in a fixed order.

    A step nobody was named for is held by whoever holds the step most like it.
    """
    found = []
    for view in sorted(views, key=lambda v: v.knowledge.process.key):
        roles = _person_of_role(view)
        steps = sorted(view.steps, key=lambda s: s.key)
        claims = {step.key: tuple(sorted(view.about(step.key), key=_by_id)) for step in steps}
        holders = {step.key: _holders(view, claims[step.key], roles) for step in steps}
        owned = [step for step in steps if holders[step.key]]
        for step in steps:
            held_by = holders[step.key] or _of_the_likest(step, owned, holders)
            if held_by and claims[step.key]:
                found.append(Held(view, step.key, held_by, claims[step.key]))
    return tuple(found)


def _of_the_likest(
    step: Step, owned: Sequence[Step], holders: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    ranked = [(alike(step.label, other.label), other.key) for other in owned]
    best = max(ranked, default=(0.0, ""))
    return holders[best[1]] if best[0] >= _ALIKE else ()


def _by_id(claim: Claim) -> str:
    return claim.id


def _holders(
    view: ProcessView, claims: Iterable[Claim], roles: Mapping[str, str]
) -> tuple[str, ...]:
    owners = [
        c
        for c in claims
        if c.kind in (Kind.OWNER, Kind.SINGLE_PERSON)
        and c.polarity is Polarity.ASSERTS
        and isinstance(c.value, Party)
    ]
    practice = [c for c in owners if view.side(c) is Side.OPERATOR]
    first_hand = [c for c in practice if c.basis is Basis.DOES_IT]
    chosen = first_hand or practice or owners
    keys = {key_of(c.value, roles) for c in chosen if isinstance(c.value, Party)}
    return tuple(sorted(keys - {_NOBODY}))


def key_of(party: Party, roles: Mapping[str, str]) -> str:
    """A person's key, else of who alone has that role, else the role; empty for systems."""
    if party.person:
        return party.person
    if party.system:
        return _NOBODY
    words = normalised(party.role or party.as_said)
    return roles.get(words, f"role:{words}" if words else _NOBODY)


def _person_of_role(view: ProcessView) -> Mapping[str, str]:
    found: dict[str, list[str]] = {}
    for person in view.knowledge.people:
        if person.role:
            found.setdefault(normalised(person.role), []).append(person.key)
    return {role: keys[0] for role, keys in found.items() if len(keys) == 1}


def label_of(key: str, views: Sequence[ProcessView]) -> str:
    """A holder's role in plain words, never a name."""
    if key.startswith("role:"):
        return key.removeprefix("role:")
    for view in views:
        person = view.person(key)
        if person and person.role:
            return person.role
    return "one person"
