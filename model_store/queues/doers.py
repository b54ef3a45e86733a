"""Which named parties can be waited for: people of the process, and roles more than one names.

What was read as a doer may be a thing, a place or a word of somebody's aside. Nobody can wait
for those, so one mention by one person makes no station.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from model_store.claims import normalised
from model_store.graph.view import ProcessView
from model_store.values import Party
from model_store.vocabulary import Kind, Polarity

NOBODY = ""
ROLE = "role:"
SOMEBODY = "step:"
"""Before a step's key: whoever does that step, where nobody credible was named for it."""

_NAMED_BY = 2
_NAMING = (Kind.OWNER, Kind.HANDOFF, Kind.SINGLE_PERSON, Kind.DEPUTY)


def is_person(key: str) -> bool:
    """Whether a holder is one known person, the same in every process."""
    return not key.startswith((ROLE, SOMEBODY))


@dataclass(frozen=True, slots=True)
class Doers:
    """The parties of one process: which role is whose, and which are credible."""

    roles: Mapping[str, str]
    credible: frozenset[str]

    def key_of(self, party: Party) -> str:
        """A person's key, else of who alone has that role, else the role; empty for systems."""
        return _key(party, self.roles)

    def of_step(self, step: str, named: frozenset[str]) -> tuple[str, ...]:
        """Who of those named is waited for at a step; whoever does it when none is credible."""
        trusted = {key for key in named if not key.startswith(ROLE)} | (named & self.credible)
        if not named - {NOBODY}:
            return ()
        return tuple(sorted(trusted - {NOBODY})) or (f"{SOMEBODY}{step}",)


def doers_of(view: ProcessView) -> Doers:
    """Read off a process who may be waited for.

    A role counts when somebody known has it or is of that team, or when two people name it.
    """
    roles = _person_of_role(view)
    people = view.knowledge.people
    known = {f"{ROLE}{normalised(said)}" for p in people for said in (p.role, p.team) if said}
    named_by: dict[str, set[str]] = {}
    for claim in view.about(None, *_NAMING):
        if isinstance(claim.value, Party) and claim.polarity is Polarity.ASSERTS:
            named_by.setdefault(_key(claim.value, roles), set()).add(claim.speaker)
    often = {key for key, speakers in named_by.items() if len(speakers) >= _NAMED_BY}
    return Doers(roles, frozenset(known | often))


def _key(party: Party, roles: Mapping[str, str]) -> str:
    if party.person:
        return party.person
    if party.system:
        return NOBODY
    words = normalised(party.role or party.as_said)
    return roles.get(words, f"{ROLE}{words}" if words else NOBODY)


def _person_of_role(view: ProcessView) -> Mapping[str, str]:
    found: dict[str, list[str]] = {}
    for person in view.knowledge.people:
        if person.role:
            found.setdefault(normalised(person.role), []).append(person.key)
    return {role: keys[0] for role, keys in found.items() if len(keys) == 1}
