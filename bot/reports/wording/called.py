"""Who is spoken of, as a role: after this no person's name is left, whoever said it, however.

A name that nobody listed (a capitalised word where a role was expected) is hidden as well.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.reports.wording.lexicon import listed
from bot.reports.wording.unlisted import (
    ADDRESS,
    ANYBODY,
    bare_teams,
    no_names,
    small_names,
    small_words,
    spoken_of,
)
from model_store.claims import Claim
from model_store.matching.joining import is_name
from model_store.people import Person
from model_store.values import Party

SOMEBODY = "a colleague"
ADDRESSED = "an address"
MENTION = re.compile(r"<@[A-Z0-9]+(?:\|[^>]*)?>|(?<!\S)@[\w.-]+")
ALSO_WORDS = listed("names", "also_words")

LONGEST_NAME = 3
"""Words in a name; more than that is a description."""

_ARTICLE = re.compile(r"(?i)^(?:the|a|an|our|my|your|their|his|her)\s+")


@dataclass(frozen=True, slots=True)
class Roles:
    """Turns persons into roles, in values and in running words.

    `everyday` are words that somebody wrote without a capital: those are nobody's name. `bare`
    are teams, in small letters, that people name without an article.
    """

    by_person: Mapping[str, str]
    names: Mapping[str, str]
    everyday: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()

    def of(self, party: Party) -> str:
        """What somebody is called in a report: with an article, never with a name.

        >>> Roles({"U1": "ward clerk"}, {}).of(Party("Ann", person="U1"))
        'the ward clerk'
        """
        if party.system:
            return party.system
        role = party.role or self.by_person.get(party.person or "", "")
        if role and self.names.get(role) == SOMEBODY:
            return SOMEBODY
        if role.casefold() in self.bare:
            return self._in_small(role)
        if role:
            return f"the {_ARTICLE.sub('', self._in_small(role))}"
        if party.person or is_unlisted_name(party.as_said, self.everyday):
            return SOMEBODY
        return self.without_names(party.as_said.strip()) or "somebody"

    def _in_small(self, role: str) -> str:
        """A role as listed, or without the capital it had at the start of a sentence."""
        listed = role in self.by_person.values()
        return role.lower() if not listed and role.casefold() in self.everyday else role

    def without_names(self, text: str) -> str:
        """The same words with every known name replaced by the role it stands for."""
        hidden = MENTION.sub(SOMEBODY, ADDRESS.sub(ADDRESSED, text))
        for name, role in self.names.items():
            hidden = _name_pattern(name).sub(role, hidden)
        return re.sub(r"(?i)\b(the|a|an|our|my|your)\s+(the|a)\s+", r"\2 ", hidden)

    def in_ours(self, text: str, named: str) -> str:
        """A sentence of ours with names hidden only in what it quotes from people.

        A person may be called like any word of ours: nothing that we say is a name.

        >>> Roles({}, {"Said": "the clerk"}).in_ours("The leader said nothing.", "")
        'The leader said nothing.'
        """
        return text.replace(named, self.without_names(named)) if named else text

    def step(self, label: str) -> str:
        """The name of a step without names of persons; what only points stands as words.

        >>> Roles({}, {}).step("do it")
        'what was told as “do it”'
        """
        shown = self.without_names(label)
        return shown if not shown or is_name(shown) else f"what was told as “{shown}”"


def roles(people: Iterable[Person], claims: Iterable[Claim] = ()) -> Roles:
    """Learn every name: of the people list, and those only the claims' words give away."""
    people, claims = tuple(people), tuple(claims)
    by_person = {person.key: person.role for person in people}
    names: dict[str, str] = {}
    for person in people:
        role = f"the {person.role}" if person.role else SOMEBODY
        for part in (person.name, *re.findall(r"[^\W\d_][\w-]+", person.name)):
            names.setdefault(part, role)
    everyday = (small_words(claims) | ANYBODY) - {name.casefold() for name in names}
    for claim in claims:
        value = claim.value
        if isinstance(value, Party) and not value.role:
            known = by_person.get(value.person or "", "")
            if is_unlisted_name(value.as_said, everyday):
                names.setdefault(value.as_said.strip(), f"the {known}" if known else SOMEBODY)
    known_words = everyday | {name.casefold() for name in names} | no_names(people, claims)
    for name in (*spoken_of(claims, known_words), *small_names(people, claims)):
        names.setdefault(name, SOMEBODY)
    longest_first = sorted(names.items(), key=lambda item: -len(item[0]))
    return Roles(by_person, dict(longest_first), everyday, bare_teams(claims))


def is_unlisted_name(words: str, everyday: frozenset[str]) -> bool:
    """Whether words where a doer stands must be taken for the name of somebody nobody listed.

    >>> is_unlisted_name("Sipho", frozenset()), is_unlisted_name("Half", frozenset({"half"}))
    (True, False)
    """
    return looks_like_name(words) and not everyday & {w.casefold() for w in words.split()}


def looks_like_name(words: str) -> bool:
    """One to three capitalised words, none of them an abbreviation.

    >>> looks_like_name("Sipho Dube"), looks_like_name("AP"), looks_like_name("the boss")
    (True, False, False)
    """
    parts = words.split()
    return 0 < len(parts) <= LONGEST_NAME and all(
        part[0].isupper() and not part.isupper() for part in parts
    )


def _name_pattern(name: str) -> re.Pattern[str]:
    """Match a name as a whole word with or without 's; everyday words only when capitalised."""
    flags = 0 if name.lower() in ALSO_WORDS else re.IGNORECASE
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])", flags)
