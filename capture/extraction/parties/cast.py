"""Who is spoken of: known people by any of their names, roles, units, the speaker, the group.

Every find carries the exact offsets of its words; nobody is named who is not in the text.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache

from capture.extraction.lexicon import lexicon
from capture.extraction.parties.units import unit_of
from model_store.people import Person
from model_store.values import Party


class By(StrEnum):
    """By what words a party was found."""

    NAME = "name"
    NICKNAME = "nickname"
    SPEAKER = "speaker"
    GROUP = "group"
    ROLE = "role"
    UNIT = "unit"
    OUTSIDER = "outsider"


@dataclass(frozen=True, slots=True)
class Named:
    """A party with the place where it is named."""

    start: int
    end: int
    party: Party
    by: By


_MENTION = re.compile(r"<@([\w-]{1,60})(?:\|[^<>]{0,60})?>")
_CALLED = re.compile(r"(?<![\w.<])@(?P<name>[a-z]{2,20})(?![\w.@])")
"""A name typed with an "@" that Slack made no mention of."""

_MIN_NICKNAME = 3
_MAX_NICKNAME = 8
_BEFORE_ROLE = re.compile(
    r"(?:\b(?!(?:the|a|an|my|our|your|his|her|their|every|each|any|some|this|that|of|and|or|to|by|from|in|"
    r"with|for|if|then|is|are|was|as|at|on|it|me|him|them|us|you|i|we|when|where|so|but|no|not|"
    r"new|same|other|another|good|old|whole|both|all|two|three|only|just|also|via|asks?|calls?|tells?)\b)"
    r"[a-zA-Z&][\w&-]{1,20}[ ]){0,2}$",
    re.IGNORECASE,
)


class Cast:
    """The people around a conversation, seen from one speaker."""

    def __init__(self, people: tuple[Person, ...], speaker: Person) -> None:
        known = {p.key: p for p in people}
        self.speaker = known.get(speaker.key, speaker)
        self.people = tuple(known.values()) or (speaker,)
        self.by_key = {p.key: p for p in (*self.people, self.speaker)}
        self.names = _name_index(self.people)
        self.roles = _role_index(self.people)

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
        return tuple(_joined(kept, text))

    def nickname(self, word: str) -> Person | None:
        """The one person whose first name begins like this word, if it can be a nickname.

        >>> p = Person("U1", "Margarethe Holt")
        >>> Cast((p,), p).nickname("Margo").key
        'U1'
        """
        said = folded(word)
        if not _MIN_NICKNAME <= len(said) <= _MAX_NICKNAME or not said.isalpha():
            return None
        fits = [
            p for p in self.people if _shared(said, folded(p.name.split(" ")[0])) >= _MIN_NICKNAME
        ]
        return fits[0] if len(fits) == 1 and said not in _plain_words() else None

    def _mentions(self, text: str) -> Iterator[Named]:
        for match in _MENTION.finditer(text):
            person = self.by_key.get(match[1])
            party = self.party(person, match[0]) if person else Party(match[0])
            yield Named(*match.span(), party, By.NAME)

    def _known(self, text: str) -> Iterator[Named]:
        low = folded(text)
        for match in _alternation(tuple(self.names)).finditer(low):
            said = text[match.start() : match.end()]
            if match[0] in _plain_words() and said.islower():
                continue
            yield Named(*match.span(), self.party(self.names[match[0]], said), By.NAME)
        for match in _CALLED.finditer(low):
            person = self.names.get(match["name"]) or self.nickname(match["name"])
            if person:
                said = text[match.start() : match.end()]
                yield Named(*match.span(), self.party(person, said), By.NAME)

    def _words(self, text: str) -> Iterator[Named]:
        low = folded(text)
        for match in _alternation(tuple(self.roles)).finditer(low):
            said = text[match.start() : match.end()]
            yield Named(*match.span(), Party(said, role=self.roles[match[0]]), By.ROLE)
        for match in _acronyms().finditer(text):
            yield Named(*match.span(), Party(match[0], role=unit_of(match[0])), By.UNIT)
        for match in _titled().finditer(text):
            if folded(match["name"]) not in self.names:
                yield Named(*match.span(), Party(match[0]), By.NAME)
        for pattern, by in _general():
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
            before = _BEFORE_ROLE.search(text[max(0, start - 45) : start])
            start -= len(before[0]) if before else 0
        said = text[start:end]
        role = unit_of(said) or said.strip().lower()
        return Named(start, end, Party(said, role=role), by)


def _joined(found: list[Named], text: str) -> Iterator[Named]:
    """A unit or role right before a role is one role: the ward clerk, the on-call engineer."""
    last: Named | None = None
    for one in found:
        beside = last is not None and text[last.end : one.start] == " "
        if last and beside and last.by in (By.UNIT, By.ROLE) and one.by is By.ROLE:
            said = text[last.start : one.end]
            role = unit_of(said) or said.lower()
            last = Named(last.start, one.end, Party(said, role=role), By.ROLE)
            continue
        if last and beside and one.by is By.NAME and _is_one_person(last.party, one.party):
            said = text[last.start : one.end]
            last = Named(last.start, one.end, replace(one.party, as_said=said), By.NAME)
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _is_one_person(a: Party, b: Party) -> bool:
    return a.person is not None and a.person == b.person


@lru_cache(maxsize=64)
def cast_of(people: tuple[Person, ...], speaker: Person) -> Cast:
    """The cast, built once for the same people and speaker."""
    return Cast(people, speaker)


def folded(text: str) -> str:
    """Lower case without accents, every character still in its place.

    >>> folded("Amélie")
    'amelie'
    """
    return "".join(map(_fold, text))


@lru_cache(maxsize=4096)
def _fold(char: str) -> str:
    plain = {"ł": "l", "ø": "o", "đ": "d", "\u0131": "i"}.get(char.lower())
    plain = plain or unicodedata.normalize("NFKD", char)[:1].lower()
    return plain if len(plain) == 1 else char


def _shared(one: str, two: str) -> int:
    length = 0
    for a, b in zip(one, two, strict=False):
        if a != b:
            break
        length += 1
    return length


def _name_index(people: tuple[Person, ...]) -> dict[str, Person]:
    """First, last and full names; a name two people share finds neither."""
    index: dict[str, Person | None] = {}
    for person in people:
        parts = folded(person.name).split()
        for name in {folded(person.name), *parts[:1], *parts[-1:]}:
            if len(name) > 1:
                index[name] = None if name in index and index[name] != person else person
    return {name: person for name, person in index.items() if person}


def _role_index(people: tuple[Person, ...]) -> dict[str, str]:
    """What a role or team of known people may be called, and the role meant."""
    index: dict[str, str] = {}
    for person in people:
        team = folded(person.team).strip()
        if team and not team.startswith("group"):
            index.setdefault(team, person.team)
    for person in people:
        words = folded(person.role).split()
        tails = [words[-1:]] if words and words[-1] in _heads() else []
        for part in (words, words[-2:] if len(words) > 2 else [], *tails):  # noqa: PLR2004
            name = " ".join(part)
            if len(name) > 2 and name not in {"lead", "head", "manager", "officer"}:  # noqa: PLR2004
                index[name] = person.role
                index[name + "s"] = person.role
    return index


@cache
def _heads() -> frozenset[str]:
    return frozenset(lexicon("parties")["heads"]["words"])


@cache
def _plain_words() -> frozenset[str]:
    """Words that are also names or look like nicknames: they need a capital to be one."""
    words = lexicon("parties")
    listed = {w for part in ("heads", "outsiders", "units") for w in words[part]["words"]}
    verbs = set(lexicon("clauses")["verbs"]["words"])
    return frozenset(
        listed
        | verbs
        | {
            "may",
            "june",
            "april",
            "will",
            "mark",
            "bill",
            "frank",
            "rob",
            "art",
            "grant",
            "chance",
            "rose",
            "joy",
            "hope",
            "market",
            "part",
            "main",
            "mail",
            "same",
            "any",
            "many",
        }
    )


@lru_cache(maxsize=256)
def _alternation(names: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for many names; longest first, whole words, a possessive left outside."""
    if not names:
        return re.compile(r"(?!)")
    body = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![\w@/.-])(?:{body})(?![\w@/]|-\w|\.\w)")


@cache
def _acronyms() -> re.Pattern[str]:
    words = lexicon("parties")
    listed = (*words["acronyms"]["words"], *words["small_acronyms"]["words"])
    body = "|".join(re.escape(w) for w in listed)
    return re.compile(rf"(?<![\w/-])(?:{body})(?![\w/-])")


@cache
def _titled() -> re.Pattern[str]:
    titles = "|".join(lexicon("parties")["titles"]["words"])
    return re.compile(rf"(?<![\w-])(?i:{titles})\.? (?P<name>[A-Z][\w'-]+)(?<!'s)")


_NO_ROLE = (
    r"(?!(?:so|if|when|then|but|most|many|all|more|what|which|because|till|until|than|as|at|on|no|not"
    r"|just|since|are|is|was|were|two|three|four|five|several|both|only|where|how|why|while|via|from|"
    r"the|a|an|my|our|your|his|her|their|these|those|some|few|other|that|this|to|by|in|of"
    r"|for|with|and|or)\b)"
)


@cache
def _general() -> tuple[tuple[re.Pattern[str], By], ...]:
    words = lexicon("parties")
    heads = "|".join(sorted(words["heads"]["words"], key=len, reverse=True))
    groups = "|".join(words["group_heads"]["words"])
    helpers = words["helpers"]
    return (
        (_alternation(tuple(helpers["speaker"])), By.SPEAKER),
        (_alternation(tuple(helpers["group"])), By.GROUP),
        (_alternation(tuple(words["units"]["words"])), By.UNIT),
        (
            _alternation(tuple(w for o in words["outsiders"]["words"] for w in (o, o + "s"))),
            By.OUTSIDER,
        ),
        (re.compile(rf"(?<![\w@/-])(?:{heads})s?(?![\w/-])"), By.ROLE),
        (
            re.compile(rf"(?<![\w@/-]){_NO_ROLE}[a-z&]{{2,15}} (?:{groups})(?![\w/-])(?<! of)"),
            By.ROLE,
        ),
    )
