"""Before the first question: which process, who speaks, where they stand, what they agree to."""

import re
from collections.abc import Sequence

from bot.bootstrap import Home
from bot.people import LONGEST, cleaned
from model_store.errors import ConfigurationError
from model_store.people import Account, Person, Process, account_key
from model_store.vocabulary import Consent, Vantage

PURPOSE = (
    "I would like to understand how this really runs, from somebody who knows: {budget}, one at a "
    "time, and at the end I read back what I understood. Facts go into the picture under your "
    "role. Confidential, not anonymous: your words and your name are for you and the admin, "
    "nobody else.\nType :help for more, ctrl-c to leave; you can come back days later."
)
BUDGETS = {Vantage.OPERATOR: "at most 12 questions", Vantage.LEADER: "at most 6 questions"}


def process_of(home: Home, called: str) -> Process:
    """The known process of exactly that key or name, else a new one of that name.

    Raises:
        ConfigurationError: there is no letter or digit in the name, or it is too long.
    """
    name = cleaned(called)
    if len(name) > LONGEST:
        raise ConfigurationError(f"The name of a process has at most {LONGEST} characters.")
    known = home.ledger.processes()
    for process in known:
        if name.casefold() in (process.key.casefold(), process.name.casefold()):
            return process
    key = re.sub(r"[\W_]+", "-", name.casefold()).strip("-")
    if not key:
        raise ConfigurationError(f"“{called}” cannot name a process: give it a word or two.")
    taken = {process.key.casefold() for process in known}
    number = next(n for n in range(1, len(taken) + 2) if _numbered(key, n) not in taken)
    return Process(_numbered(key, number), name)


def account_of(
    known: Sequence[Account], process: Process, person: Person, vantage: Vantage, now: str
) -> Account:
    """The account this person already gives of the process from there, else a new one."""
    key = account_key(process.key, person.key, vantage)
    opened = next((account for account in known if account.key == key), None)
    return opened or Account(
        key, person.key, process.key, vantage, Consent.ROLE_ONLY, opened_at=now
    )


def purpose(vantage: Vantage) -> str:
    """What somebody is told before the first question: purpose, length, consent."""
    return PURPOSE.format(budget=BUDGETS.get(vantage, BUDGETS[Vantage.OPERATOR]))


def _numbered(key: str, number: int) -> str:
    return key if number == 1 else f"{key}-{number}"
