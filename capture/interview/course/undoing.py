"""Taking the last answer back: what it said is withdrawn, and what it had corrected stands again.

A corrected claim is never changed: the same words are asserted once more, as another occurrence.
"""

from collections.abc import Collection
from dataclasses import replace

from capture.interview.course.draft import Draft
from capture.interview.course.session import State
from model_store.claims import Claim, claim_id
from model_store.events import Asserted, ClaimEvent, InterviewKind, Reopened, Withdrawn
from model_store.vocabulary import ClaimStatus

NOTHING = "There is no answer to take back."
TAKEN_BACK = "Taken back."


def undo(draft: Draft) -> Draft:
    """Take the last answer back; its question stands again in the same words."""
    last = next(iter(reversed(draft.session.answered)), None)
    if last is None or draft.session.state is State.CLOSED:
        return draft.saying(NOTHING)
    # An edit may have put other claims in the place of those the answer gave.
    said = {
        c.id for c in draft.situation.mine if c.id in last.claims or c.message in last.messages
    }
    before = [
        c
        for c in draft.situation.knowledge.claims
        if c.id in last.claims and c.message not in last.messages and _is_corrected(draft, c)
    ]
    events: list[ClaimEvent] = [Withdrawn(key) for key in sorted(said)]
    events += [
        Asserted(said_again(c, {k.id for k in draft.situation.knowledge.claims})) for c in before
    ]
    if last.question.rung is not None:
        events.append(Reopened(last.question.finding))
    draft = draft.claiming(events).happening(InterviewKind.UNDONE, claims=last.claims)
    return draft.saying(TAKEN_BACK).asking(last.question)


def _is_corrected(draft: Draft, claim: Claim) -> bool:
    mine = claim.account == draft.situation.account.key
    return mine and draft.situation.knowledge.status.get(claim.id) is ClaimStatus.CORRECTED


def said_again(claim: Claim, known: Collection[str]) -> Claim:
    """The same words of the same message once more, under an id nobody has yet."""
    number = claim.occurrence + 1
    while (made := replace(claim, occurrence=number)) and claim_id(made) in known:
        number += 1
    return replace(made, id=claim_id(made))
