"""Who speaks, where they stand, what they agreed to; a person's name lives only here."""

from dataclasses import dataclass

from model_store.values import ANYWHERE, Scope
from model_store.vocabulary import Consent, Vantage


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may speak or be spoken of. `key` is stable and carries no name."""

    key: str
    name: str
    role: str = ""
    site: str = ""
    team: str = ""


@dataclass(frozen=True, slots=True)
class Process:
    """A piece of work with a beginning and an end that people can be asked about."""

    key: str
    name: str
    description: str = ""
    company: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """One person's telling of one process; the vantage belongs here, not to the person."""

    key: str
    person: str
    process: str
    vantage: Vantage
    consent: Consent = Consent.ROLE_ONLY
    scope: Scope = ANYWHERE
    opened_at: str = ""


def account_of(key: str) -> Account:
    """Read an account off its key, for accounts nobody lists.

    >>> account_of("P1/U1/leader").vantage.value
    'leader'
    """
    process, _, rest = key.partition("/")
    person, _, vantage = rest.rpartition("/")
    known = Vantage(vantage) if vantage in set(Vantage) else Vantage.OPERATOR
    return Account(key, person, process, known)


def account_key(process: str, person: str, vantage: Vantage) -> str:
    """Name the account of a person about a process from a vantage.

    >>> account_key("P1", "U1", Vantage.LEADER)
    'P1/U1/leader'
    """
    return f"{process}/{person}/{vantage}"
