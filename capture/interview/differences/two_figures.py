"""Two figures of one person for one thing: asked about once, late, and settled by nobody else.

An answer that names one figure corrects the other; any other answer leaves both as they are.
"""

from collections.abc import Iterator
from functools import cache
from string import Template

from capture.interview.answers import Listened
from capture.interview.course import Asking, Draft, Session, budget, said_again
from capture.interview.differences.two_figures_replies import named
from capture.interview.phrasing import label, lint, sections
from capture.ports import Question
from model_store.claims import Claim
from model_store.events import Asserted, ClaimEvent, Corrected
from model_store.findings.rules.self_contradiction import Clarification, clarifications
from model_store.graph.view import ProcessView, view
from model_store.history.wording import quantity
from model_store.people import Person
from model_store.values import Range
from model_store.vocabulary import ClaimStatus, Slot, Upshot
from prompts import load

OWN = "own-"
"""What stands before two claims' ids where a finding's id would stand: it is no finding."""
LEAST_TOLD = 3
"""So many questions come before it; never the first."""
LAST_OF_CAP = 2
"""It is asked while one more question can follow, so that the last word stays the person's."""
SETTLED = "Thank you, I keep that one."
KEPT = "Thank you, I keep it as you told it."


def is_about_own_figures(question: Question) -> bool:
    """Whether a question asks somebody about two figures of their own."""
    return question.finding.startswith(OWN)


def slot_of(question: Question) -> Slot:
    """What an answer is listened to for: a bare figure is one of the wait that was asked about."""
    return next((s for s in Slot if question.finding.startswith(f"{OWN}{s}-")), question.slot)


def own_figures(draft: Draft, planned: Question | None) -> Question | None:
    """The question about two figures of this person's own, if it is time and there is one.

    Args:
        draft: the turn as it stands.
        planned: what would be asked otherwise; it gives way only at the end of the interview.
    """
    session, where = draft.session, draft.situation
    left = budget(session, where.account.vantage.side).cap
    ending = planned is None or planned.slot is Slot.CLOSE or left <= LAST_OF_CAP
    least = 1 if planned is None else LAST_OF_CAP
    if not ending or left < least or session.used < LEAST_TOLD or _was_asked(session):
        return None
    shown = view(where.knowledge)
    asked = (_worded(one, shown) for one in clarifications(shown, where.account.key))
    return next((q for q in asked if q is not None), None)


def settle(draft: Draft, question: Question, heard: Listened) -> tuple[ClaimEvent, ...]:
    """What an answer changes: the figure not named gives way to the one that was.

    Both give way to a third that the answer puts in their place. Nothing changes when it names
    both or none, or when one of the two is gone meanwhile.
    """
    keys = _keys(question)
    pair = [found for key in keys if (found := _standing(draft, key)) is not None]
    if len(pair) != len(keys):
        return ()
    first, second = pair
    text = "\n".join(m.text for m in draft.messages)
    told = _about_it(draft, first, heard)
    chosen = named(text, first, second, told)
    if chosen in (Upshot.UNCLEAR, Upshot.NEITHER):
        third = _instead(heard, pair) or (
            tuple(c.id for c in told) if chosen is Upshot.NEITHER else ()
        )
        return tuple(Corrected(c.id, third) for c in pair if third and c.id not in third)
    gone, kept = {
        Upshot.BELIEVED: (second, first),
        Upshot.DESCRIBED: (first, second),
    }.get(chosen, (None, None))
    return (Corrected(gone.id, (kept.id,)),) if gone and kept else ()


def settle_anew(
    draft: Draft, question: Question, answer: Asking, heard: Listened | None
) -> tuple[ClaimEvent, ...]:
    """What an answer changes whose words were edited: what it had corrected stands again first."""
    known = draft.situation.knowledge
    ids = {c.id for c in known.claims}
    back = tuple(
        Asserted(said_again(c, ids))
        for c in known.claims
        if c.id in answer.claims
        and c.id in _keys(question)
        and known.status.get(c.id) is ClaimStatus.CORRECTED
    )
    restored = draft.claiming(back)
    return (*back, *(settle(restored, question, heard) if heard else ()))


def _keys(question: Question) -> list[str]:
    return question.finding.rpartition("-")[2].split("+")


def _instead(heard: Listened, pair: list[Claim]) -> tuple[str, ...]:
    """What was said in the place of either figure, with a word that takes it back."""
    own = {c.id for c in pair}
    taken_back = (e for e in heard.events if isinstance(e, Corrected) and e.claim in own)
    return next((e.successors for e in taken_back), ())


def _was_asked(session: Session) -> bool:
    return any(is_about_own_figures(a.question) for a in session.askings)


def _standing(draft: Draft, key: str) -> Claim | None:
    """A claim of the pair as it stands; one taken back and restored has another id by now."""
    old = next((c for c in draft.situation.knowledge.claims if c.id == key), None)
    if old is None:
        return None
    place = (old.kind, old.message, old.span)
    mine = draft.situation.mine
    return next((c for c in mine if (c.kind, c.message, c.span) == place), None)


def _about_it(draft: Draft, own: Claim, heard: Listened) -> list[Claim]:
    """What the answer told of the same thing; a figure of another step names neither."""
    seen = view(draft.claiming(heard.events).situation.knowledge)
    step = seen.step_of(own)
    return [c for c in heard.standing if c.kind is own.kind and seen.step_of(c) == step]


def _worded(asked: Clarification, seen: ProcessView) -> Question | None:
    """The first wording that fits; None where the figures read alike or nothing can be worded."""
    values = asked.first.value, asked.second.value
    if not (isinstance(values[0], Range) and isinstance(values[1], Range)):
        return None
    first, second = (quantity(v) for v in values if isinstance(v, Range))
    if first == second:
        return None
    people = seen.knowledge.people
    called = _called(asked, seen, people)
    given = {"first": first, "second": second} | ({"step": called} if called else {})
    key = f"{OWN}{asked.slot}-{asked.first.id}+{asked.second.id}"
    for line in _lines(asked.slot, named=bool(called)):
        text = Template(line).safe_substitute(given)
        if not lint(text, names=tuple(p.name for p in people)):
            return Question(Slot.NEUTRAL_CHECK, called or None, text, key)
    return None


def _called(asked: Clarification, seen: ProcessView, people: tuple[Person, ...]) -> str:
    """The step in this person's own words, else as it is known; empty for the whole process."""
    names = tuple(p.name for p in people)
    told = asked.first.mention or asked.second.mention
    known = seen.step(asked.step).label if asked.step else ""
    return (label(told, names) or label(known, names)) if asked.step else ""


def _lines(slot: Slot, *, named: bool) -> Iterator[str]:
    """Wordings with a step where one is known: without it nobody could tell what is meant."""
    return (line for line in _sections()[slot] if ("$step" in line) is named)


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    return sections(load("ladder/own_figures").text)
