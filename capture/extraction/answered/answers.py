"""An answer is first of all an answer: every sentence gets the kind that was asked for."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from capture.extraction.answered.counts import counts
from capture.extraction.answered.parties import handovers, owners
from capture.extraction.answered.passing import done_by, passed_on
from capture.extraction.answered.plainly import plain_tools
from capture.extraction.answered.times import times
from capture.extraction.answered.trouble import is_rule
from capture.extraction.answered.words import denial, in_words, standing
from capture.extraction.asked import Asked
from capture.extraction.clauses.doers import Memory
from capture.extraction.clauses.extras import extra_drafts
from capture.extraction.clauses.quotes import quote
from capture.extraction.drafts import Draft, told_by, words
from capture.extraction.lines import Line
from capture.extraction.patterns.marks import has
from capture.extraction.sentences.segment import Clause
from capture.extraction.tools.placed import answer_as_tool
from capture.extraction.tools.tool import Tool, tool_words
from model_store.values import System
from model_store.vocabulary import Kind, Polarity, Standing


def answer_drafts(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:
    """The claims of one sentence of an answer: the kind asked for, then what it says besides."""
    rule = f"answer: asked for {asked.slot.value}"
    if is_rule(line, asked, memory):
        asked = replace(asked, kind=Kind.CONTROL)
        rule = "answer: a rule, told where trouble was asked for"
    reader = _READERS.get(asked.kind, in_words)
    yield from (_begun(draft, line) for draft in told_by(rule, reader(line, asked, memory)))
    wanted = _BESIDES.get(asked.kind, _SELDOM) - {asked.kind}
    if Kind.CONTROL in wanted and has("two_hands", line.text):
        hands = Draft(
            kind=Kind.CONTROL,
            start=line.start,
            end=line.end,
            value=words(line.whole, line.start, line.end),
            mention=asked.step,
        )
        yield from told_by("answer: one prepares, another releases", [hands])
    for clause in line.clauses:
        beside = extra_drafts(line, clause, asked.step, wanted)
        yield from (d for d in beside if not (asked.kind in _PARTIES and _is_mere_kind(d, line)))
        if asked.kind is Kind.OUTCOME:
            yield from told_by("answer: how long until it is reached", _until(line, clause, asked))
        if asked.kind in _PASSING:
            passed = passed_on(line, clause, asked.step, memory, own_word=False)
            yield from told_by("answer: a hand-over told in passing", passed)
        if asked.kind in _TIMED and asked.step:
            done = done_by(line, clause, asked.step, memory)
            yield from told_by("answer: who does it, told in passing", done)


def _until(line: Line, clause: Clause, asked: Asked) -> Iterator[Draft]:
    """The time told with an end: of the whole it is one stretch, however short."""
    told = extra_drafts(line, clause, asked.step, frozenset({Kind.WAIT, Kind.DURATION}))
    yield from (replace(draft, kind=Kind.WAIT) for draft in told)


def _begun(draft: Draft, line: Line) -> Draft:
    """A beginning that is denied is a rule or none: "no form, no key", "nothing else moves it"."""
    if draft.kind is not Kind.TRIGGER or draft.polarity is not Polarity.DENIES:
        return draft
    if _GATE.search(line.text):
        rule = "answer: a rule, told where the beginning was asked for"
        return replace(draft, kind=Kind.CONTROL, polarity=Polarity.ASSERTS, rule=rule)
    idle = _WITHOUT.search(line.text) is None
    return replace(draft, left_out="what does not begin it") if idle else draft


def _is_mere_kind(draft: Draft, line: Line) -> bool:
    """Whether a mere kind of tool says where something is to be seen: "it is in her list"."""
    tools = (t for t in line.tools if t.generic and not t.unofficial and t.after in _WHERE)
    return draft.kind is Kind.SYSTEM and draft.value in [System(tool.name) for tool in tools]


_WITHOUT = re.compile(r"\bwithout\b", re.IGNORECASE)
_GATE = re.compile(r"^\W*no [\w -]{2,24}, no \w|\bnever\b[^.;]{2,40}\bwithout\b", re.IGNORECASE)
"""What has to be there first: "no form, no key" is a rule, whatever was asked for."""
_WHERE = frozenset({"in", "on", "from"})
_PARTIES = frozenset({Kind.OWNER, Kind.DEPUTY, Kind.HANDOFF})


def _alone(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:  # noqa: ARG001
    """Whether only one person can do it: denied where others are said to do it too."""
    shared = has("shared", line.text) and not has("single_person", line.text)
    yield Draft(
        kind=asked.kind,
        start=line.start,
        end=line.end,
        value=words(line.whole, line.start, line.end),
        mention=asked.step,
        polarity=Polarity.DENIES if shared else Polarity.ASSERTS,
    )


def _systems(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:
    """What it is done in; a bare word is taken as a name, a sentence without one as its words."""
    known = [t for t in line.tools if not t.generic or t.unofficial] or list(line.tools)
    plain = [t for t in plain_tools(line) if not any(_meet(t, k) for k in known)]
    found = sorted((*known, *plain), key=lambda t: t.start) if known else plain or _names(line)
    if not found and (bare := answer_as_tool(line.text)):
        found = [bare]
        yield Draft(
            kind=Kind.SHADOW_TOOL if bare.unofficial else Kind.SYSTEM,
            start=line.start,
            end=line.end,
            value=System(bare.name),
            mention=asked.step,
            standing=standing(line.text),
            polarity=denial(line),
        )
        return
    if not found and (not _is_told(line) or standing(line.text) is not Standing.WORKS):
        yield from in_words(line, asked, memory)
    for tool in found[:3]:
        clause = next((c for c in line.clauses if c.start <= tool.start < c.end), None)
        start, end = quote(line, clause) if clause else (line.start, line.end)
        state = standing(line.whole[start:end])
        yield Draft(
            kind=Kind.SHADOW_TOOL if tool.unofficial else Kind.SYSTEM,
            start=start,
            end=end,
            value=System(tool.name),
            mention=asked.step,
            standing=state,
            polarity=denial(line),
        )


def _meet(one: Tool, two: Tool) -> bool:
    return one.start < two.end and two.start < one.end


def _names(line: Line) -> list[Tool]:
    """Proper names that are nobody's: asked for a system, people name it without a preposition."""
    return [
        Tool(start, end, line.whole[start:end])
        for start, end in line.names
        if line.whole[start].isupper()
        and not any(n.start < end and start < n.end for n in line.named)
        and line.whole[start:end].lower() not in tool_words("dates") | tool_words("countries")
    ]


def _is_told(line: Line) -> bool:
    """Whether a sentence tells who does what, and so names no system."""
    return any(a.doers and not a.stative for a in line.actions)


_Reader = Callable[[Line, Asked, Memory], Iterator[Draft]]
_READERS: dict[Kind, _Reader] = {
    Kind.WAIT: times,
    Kind.DURATION: times,
    Kind.VOLUME: counts,
    Kind.FREQUENCY: counts,
    Kind.SHARE: counts,
    Kind.SINGLE_PERSON: _alone,
    Kind.OWNER: owners,
    Kind.DEPUTY: owners,
    Kind.SYSTEM: _systems,
    Kind.HANDOFF: handovers,
}
_PASSING = frozenset({Kind.EXCEPTION, Kind.SYSTEM, Kind.CONDITION, Kind.INPUT})
_TIMED = frozenset({Kind.WAIT, Kind.BATCHING, Kind.DURATION})
_SELDOM = frozenset({Kind.SHADOW_TOOL, Kind.SINGLE_PERSON, Kind.FREQUENCY, Kind.CONTROL})
_TOOLED = frozenset({Kind.SHADOW_TOOL, Kind.CONTROL})
_FAULTY = frozenset({Kind.EXCEPTION, Kind.WORKAROUND})
_BESIDES = {
    Kind.OWNER: frozenset(
        {
            Kind.CONDITION,
            Kind.CONTROL,
            Kind.SHADOW_TOOL,
            Kind.SYSTEM,
            Kind.SINGLE_PERSON,
            Kind.WAIT,
            Kind.WORKAROUND,
            Kind.EXCEPTION,
            Kind.ORDER,
            Kind.BATCHING,
        }
    ),
    Kind.HANDOFF: frozenset(
        {Kind.CONDITION, Kind.SYSTEM, Kind.SHADOW_TOOL, Kind.CONTROL, Kind.ORDER, Kind.BATCHING}
    ),
    Kind.EXCEPTION: frozenset(
        {Kind.FREQUENCY, Kind.SINGLE_PERSON, Kind.SHADOW_TOOL, Kind.REWORK, Kind.CONTROL}
    ),
    Kind.WORKAROUND: frozenset({Kind.FREQUENCY, Kind.SHADOW_TOOL, Kind.CONDITION, Kind.BATCHING}),
    Kind.REWORK: frozenset({Kind.SHADOW_TOOL, Kind.FREQUENCY}),
    Kind.WAIT: frozenset({Kind.BATCHING, Kind.ORDER, Kind.WORKAROUND}),
    Kind.BATCHING: frozenset({Kind.WAIT}),
    Kind.SYSTEM: _TOOLED | _FAULTY | {Kind.BATCHING},
    Kind.TRIGGER: frozenset({Kind.CONTROL, Kind.FREQUENCY}),
    Kind.CONTROL: frozenset({Kind.SYSTEM, Kind.SHADOW_TOOL}),
    Kind.CONDITION: frozenset({Kind.FREQUENCY, Kind.CONTROL}),
    Kind.SINGLE_PERSON: frozenset(),
    Kind.OUTCOME: frozenset(),
    Kind.VOLUME: frozenset(),
    Kind.SHARE: frozenset({Kind.SHADOW_TOOL}),
    Kind.DURATION: frozenset({Kind.SHADOW_TOOL, Kind.CONDITION}),
}
