"""Who holds each step: a person or a role; those who do the work are believed first."""

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from model_store.claims import Claim
from model_store.graph.view import ProcessView, Step
from model_store.matching.comparing import alike
from model_store.people import Person
from model_store.queues.doers import ROLE, SOMEBODY, Doers, doers_of
from model_store.values import Party
from model_store.vocabulary import Basis, Kind, Polarity, Side

_ALIKE = 0.4
_WAITING = (Kind.WAIT, Kind.BATCHING, Kind.AVAILABILITY, Kind.EXCEPTION)
_ROLE_WORD = 4
WORD = re.compile(r"\w{3,}")


@dataclass(frozen=True, slots=True)
class Held:
    """One step of one process, with everything said about it; no step: a person was named."""

    view: ProcessView
    step: str
    holders: tuple[str, ...]
    claims: tuple[Claim, ...]

    @property
    def label(self) -> str:
        """The step's label; empty without a step."""
        return self.view.step(self.step).label if self.step else ""

    @property
    def mentions(self) -> tuple[str, ...]:
        """Every way the step is called."""
        return self.view.step(self.step).mentions if self.step else ()

    def of(self, *kinds: Kind) -> tuple[Claim, ...]:
        """Claims of these kinds about the step."""
        return tuple(claim for claim in self.claims if claim.kind in kinds)


def held_steps(views: Sequence[ProcessView]) -> tuple[Held, ...]:
    """Every step somebody holds, in a fixed order.

    A step nobody was named for is held by whoever holds the step most like it. What is said of
    waiting for a person by name belongs to that person, whichever step it was said about.
    """
    found: list[Held] = []
    for view in sorted(views, key=lambda v: v.knowledge.process.key):
        waited_for = _waited_for(view)
        elsewhere = {claim.id for claims in waited_for.values() for claim in claims}
        found += _owned_steps(view, elsewhere)
        found += [
            Held(view, step, (person,), claims)
            for (person, step), claims in sorted(waited_for.items())
        ]
    return tuple(found)


def _owned_steps(view: ProcessView, elsewhere: Container[str]) -> Iterable[Held]:
    doers = doers_of(view)
    steps = sorted(view.steps, key=lambda s: s.key)
    claims = {step.key: tuple(sorted(view.about(step.key), key=_by_id)) for step in steps}
    holders = {step.key: _holders(view, claims[step.key], doers) for step in steps}
    owned = [step for step in steps if holders[step.key]]
    for step in steps:
        held_by = holders[step.key] or _of_the_likest(step, owned, holders)
        said = tuple(claim for claim in claims[step.key] if claim.id not in elsewhere)
        if held_by and said:
            yield Held(view, step.key, held_by, said)


def _waited_for(view: ProcessView) -> Mapping[tuple[str, str], tuple[Claim, ...]]:
    """Claims of waiting that name one person, by that person and the step they are about."""
    names = {person.key: _names(person) for person in view.knowledge.people}
    found: dict[tuple[str, str], tuple[Claim, ...]] = {}
    for claim in sorted(view.about(None, *_WAITING), key=_by_id):
        words = frozenset(WORD.findall(claim.quote.casefold()))
        named = [key for key, known in names.items() if words & known and key != claim.speaker]
        if len(named) == 1:
            place = (named[0], view.step_of(claim))
            found[place] = (*found.get(place, ()), claim)
    return found


def _names(person: Person) -> frozenset[str]:
    """Words a person is named by: the parts of the name, and the key in a mention."""
    return frozenset(WORD.findall(f"{person.name} {person.key}".casefold()))


def _of_the_likest(
    step: Step, owned: Sequence[Step], holders: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    ranked = [(alike(step.label, other.label), other.key) for other in owned]
    best = max(ranked, default=(0.0, ""))
    return holders[best[1]] if best[0] >= _ALIKE else ()


def _by_id(claim: Claim) -> str:
    return claim.id


def _holders(view: ProcessView, claims: Sequence[Claim], doers: Doers) -> tuple[str, ...]:
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
    named = frozenset(doers.key_of(c.value) for c in chosen if isinstance(c.value, Party))
    return doers.of_step(view.step_of(claims[0]), named) if claims else ()


def words_for(holder: str, steps: Sequence[Held]) -> frozenset[str]:
    """Words others call a holder by: the name and the words no other role there has."""
    if holder.startswith(SOMEBODY):
        return frozenset()
    people = {p.key: p for held in steps for p in held.view.knowledge.people}
    known = people.pop(holder, None)
    role = known.role if known else holder.removeprefix(ROLE)
    others = frozenset().union(*(_role_words(person.role) for person in people.values()))
    own = _role_words(role) - (others if known else frozenset())
    return own | _names(known) if known else own


def _role_words(role: str) -> frozenset[str]:
    return frozenset(word for word in WORD.findall(role.casefold()) if len(word) >= _ROLE_WORD)


def label_of(key: str, views: Sequence[ProcessView]) -> str:
    """A holder's role in plain words, never a name; whoever does the step where none is known."""
    if key.startswith(ROLE):
        return key.removeprefix(ROLE)
    for view in views:
        step = view.index.steps.get(key.removeprefix(SOMEBODY))
        if key.startswith(SOMEBODY) and step:
            return f"whoever does “{step.label}”"
        person = view.person(key)
        if person and person.role:
            return person.role
    return "one person"
