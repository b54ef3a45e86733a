"""The next question is the one whose answer is worth most, and never one already answered."""

from collections.abc import Sequence

from capture.interview.choosing.candidates import candidates, expected
from capture.interview.choosing.must_haves import are_filled
from capture.interview.choosing.vague import is_vague
from capture.interview.course import WORTH_AFTER_ALL, Session, Stop, budget, should_stop
from capture.interview.phrasing import word
from capture.interview.worth import Seen
from capture.ports import Question
from model_store.findings.finding import Finding
from model_store.graph.view import ProcessView
from model_store.people import Person
from model_store.vocabulary import Side, Slot, Vantage


def next_question(
    session: Session,
    view: ProcessView,
    me: Person,
    vantage: Vantage,
    *,
    findings: Sequence[Finding] = (),
    queue_needs: Sequence[str] = (),
) -> Question | None:
    """Choose and word the next question; None when it is time to read back.

    Args:
        session: what was asked and answered so far.
        view: what everybody told so far, laid out by step.
        me: who is asked; nobody's name ever stands in the question.
        vantage: whose budget and table hold.
        findings: open differences; their steps are asked about second, never first.
        queue_needs: keys of steps whose numbers would sharpen the queue answer most.
    """
    seen = Seen(session, view, me, vantage.side, tuple(findings), tuple(queue_needs))
    side, ranked = vantage.side, candidates(seen)
    best = ranked[0].value if ranked else 0.0
    known = best < WORTH_AFTER_ALL and are_filled(seen)
    stop = should_stop(session, side, best, known=known, vague=is_vague(session, seen.mine))
    if _is_time_to_close(seen, stop, best):
        return word(Slot.CLOSE, None, side, names=seen.names)
    if stop:
        return None
    next_ = ranked[0]
    return word(next_.slot, next_.step, side, turn=next_.turn, names=seen.names)


def _is_time_to_close(seen: Seen, stop: Stop | None, best: float) -> bool:
    """The last question to whoever does the work is what should have been asked.

    Unless little is left that it could bring, and something else would bring much more.
    """
    if seen.side is not Side.OPERATOR or seen.session.asked(Slot.CLOSE):
        return False
    if stop in (Stop.WORTHLESS, Stop.KNOWN):
        return True
    return budget(seen.session, seen.side).cap == 1 and expected(seen, Slot.CLOSE) >= best / 2
