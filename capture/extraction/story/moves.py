"""Work that moves: whom it goes to, and the step that is told by where it goes."""

import re
from collections.abc import Iterator

from capture.extraction.actions.found import Action
from capture.extraction.clauses.doers import Memory, doers, named_at
from capture.extraction.clauses.handovers import PRONOUNS, handover
from capture.extraction.clauses.quotes import segment
from capture.extraction.drafts import Draft, words
from capture.extraction.lexicon import any_of, listed
from capture.extraction.lines import Line
from capture.extraction.sentences.segment import Clause
from capture.extraction.story.arrivals import arrival
from capture.extraction.story.by_noun import is_nominal
from capture.extraction.story.called import called_by_noun, shortened, thing_said
from model_store.values import Party
from model_store.vocabulary import Kind


def taken_by(action: Action, line: Line, memory: Memory) -> Party | None:
    """Who gets the work by an action, said or meant."""
    return handover(action, line, memory) or arrival(action, line, memory)


def keep_thing(action: Action, line: Line, memory: Memory) -> None:
    """What comes or goes is what is worked on next."""
    if action.doers and action.doer_word not in _STANDS_IN:
        start, end = action.doers[0]
        if named_at(line, start, end) is None and line.whole[start:end].isalpha():
            memory.thing = thing_said(line, start, end)
            memory.item = memory.item or memory.thing


def is_speaker(target: Party, memory: Memory) -> bool:
    """Whether work is brought to its speaker: whoever brings it does a step elsewhere."""
    speaker = memory.speaker
    return speaker is not None and target.person is not None and target.person == speaker.person


def moved(action: Action, line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """Tell where work goes: a hand-over, and who does the step that "for approval" names."""
    start, end = segment(action, line, clause)
    target = taken_by(action, line, memory)
    if target is None and not action.negated and _goes_out(action, line):
        yield from _sent(action, line, clause, memory)
    if target is None or action.negated:
        return
    purpose = next((line.whole[a:b] for p, a, b in action.others if p == "for"), "")
    mention = called_by_noun(purpose, action, line, memory) if is_nominal(purpose) else ""
    says = words(line.whole, start, end)
    to_me = f"get {memory.thing}" if memory.thing else ""
    alone = to_me if is_speaker(target, memory) else f"{action.said} to {target.as_said}"
    came_from = memory.step or mention or alone
    yield Draft(kind=Kind.HANDOFF, start=start, end=end, value=target, mention=came_from)
    if mention:
        yield Draft(kind=Kind.STEP, start=start, end=end, value=says, mention=mention)
        memory.step = mention
    if mention and target.system is None:
        yield Draft(kind=Kind.OWNER, start=start, end=end, value=target, mention=mention)


def _goes_out(action: Action, line: Line) -> bool:
    """Whether a thing is said to go somewhere that is work: "goes out", "goes into the oven"."""
    behind = _OUT.match(line.whole, action.at)
    return action.verb.split()[0] == "go" and behind is not None and bool(action.doers)


_OUT = re.compile(
    r"(?:goes|go) (?:straight |right |then |automatically |back )?(?:(?:out|off|live|up|down"
    r"|upstairs|downstairs)\b|past (?:the|a|an|our|my)\b|(?:in|into|on|onto|through) "
    rf"(?!{any_of('told', 'no_way_out')}\b)\w)",
    re.IGNORECASE,
)


def _sent(action: Action, line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """A step of nobody in particular: "a label goes out"."""
    start, end = segment(action, line, clause)
    thing = thing_said(line, *action.doers[0])
    thing = memory.thing if thing.lower() in PRONOUNS else thing
    where = next((f"{p} {line.whole[a:b]}" for p, a, b in action.others if p in _INSIDE), "")
    mention = shortened(
        f"put {thing} {where}" if thing and where else f"{action.said} {where or thing}"
    )
    says = words(line.whole, start, end)
    yield Draft(kind=Kind.STEP, start=start, end=end, value=says, mention=mention)
    memory.step = mention


_INSIDE, _STANDS_IN = listed("names", "inside"), listed("told", "stands_in")


def is_known(action: Action, line: Line, memory: Memory) -> bool:
    """Whether who comes or goes is a person or role, and no noun that opens the sentence."""
    if not _is_person(doers(action, line, memory)):
        return False
    start, end = action.doers[0] if action.doers else (line.start, line.start)
    opens = start == line.start and named_at(line, start, end) is None
    return not (opens and action.doers and end - start > 1)


def _is_person(who: tuple[Party, ...]) -> bool:
    return any(p.system is None for p in who)
