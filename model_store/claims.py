"""A claim is "X said Y, in these words, at this time, knowing it this way"; nothing is a fact."""

import hashlib
import unicodedata
from dataclasses import dataclass, replace

from model_store.errors import EvidenceError
from model_store.values import ANYWHERE, Party, Range, Scope, StepRef, System, Text, Value
from model_store.vocabulary import (
    ActorMode,
    Basis,
    Case,
    Closure,
    Extent,
    Hedge,
    Kind,
    Modality,
    Polarity,
    Standing,
)


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody typed, masked before it got here. `key` is conversation and timestamp."""

    key: str
    speaker: str
    process: str
    account: str
    text: str
    at: str
    revision: int = 0


RULES = "rules"
"""The name of the extractor that goes by rules; only it takes a step along from line to line."""


@dataclass(frozen=True, slots=True)
class Extractor:
    """What read the claim out of the words."""

    name: str
    model: str = ""
    prompt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing one person said. Never edited: later events only confirm, correct or withdraw it.

    `mention` is the step it is about, in the words it was called (empty: the process as a
    whole). `span` are the offsets of `quote` in the message's text.
    """

    kind: Kind
    speaker: str
    process: str
    account: str
    message: str
    quote: str
    span: tuple[int, int]
    value: Value
    mention: str = ""
    polarity: Polarity = Polarity.ASSERTS
    modality: Modality = Modality.DONE
    basis: Basis = Basis.DOES_IT
    root: str = ""
    scope: Scope = ANYWHERE
    extent: Extent | None = None
    share: Range | None = None
    actor_mode: ActorMode | None = None
    standing: Standing = Standing.WORKS
    links: tuple[str, ...] = ()
    case: Case = Case.TYPICAL
    hedge: Hedge = Hedge.CERTAIN
    certainty: int | None = None
    closure: Closure = Closure.NONE
    assumed: bool = False
    occurrence: int = 0
    slot: str = ""
    extractor: Extractor = Extractor(RULES)
    valid_from: str = ""
    valid_to: str = ""
    id: str = ""


def canonical(value: Value) -> str:
    """Write a value so that equal values give equal text.

    >>> canonical(Party("her", person="U1"))
    'person:U1'
    """
    match value:
        case Party(as_said=said, person=person, role=role, system=system):
            known = (("person", person), ("role", role), ("system", system))
            return next((f"{k}:{v}" for k, v in known if v), f"said:{normalised(said)}")
        case Range():
            parts = (value.low, value.usual, value.high, value.unit, value.per, value.calendar)
            return "range:" + "/".join("" if p is None else f"{p}" for p in parts)
        case System(name=name):
            return f"system:{normalised(name)}"
        case StepRef(mention=mention):
            return f"step:{normalised(mention)}"
        case Text(words=words):
            return f"text:{normalised(words)}"


def normalised(text: str) -> str:
    """NFC, one space between words, lower case: how quotes and mentions are compared."""
    return " ".join(unicodedata.normalize("NFC", text).split()).lower()


def claim_id(claim: Claim) -> str:
    """Digest of what makes a claim this claim; attributes such as the extractor are left out."""
    scope = claim.scope
    parts = (
        claim.speaker,
        claim.process,
        claim.message,
        claim.kind,
        normalised(claim.mention),
        canonical(claim.value),
        claim.polarity,
        claim.modality,
        "/".join(
            d or "" for d in (scope.site, scope.variant, scope.amount, scope.period, scope.channel)
        ),
        claim.quote,
        str(claim.occurrence),
    )
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:20]


def grounded(claim: Claim, message: Message) -> Claim:
    """Return the claim with its id, once its quote is proven to be in the speaker's message.

    Raises:
        EvidenceError: the quote is empty, is not at `span`, or the message is not the speaker's.
    """
    start, end = claim.span
    if not claim.quote.strip() or message.text[start:end] != claim.quote:
        raise EvidenceError(
            f"{claim.kind} claim refused: its quote is not in message {message.key}"
        )
    if (claim.message, claim.speaker) != (message.key, message.speaker):
        raise EvidenceError(
            f"{claim.kind} claim refused: message {message.key} is not its speaker's"
        )
    return replace(claim, id=claim_id(claim))
