"""The shape of a model's answer: clause by clause, what it is, then what it claims.

Reality comes first, so that a model decides whether anything is claimed before it claims.
"""

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from model_store.vocabulary import Hedge, Kind, Polarity

MOST_PARTS = 60
MOST_CLAIMS = 4
MOST_LETTERS = 400


class What(StrEnum):
    """What a clause is."""

    NOW = "now"
    PAST = "past"
    WISH = "wish"
    JOKE = "joke"
    CHAT = "chat"
    OTHER_PROCESS = "other_process"
    UNKNOWN = "unknown"


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SaidClaim(_Shape):
    """One claim as the model words it; nothing of it is believed before it is proven."""

    kind: Kind
    subject: str
    value: str
    polarity: Polarity
    modality: Literal["done", "prescribed", "reported"]
    hedge: Hedge
    corrects: bool
    quote: str


class Part(_Shape):
    """One clause."""

    clause: int
    reality: What
    claims: list[SaidClaim] = Field(max_length=MOST_CLAIMS)


class Answer(_Shape):
    """Everything the model has to say about one turn."""

    parts: list[Part] = Field(max_length=MOST_PARTS)


class Phrase(_Shape):
    """Other words for one question; empty when the given ones are best."""

    text: str = Field(max_length=MOST_LETTERS)
