"""How postings and buttons are named, so that each says by itself which interview it belongs to.

An account's key has slashes in it; everything else here stands before the first or after the last.
"""

import re
from dataclasses import dataclass

from model_store.events import InterviewEvent, InterviewKind
from model_store.people import Account, account_of

POSTED_AT = frozenset({InterviewKind.ASKED, InterviewKind.RESUMED})


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in one interview, as a button carries it; `extra` is what a form added."""

    account: str
    number: int
    extra: str = ""

    def __str__(self) -> str:
        return f"{self.account}#{self.number}" + (f"#{self.extra}" if self.extra else "")


def spot_of(value: str) -> Spot | None:
    """Read a button's value; None when it is not one of ours.

    >>> spot_of("P1/U1/leader#3#U2")
    Spot(account='P1/U1/leader', number=3, extra='U2')
    """
    account, _, rest = value.partition("#")
    number, _, extra = rest.partition("#")
    return Spot(account, int(number), extra) if number.isdecimal() else None


def postings(log: tuple[InterviewEvent, ...]) -> int:
    """How often a question was put before somebody so far, the same one again counted anew."""
    return sum(event.kind in POSTED_AT for event in log)


def asked_at(log: tuple[InterviewEvent, ...], number: int) -> str:
    """The question of a posting, by its number; empty where there is none."""
    text, count = "", 0
    for event in log:
        text = event.text if event.kind is InterviewKind.ASKED else text
        count += event.kind in POSTED_AT
        if count == number:
            return text
    return ""


def invitations(log: tuple[InterviewEvent, ...]) -> int:
    """How often somebody was invited to this interview."""
    return sum(event.kind is InterviewKind.INVITED for event in log)


def question_key(account: str, number: int) -> str:
    """Key of the posting with the question that is open at this place."""
    return f"ask/{account}/{number}"


def invitation_key(account: str, number: int) -> str:
    """Key of the posting that begins an interview's thread."""
    return f"invite/{account}/{number}"


def account_in(key: str | None) -> Account | None:
    """Whose interview a posting belongs to.

    >>> account_in("invite/P1/U1/leader/2").person
    'U1'
    """
    kind, _, rest = (key or "").partition("/")
    account, _, number = rest.rpartition("/")
    whole = kind in ("invite", "ask") and account.count("/") >= len(("person", "vantage"))
    return account_of(account) if whole and number else None


def is_person_key(text: str) -> bool:
    """Whether a text is the key of somebody in Slack, not words.

    >>> is_person_key("U0LEE"), is_person_key("finance")
    (True, False)
    """
    return bool(re.fullmatch(r"[UW][A-Z0-9]{2,}", text))
