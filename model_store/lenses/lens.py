"""What a lens shows of a step: an answer, the reason for it, and the claims it rests on."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from model_store.claims import Claim
from model_store.graph.view import Step
from model_store.vocabulary import Glue, Limit, Phase, Wall

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Reading(Generic[Answer]):
    """One answer about a step. `answer` is None where nobody told enough; `reason` says so."""

    answer: Answer | None
    reason: str
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Lensed:
    """One step through every lens."""

    step: Step
    phase: Reading[Phase]
    wall: Reading[Wall]
    limit: Reading[Limit]
    glue: Reading[Glue]
