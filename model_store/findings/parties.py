"""Do two claims name the same doer? A person, her role and words for her role are one party."""

from collections.abc import Callable, Iterable

from model_store.claims import Claim
from model_store.findings.topics import topic_of_text
from model_store.people import Person
from model_store.values import Party

Lookup = Callable[[str], Person | None]
_HOUSE = frozenset({"we", "us", "we all", "all of us", "the company", "everybody", "everyone"})
"""What somebody in charge calls the whole house by: whoever does it is among them."""


def party_of(claim: Claim) -> Party | None:
    """The party a claim names, if it names one."""
    return claim.value if isinstance(claim.value, Party) else None


def is_same_party(a: Party, b: Party, person: Lookup) -> bool | None:
    """Whether two parties are one; None when that cannot be told from what is known.

    A person and a role are the same when the role's words are in the person's role or team, and
    different when they share none of them. Two persons are two parties.
    """
    if a.person and b.person:
        return a.person == b.person
    if a.system or b.system:
        return None if not (a.system and b.system) else a.system.casefold() == b.system.casefold()
    mine, theirs = _words(a, person), _words(b, person)
    if not mine or not theirs:
        return None
    return bool(mine & theirs)


def is_whole_house(party: Party) -> bool:
    """Whether everybody may be meant: "we" of somebody who leads names no doer.

    >>> is_whole_house(Party("We", role="Head of buying"))
    True
    """
    return party.person is None and party.as_said.strip().casefold() in _HOUSE


def is_known(party: Party, people: Iterable[Person]) -> bool:
    """Whether somebody is known by these words: by name, by role or by team."""
    said = topic_of_text(f"{party.as_said} {party.role or ''}")
    known = (topic_of_text(f"{one.role} {one.team} {one.name}") for one in people)
    return bool(party.person) or any(said & words for words in known)


_ANY_GROUP = topic_of_text("team group department unit crew office staff shift people person")
"""Words that any group is called by: they tell nothing of who is meant."""


def role_words(party: Party) -> frozenset[str]:
    """What tells a party's role apart from any group."""
    return topic_of_text(party.role or "") - _ANY_GROUP


def _words(party: Party, person: Lookup) -> frozenset[str]:
    known = person(party.person) if party.person else None
    if known:
        return topic_of_text(f"{known.role} {known.team} {known.name}") - _ANY_GROUP
    return (topic_of_text(party.role or "") | topic_of_text(party.as_said)) - _ANY_GROUP
