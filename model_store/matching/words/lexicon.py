"""Everyday words of office work in classes, read once from the data files beside this module."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from model_store.word_classes import read

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Closed classes of function words."""

    determiners: frozenset[str]
    pronouns: frozenset[str]
    auxiliaries: frozenset[str]
    prepositions: frozenset[str]
    clauses: frozenset[str]
    particles: frozenset[str]
    be: frozenset[str]
    times: frozenset[str]
    repeats: frozenset[str]
    ranks: frozenset[str]
    small: frozenset[str]
    irregular: dict[str, str]
    function: frozenset[str]


@dataclass(frozen=True, slots=True)
class Verbs:
    """What is done: classes by word, by phrase (under its first word) and by noun of doing."""

    words: dict[str, frozenset[str]]
    phrases: dict[str, tuple[tuple[Words, frozenset[str]], ...]]
    nouns: dict[str, frozenset[str]]
    against: frozenset[tuple[str, str]]
    near: frozenset[tuple[str, str]]
    light: frozenset[str]
    transfer: frozenset[str]
    telling: frozenset[str]
    performing: frozenset[str]
    personal: frozenset[str]
    giving: frozenset[str]
    sendable: frozenset[str]
    placing: frozenset[str]


@dataclass(frozen=True, slots=True)
class Nouns:
    """What it is done to: classes by phrase, and words that carry little."""

    classes: dict[Words, frozenset[str]]
    people: dict[Words, frozenset[str]]
    outside: frozenset[str]
    kin: frozenset[tuple[str, str]]
    empty: frozenset[str]
    idle: frozenset[str]
    things_first: frozenset[str]
    abbreviations: dict[str, Words]
    vocabulary: frozenset[str]
    joined: dict[str, tuple[Words, ...]]
    longest: int


@cache
def grammar() -> Grammar:
    """Function words of English."""
    data = _data("grammar")
    sets = {name: frozenset(words.split()) for name, words in data.items() if name in _GRAMMAR}
    return Grammar(**sets, irregular=data["irregular"], function=frozenset().union(*sets.values()))


@cache
def verbs() -> Verbs:
    """Classes of doing."""
    kin = _data("kinship")
    words: dict[str, set[str]] = {}
    nouns: dict[str, set[str]] = {}
    phrases: dict[Words, set[str]] = {}
    against = set()
    for name, entry in _classes_of_doing():
        for word in entry.get("words", "").split():
            words.setdefault(word.replace("-", ""), set()).add(name)
        for noun in entry.get("nouns", "").split():
            nouns.setdefault(noun.replace("-", ""), set()).add(name)
        for phrase in _listed(entry.get("phrases", "")):
            phrases.setdefault(phrase, set()).add(name)
        against |= {tuple(sorted((name, other))) for other in entry.get("against", "").split()}
    near = {(a, b) for group in kin["neighbours"] for a in group.split() for b in group.split()}
    return Verbs(
        words=_frozen(words),
        phrases=_by_first(phrases),
        nouns=_frozen(nouns),
        against=frozenset((a, b) for a, b in against),
        near=frozenset(near),
        light=frozenset(kin["light"].split()),
        transfer=frozenset(kin["transfer"].split()),
        telling=frozenset(kin["telling"].split()),
        performing=frozenset(kin["performing"].split()),
        personal=frozenset(kin["personal"].split()),
        giving=frozenset(kin["giving"].split()),
        sendable=frozenset(kin["sendable"].split()),
        placing=frozenset(kin["placing"].split()),
    )


@cache
def nouns() -> Nouns:
    """Classes of things and people."""
    data, more = _data("nouns"), _data("nouns_trades")
    things = _classes(data["things"]["classes"] + more["things"]["classes"])
    people = _classes(data["people"]["classes"] + more["people"]["classes"])
    outside = (*_split(data["people"]["outside"]), *_split(more["people"]["outside"]))
    return Nouns(
        classes=things,
        people=people,
        outside=frozenset(outside),
        kin=_kin(data["kin"]["groups"]),
        empty=frozenset(_split(data["empty"]["heads"])),
        idle=frozenset(_split(data["empty"]["modifiers"])),
        things_first=frozenset(_split(data["empty"]["things_first"])),
        abbreviations={k: tuple(v.split()) for k, v in data["abbreviations"].items()},
        joined=_with_function_words((*things, *people)),
        vocabulary=frozenset(word for words in (*things, *people) for word in words),
        longest=max(len(words) for words in (*things, *people)),
    )


_GRAMMAR = {
    "determiners",
    "pronouns",
    "auxiliaries",
    "prepositions",
    "clauses",
    "particles",
    "be",
    "times",
    "repeats",
    "ranks",
    "small",
}


def _classes_of_doing() -> Iterator[tuple[str, dict[str, str]]]:
    """Classes of both files of verbs; a class may be in both."""
    yield from _data("verbs").items()
    yield from _data("verbs_trades").items()


def _data(name: str) -> dict[str, Any]:
    return read("model_store.matching.words", name)


def _split(text: str) -> list[str]:
    return [word.strip() for word in text.replace("\n", " ").split(";") if word.strip()]


def _listed(text: str) -> list[Words]:
    return [tuple(phrase.replace("-", " ").split()) for phrase in _split(text)]


def _classes(text: str) -> dict[Words, frozenset[str]]:
    """Every phrase with the classes it is in; a class is called by its first phrase."""
    found: dict[Words, set[str]] = {}
    for line in filter(None, (line.strip() for line in text.splitlines())):
        phrases = _listed(line)
        for phrase in phrases:
            name = " ".join(phrases[0])
            found.setdefault(phrase, set()).add(name)
            if _has_function_word(phrase):
                found.setdefault(("_".join(phrase),), set()).add(name)
    return {phrase: frozenset(names) for phrase, names in found.items()}


def _kin(groups: str) -> frozenset[tuple[str, str]]:
    lines = (_split(line) for line in groups.splitlines())
    return frozenset((a, b) for line in lines for a in line for b in line if a != b)


def _has_function_word(phrase: Words) -> bool:
    """Whether a name holds a function word; "sign off" does too, but it is a doing as well."""
    if len(phrase) == 1 or any(phrase == known for known, _ in _doings_from(phrase[0])):
        return False
    return bool(set(phrase) & (grammar().prepositions | grammar().particles))


def _doings_from(first: str) -> tuple[tuple[Words, frozenset[str]], ...]:
    return verbs().phrases.get(first, ())


def _with_function_words(phrases: tuple[Words, ...]) -> dict[str, tuple[Words, ...]]:
    """Names such as "time off" that hold a function word, by first word, longest first."""
    found: dict[str, list[Words]] = {}
    for phrase in sorted(filter(_has_function_word, set(phrases)), key=lambda p: (-len(p), p)):
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(names) for first, names in found.items()}


def _by_first(
    phrases: dict[Words, set[str]],
) -> dict[str, tuple[tuple[Words, frozenset[str]], ...]]:
    """Phrases under their first word, the longest first."""
    found: dict[str, list[tuple[Words, frozenset[str]]]] = {}
    for phrase, names in sorted(phrases.items(), key=lambda p: (-how_many_said(p[0]), p[0])):
        found.setdefault(phrase[0], []).append((phrase, frozenset(names)))
    return {first: tuple(entries) for first, entries in found.items()}


def how_many_said(phrase: Words) -> int:
    """How many words of a phrase are said; "*" only leaves room for others."""
    return sum(word != "*" for word in phrase)


def _frozen(found: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {word: frozenset(names) for word, names in found.items()}
