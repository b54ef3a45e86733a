"""What a language model is to us: one question in words, one answer that has a fixed shape.

It has no tools and decides nothing: speaker, time, permission and channel never come from it.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from capture.extraction.model.sent.answer import Answer
from model_store.errors import UnavailableError


class Fault(StrEnum):
    """Why a model gave no answer that can be used."""

    BUSY = "busy"
    SERVER = "server"
    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"
    BAD_JSON = "bad_json"
    WRONG_SHAPE = "wrong_shape"
    REFUSED = "refused"
    CUT_OFF = "cut_off"
    FILTERED = "filtered"
    EMPTY = "empty"
    REJECTED = "rejected"
    BUDGET = "budget"
    RESTING = "resting"


class ModelError(UnavailableError):
    """The model gave nothing that can be used; the rules' reading stands."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"The language model gave no usable answer ({fault}).")
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Request:
    """What is about to leave: the fixed text, what is asked now, and on whose account.

    `person` and `turn` are keys, for budgets; they are not sent.
    """

    fixed: str
    asked: str
    prompt: str
    person: str
    turn: str

    @property
    def characters(self) -> int:
        """How many characters would leave."""
        return len(self.fixed) + len(self.asked)


class LanguageModel(Protocol):
    """Something that reads numbered clauses."""

    @property
    def name(self) -> str:
        """What the model is called; it is kept on every claim it drew out."""

    def answer(self, request: Request) -> Answer:
        """Ask once; nothing is tried again here.

        Raises:
            ModelError: there is no answer, or none of the right shape.
        """
