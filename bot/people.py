"""Finding and meeting people by what they are called."""

import re
import secrets
from collections.abc import Sequence

from model_store.errors import ConfigurationError
from model_store.people import Person

LONGEST = 100
"""Characters in a name: it stands in headings, tables and commands."""


def cleaned(name: str) -> str:
    r"""A name on one line, without characters that a terminal would obey.

    >>> cleaned(" stock \n \x1b[2J check ")
    'stock [2J check'
    """
    # A terminal that is not set to UTF-8 hands its bytes over as half characters.
    name = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    printable = "".join(c if c.isprintable() else " " for c in name)
    return " ".join(printable.split())


def known_person(people: Sequence[Person], called: str) -> Person:
    """The one person of that key or name, however it is capitalised.

    Raises:
        ConfigurationError: nobody, or more than one person, is called so.
    """
    wanted = called.split(",", maxsplit=1)[0].strip().casefold()
    meant = [p for p in people if wanted in (p.key.casefold(), p.name.casefold())]
    if len(meant) == 1:
        return meant[0]
    if meant:
        listed = ", ".join(f"{p.key} ({p.role or 'no role'})" for p in meant)
        raise ConfigurationError(f"Several people are called “{called}”: {listed}. Use the key.")
    listed = ", ".join(sorted(p.name for p in people)) or "nobody"
    raise ConfigurationError(f"Nobody called “{called}” is known here. Known: {listed}.")


def met(people: Sequence[Person], introduction: str) -> Person:
    """Who introduces themselves as "Aoife, staff nurse": somebody known, else somebody new.

    A key is drawn by lot, so that it carries no name and is never given twice.

    Raises:
        ConfigurationError: the introduction has no name in it.
    """
    name, _, role = (cleaned(part) for part in introduction.partition(","))
    if not re.search(r"\w", name):
        raise ConfigurationError('Say who is speaking: --as "Name, role".')
    if max(len(name), len(role)) > LONGEST:
        raise ConfigurationError(f"Name and role have at most {LONGEST} characters each.")
    same = [p for p in people if name.casefold() in (p.name.casefold(), p.key.casefold())]
    fitting = [p for p in same if not role or p.role.casefold() == role.casefold()]
    if fitting:
        return fitting[0]
    return Person(f"U{secrets.token_hex(4)}", name, role)
