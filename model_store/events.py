"""The ledger's own words: everything that can happen to what is known, and to an interview.

Events are only ever added. `at` and `by` are given by the caller; no clock is read here.
"""

from dataclasses import dataclass
from enum import StrEnum

from model_store.claims import Claim, Message
from model_store.people import Account, Person, Process
from model_store.values import ANYWHERE, Scope
from model_store.vocabulary import Consent, Rung, Slot, Upshot, Verdict


@dataclass(frozen=True, slots=True)
class Asserted:
    """A speaker said this."""

    claim: Claim


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The speaker read it back and said it is right."""

    claim: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """The speaker replaced one claim by others (none: it simply is not so)."""

    claim: str
    successors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The speaker took the claim back; it leaves every projection, at all times."""

    claim: str


@dataclass(frozen=True, slots=True)
class Misheard:
    """The bot got it wrong; never counts as the speaker contradicting herself."""

    claim: str
    successors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reread:
    """A better extractor read the same words differently."""

    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aliased:
    """Somebody judged whether two mentions mean the same; the last word on a pair holds."""

    a: str
    b: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Unaliased:
    """A judgement was taken back."""

    a: str
    b: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """A finding was settled, and how; what rests on nothing but `claims` stays settled.

    `scope` is what a variant depends on. `before` and `after` are the claims of a belief that
    was changed, as it was and as it is.
    """

    finding: str
    outcome: str
    scope: Scope = ANYWHERE
    claims: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reopened:
    """A settlement was taken back; the finding is open again."""

    finding: str


@dataclass(frozen=True, slots=True)
class Inquired:
    """Somebody was asked about a finding; the question itself is in the interview."""

    finding: str
    rung: Rung
    person: str


@dataclass(frozen=True, slots=True)
class Replied:
    """What somebody's answer to that came to, and the claims that were heard in it."""

    finding: str
    rung: Rung
    person: str
    word: Upshot
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Consented:
    """A speaker said what may be done with an account."""

    account: str
    consent: Consent


@dataclass(frozen=True, slots=True)
class Released:
    """The process owner let a version be seen by others."""

    version: str
    audience: str


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A person asked to be forgotten; text and secret are gone, the shape stays."""

    person: str


@dataclass(frozen=True, slots=True)
class HeadMoved:
    """An earlier revision was selected for reading; nobody's words were withdrawn."""

    seq: int


ClaimEvent = (
    Asserted
    | Confirmed
    | Corrected
    | Withdrawn
    | Misheard
    | Reread
    | Aliased
    | Unaliased
    | Resolved
    | Reopened
    | Inquired
    | Replied
    | Consented
    | Released
    | Forgotten
    | HeadMoved
)


class InterviewKind(StrEnum):
    """What can happen to an interview."""

    INVITED = "invited"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    ASKED = "asked"
    ANSWERED = "answered"
    SKIPPED = "skipped"
    SNOOZED = "snoozed"
    PAUSED = "paused"
    RESUMED = "resumed"
    READ_BACK = "read_back"
    UNDONE = "undone"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class InterviewEvent:
    """One happening in one interview; `account` says whose.

    `slot`, `step` and `text` are the question (ASKED), `finding` the one it is about, if it is
    about one. `messages` are the keys of what was
    answered (ANSWERED). `note` is a reason, a referral or a date, never words at length.
    """

    kind: InterviewKind
    account: str
    at: str
    slot: Slot | None = None
    step: str | None = None
    text: str = ""
    messages: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    note: str = ""
    finding: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """Everything one turn adds, written in one transaction and keyed by `id`: twice is once."""

    id: str
    process: str
    at: str
    by: str
    why: str = ""
    processes: tuple[Process, ...] = ()
    people: tuple[Person, ...] = ()
    accounts: tuple[Account, ...] = ()
    messages: tuple[Message, ...] = ()
    events: tuple[ClaimEvent, ...] = ()
    interview: tuple[InterviewEvent, ...] = ()
    branch: str = "main"


@dataclass(frozen=True, slots=True)
class Recorded:
    """One claim event as it stands in the ledger, chained to the one before it."""

    seq: int
    turn: str
    process: str
    at: str
    by: str
    why: str
    branch: str
    event: ClaimEvent
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Revision:
    """A place in the ledger: what the last turn left behind."""

    seq: int
    turn: str
    version: str
    author: str
    reason: str
    at: str
