"""Questions that settle a difference: when one is put, and what its answer does.

An answer is kept as any other is. It settles what it plainly settles and nothing more; when the
difference is gone meanwhile, the question is dropped with a kind word.
"""

from dataclasses import dataclass

from capture.interview.answers import Listened
from capture.interview.course import Draft, Session, budget
from capture.interview.differences.inquiry_effects import effects
from capture.interview.differences.inquiry_replies import scope_in, word_in
from capture.interview.worth import agree
from capture.ports import Question
from model_store.claims import Claim
from model_store.events import (
    Asserted,
    ClaimEvent,
    Confirmed,
    Corrected,
    Replied,
    Resolved,
)
from model_store.findings.finding import Finding
from model_store.settlement.ladder import is_believed_first
from model_store.settlement.recheck import claim_of
from model_store.settlement.resolutions import resolution_of
from model_store.settlement.standing import evidence
from model_store.values import ANYWHERE, Scope, Text
from model_store.vocabulary import Resolution, Rung, Upshot

MOST = 1
"""Questions about differences in one interview: it is the person's own account, no hearing."""
LEAST_TOLD = 3
"""So many questions come before one; never the first."""
OVER = "That settles something two people told differently. Thank you."
KEPT = "Thank you, that helps. I keep it with what others told."
STILL = "Good, it stays as you told it. Thank you."
NOTED = "Noted, and what you told before is kept as it was then. Thank you."
GONE = "That question has settled itself meanwhile. I keep what you wrote all the same."


def due(draft: Draft) -> Question | None:
    """The question about a difference that may be put before the read-back, if there is one."""
    session, side = draft.session, draft.situation.account.vantage.side
    asked = [a for a in session.askings if a.question.rung is not None]
    if len(asked) >= MOST or session.used < LEAST_TOLD or budget(session, side).cap <= 0:
        return None
    about = (q for q in draft.situation.inquiries if not claim_of(q.finding))
    return next(about, None)


def follow_up(draft: Draft) -> Question | None:
    """The one question somebody is asked who comes back after the end."""
    return next(iter(draft.situation.inquiries), None)


def is_about_a_fact(question: Question) -> bool:
    """Whether it asks if something told long ago still holds, and not about a difference."""
    return bool(claim_of(question.finding))


def is_follow_up(session: Session) -> bool:
    """Whether the open question is asked after the interview was over."""
    return session.over and session.open is not None and bool(session.open.finding)


def given_up(draft: Draft) -> Draft:
    """The draft when an open question about a difference is passed over: nobody presses on."""
    asked = draft.session.open
    if asked is None or asked.rung is None:
        return draft
    person = draft.situation.person.key
    return draft.claiming([Replied(asked.finding, asked.rung, person, Upshot.UNKNOWN)])


@dataclass(frozen=True, slots=True)
class Settling:
    """What an answer to a question about a difference does."""

    events: tuple[ClaimEvent, ...]
    word: Upshot
    say: str


def settle(draft: Draft, question: Question, heard: Listened) -> Settling:
    """Read an answer; whatever it is, something kind is said and nothing is lost."""
    if claim_of(question.finding):
        return _checked_again(draft, question, heard)
    finding = _finding(draft, question.finding)
    rung = question.rung or Rung.REAL
    person = draft.situation.person.key
    if finding is None:
        return Settling(
            (Replied(question.finding, rung, person, Upshot.UNCLEAR),), Upshot.UNCLEAR, GONE
        )
    text = "\n".join(m.text for m in draft.messages)
    word = word_in(text, rung, believed_first=is_believed_first(finding.id))
    if word is Upshot.UNCLEAR:
        word = _by_value(finding, heard)
    scope = _scope(draft, text, word)
    side = draft.situation.account.vantage.side
    outcome = resolution_of(word, finding, person, side, scope)
    changes = effects(draft, finding, (rung, word, outcome), heard)
    asserted = tuple(e.claim.id for e in changes if isinstance(e, Asserted))
    told = (*(c.id for c in heard.claims), *asserted)
    events: list[ClaimEvent] = [*changes, Replied(finding.id, rung, person, word, told)]
    if outcome is not None:
        events.append(_resolved(finding, outcome, scope, person, told))
    return Settling(tuple(events), word, OVER if outcome else KEPT)


def _checked_again(draft: Draft, question: Question, heard: Listened) -> Settling:
    """An answer to whether a fact still holds: confirmed, put right, or left as it is."""
    text = "\n".join(m.text for m in draft.messages)
    word = word_in(text, Rung.STILL, believed_first=True)
    key, person = claim_of(question.finding), draft.situation.person.key
    own = next((c for c in draft.situation.mine if c.id == key), None)
    if own is None:
        reply = Replied(question.finding, Rung.STILL, person, Upshot.UNCLEAR)
        return Settling((reply,), Upshot.UNCLEAR, GONE)
    told = tuple(c.id for c in heard.claims if c.kind is own.kind)
    events: list[ClaimEvent] = []
    if word is Upshot.RIGHT:
        events.append(Confirmed(key))
    elif word is Upshot.MISHEARD or told:
        word = Upshot.CHANGED
        events.append(Corrected(key, told))
    events.append(Replied(question.finding, Rung.STILL, person, word, told))
    return Settling(tuple(events), word, STILL if word is Upshot.RIGHT else NOTED)


def _finding(draft: Draft, key: str) -> Finding | None:
    known = (s.finding for s in draft.situation.differences if s.finding.id == key)
    return next(known, None)


def _scope(draft: Draft, text: str, word: Upshot) -> Scope:
    sites = (p.site for p in draft.situation.people or draft.situation.knowledge.people)
    return scope_in(text, sorted({s for s in sites if s})) if word is Upshot.BOTH else ANYWHERE


def _by_value(finding: Finding, heard: Listened) -> Upshot:
    """Which version an answer names by its value, when it names no version otherwise."""
    sides = [
        any(_is_same(claim, other) for claim in heard.claims for other in claims)
        for claims in (finding.leader, finding.operator)
    ]
    if sides == [True, False]:
        return Upshot.BELIEVED
    return Upshot.DESCRIBED if sides == [False, True] else Upshot.UNCLEAR


def _is_same(mine: Claim, other: Claim) -> bool:
    typed = not isinstance(mine.value, Text) and type(mine.value) is type(other.value)
    return (
        typed
        and mine.kind is other.kind
        and mine.polarity is other.polarity
        and agree(mine, other)
    )


def _resolved(
    finding: Finding, outcome: Resolution, scope: Scope, person: str, told: tuple[str, ...]
) -> Resolved:
    sides = {
        Resolution.LEADER_UPDATED: finding.leader,
        Resolution.OPERATOR_CORRECTED: finding.operator,
    }
    before = tuple(c.id for c in sides.get(outcome, ()) if c.speaker == person)
    claims = (*(c.id for c in evidence(finding)), *told)
    after = told if before else ()
    return Resolved(finding.id, outcome.value, scope, claims, before, after)
