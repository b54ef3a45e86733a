"""What capture needs from outside, and the values that cross the seam."""

from dataclasses import dataclass
from typing import Protocol

from model_store.claims import Claim, Message
from model_store.people import Person, Process
from model_store.vocabulary import Rung, Side, Slot, Vantage


@dataclass(frozen=True, slots=True)
class Question:
    """One question: the slot it is for, the label of the step it names (if any), its words.

    `finding` and `rung` are set where it is to settle a difference.
    """

    slot: Slot
    step: str | None
    text: str
    finding: str = ""
    rung: Rung | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Everything an extractor may look at: what was said, to which question, and who is around.

    `earlier` are the speaker's own live claims, so that "scratch that" finds what it retracts.
    `known_steps` are labels of steps that anybody named; they help to name, never to add.
    """

    messages: tuple[Message, ...]
    question: Question | None
    speaker: Person
    vantage: Vantage
    process: Process
    people: tuple[Person, ...] = ()
    known_steps: tuple[str, ...] = ()
    earlier: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """An earlier claim, of this reading or before, that the speaker took back just now."""

    claim: str
    successors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that was not taken, and why: visible in `gemba explain`, counted in audits.

    `cue` are the words the judgement rests on, where there are any.
    """

    text: str
    reason: str
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """The pass and rule that made a claim, for whoever tunes the reader; never stored.

    `signs` is what the worth of the claim was weighed by.
    """

    claim: str
    rule: str
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What an extractor made of one turn. Every claim is grounded and carries its id.

    `corrections` may name claims of `Heard.earlier` or of `claims` itself (said and taken back
    in one breath: both are kept, so that nothing is lost).
    """

    claims: tuple[Claim, ...] = ()
    corrections: tuple[Correction, ...] = ()
    refused: tuple[Refusal, ...] = ()
    reasons: tuple[Reason, ...] = ()


class ClaimExtractor(Protocol):
    """Turns what somebody said into claims. Never raises for any text whatsoever."""

    def read(self, heard: Heard) -> Reading:
        """Read one turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToWord:
    """Everything that may be looked at to put a question in other words.

    `said` is what the speaker answered just now; of what anybody else said there is nothing.
    `speaker` and `turn` are keys, for budgets.
    """

    question: Question
    purpose: str
    side: Side
    said: tuple[str, ...]
    speaker: str
    turn: str


class QuestionWording(Protocol):
    """Puts a question in other words. Never raises; whoever asks looks at the words first."""

    def word(self, wanted: ToWord) -> str:
        """Other words for a question; empty when there are none."""
