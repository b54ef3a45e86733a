"""Words from elsewhere, such as an older interview: heard as they stand, nothing asked."""

from collections.abc import Sequence
from dataclasses import replace

from capture.interview.answers.listening import listen
from capture.interview.course import Situation
from capture.ports import ClaimExtractor, Question
from model_store.claims import Message
from model_store.events import Turn
from model_store.masking import mask


def hear(
    situation: Situation,
    messages: Sequence[Message],
    question: Question | None,
    extractor: ClaimExtractor,
    turn_id: str,
) -> Turn:
    """Read messages and the question they answered (None: nobody asked) into a turn to append."""
    kept = tuple(replace(m, text=mask(m.text)) for m in messages)
    return Turn(
        id=turn_id,
        process=situation.process.key,
        at=situation.now,
        by=situation.person.key,
        why="heard elsewhere",
        processes=(situation.process,),
        people=(situation.person,),
        accounts=(situation.account,),
        messages=kept,
        events=listen(situation, kept, question, extractor).events,
    )
