"""Facts past their date: what somebody told long ago and nothing has confirmed since.

One fact at a time, of those most rests on, and of nobody more than once in a month.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import timedelta

from model_store.claims import Claim
from model_store.graph.view import ProcessView
from model_store.settlement.dates import is_older
from model_store.settlement.lifecycle import Asked, LifeCycle
from model_store.values import Party, Range, System
from model_store.vocabulary import Case, Kind, Modality, Polarity

FACT = "fact-"
"""What stands before a claim's id where a finding's id would stand: it is about that claim."""
PAST_DATE = timedelta(days=180)
REST = timedelta(days=30)
"""Between two re-checks of one person."""
KINDS = (
    Kind.OWNER,
    Kind.WAIT,
    Kind.CONTROL,
    Kind.SINGLE_PERSON,
    Kind.HANDOFF,
    Kind.SYSTEM,
    Kind.VOLUME,
    Kind.DURATION,
)
"""Facts worth asking about again, those first on which most rests."""


@dataclass(frozen=True, slots=True)
class Recheck:
    """One fact of one account to be asked about again; `told` is when it was last said."""

    claim: Claim
    told: str

    @property
    def key(self) -> str:
        """What stands for it where a finding's id would."""
        return FACT + self.claim.id


def rechecks(
    view: ProcessView, cycle: LifeCycle, now: str, important: Collection[str] = ()
) -> tuple[Recheck, ...]:
    """The fact each account may be asked about now, at most one of each person.

    Args:
        view: what is known.
        cycle: when it was told, and who was asked what.
        now: the moment of reading, ISO.
        important: ids of claims that findings rest on; they come first.
    """
    resting = _resting(cycle, now)
    found: dict[str, Recheck] = {}
    for claim in sorted(view.claims, key=lambda c: _rank(c, important, cycle)):
        told = cycle.last.get(claim.id, "")
        if claim.speaker in resting or not _is_fact(claim):
            continue
        if FACT + claim.id not in cycle.asked and is_older(told, now, PAST_DATE):
            found.setdefault(claim.speaker, Recheck(claim, told))
    return tuple(found.values())


def claim_of(key: str) -> str:
    """The claim a re-check is about; empty when the key is a finding's.

    >>> claim_of("fact-ab12"), claim_of("C12-ab12")
    ('ab12', '')
    """
    return key.removeprefix(FACT) if key.startswith(FACT) else ""


def last_asked(cycle: LifeCycle, person: str) -> str:
    """When somebody was last asked about a fact again; empty: never."""
    return max((a.at for a in _of_facts(cycle) if a.person == person), default="")


def _resting(cycle: LifeCycle, now: str) -> set[str]:
    """Who was asked about a fact within the last month."""
    return {a.person for a in _of_facts(cycle) if not is_older(a.at, now, REST)}


def _of_facts(cycle: LifeCycle) -> Iterator[Asked]:
    for key, asked in cycle.asked.items():
        if key.startswith(FACT):
            yield from asked


def _is_fact(claim: Claim) -> bool:
    """Whether it is a plain fact of now that can be said in a sentence and may have changed."""
    plain = isinstance(claim.value, Range | Party | System)
    told = claim.modality in (Modality.DONE, Modality.IMAGINED) and claim.case is Case.TYPICAL
    return claim.kind in KINDS and plain and told and claim.polarity is Polarity.ASSERTS


def _rank(
    claim: Claim, important: Collection[str], cycle: LifeCycle
) -> tuple[bool, int, str, str]:
    order = KINDS.index(claim.kind) if claim.kind in KINDS else len(KINDS)
    return claim.id not in important, order, cycle.last.get(claim.id, ""), claim.id
