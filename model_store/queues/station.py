"""A station: the person or pool where work piles up, across all processes that need them."""

from dataclasses import dataclass

from model_store.claims import Claim
from model_store.vocabulary import Cause

STEPS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Signal:
    """One reason to expect a queue: what it is, its weight in log odds, and who said so."""

    name: str
    weight: float
    why: str
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """Where work waits, and how sure that is.

    `label` is a role and carries no name; `key` is a person's key, `role:…` or `step:…`. `wait`
    are the ends stated at the likeliest step, in elapsed minutes; None when nobody gave any.
    `probability` is the share of stations with as many signs that held the worst queue, among
    processes where that is known. `held` are all (process, step label) it holds, the likeliest to
    be waited for first; `steps` the first of them, whatever the process.
    """

    rank: int
    key: str
    label: str
    processes: tuple[str, ...]
    steps: tuple[str, ...]
    held: tuple[tuple[str, str], ...] = ()
    probability: float
    wait: tuple[float, float] | None
    cause: Cause
    why: str
    signals: tuple[Signal, ...] = ()

    @property
    def how_sure(self) -> str:
        """The probability in words."""
        for least, words in ((0.75, "very likely"), (0.5, "likely"), (0.25, "possibly")):
            if self.probability >= least:
                return words
        return "a weak sign"

    def steps_in(self, process: str) -> tuple[str, ...]:
        """The steps of one process that wait for this station, the likeliest first."""
        return tuple(label for key, label in self.held if key == process)[:STEPS_SHOWN]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What it rests on, each claim once."""
        return tuple({c.id: c for signal in self.signals for c in signal.claims}.values())
