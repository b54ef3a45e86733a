"""Classes of words kept as data beside the code that rests on them; every file is read once.

A class is a table with a sentence on why it exists and `words`, which stand for themselves, or
`patterns`, which are regular expressions. A pattern may name another class of its file: `%then%`.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

_NAMED = re.compile(r"%(\w+)%")


@cache
def read(package: str, name: str) -> dict[str, Any]:
    """What stands in `<name>.toml` of a package; everybody gets the same, so nobody changes it.

    >>> "winter" in read("model_store.lexicon", "scopes")["period"]["season"]["words"]
    True
    """
    path = files(package).joinpath(f"{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def listed(package: str, name: str, group: str) -> frozenset[str]:
    """The words of one class.

    >>> "portal" in listed("model_store.findings.lexicon", "rules", "any_tool")
    True
    """
    return frozenset(_class(package, name, group)["words"])


@cache
def patterns(package: str, name: str, group: str) -> tuple[str, ...]:
    """The patterns of one class, in their order, with the classes they name filled in.

    >>> patterns("model_store.findings.lexicon", "rhythm", "pace.month")[0]
    'monthly'
    """
    found = _class(package, name, group)["patterns"]
    return tuple(_NAMED.sub(lambda m: any_of(package, name, m[1]), pattern) for pattern in found)


@cache
def any_of(package: str, name: str, group: str) -> str:
    """The patterns and words of one class as one group of a regular expression; first wins.

    >>> any_of("model_store.findings.lexicon", "order", "in_turn").startswith("(?:only (?:when|")
    True
    """
    found = _class(package, name, group)
    told = patterns(package, name, group) if "patterns" in found else ()
    return f"(?:{'|'.join((*told, *map(re.escape, found.get('words', ()))))})"


def _class(package: str, name: str, group: str) -> dict[str, Any]:
    """One class; a dot leads into a class of classes."""
    found = read(package, name)
    for part in group.split("."):
        found = found[part]
    return found
