"""A narrative becomes steps with doers: openings, last cases, beliefs, and what comes unasked."""

from collections.abc import Iterator
from functools import partial

from capture.extraction.actions.found import Action
from capture.extraction.clauses.doers import Memory, named_at
from capture.extraction.clauses.handovers import rests_with, taker
from capture.extraction.clauses.quotes import quote, segment
from capture.extraction.drafts import Draft, told_by, words
from capture.extraction.lexicon import listed
from capture.extraction.lines import Line
from capture.extraction.parties.named import By
from capture.extraction.sentences.segment import Clause
from capture.extraction.story.arrivals import calls_in
from capture.extraction.story.belonging import belonging
from capture.extraction.story.by_noun import named_step
from capture.extraction.story.called import called, keep_target
from capture.extraction.story.done import done
from capture.extraction.story.handing_on import handing_on
from capture.extraction.story.moves import is_known, keep_thing, moved
from capture.extraction.story.nominal import nominal_drafts
from capture.extraction.story.vague import why_no_step
from model_store.values import Party
from model_store.vocabulary import Kind, Polarity


def story_drafts(line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """Read the steps of a clause, with owner and hand-over."""
    for action in line.actions:
        if clause.start <= action.at < clause.end:
            yield from _step(action, line, clause, memory)
    nominal = nominal_drafts(line, clause, memory)
    yield from told_by("story: work that only nouns name", nominal)
    passed = handing_on(line, clause, memory)
    yield from told_by("story: who is next, by a turn of phrase", passed)
    belongs = belonging(line, clause, memory)
    yield from told_by("story: whose the work is said to be", belongs)


def _step(action: Action, line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    if action.verb.split()[0] in _words("moving") and not is_known(action, line, memory):
        keep_thing(action, line, memory)
        drafts = moved(action, line, clause, memory)
        yield from told_by(f"story: work moves, “{action.said}”", drafts)
        return
    named = named_step(action, line, clause, memory)
    yield from told_by("story: a step named by a noun, and whose it is", named)
    last = _told_of_the_last(action, line, clause, memory)
    yield from told_by("story: said of the step before", last)
    drafts = done(action, line, clause, memory)
    why = why_no_step(action, line, clause)
    if why and not action.negated:
        keep_target(action, line, memory)
    step = told_by(f"story: somebody does it, “{action.said}”", drafts)
    yield from (_unclaimed(action, line, clause, why) if why else step)


def _unclaimed(action: Action, line: Line, clause: Clause, why: str) -> Iterator[Draft]:
    """What might have been a step, with the reason why it is none."""
    if action.verb not in {"be", "have"}:
        start, end = segment(action, line, clause)
        says = words(line.whole, start, end)
        yield Draft(kind=Kind.STEP, start=start, end=end, value=says, left_out=why)


def _told_of_the_last(
    action: Action, line: Line, clause: Clause, memory: Memory
) -> Iterator[Draft]:
    """What is said of the step told before: somebody sees it next, or nobody does it."""
    if action.stative and (
        target := taker(action, line, memory) or rests_with(action, line, memory)
    ):
        start, end = quote(line, clause)
        yield Draft(kind=Kind.HANDOFF, start=start, end=end, value=target, mention=memory.step)
    caller = calls_in(action, line, memory) or _goes_to(action, line, memory)
    if caller:
        start, end = quote(line, clause)
        mention = memory.step or called(action, line, memory)
        yield Draft(kind=Kind.HANDOFF, start=start, end=end, value=caller, mention=mention)
    if action.negated and action.verb == "do" and action.target is None and memory.step:
        yield _nobody_does(action, line, clause, memory)


def _goes_to(action: Action, line: Line, memory: Memory) -> Party | None:
    """Whom a speaker goes to with the work: "so i go to Jo"."""
    if action.negated or action.doer_word not in {"i", "we"} or action.verb not in {"go", "walk"}:
        return None
    named = (named_at(line, a, b) for p, a, b in action.others if p == "to")
    found = next((n for n in named if n), None)
    return found.party if found and found.by is not By.SPEAKER and memory.step else None


def _nobody_does(action: Action, line: Line, clause: Clause, memory: Memory) -> Draft:
    """The step just told is denied: "... but nobody does"."""
    start, end = segment(action, line, clause)
    says = words(line.whole, start, end)
    return Draft(
        kind=Kind.STEP, start=start, end=end, value=says, mention=memory.step,
        polarity=Polarity.DENIES,
    )  # fmt: skip


_words = partial(listed, "actions")
