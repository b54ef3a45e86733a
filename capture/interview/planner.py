"""The next question is the one whose answer is worth most, and never one already answered."""

from collections.abc import Sequence

from capture.interview.candidates import Candidate, Seen, candidates
from capture.interview.session import Session
from capture.interview.stop import budget, should_stop
from capture.interview.wording import word
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
    ranked = candidates(seen)
    if should_stop(session, vantage.side, ranked[0].value if ranked else 0.0):
        return None
    best = _closing(seen, ranked) or ranked[0]
    return word(best.slot, best.step, vantage.side, turn=best.turn, names=seen.names)


def _closing(seen: Seen, ranked: Sequence[Candidate]) -> Candidate | None:
    """The last question an operator is promised is what should have been asked."""
    last = budget(seen.session, seen.side).cap == 1
    if not last or seen.side is not Side.OPERATOR:
        return None
    return next((c for c in ranked if c.slot is Slot.CLOSE), None)
