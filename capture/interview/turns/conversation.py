"""The one engine of every surface: a situation and what was said go in, one move comes out.

Pure: nothing is stored here. Whatever somebody types is kept, and never ends in an error.
"""

from collections.abc import Sequence
from dataclasses import replace

from capture.interview.answers import Command, Listened, command_in, listen
from capture.interview.course import (
    UNCOUNTED,
    Draft,
    Move,
    Outcome,
    Session,
    Situation,
    State,
    affected,
    budget,
    undo,
)
from capture.interview.differences import inquiries, two_figures
from capture.interview.phrasing import acknowledge as words
from capture.interview.phrasing import again, word
from capture.interview.turns.asking import confirm_or_close, next_or_read_back
from capture.interview.turns.confirming import take_reply
from capture.ports import ClaimExtractor, Question
from model_store.claims import Message
from model_store.events import InterviewKind
from model_store.masking import mask
from model_store.vocabulary import Slot, Upshot

__all__ = ["Move", "Situation", "open_interview", "take"]


def open_interview(situation: Situation, turn_id: str = "") -> Move:
    """Begin, or go on where it was left: an open question comes again in the same words.

    Args:
        situation: as read now; `situation.now` stamps what happens.
        turn_id: key of the turn; left out, it is made of the account and how far it is.
    """
    session, side = situation.session, situation.account.vantage.side
    draft = Draft(situation, situation.now)
    key = turn_id or f"{situation.account.key}#open{len(session.askings)}@{situation.now}"
    if session.state is State.CLOSED:
        return _after_the_end(draft, key)
    if session.state in (State.NEW, State.INVITED):
        first = word(Slot.OPENING, None, side)
        draft = draft.happening(InterviewKind.ACCEPTED).asking(first)
        return draft.move(key, "the interview began")
    draft = draft.happening(InterviewKind.RESUMED)
    if session.open is None:
        draft = next_or_read_back(draft)
        return draft.move(key, "went on", closed=draft.session.state is State.CLOSED)
    return draft.move(key, "went on")


def _after_the_end(draft: Draft, key: str) -> Move:
    """One question about a difference if there is one, else a word of thanks."""
    question = inquiries.follow_up(draft)
    if question is None:
        return draft.saying(words.DONE).move(key, "came back after the end", closed=True)
    said = words.STILL if inquiries.is_about_a_fact(question) else words.ONE_MORE
    return draft.saying(said).asking(question).move(key, "one question more")


def take(
    situation: Situation,
    messages: Sequence[Message],
    extractor: ClaimExtractor,
    turn_id: str,
    now: str,
) -> Move:
    """Take everything somebody sent since the last move, and say what comes next.

    Args:
        situation: as read now.
        messages: in order of arrival; masked here, so they may come as typed.
        extractor: reads claims out of the words; it is never told what others said.
        turn_id: key of the turn; the same turn twice is stored once.
        now: stamps what happens.
    """
    kept = tuple(replace(m, text=mask(m.text)) for m in messages)
    draft = Draft(situation, now, kept)
    if situation.session.state in (State.SNOOZED, State.PAUSED):
        draft = draft.happening(InterviewKind.RESUMED)
    command = command_in("\n".join(m.text for m in kept)) if situation.session.askings else None
    draft = _COMMANDS[command](draft) if command else _heard(draft, extractor)
    why = f"command {command}" if command else "answered"
    return draft.move(turn_id, why, closed=draft.session.state is State.CLOSED)


def _heard(draft: Draft, extractor: ClaimExtractor) -> Draft:
    question = draft.session.open
    if question is None:
        return _beside(draft, extractor)
    if question.slot is Slot.CONFIRM:
        return take_reply(draft, extractor)
    return _answer(draft, question, extractor)


def _answer(draft: Draft, question: Question, extractor: ClaimExtractor) -> Draft:
    """An answer to the open question: claims, a fact acknowledged, the next question."""
    about = replace(question, slot=two_figures.slot_of(question))
    heard = listen(draft.situation, draft.messages, about, extractor)
    outcome = _outcome(heard)
    if two_figures.is_about_own_figures(question):
        return _clarified(draft, question, heard)
    if question.finding:
        return _settled(draft, question, heard)
    draft = draft.claiming(heard.events).happening(
        InterviewKind.ANSWERED,
        messages=tuple(m.key for m in draft.messages),
        claims=affected(heard.events),
        note=f"{outcome}:{heard.referred_to}" if heard.referred_to else outcome,
    )
    side = draft.situation.account.vantage.side
    room = question.slot in UNCOUNTED or budget(draft.session, side).cap > 0
    if outcome is Outcome.NOTHING and room and _may_come_again(draft.session, question):
        return draft.saying(_reply(heard, outcome)).asking(again(question, side))
    return next_or_read_back(draft.saying(_reply(heard, outcome)))


def _settled(draft: Draft, question: Question, heard: Listened) -> Draft:
    """An answer to a question about a difference; after the end it was the only one."""
    ended = draft.session.over
    told = inquiries.settle(draft, question, heard)
    events = (*heard.events, *told.events)
    outcome = Outcome.UNKNOWN if told.word is Upshot.UNKNOWN else Outcome.TOLD
    draft = draft.claiming(events).happening(
        InterviewKind.ANSWERED,
        messages=tuple(m.key for m in draft.messages),
        claims=affected(events),
        note=outcome,
    )
    draft = draft.saying(told.say)
    if ended:
        return draft.happening(InterviewKind.CLOSED, note="one question more")
    return next_or_read_back(draft)


def _clarified(draft: Draft, question: Question, heard: Listened) -> Draft:
    """An answer about two figures of one's own; whatever it is, that is not asked again."""
    settled = two_figures.settle(draft, question, heard)
    events = (*heard.events, *settled)
    outcome = Outcome.UNKNOWN if heard.only_unknown else Outcome.TOLD
    draft = draft.claiming(events).happening(
        InterviewKind.ANSWERED,
        messages=tuple(m.key for m in draft.messages),
        claims=affected(events),
        note=outcome,
    )
    return next_or_read_back(draft.saying(two_figures.SETTLED if settled else two_figures.KEPT))


def _reply(heard: Listened, outcome: Outcome) -> str:
    if outcome is Outcome.NOTHING and heard.asks:
        return words.ASKED_BACK
    if outcome is Outcome.NOTHING:
        return words.FOREIGN if heard.foreign else words.NOT_UNDERSTOOD
    if outcome is Outcome.UNKNOWN:
        return words.leave_open(heard.claims)
    return words.acknowledge(heard.standing)


def _outcome(heard: Listened) -> Outcome:
    if not heard.claims:
        return Outcome.NOTHING
    return Outcome.UNKNOWN if heard.only_unknown else Outcome.TOLD


def _may_come_again(session: Session, question: Question) -> bool:
    """Whether a question comes once more in other words.

    Not when it has come before, or when it named a step: then the name may be what did not fit.
    """
    if question.step or len(session.asked(question.slot, question.step)) > 1:
        return False
    before = session.askings[:-1]
    previous = before[-1] if before else None
    return previous is None or not (
        previous.outcome is Outcome.NOTHING
        and (previous.question.slot, previous.question.step) == (question.slot, question.step)
    )


def _beside(draft: Draft, extractor: ClaimExtractor) -> Draft:
    """Something said while no question is open: kept and read all the same."""
    heard = listen(draft.situation, draft.messages, None, extractor)
    draft = draft.claiming(heard.events).saying(words.acknowledge(heard.claims))
    if draft.session.state is State.CLOSED:
        return draft.saying(words.DONE)
    return next_or_read_back(draft)


def _skip(draft: Draft) -> Draft:
    open_question, ended = draft.session.open, draft.session.over
    if open_question is None:
        return next_or_read_back(draft)
    draft = (
        inquiries.given_up(draft)
        .happening(InterviewKind.SKIPPED, messages=tuple(m.key for m in draft.messages))
        .saying(words.SKIPPED)
    )
    if open_question.slot is Slot.CONFIRM or (ended and open_question.finding):
        return draft.happening(InterviewKind.CLOSED, note="not confirmed").saying(words.DONE)
    return next_or_read_back(draft)


def _later(draft: Draft) -> Draft:
    if draft.session.state is State.CLOSED:
        return draft.saying(words.DONE)
    return draft.happening(InterviewKind.PAUSED, note="later").saying(words.KEPT)


def _stop(draft: Draft) -> Draft:
    if draft.session.state is State.CLOSED:
        return draft.saying(words.DONE)
    confirming = draft.session.state is State.READ_BACK or inquiries.is_follow_up(draft.session)
    if draft.session.open is not None:
        draft = inquiries.given_up(draft).happening(
            InterviewKind.SKIPPED, messages=tuple(m.key for m in draft.messages)
        )
    if confirming:
        return draft.happening(InterviewKind.CLOSED, note="stopped").saying(words.DONE)
    return confirm_or_close(draft, "stopped")


_COMMANDS = {
    Command.SKIP: _skip,
    Command.LATER: _later,
    Command.STOP: _stop,
    Command.UNDO: undo,
}
