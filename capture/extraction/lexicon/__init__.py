"""Closed classes of words, kept as data: each file says why each of its classes exists."""

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
