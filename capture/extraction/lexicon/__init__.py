"""Closed classes of words, kept as data: each file says why each of its classes exists."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lexicon(name: str) -> dict[str, Any]:
    """Return the word classes of `<name>.toml`, read once.

    >>> "because" in lexicon("clauses")["joins"]["words"]
    True
    """
    path = files(__name__).joinpath(f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def listed(name: str, group: str) -> frozenset[str]:
    """The words of one class.

    >>> "hand" in listed("actions", "giving")
    True
    """
    return frozenset(lexicon(name)[group]["words"])


@cache
def any_of(name: str, group: str) -> str:
    """The words and patterns of one class as one group of a regular expression; first wins.

    >>> any_of("names", "no_kind").startswith("(?:the|a|an|")
    True
    """
    entry = lexicon(name)[group]
    words = map(re.escape, entry.get("words", ()))
    return f"(?:{'|'.join((*entry.get('patterns', ()), *words))})"
