"""Whether a claim says what a gold claim says: its kind, its value."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from bot.evaluation.gold.overlap import words
from bot.evaluation.gold.readings import GoldClaim, Person
from model_store.word_classes import read

Json = Mapping[str, Any]

NAMED = frozenset({"owner", "system", "handoff"})
"""Kinds whose gold value names somebody or something."""

_FACTOR = 2.0
"""Both ends of a range may be off by this factor: people round."""

_MOST_NAMES = 2
_LONGEST_NAME = 80
_EMPTY_WORDS = frozenset({"the", "a", "an", "of", "by", "in", "and", "role", "hand", "system"})


@cache
def _fair() -> Mapping[str, frozenset[str]]:
    found = read("bot.evaluation.gold", "fair_kinds")
    return {kind: frozenset(entry["also"]) for kind, entry in found.items()}


def is_fair(kind: str, gold: str) -> bool:
    """Whether words that a careful reader gave one kind may be given another."""
    return kind == gold or kind in _fair().get(gold, frozenset())


def has_value(gold: GoldClaim) -> bool:
    """Whether its value can be checked."""
    return gold.value_minutes is not None or gold.type in NAMED


def agrees(claim: Json, gold: GoldClaim, people: Mapping[str, Person]) -> bool:
    """Whether the values agree: ranges within a factor, names by a word in common."""
    if gold.value_minutes is not None:
        return _range_agrees(claim.get("range"), gold.value_minutes)
    said = list(_texts(claim.get("value")))
    if sum(text in people for text in said) > _MOST_NAMES or len(" ".join(said)) > _LONGEST_NAME:
        return False
    wanted = gold.value.rpartition(">")[2] if gold.type == "handoff" else gold.value
    return bool(_names(said, people) & _names([wanted], people))


def _range_agrees(mine: Json | None, gold: tuple[float, float]) -> bool:
    if not mine or mine.get("low") is None or mine.get("high") is None:
        return False
    pairs = zip((mine["low"], mine["high"]), gold, strict=True)
    near = (max(max(a, 1.0) / max(b, 1.0), max(b, 1.0) / max(a, 1.0)) for a, b in pairs)
    return mine["low"] <= mine["high"] and all(factor <= _FACTOR for factor in near)


def _names(texts: Iterable[str], people: Mapping[str, Person]) -> set[str]:
    """Everything the named may be called; words count by how they begin."""
    found: set[str] = set()
    for text in texts:
        for part in re.split(r"[>,;/]", text):
            bare = part.strip().removeprefix("role:").removeprefix("system:")
            person = people.get(bare)
            called = f"{person.name} {person.role}" if person else bare
            found |= {word[:5] for word in words(called) if word not in _EMPTY_WORDS}
    return found


def _texts(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)
