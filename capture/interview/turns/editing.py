"""Somebody edits an earlier message: what survives keeps its identity, what is gone is replaced.

A claim whose quote still stands in the new text is left alone. One that vanished is corrected by
its successor (same kind, same step), or withdrawn when there is none.
"""

from collections.abc import Sequence
from dataclasses import replace

from capture.interview.answers import Listened, listen
from capture.interview.course import Asking, Draft, Move, Situation
from capture.interview.differences import settle, two_figures
from capture.ports import ClaimExtractor, Question
from model_store.claims import Claim, Message, normalised
from model_store.events import Asserted, ClaimEvent, Corrected, Reopened, Replied, Withdrawn
from model_store.masking import mask
from model_store.vocabulary import ClaimStatus, Rung, Upshot


def edit(
    situation: Situation,
    old: Message,
    new_text: str,
    extractor: ClaimExtractor,
    turn_id: str,
    now: str,
) -> Move:
    """Take a new text for a message that was read before; the open question stays open.

    Args:
        situation: as read now.
        old: the message as it is stored; only its speaker may edit it.
        new_text: what it says now; empty text withdraws everything it said.
        extractor: reads the new text with the question that the old one answered.
        turn_id: key of the turn.
        now: stamps what happens.
    """
    message = replace(old, text=mask(new_text), revision=old.revision + 1, at=now)
    draft = Draft(situation, now, (message,))
    if old.speaker != situation.person.key:
        return draft.saying("Only who wrote it can change it.").move(turn_id, "edit refused")
    before = [c for c in situation.mine if c.message == old.key]
    answer = _answer(situation, old.key)
    question = answer.question if answer else None
    about = replace(question, slot=two_figures.slot_of(question)) if question else None
    read = listen(situation, (message,), about, extractor) if message.text.strip() else None
    events = _changes(before, message, read.claims if read else ())
    draft = draft.claiming((*events, *_lost(situation, message))).saying(_told(events))
    if answer is not None and two_figures.is_about_own_figures(answer.question):
        draft = draft.claiming(two_figures.settle_anew(draft, answer.question, answer, read))
    if question is not None and question.rung is not None:
        draft = draft.claiming(_settled_anew(draft, question, read))
    return draft.move(turn_id, "edited a message")


def _changes(
    before: Sequence[Claim], message: Message, read: Sequence[Claim]
) -> tuple[ClaimEvent, ...]:
    known = {c.id for c in before}
    kept = [c for c in before if c.quote in message.text]
    fresh = [c for c in read if c.id not in known and not _repeats(c, kept)]
    events: list[ClaimEvent] = [Asserted(c) for c in fresh]
    for gone in (c for c in before if c not in kept):
        heirs = tuple(c.id for c in fresh if _place(c) == _place(gone)) or tuple(
            c.id for c in fresh if c.kind is gone.kind
        )
        events.append(Corrected(gone.id, heirs) if heirs else Withdrawn(gone.id))
    return tuple(events)


def _settled_anew(
    draft: Draft, question: Question, read: Listened | None
) -> tuple[ClaimEvent, ...]:
    """An answer to a question about a difference, changed: what it settled holds no more.

    The new words are heard like any answer; words taken back leave the question unanswered.
    """
    again = Reopened(question.finding)
    if read is None:
        person = draft.situation.person.key
        rung = question.rung or Rung.REAL
        return again, Replied(question.finding, rung, person, Upshot.UNKNOWN)
    return again, *settle(draft, question, read).events


def _lost(situation: Situation, message: Message) -> tuple[Withdrawn, ...]:
    """What a later answer corrected and has lost its words now: undo could not bring it back."""
    known = situation.knowledge
    later = (a.claims for a in situation.session.askings if message.key not in a.messages)
    corrected = {key for keys in later for key in keys}
    return tuple(
        Withdrawn(c.id)
        for c in known.claims
        if c.message == message.key
        and c.id in corrected
        and known.status.get(c.id) is ClaimStatus.CORRECTED
        and message.text[c.span[0] : c.span[1]] != c.quote
    )


def _repeats(claim: Claim, kept: Sequence[Claim]) -> bool:
    """Whether the same words were read as the same kind before; then the old claim stands."""
    return any((k.kind, k.quote) == (claim.kind, claim.quote) for k in kept)


def _place(claim: Claim) -> tuple[str, str]:
    return claim.kind, normalised(claim.mention)


def _answer(situation: Situation, key: str) -> Asking | None:
    """The asking a message answered."""
    return next((a for a in situation.session.askings if key in a.messages), None)


def _told(events: Sequence[ClaimEvent]) -> str:
    gone = sum(not isinstance(e, Asserted) for e in events)
    new = len(events) - gone
    return f"Changed: {gone} earlier, {new} new." if events else "Kept as it was."
