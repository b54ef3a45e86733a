"""A narrative becomes steps with doers: openings, last cases, beliefs, and what comes unasked."""

import re
from collections.abc import Iterator
from functools import partial

from capture.extraction.actions.found import Action
from capture.extraction.clauses.doers import Memory, doers, named_at
from capture.extraction.clauses.handovers import PRONOUNS, handover, rests_with, taker
from capture.extraction.clauses.quotes import quote, segment
from capture.extraction.drafts import Draft, told_by, words
from capture.extraction.lexicon import listed
from capture.extraction.lines import Line
from capture.extraction.measures.found import is_span
from capture.extraction.parties.cast import By
from capture.extraction.patterns.marks import has
from capture.extraction.sentences.segment import Clause
from capture.extraction.told.arrivals import arrival, calls_in
from capture.extraction.told.belonging import belonging
from capture.extraction.told.called import called, called_by_noun, shortened, thing_said
from capture.extraction.told.handing_on import handing_on
from capture.extraction.told.nominal import nominal_drafts
from capture.extraction.told.vague import why_no_step
from model_store.values import Party
from model_store.vocabulary import ActorMode, Kind, Polarity


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
    if action.verb.split()[0] in _words("moving") and not _is_known(action, line, memory):
        _keep_thing(action, line, memory)
        moved = _moved(action, line, clause, memory)
        yield from told_by(f"story: work moves, “{action.said}”", moved)
        return
    named = _named_step(action, line, clause, memory)
    yield from told_by("story: a step named by a noun, and whose it is", named)
    last = _told_of_the_last(action, line, clause, memory)
    yield from told_by("story: said of the step before", last)
    done = told_by(
        f"story: somebody does it, “{action.said}”", _done(action, line, clause, memory)
    )
    why = why_no_step(action, line, clause)
    yield from (_unclaimed(action, line, clause, why) if why else done)


def _unclaimed(action: Action, line: Line, clause: Clause, why: str) -> Iterator[Draft]:
    """What might have been a step, with the reason why it is none."""
    if action.verb not in {"be", "have"}:
        start, end = segment(action, line, clause)
        says = words(line.whole, start, end)
        yield Draft(kind=Kind.STEP, start=start, end=end, value=says, left_out=why)


def _named_step(action: Action, line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """Steps that nouns tell: "needs my sign-off", "without her signature", "the release is Jo"."""
    if action.verb in {"need", "require", "want", "get"}:
        yield from _needed(action, line, clause, memory)
    for preposition, low, high in action.others:
        if preposition == "without" and _nominal(line.whole[low:high]):
            yield from _given(action, (low, high), line, clause, memory)
    if action.verb == "be":
        yield from _is(action, line, clause)
    if action.verb in _SCHEDULED and not action.negated and action.doers:
        yield from _timed(action, line, clause, memory)


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


def _runs_somewhere(action: Action) -> bool:
    """Whether a thing is said to do its part somewhere: "the tests run in the pipeline"."""
    noun = bool(action.doers) and action.doer_word not in PRONOUNS
    return noun and any(p in {"in", "on", "through", "via", "over"} for p, _, _ in action.others)


def _done(action: Action, line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """A step with its doers, and whom it is handed to."""
    start, end = segment(action, line, clause)
    target = None if action.negated else _taken_by(action, line, memory)
    who = () if action.negated else doers(action, line, memory)
    if not who and memory.speaker and _is_own_bare(action, line, clause, memory):
        who = (memory.speaker,)
    told = action.passive or action.negated or _is_elided(action) or _runs_somewhere(action)
    if not (who or target or told):
        return
    if target is None and action.target_word in {"me", "us"}:
        return
    mention = called(action, line, memory)
    if _takes_over(action) and memory.step:
        mention = memory.step
    text = line.whole[start:end]
    if target:
        yield Draft(kind=Kind.HANDOFF, start=start, end=end, value=target, mention=mention)
        told = _only_tells(action, line) and not _is_outside(line, target)
        if told or _is_speaker(target, memory):
            return
    polarity = Polarity.DENIES if action.negated else Polarity.ASSERTS
    says = words(line.whole, start, end)
    mode = actor_mode(text, who)
    yield Draft(
        kind=Kind.STEP, start=start, end=end, value=says, mention=mention,
        polarity=polarity, actor_mode=mode,
    )  # fmt: skip
    for party in who:
        mode = actor_mode(text, (party,))
        yield Draft(
            kind=Kind.OWNER, start=start, end=end, value=party, mention=mention, actor_mode=mode
        )
    memory.step = mention


def _taken_by(action: Action, line: Line, memory: Memory) -> Party | None:
    """Who gets the work by an action, said or meant."""
    return handover(action, line, memory) or arrival(action, line, memory)


def _takes_over(action: Action) -> bool:
    """Whether nothing is told but that the next hand has it: "then Jo takes over"."""
    over = action.verb in _words("taking") and action.verb.split()[-1] in {"over", "up"}
    return over and (action.target is None or action.target_word in PRONOUNS)


def _nobody_does(action: Action, line: Line, clause: Clause, memory: Memory) -> Draft:
    """The step just told is denied: "... but nobody does"."""
    start, end = segment(action, line, clause)
    says = words(line.whole, start, end)
    return Draft(
        kind=Kind.STEP, start=start, end=end, value=says, mention=memory.step,
        polarity=Polarity.DENIES,
    )  # fmt: skip


def _is_own_bare(action: Action, line: Line, clause: Clause, memory: Memory) -> bool:
    """Whether who tells their own work leaves "I" out: "weigh it, build the box, ship it"."""
    if memory.leads or action.doers or action.passive or action.negated or action.conditional:
        return False
    said = line.whole[action.at : action.at + len(action.verb.split()[0])].lower()
    before = line.whole[clause.start : action.at]
    alone = action.target is not None and action.target_word not in {"me", "us", "you"}
    return alone and said == action.verb.split()[0] and _BARE.search(before) is not None


_BARE = re.compile(r"(?:^|[,;:.(]|\b(?:and|then|next|first|so|n))[\s•*-]*$", re.IGNORECASE)


def _is_elided(action: Action) -> bool:
    """Whether a doer is only left out or anybody: "count the money", "people queue up"."""
    return action.doer_word in _ANYBODY or (not action.doers and action.target is not None)


_ANYBODY = frozenset(
    ["you", "people", "ppl", "somebody", "someone", "everybody", "everyone", "anybody", "whoever",
     "he", "she", "they", "one", "others", "colleagues"]
)  # fmt: skip


def _only_tells(action: Action, line: Line) -> bool:
    """Whether nothing but word is passed on: "i ping her", "i write to Jo"."""
    if action.verb in _words("telling"):
        return True
    alone = action.target is None or named_at(line, *action.target) is not None
    return alone and action.verb in _words("addressing")


def _keep_thing(action: Action, line: Line, memory: Memory) -> None:
    """What comes or goes is what is worked on next."""
    if action.doers and action.doer_word not in PRONOUNS:
        start, end = action.doers[0]
        if named_at(line, start, end) is None and line.whole[start:end].isalpha():
            memory.thing = thing_said(line, start, end)
            memory.item = memory.item or memory.thing


def _is_speaker(target: Party, memory: Memory) -> bool:
    """Whether work is brought to its speaker: whoever brings it does a step elsewhere."""
    speaker = memory.speaker
    return speaker is not None and target.person is not None and target.person == speaker.person


def _is_outside(line: Line, target: Party) -> bool:
    return any(n.party == target and n.by is By.OUTSIDER for n in line.named)


def _moved(action: Action, line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """Tell where work goes: a hand-over, and who does the step that "for approval" names."""
    start, end = segment(action, line, clause)
    target = _taken_by(action, line, memory)
    if target is None and not action.negated and _goes_out(action, line):
        yield from _sent(action, line, clause, memory)
    if target is None or action.negated:
        return
    purpose = next((line.whole[a:b] for p, a, b in action.others if p == "for"), "")
    mention = called_by_noun(purpose, action, line, memory) if _nominal(purpose) else ""
    says = words(line.whole, start, end)
    to_me = f"get {memory.thing}" if memory.thing else f"{action.said} to me"
    alone = to_me if _is_speaker(target, memory) else f"{action.said} to {target.as_said}"
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
    r"(?!(?:holiday|leave|strike|time|circles|and|about|for|with|forever|fire|vain|hand)\b)\w)",
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


_INSIDE = frozenset({"in", "into", "on", "onto"})


def _needed(action: Action, line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """A step named as what is needed: "every offer needs my sign-off"."""
    text = line.whole[slice(*action.target)] if action.target else ""
    if action.negated or not action.target or not _nominal(text):
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


_SCHEDULED = frozenset({"be", "happen", "run", "take", "come", "start"})


def _timed(action: Action, line: Line, clause: Clause, memory: Memory) -> Iterator[Draft]:
    """A step that only its noun tells, and when it is: "scanning is next day"."""
    subject = line.whole[slice(*action.doers[0])].lower()
    last = subject.split()[-1] if subject else ""
    work = (last.endswith("ing") and len(last) > _GERUND and last not in _NO_DOING) or _nominal(
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
_NO_DOING = frozenset(
    ["morning", "evening", "thing", "nothing", "everything", "something", "anything", "meeting",
     "building", "spring", "ceiling", "string"]
)  # fmt: skip
_OWN = re.compile(r"(my|our|his|her|their|a|an|the|\S+'s)\s+", re.IGNORECASE)


def _is(action: Action, line: Line, clause: Clause) -> Iterator[Draft]:
    """Whoever a noun of action is said to be does it: "the release is Jo"."""
    named = named_at(line, *action.target) if action.target else None
    subject = line.whole[slice(*action.doers[0])] if action.doers else ""
    if named and not action.negated and _nominal(subject) and named.by is not By.OUTSIDER:
        start, end = quote(line, clause)
        yield Draft(kind=Kind.OWNER, start=start, end=end, value=named.party, mention=subject)


def actor_mode(text: str, who: tuple[Party, ...]) -> ActorMode | None:
    """A system by itself, a person by hand, or simply a person; None when nobody is named."""
    if has("by_itself", text) or any(p.system for p in who):
        return ActorMode.SYSTEM
    if has("by_hand", text):
        return ActorMode.BY_HAND
    return ActorMode.PERSON if who else None


def _is_known(action: Action, line: Line, memory: Memory) -> bool:
    """Whether who comes or goes is a person or role, and no noun that opens the sentence."""
    if not _is_person(doers(action, line, memory)):
        return False
    start, end = action.doers[0] if action.doers else (line.start, line.start)
    opens = start == line.start and named_at(line, start, end) is None
    return not (opens and action.doers and end - start > 1)


def _is_person(who: tuple[Party, ...]) -> bool:
    return any(p.system is None for p in who)


def _nominal(text: str) -> bool:
    return bool(set(text.lower().split()) & _words("nominal"))


_words = partial(listed, "actions")
