"""An answer said anew: what is still in the words stays, what is gone is taken back.

The new wording is a revision of the same message, so a claim whose quote survives keeps its id.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from capture.interview.draft import Draft
from capture.interview.listening import listen
from capture.interview.session import Asking, Session, State
from capture.interview.situation import Move, Situation
from capture.ports import ClaimExtractor
from model_store.claims import Claim, Message, normalised
from model_store.errors import SpeakerError
from model_store.events import ClaimEvent, Corrected, Withdrawn
from model_store.masking import mask

CHANGED = "Changed. Everything else stays as you said it."


def answers(session: Session) -> tuple[Asking, ...]:
    """The answers that can be edited, in the order they were given; numbers start at 1."""
    return tuple(asking for asking in session.answered if asking.messages)


def edit(
    situation: Situation,
    message: Message,
    question: Asking,
    extractor: ClaimExtractor,
    turn_id: str,
) -> Move:
    """Take an earlier answer in other words; the question that is open stays open.

    Args:
        situation: as read now.
        message: the stored message with its new text; masked here.
        question: what it was an answer to.
        extractor: reads claims out of the words.
        turn_id: key of the turn; the same turn twice is stored once.

    Raises:
        SpeakerError: the message is another speaker's.
    """
    if message.speaker != situation.person.key:
        raise SpeakerError("Only the person who said it can change it; nothing was changed.")
    revised = replace(message, text=mask(message.text), revision=message.revision + 1)
    old = [c for c in situation.mine if c.message == message.key]
    heard = listen(situation, (revised,), question.question, extractor)
    draft = Draft(situation, situation.now, (revised,))
    draft = draft.claiming(heard.events).claiming(_gone(old, heard.claims))
    closed = draft.session.state is State.CLOSED
    return draft.saying(CHANGED).move(turn_id, "edited an earlier answer", closed=closed)


def _gone(old: Sequence[Claim], new: Sequence[Claim]) -> Iterator[ClaimEvent]:
    """Claims the new words no longer carry: corrected where another took their place."""
    kept = {claim.id for claim in new}
    for claim in old:
        if claim.id not in kept:
            place = _place(claim)
            instead = tuple(c.id for c in new if _place(c) == place)
            yield Corrected(claim.id, instead) if instead else Withdrawn(claim.id)


def _place(claim: Claim) -> tuple[str, str]:
    return claim.kind, normalised(claim.mention)
