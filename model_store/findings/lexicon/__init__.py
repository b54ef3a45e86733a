"""Classes of words that findings rest on, kept as data: each file says why each class exists."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

_CLASS = re.compile(r"%(\w+)%")
"""How a pattern names another class of its file, any word of which may stand there."""


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The classes of `<name>.toml`, read once.

    >>> "winter" in lexicon("scopes")["period"]["season"]["words"]
    True
    """
    path = files(__name__).joinpath(f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def listed(name: str, group: str) -> frozenset[str]:
    """The words of one class.

    >>> "portal" in listed("rules", "any_tool")
    True
    """
    return frozenset(lexicon(name)[group]["words"])


@cache
def patterns(name: str, group: str) -> tuple[str, ...]:
    """The patterns of one class, in their order, with the classes they name filled in.

    >>> patterns("evading", "in_form")[0], patterns("rhythm", "pace.month")[0]
    ('tick ?box', 'monthly')
    """
    found = lexicon(name)
    for part in group.split("."):
        found = found[part]
    named = found["patterns"]
    return tuple(_CLASS.sub(lambda m: any_word(name, m[1]), pattern) for pattern in named)


def any_word(name: str, group: str) -> str:
    """One class as a group of a regular expression; where two fit, the first wins."""
    return f"(?:{'|'.join(patterns(name, group))})"
