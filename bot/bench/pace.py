"""How long the findings of a big process take, and how that grows with what was told."""

from dataclasses import dataclass, replace
from random import Random
from statistics import median
from time import process_time

from bot.evaluation.invented.telling import tell
from bot.evaluation.invented.world import invent
from model_store.claims import Claim, claim_id
from model_store.findings import all_findings
from model_store.graph.knowledge import Knowledge
from model_store.graph.view import ProcessView, view
from model_store.vocabulary import ClaimStatus

_TENTH, _REPEATS = 10, 3
_SHARE = 10.0
"""Steps of an invented process that one operator has to do with, about."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds of computing for all findings of a process, and again with one claim more."""

    steps: int
    accounts: int
    claims: int
    laid_out: float
    first: float
    again: float
    one_more: float
    tenth: float
    tenth_claims: int

    @property
    def growth(self) -> float:
        """How many times longer it takes per claim than for a tenth of the process."""
        return (self.again / self.claims) / (self.tenth / self.tenth_claims)


def run_pace(steps: int, accounts: int, seed: int = 1) -> Pace:
    """Measure a process of so many steps told by so many people, and a tenth of it."""
    began = process_time()
    whole = _told(steps, accounts, seed)
    laid_out = process_time() - began
    first = _seconds(whole)
    more = _with_one_more(whole)
    small = _told(max(2, steps // _TENTH), max(2, accounts // _TENTH), seed)
    return Pace(
        steps=steps,
        accounts=accounts,
        claims=len(whole.claims),
        laid_out=laid_out,
        first=first,
        again=median(_seconds(whole) for _ in range(_REPEATS)),
        one_more=median(_seconds(more) for _ in range(_REPEATS)),
        tenth=median(_seconds(small) for _ in range(_REPEATS)),
        tenth_claims=len(small.claims),
    )


def _told(steps: int, accounts: int, seed: int) -> ProcessView:
    draw = Random(seed)  # noqa: S311 - a seed is to give the same process again
    world = invent("pace", draw, steps)
    return tell(world, draw, accounts - 1, covers=min(1.0, _SHARE / steps)).view


def _with_one_more(seen: ProcessView) -> ProcessView:
    """The same process after one more thing was said."""
    known = seen.knowledge
    new = _another(known.claims[-1])
    status = {**known.status, new.id: ClaimStatus.LIVE}
    return view(Knowledge(
        known.process, claims=(*known.claims, new), status=status, people=known.people,
        accounts=known.accounts,
    ))  # fmt: skip


def _another(claim: Claim) -> Claim:
    quote = f"{claim.quote}, mostly"
    said = replace(claim, message=f"{claim.message}+", quote=quote, span=(0, len(quote)))
    return replace(said, id=claim_id(said))


def _seconds(seen: ProcessView) -> float:
    began = process_time()
    all_findings(seen)
    return process_time() - began
