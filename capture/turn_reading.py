"""From one turn of talk to the turn the ledger stores: read, then assert, then correct."""

from collections.abc import Sequence

from capture.ports import ClaimExtractor, Heard, Reading
from model_store.events import Asserted, ClaimEvent, Corrected, InterviewEvent, Turn
from model_store.people import Account


def claim_events(reading: Reading) -> tuple[ClaimEvent, ...]:
    """The ledger events a reading amounts to, in the order they must be written.

    A correction follows its successors, so that it never points at a claim not yet asserted.
    """
    asserted = tuple(Asserted(claim) for claim in reading.claims)
    corrected = tuple(Corrected(c.claim, c.successors) for c in reading.corrections)
    return asserted + corrected


def read_turn(
    heard: Heard,
    extractor: ClaimExtractor,
    *,
    turn_id: str,
    account: Account,
    interview: Sequence[InterviewEvent] = (),
) -> Turn:
    """Read one turn and return what to append: messages, claims and corrections in one piece."""
    return Turn(
        id=turn_id,
        process=heard.process.key,
        at=heard.messages[-1].at if heard.messages else "",
        by=heard.speaker.key,
        processes=(heard.process,),
        people=(heard.speaker,),
        accounts=(account,),
        messages=heard.messages,
        events=claim_events(extractor.read(heard)),
        interview=tuple(interview),
    )
