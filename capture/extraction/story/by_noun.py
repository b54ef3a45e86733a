"""Steps that only a noun tells: "needs my sign-off", "scanning is next day"."""

import re
from collections.abc import Iterator
from functools import partial

from capture.extraction.actions.found import Action
from capture.extraction.clauses.doers import Memory, named_at
from capture.extraction.clauses.quotes import quote, segment
from capture.extraction.drafts import Draft, words
from capture.extraction.lexicon import listed
from capture.extraction.lines import Line
from capture.extraction.measures.found import is_span
from capture.extraction.parties.named import By
from capture.extraction.patterns.marks import has
from capture.extraction.sentences.segment import Clause
from capture.extraction.story.called import called_by_noun
from model_store.vocabulary import Kind


def named_step(action: Action, line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """Steps that nouns tell: "needs my sign-off", "without her signature", "the release is Jo"."""
    if action.verb in {"need", "require", "want", "get"}:
        yield from _needed(action, line, clause, memory)
    for preposition, low, high in action.others:
        if preposition == "without" and is_nominal(line.whole[low:high]):
            yield from _given(action, (low, high), line, clause, memory)
    if action.verb == "be":
        yield from _is(action, line, clause)
    if action.verb in _SCHEDULED and not action.negated and action.doers:
        yield from _timed(action, line, clause, memory)


def _needed(action: Action, line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """A step named as what is needed: "every offer needs my sign-off"."""
    text = line.whole[slice(*action.target)] if action.target else ""
    if action.negated or not action.target or not is_nominal(text):
        return
    yield from _given(action, action.target, line, clause, memory)


def _given(
    action: Action, span: tuple[int, int], line: Line, clause: Clause, memory: Memory
) -> Iterator[Draft]:
    """The step a noun of action names, and whose it is: "my sign-off", "approval from legal"."""
    text = line.whole[slice(*span)]
    start, end = segment(action, line, clause)
    own = _OWN.match(text)
    noun = _OWN.sub("", text)
    mention = called_by_noun(noun, action, line, memory)
    says = words(line.whole, start, end)
    yield Draft(kind=Kind.STEP, start=start, end=end, value=says, mention=mention)
    inside = [n for n in line.named if span[0] <= n.start < span[1]]
    givers = [named_at(line, s, e) for p, s, e in action.others if p in {"from", "by", "of"}]
    named = inside[0] if inside else next((g for g in givers if g), None)
    speaker = memory.speaker if own and own[1].lower() in {"my", "our"} else None
    party = speaker or (named.party if named else None)
    if party:
        yield Draft(kind=Kind.OWNER, start=start, end=end, value=party, mention=mention)


_SCHEDULED = listed("told", "scheduled")


def _timed(action: Action, line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """A step that only its noun tells, and when it is: "scanning is next day"."""
    subject = line.whole[slice(*action.doers[0])].lower()
    last = subject.split()[-1] if subject else ""
    work = (last.endswith("ing") and len(last) > _GERUND and last not in _NO_DOING) or is_nominal(
        last
    )
    spans = any(is_span(m) for m in line.measures if clause.start <= m.start < clause.end)
    if (
        work
        and (spans or has("batching", clause.text))
        and action.doers[0][0] - clause.start <= _FRONT
    ):
        start, end = quote(line, clause)
        says = words(line.whole, start, end)
        yield Draft(kind=Kind.STEP, start=start, end=end, value=says, mention=subject)
        memory.step = subject


_GERUND, _FRONT = 5, 12
_NO_DOING = listed("told", "no_doing")

_OWN = re.compile(r"(my|our|his|her|their|a|an|the|\S+'s)\s+", re.IGNORECASE)


def _is(action: Action, line: Line, clause: Clause) -> Iterator[Draft]:
    """Whoever a noun of action is said to be does it: "the release is Jo"."""
    named = named_at(line, *action.target) if action.target else None
    subject = line.whole[slice(*action.doers[0])] if action.doers else ""
    if named and not action.negated and is_nominal(subject) and named.by is not By.OUTSIDER:
        start, end = quote(line, clause)
        yield Draft(kind=Kind.OWNER, start=start, end=end, value=named.party, mention=subject)


def is_nominal(text: str) -> bool:
    """Whether a noun of action is among some words: "her sign-off", "approval"."""
    return bool(set(text.lower().split()) & _words("nominal"))


_words = partial(listed, "actions")
