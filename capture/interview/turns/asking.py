"""What comes after an answer: the next question, or the read-back, or the end."""

from dataclasses import replace

from capture.interview.answers import ASKED
from capture.interview.choosing import next_question
from capture.interview.course import Draft
from capture.interview.differences import due, own_figures
from capture.interview.phrasing import acknowledge as words
from capture.interview.phrasing import choose, lines, word
from model_store.events import InterviewKind
from model_store.graph.view import view
from model_store.vocabulary import Side, Slot

READ_BACK = "This is what I heard."


def next_or_read_back(draft: Draft) -> Draft:
    """Put the best question there is; without one, read back what was heard."""
    where = draft.situation
    question = next_question(
        draft.session,
        view(where.knowledge),
        where.person,
        where.account.vantage,
        findings=where.findings,
        queue_needs=where.needs,
    )
    question = own_figures(draft, question) or question
    if question is None or question.slot is Slot.CLOSE:
        question = due(draft) or question
    if question is None:
        return confirm_or_close(draft, "nothing more to ask")
    draft = draft.asking(question)
    return draft.saying(words.countdown(draft.session, where.account.vantage.side))


def confirm_or_close(draft: Draft, why: str) -> Draft:
    """Read back the claims most rests on; with nothing to read back, close."""
    chosen = choose(draft.situation.mine, draft.situation.findings)
    if not chosen:
        return draft.happening(InterviewKind.CLOSED, note=why).saying(words.DONE)
    question = word(Slot.CONFIRM, None, draft.situation.account.vantage.side)
    draft = draft.happening(InterviewKind.READ_BACK, claims=tuple(c.id for c in chosen), note=why)
    leads = draft.situation.account.vantage.side is Side.LEADER
    draft = draft.saying(READ_BACK, ASKED if leads else "")
    return replace(draft, read_back=lines(chosen)).asking(question)
