"""Reads thousands of made-up messages: none may fail, none may give a quote that was not typed."""

import resource
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import process_time

from bot.bench.messages import messages
from capture.ports import ClaimExtractor, Heard, Question
from model_store.claims import Claim, Message, claim_id
from model_store.people import Person, Process
from model_store.vocabulary import Slot, Vantage

AT = "2026-01-05T09:00:00+00:00"
PROCESS = Process("F1", "Claims")
PEOPLE = (Person("U1", "Samira Haddad", "Clerk"), Person("U2", "Bogdan Ionescu", "Payments clerk"))
SLOTS = (Slot.OPENING, Slot.OWNER, Slot.WAIT, Slot.SYSTEM, Slot.HANDOFF, Slot.EXCEPTION, None)
SHOWN = 60
MOST_FAULTS = 20
KIB_IN_MIB = 1024


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """What a run came to: seconds are of this process, memory in MiB is the most it ever held."""

    messages: int
    claims: int
    seconds: float
    slowest: float
    slowest_text: str
    memory: float
    faults: tuple[str, ...]

    @property
    def rate(self) -> float:
        """Messages a second on one core."""
        return self.messages / self.seconds if self.seconds else 0.0


def run_fuzz(
    extractor: ClaimExtractor,
    count: int,
    *,
    seed: int = 1,
    told: Callable[[int], None] = lambda _: None,
) -> Fuzzed:
    """Read so many messages, each as the answer to another question.

    Args:
        extractor: what reads them.
        count: how many.
        seed: decides what they say.
        told: called with the number of messages so far.
    """
    claims, slowest, slowest_text = 0, 0.0, ""
    faults: list[str] = []
    extractor.read(_heard("I check it", 0))
    began = process_time()
    for number, text in enumerate(messages(count, seed), start=1):
        at = process_time()
        found, wrong = _read(extractor, text, number)
        took = process_time() - at
        claims += found
        faults += wrong
        if took > slowest:
            slowest, slowest_text = took, text[:SHOWN]
        told(number)
    seconds = process_time() - began
    kept = tuple(faults[:MOST_FAULTS])
    return Fuzzed(count, claims, seconds, slowest, slowest_text, _memory(), kept)


def _read(extractor: ClaimExtractor, text: str, number: int) -> tuple[int, list[str]]:
    """How many claims a message gave, and what is wrong with them."""
    try:
        reading = extractor.read(_heard(text, number))
    except Exception as problem:  # noqa: BLE001 - whatever it is, it is what we look for
        return 0, [f"{type(problem).__name__} at message {number}: {text[:SHOWN]!r}"]
    known = {c.id for c in reading.claims}
    wrong = [why for c in reading.claims for why in _wrong(c, text)]
    wrong += ["took back what nobody said" for c in reading.corrections if c.claim not in known]
    return len(reading.claims), [f"{why} at message {number}: {text[:SHOWN]!r}" for why in wrong]


def _wrong(claim: Claim, text: str) -> Iterator[str]:
    if not claim.quote.strip() or text[slice(*claim.span)] != claim.quote:
        yield "a quote that was not typed"
    if claim.id != claim_id(claim):
        yield "an id that is not the claim's"
    if claim.speaker != PEOPLE[0].key:
        yield "another speaker"


def _heard(text: str, number: int) -> Heard:
    slot = SLOTS[number % len(SLOTS)]
    return Heard(
        messages=(Message("F1/m", PEOPLE[0].key, PROCESS.key, "F1/U1/operator", text, AT),),
        question=Question(slot, "check the form" if number % 2 else None, "") if slot else None,
        speaker=PEOPLE[0],
        vantage=Vantage.OPERATOR,
        process=PROCESS,
        people=PEOPLE,
    )


def _memory() -> float:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / KIB_IN_MIB / (KIB_IN_MIB if sys.platform == "darwin" else 1)
