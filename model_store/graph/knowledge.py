"""What is known of one process at one moment: a pure fold of its ledger events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from model_store.claims import Claim
from model_store.events import Recorded
from model_store.people import Account, Person, Process
from model_store.vocabulary import ClaimStatus, Verdict


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Claims with what became of them, and the judgements and settlements made about them.

    `claims` keeps ledger order. `verdicts` is keyed by the sorted pair of normalised mentions.
    """

    process: Process
    claims: tuple[Claim, ...] = ()
    status: Mapping[str, ClaimStatus] = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()
    verdicts: Mapping[tuple[str, str], Verdict] = field(default_factory=dict)
    resolved: Mapping[str, str] = field(default_factory=dict)
    forgotten: frozenset[str] = frozenset()
    people: tuple[Person, ...] = ()
    accounts: tuple[Account, ...] = ()
    seq: int = 0

    @property
    def live(self) -> tuple[Claim, ...]:
        """Claims nobody corrected or withdrew, of speakers who still consent."""
        raise NotImplementedError


def fold(
    process: Process,
    events: Iterable[Recorded],
    people: Iterable[Person] = (),
    accounts: Iterable[Account] = (),
) -> Knowledge:
    """Fold ledger events, in order, into what is known."""
    raise NotImplementedError
