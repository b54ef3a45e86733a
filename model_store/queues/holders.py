"""Who holds each step: a person or a role; those who do the work are believed first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from model_store.claims import Claim, normalised
from model_store.graph.view import ProcessView
from model_store.vocabulary import Basis, Kind, Party, Polarity, Side

_NOBODY = ""


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
    """Every step somebody holds, in a fixed order."""
    found = []
    for view in sorted(views, key=lambda v: v.knowledge.process.key):
        roles = _person_of_role(view)
        for step in sorted(view.steps, key=lambda s: s.key):
            claims = tuple(sorted(view.about(step.key), key=lambda c: c.id))
            holders = _holders(view, claims, roles)
            if holders:
                found.append(Held(view, step.key, holders, claims))
    return tuple(found)


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
