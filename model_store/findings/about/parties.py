"""Do two claims name the same doer? A person, her role and words for her role are one party."""

import re
from collections.abc import Callable, Iterable

from model_store.claims import Claim
from model_store.findings.about.topics import topic_of_text
from model_store.matching.words import bases, nouns
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
    if _is_from_outside(a, b, person) or _is_from_outside(b, a, person):
        return False
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


def called_by(party: Party, person: Lookup) -> frozenset[str]:
    """What tells a party apart: the name of a person, else words for the role, else any word."""
    known = person(party.person) if party.person else None
    if known:
        return topic_of_text(known.name)
    return role_words(party) or topic_of_text(party.as_said)


_AGENT = re.compile(r"\w{3,}(?:er|or|ist|ant|ee|ian|owner|holder|man|woman)$|^\w*(?:agency|bank)$")
"""How nouns end that say what one person or firm does; a desk or a bench has several people."""
_GROUPS = frozenset({"team", "crew", "employee", "department", "management"})


def names_a_role(party: Party) -> bool:
    """Whether it is called by what one does ("the founder"), and not by a place ("the bench").

    >>> names_a_role(Party("an independent clerk of works")), names_a_role(Party("the bench"))
    (True, False)
    """
    head = re.split(r"\b(?:of|for|at|in|from)\b", party.as_said.casefold())[0].split()
    if party.person or not head:
        return False
    return any(_is_agent(base) for base in bases(head[-1].strip(".,;:!?")))


def _is_agent(word: str) -> bool:
    classes = nouns().people.get((word,), frozenset())
    return bool(classes - _GROUPS) if classes else bool(_AGENT.fullmatch(word))


def _is_from_outside(a: Party, b: Party, person: Lookup) -> bool:
    """Whether one is called by what outsiders are ("the supplier"), and the other is one of us.

    "Supplier" in the role of somebody who looks after suppliers does not make her one.
    """
    known = person(b.person) if b.person else None
    if known is None or not is_outsider(a):
        return False
    return not _head_classes(a.as_said) & _head_classes(known.role.split(",")[0])


def is_outsider(party: Party) -> bool:
    """Whether it is called by what people outside the house are: a supplier, a tenant."""
    return not party.person and bool(_head_classes(party.as_said) & nouns().outside)


def is_mere_name(party: Party) -> bool:
    """Whether it is a name that nobody here is known by, and that says nothing of what it does."""
    named = party.as_said[:1].isupper() and not party.person and not party.system
    return named and not names_a_role(party)


def _head_classes(text: str) -> frozenset[str]:
    words = re.split(r"\b(?:of|for|at|in|from)\b", text.casefold())[0].split()
    return _classes(words[-1]) if words else frozenset()


def may_be_called(party: Party, someone: Person | None) -> bool:
    """Whether somebody's role may be what a party is called by: a word or a class in common."""
    if someone is None:
        return True
    said, own = f"{party.as_said} {party.role or ''}", f"{someone.role} {someone.team}"
    if (topic_of_text(said) & topic_of_text(own)) - _ANY_GROUP:
        return True
    return bool(_classes(said) & _classes(own))


def _classes(text: str) -> frozenset[str]:
    people = nouns().people
    words = (base for word in re.findall(r"\w+", text.casefold()) for base in bases(word))
    return frozenset().union(*(people.get((word,), frozenset()) for word in words))


def _words(party: Party, person: Lookup) -> frozenset[str]:
    known = person(party.person) if party.person else None
    if known:
        return topic_of_text(f"{known.role} {known.team} {known.name}") - _ANY_GROUP
    return (topic_of_text(party.role or "") | topic_of_text(party.as_said)) - _ANY_GROUP
