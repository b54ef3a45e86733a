"""Who is spoken of, as a role: after this no person's name is left, whoever said it, however.

A name that nobody listed (a capitalised word where a role was expected) is hidden as well.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from model_store.claims import Claim
from model_store.people import Person
from model_store.vocabulary import Party, System

SOMEBODY = "a colleague"
MENTION = re.compile(r"<@[A-Z0-9]+(?:\|[^>]*)?>|(?<!\S)@[\w.-]+")
ALSO_WORDS = frozenset(
    {"an", "art", "bill", "chase", "dawn", "dean", "drew", "faith", "frank", "gene", "grace"}
    | {"grant", "harry", "hope", "jack", "joy", "june", "mark", "may", "mike", "miles", "norm"}
    | {"pat", "ray", "rich", "rob", "rose", "sue", "will", "wade"}
)
"""First names that are everyday words too: hidden only where they are capitalised."""

LONGEST_NAME = 3
"""Words in a name; more than that is a description."""

_CALENDAR = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january"}
    | {"february", "march", "april", "may", "june", "july", "august", "september", "october"}
    | {"november", "december", "christmas", "easter"}
)
_CAPITALISED = r"[^\W\d_a-z][^\W\d_A-Z]+"
_SPOKEN_OF = re.compile(
    r"(?:\b(?:ask|asks|asked|call|calls|called|ring|rings|rang|tell|tells|told|chase|chases|ping"
    r"|pings|bother|remind|reminds|for|by|with|to|from|until|till|unless|only|if|and|or|but|not"
    rf"|when|because|it's|its|is)\s+(?P<asked>{_CAPITALISED})\b(?!\s+[A-Z]))"
    rf"|(?:(?<=[a-z,] )(?P<doing>{_CAPITALISED})(?='s\b|\s+(?:is|was|has|does|did|will|can|says"
    r"|said|signs|checks|knows|wants|gets|takes|comes|sits|goes|only|always|usually)\b))"
)
"""Closed-class words around a name; what is hidden by mistake costs a word, never a person."""

_ARTICLE = re.compile(r"(?i)^(?:the|a|an|our|my|your|their|his|her)\s+")


@dataclass(frozen=True, slots=True)
class Roles:
    """Turns persons into roles, in values and in running words.

    `everyday` are words that somebody wrote without a capital: those are nobody's name.
    """

    by_person: Mapping[str, str]
    names: Mapping[str, str]
    everyday: frozenset[str] = frozenset()

    def of(self, party: Party) -> str:
        """What somebody is called in a report: with an article, never with a name.

        >>> Roles({"U1": "ward clerk"}, {}).of(Party("Ann", person="U1"))
        'the ward clerk'
        """
        if party.system:
            return party.system
        role = party.role or self.by_person.get(party.person or "", "")
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
        hidden = MENTION.sub(SOMEBODY, text)
        for name, role in self.names.items():
            hidden = _name_pattern(name).sub(role, hidden)
        return re.sub(r"(?i)\b(the|a|an|our|my|your)\s+(the|a)\s+", r"\2 ", hidden)


def roles(people: Iterable[Person], claims: Iterable[Claim] = ()) -> Roles:
    """Learn every name: of the people list, and those only the claims' words give away."""
    people, claims = tuple(people), tuple(claims)
    by_person = {person.key: person.role for person in people}
    names: dict[str, str] = {}
    for person in people:
        role = f"the {person.role}" if person.role else SOMEBODY
        for part in (person.name, *re.findall(r"[^\W\d_][\w-]+", person.name)):
            names.setdefault(part, role)
    small = {word for claim in claims for word in re.findall(r"\b[^\W\d_A-Z]\w+", claim.quote)}
    everyday = frozenset(small - {name.casefold() for name in names})
    for claim in claims:
        value = claim.value
        if isinstance(value, Party) and not value.role:
            known = by_person.get(value.person or "", "")
            if is_unlisted_name(value.as_said, everyday):
                names.setdefault(value.as_said.strip(), f"the {known}" if known else SOMEBODY)
    known_words = everyday | {name.casefold() for name in names} | _no_names(people, claims)
    for name in spoken_of(claims, known_words):
        names.setdefault(name, SOMEBODY)
    longest_first = sorted(names.items(), key=lambda item: -len(item[0]))
    return Roles(by_person, dict(longest_first), everyday)


def spoken_of(claims: Iterable[Claim], known: Collection[str]) -> Iterator[str]:
    """Capitalised words that stand where a person stands: asked, called, signing, on holiday."""
    for claim in claims:
        for found in _SPOKEN_OF.finditer(claim.quote):
            name = found["asked"] or found["doing"]
            if name.casefold() not in known and not name.isupper():
                yield name


def _no_names(people: Iterable[Person], claims: Iterable[Claim]) -> frozenset[str]:
    """Words that are capitalised for another reason: systems, sites, roles, teams."""
    texts = [f"{person.site} {person.team} {person.role}" for person in people]
    texts += [claim.value.name for claim in claims if isinstance(claim.value, System)]
    return frozenset(" ".join(texts).casefold().split()) | _CALENDAR


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
