"""Who is spoken of: known people by any of their names, roles, units, the speaker, the group.

Every find carries the exact offsets of its words; nobody is named who is not in the text.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from capture.extraction.parties.known import (
    folded,
    name_index,
    plain_words,
    role_index,
    shared_start,
)
from capture.extraction.parties.named import By, Named, joined
from capture.extraction.parties.spelled import (
    BEFORE_ROLE,
    CALLED,
    MENTION,
    acronyms,
    alternation,
    general_words,
    titled,
)
from capture.extraction.parties.units import unit_of
from model_store.people import Person
from model_store.values import Party

_MIN_NICKNAME = 3
_MAX_NICKNAME = 8


class Cast:
    """The people around a conversation, seen from one speaker."""

    def __init__(self, people: tuple[Person, ...], speaker: Person) -> None:
        known = {p.key: p for p in people}
        self.speaker = known.get(speaker.key, speaker)
        self.people = tuple(known.values()) or (speaker,)
        self.by_key = {p.key: p for p in (*self.people, self.speaker)}
        self.names = name_index(self.people)
        self.roles = role_index(self.people)
        self.no_tools = _roles_and_sites(self.people)
        self._name, self._role = alternation(tuple(self.names)), alternation(tuple(self.roles))
        self._first_names = tuple((p, folded(p.name.split(" ")[0])) for p in self.people)

    def party(self, person: Person, as_said: str) -> Party:
        """A known person as a party."""
        return Party(as_said, person=person.key, role=person.role or None)

    def named(self, text: str) -> tuple[Named, ...]:
        """Find every party, left to right; longer names win over what is inside them."""
        found = [*self._mentions(text), *self._known(text), *self._words(text)]
        found.sort(key=lambda n: (n.start, n.start - n.end))
        kept: list[Named] = []
        for one in found:
            if not kept or one.start >= kept[-1].end:
                kept.append(one)
            elif kept[-1].by is By.UNIT and one.by is By.ROLE and one.end > kept[-1].end:
                kept[-1] = one
        return tuple(joined(kept, text))

    def nickname(self, word: str) -> Person | None:
        """The one person whose first name begins like this word, if it can be a nickname.

        >>> p = Person("U1", "Margarethe Holt")
        >>> Cast((p,), p).nickname("Margo").key
        'U1'
        """
        said = folded(word)
        if not _MIN_NICKNAME <= len(said) <= _MAX_NICKNAME or not said.isalpha():
            return None
        fits = [p for p, name in self._first_names if shared_start(said, name) >= _MIN_NICKNAME]
        return fits[0] if len(fits) == 1 and said not in plain_words() else None

    def _mentions(self, text: str) -> Iterator[Named]:
        for match in MENTION.finditer(text):
            person = self.by_key.get(match[1])
            party = self.party(person, match[0]) if person else Party(match[0])
            yield Named(*match.span(), party, By.NAME)

    def _known(self, text: str) -> Iterator[Named]:
        low = folded(text)
        for match in self._name.finditer(low):
            said = text[match.start() : match.end()]
            if match[0] in plain_words() and said.islower():
                continue
            yield Named(*match.span(), self.party(self.names[match[0]], said), By.NAME)
        for match in CALLED.finditer(low):
            person = self.names.get(match["name"]) or self.nickname(match["name"])
            if person:
                said = text[match.start() : match.end()]
                yield Named(*match.span(), self.party(person, said), By.NAME)

    def _words(self, text: str) -> Iterator[Named]:
        low = folded(text)
        for match in self._role.finditer(low):
            said = text[match.start() : match.end()]
            yield Named(*match.span(), Party(said, role=self.roles[match[0]]), By.ROLE)
        for match in acronyms().finditer(text):
            yield Named(*match.span(), Party(match[0], role=unit_of(match[0])), By.UNIT)
        for match in titled().finditer(text):
            if folded(match["name"]) not in self.names:
                yield Named(*match.span(), Party(match[0]), By.NAME)
        for pattern, by in general_words():
            for match in pattern.finditer(low):
                yield self._general(text, match, by)

    def _general(self, text: str, match: re.Match[str], by: By) -> Named:
        start, end = match.span()
        if by is By.SPEAKER:
            return Named(start, end, self.party(self.speaker, text[start:end]), by)
        if by is By.GROUP:
            role = self.speaker.role or self.speaker.team or None
            return Named(start, end, Party(text[start:end], role=role), by)
        if by is By.ROLE:
            before = BEFORE_ROLE.search(text[max(0, start - 45) : start])
            start -= len(before[0]) if before else 0
        said = text[start:end]
        role = unit_of(said) or said.strip().lower()
        return Named(start, end, Party(said, role=role), by)


def _roles_and_sites(people: tuple[Person, ...]) -> frozenset[str]:
    """Words by which roles and sites of people are called, and so no tools."""
    heads = {p.role.lower().split()[-1] for p in people if p.role.strip()}
    sites = {w.lower() for p in people for w in p.site.split()}
    return frozenset(heads | {f"{head}s" for head in heads} | sites)


@lru_cache(maxsize=64)
def cast_of(people: tuple[Person, ...], speaker: Person) -> Cast:
    """The cast, built once for the same people and speaker."""
    return Cast(people, speaker)
