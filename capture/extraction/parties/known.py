"""What known people may be called: by their names, and by their roles and teams."""

import unicodedata
from functools import cache, lru_cache

from capture.extraction.lexicon import listed
from model_store.people import Person


def folded(text: str) -> str:
    """Lower case without accents, every character still in its place.

    >>> folded("Amélie")
    'amelie'
    """
    return text.lower() if text.isascii() else "".join(map(_fold, text))


@lru_cache(maxsize=4096)
def _fold(char: str) -> str:
    plain = {"ł": "l", "ø": "o", "đ": "d", "\u0131": "i"}.get(char.lower())
    plain = plain or unicodedata.normalize("NFKD", char)[:1].lower()
    return plain if len(plain) == 1 else char


def shared_start(one: str, two: str) -> int:
    """How many letters two words begin with alike."""
    length = 0
    for a, b in zip(one, two, strict=False):
        if a != b:
            break
        length += 1
    return length


def name_index(people: tuple[Person, ...]) -> dict[str, Person]:
    """First, last and full names; a name two people share finds neither."""
    index: dict[str, Person | None] = {}
    for person in people:
        parts = folded(person.name).split()
        for name in {folded(person.name), *parts[:1], *parts[-1:]}:
            if len(name) > 1:
                index[name] = None if name in index and index[name] != person else person
    return {name: person for name, person in index.items() if person}


def role_index(people: tuple[Person, ...]) -> dict[str, str]:
    """What a role or team of known people may be called, and the role meant."""
    index: dict[str, str] = {}
    for person in people:
        team = folded(person.team).strip()
        if team and not team.startswith("group"):
            index.setdefault(team, person.team)
    for person in people:
        words = folded(person.role).split()
        tails = [words[-1:]] if words and words[-1] in listed("parties", "heads") else []
        for part in (words, words[-2:] if len(words) > 2 else [], *tails):  # noqa: PLR2004
            name = " ".join(part)
            if len(name) > 2 and name not in {"lead", "head", "manager", "officer"}:  # noqa: PLR2004
                index[name] = person.role
                index[name + "s"] = person.role
    return index


@cache
def plain_words() -> frozenset[str]:
    """Words that are also names or look like nicknames: they need a capital to be one."""
    who = (listed("parties", part) for part in ("heads", "outsiders", "units"))
    return frozenset().union(*who, listed("clauses", "verbs"), listed("names", "also_names"))
