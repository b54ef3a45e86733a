"""People of the workspace: who they are, where they live, and what Slack calls their standing."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.sandbox.wire import BOT_USER_ID


class Standing(StrEnum):
    """What a person is in the workspace."""

    MEMBER = "member"
    ADMIN = "admin"
    GUEST = "guest"
    SINGLE_CHANNEL_GUEST = "single-channel guest"
    EXTERNAL = "external"
    BOT = "bot"


@dataclass(frozen=True, slots=True)
class Person:
    """One entry of the directory."""

    id: str
    name: str
    real_name: str
    timezone: str = "UTC"
    title: str = ""
    standing: Standing = Standing.MEMBER
    is_deactivated: bool = False

    @property
    def is_bot(self) -> bool:
        """Whether this is the app itself."""
        return self.standing is Standing.BOT

    @property
    def is_external(self) -> bool:
        """Whether this person belongs to another workspace (Slack Connect)."""
        return self.standing is Standing.EXTERNAL

    @property
    def email(self) -> str:
        """An address nobody can be reached at."""
        return f"{self.name}@sandbox.invalid"


def person_named(real_name: str, **known: object) -> Person:
    """A person from a full name; id and handle follow from it, so that they survive a restart.

    >>> person_named("Ana Sousa").id, person_named("Ana Sousa").name
    ('U0ANASOUSA', 'ana.sousa')
    """
    words = re.findall(r"[^\W_]+", real_name)
    letters = "".join(word for word in words if word.isascii()) or real_name.encode().hex()
    handle = ".".join(words).lower() or "somebody"
    return Person(id=f"U0{letters.upper()}", name=handle, real_name=real_name, **known)  # type: ignore[arg-type]


def bot_person(name: str) -> Person:
    """The app's own bot user."""
    return Person(BOT_USER_ID, name.lower().replace(" ", "-"), name, standing=Standing.BOT)


def everybody() -> tuple[Person, ...]:
    """The people of a workspace nobody described: three members, a guest and a stranger."""
    return (
        person_named(
            "Ana Sousa", timezone="Europe/Lisbon", title="Accounts", standing=Standing.ADMIN
        ),
        person_named("Lee Park", timezone="America/New_York", title="Procurement"),
        person_named("Mira Nair", timezone="Asia/Kolkata", title="Head of finance"),
        person_named("Gus Berg", timezone="Europe/Oslo", standing=Standing.GUEST),
        person_named("Pat Stone", timezone="Europe/London", standing=Standing.EXTERNAL),
    )
