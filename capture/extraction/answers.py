"""An answer is first of all an answer: every sentence gets the kind that was asked for."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from capture.extraction.marks import has
from capture.extraction.doers import Memory, named_at, party_at
from capture.extraction.drafts import Draft, words
from capture.extraction.extras import extra_drafts
from capture.extraction.lines import Line
from capture.extraction.measure import Measure, MeasureKind
from capture.extraction.measures import bare_number, is_span
from capture.extraction.parties import By, Named
from capture.extraction.segment import Clause
from capture.extraction.story import handover, quote
from capture.extraction.tools import answer_as_tool
from model_store.vocabulary import (
    Kind,
    Party,
    Polarity,
    Range,
    Slot,
    Standing,
    System,
    Unit,
    Value,
)

KIND_OF_SLOT = {
    Slot.TRIGGER: Kind.TRIGGER,
    Slot.OUTCOME: Kind.OUTCOME,
    Slot.VOLUME: Kind.VOLUME,
    Slot.FREQUENCY: Kind.FREQUENCY,
    Slot.REWORK: Kind.REWORK,
    Slot.OWNER: Kind.OWNER,
    Slot.DEPUTY: Kind.DEPUTY,
    Slot.ABSENCE: Kind.SINGLE_PERSON,
    Slot.AVAILABILITY: Kind.AVAILABILITY,
    Slot.STAFFING: Kind.STAFFING,
    Slot.SYSTEM: Kind.SYSTEM,
    Slot.HANDOFF: Kind.HANDOFF,
    Slot.INPUT: Kind.INPUT,
    Slot.WAIT: Kind.WAIT,
    Slot.WAIT_CAUSE: Kind.WAIT,
    Slot.WAIT_RANGE: Kind.WAIT,
    Slot.DURATION: Kind.DURATION,
    Slot.BATCHING: Kind.BATCHING,
    Slot.EXCEPTION: Kind.EXCEPTION,
    Slot.RAINY_DAY: Kind.EXCEPTION,
    Slot.DECISION: Kind.CONDITION,
    Slot.CONDITION: Kind.CONDITION,
    Slot.SHARE: Kind.SHARE,
    Slot.CONTROL: Kind.CONTROL,
    Slot.WORKAROUND: Kind.WORKAROUND,
    Slot.OFF_THE_BOOKS: Kind.WORKAROUND,
    Slot.WHY: Kind.WORKAROUND,
    Slot.ORDER: Kind.ORDER,
    Slot.SCOPE: Kind.CONDITION,
}
"""The kind of claim each slot fills; slots that are missing here are told as stories."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The question an answer answers."""

    slot: Slot
    kind: Kind
    step: str


def answer_drafts(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:
    """The claims of one sentence of an answer: the kind asked for, then what it says besides."""
    reader = _READERS.get(asked.kind, _in_words)
    yield from reader(line, asked, memory)
    wanted = _BESIDES.get(asked.kind, _SELDOM) - {asked.kind}
    for clause in line.clauses:
        yield from extra_drafts(line, clause, asked.step, wanted)


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


def _in_words(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:  # noqa: ARG001
    """The sentence itself, clause by clause when it is long."""
    for start, end in _pieces(line):
        text = line.whole[start:end]
        yield Draft(
            kind=asked.kind,
            start=start,
            end=end,
            value=words(line.whole, start, end),
            mention=asked.step,
            polarity=_denial(line),
            standing=standing(text),
        )


def _pieces(line: Line) -> list[tuple[int, int]]:
    if line.end - line.start <= _LONG:
        return [(line.start, line.end)]
    return [quote(line, clause) for clause in line.clauses if clause.end - clause.start > _SHORT]


_LONG, _SHORT = 120, 14


def _denial(line: Line) -> Polarity:
    return Polarity.DENIES if has("exclusion", line.text) else Polarity.ASSERTS


def standing(text: str) -> Standing:
    """Whether a thing works, by the words used of it."""
    for name in (Standing.NEVER_WORKED, Standing.ABANDONED, Standing.PARTLY):
        if has("standing", text, name.value):
            return name
    return Standing.WORKS


def _times(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:
    """One claim for each time that is named; a bare number is minutes, or days of waiting."""
    spans = [m for m in line.measures if is_span(m)]
    bare = [m for m in line.measures if m.bare and m.kind is MeasureKind.COUNT]
    if not spans and bare:
        unit = Unit.MINUTE if asked.kind is Kind.DURATION else Unit.DAY
        value = bare_number(line.text, unit)
        if value is not None:
            yield Draft(
                kind=asked.kind, start=line.start, end=line.end, value=value, mention=asked.step
            )
            return
    for measure, (start, end) in zip(spans, _stretches(line, spans), strict=True):
        kind = _time_kind(line, measure.start, measure.end, asked.kind)
        yield Draft(
            kind=kind,
            start=start,
            end=end,
            value=measure.range or words(line.whole, start, end),
            mention=asked.step,
        )
    if not spans and asked.kind is Kind.WAIT and not has("batching", line.text):
        yield from _wait_in_words(line, asked)


def _wait_in_words(line: Line, asked: Asked) -> Iterator[Draft]:
    """A wait without a number: at once, or whatever makes it wait."""
    if has("immediate", line.text):
        value: Value = Range(0, 60, Unit.MINUTE, approximate=True)
    else:
        value = words(line.whole, line.start, line.end)
    yield Draft(kind=asked.kind, start=line.start, end=line.end, value=value, mention=asked.step)


def _time_kind(line: Line, start: int, end: int, asked: Kind) -> Kind:
    if (
        asked is Kind.WAIT
        and has("hands_on", line.whole[max(line.start, start - 30) : end])
        and "work" in line.text
    ):
        return Kind.DURATION
    return asked


def _stretches(line: Line, found: list[Measure]) -> list[tuple[int, int]]:
    """The words around each of several measures: a line is shared out at the commas between them."""
    if not found:
        return []
    if len(found) == 1 and line.end - line.start <= _LONG:
        return [(line.start, line.end)]
    edges = [line.start]
    for before, after in pairwise(found):
        between = line.whole[before.end : after.start]
        comma = max(between.rfind(mark) for mark in (",", ";", " - ", "..", "(", ". "))
        word = between.find(" ", 1)
        edges.append(before.end + (comma if comma >= 0 else max(word, 0)))
    edges.append(line.end)
    return [_tight(line, low, high) for low, high in pairwise(edges)]


def _tight(line: Line, low: int, high: int) -> tuple[int, int]:
    """A stretch without the marks at its edges, and never much longer than a clause."""
    text = line.whole[low:high]
    start = low + len(text) - len(text.lstrip(" ,;.-("))
    end = max(start + 1, low + len(text.rstrip(" ,;-(")))
    clause = next((c for c in line.clauses if c.start <= start < c.end), None)
    return (start, min(end, clause.end)) if clause and end - start > _LONG else (start, end)


def _counts(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:
    """Volumes and frequencies: a rate, a share or a number, else the words."""
    kinds = (MeasureKind.RATE, MeasureKind.SHARE, MeasureKind.COUNT)
    found = [m for m in line.measures if m.kind in kinds and m.range is not None]
    found = [m for m in found if m.kind is not MeasureKind.COUNT] or found
    for measure, (start, end) in zip(found[:2], _stretches(line, found[:2]), strict=True):
        if isinstance(measure.range, Range):
            yield Draft(
                kind=asked.kind, start=start, end=end, value=measure.range, mention=asked.step
            )
    if not found and asked.kind is Kind.FREQUENCY:
        yield from _in_words(line, asked, memory)


def _owners(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:
    """Who does it: everybody who is named as doer, stand-ins apart."""
    for clause in line.clauses:
        yield from _clause_owners(line, clause, asked, memory)


def _clause_owners(line: Line, clause: Clause, asked: Asked, memory: Memory) -> Iterator[Draft]:
    start, end = quote(line, clause) if line.end - line.start > _LONG else (line.start, line.end)
    acts = [a for a in line.actions if clause.start <= a.at < clause.end]
    for action in acts:
        target = handover(action, line, memory)
        if target and action.verb.split()[0] in {
            "ask",
            "call",
            "forward",
            "escalate",
            "send",
            "pass",
            "write",
            "mail",
        }:
            yield Draft(
                kind=Kind.HANDOFF,
                start=start,
                end=end,
                value=target,
                mention=asked.step,
                secondary=True,
            )
    stand_in = has("deputy", line.whole[start:end])
    doing = _doing(line, clause, memory)
    for number, (party, negated) in enumerate(doing):
        kind = (
            Kind.DEPUTY
            if asked.kind is Kind.DEPUTY or (stand_in and number == len(doing) - 1 and number)
            else Kind.OWNER
        )
        yield Draft(
            kind=kind,
            start=start,
            end=end,
            value=party,
            mention=asked.step,
            polarity=Polarity.DENIES if negated else Polarity.ASSERTS,
        )


def _doing(line: Line, clause: Clause, memory: Memory) -> list[tuple[Party, bool]]:
    found: list[tuple[Party, bool]] = []
    acts = [a for a in line.actions if clause.start <= a.at < clause.end]
    spans = {span: a for a in acts if a.verb not in _OPINION for span in a.doers}
    named = [n for n in line.named if clause.start <= n.start < clause.end and _is_doer(line, n)]
    for one in named:
        action = next((a for s, a in spans.items() if one.start < s[1] and s[0] < one.end), None)
        found.append((one.party, _denied(line, one) or bool(action and action.negated)))
    for (start, end), action in spans.items():
        if named_at(line, start, end) is None:
            party = party_at(line, start, end, memory)
            if party is not None:
                found.append((party, action.negated))
    unique = {p.person or p.role or p.system or p.as_said: (p, no) for p, no in reversed(found)}
    return list(reversed(unique.values()))[:3]


_OPINION = frozenset(
    {"think", "guess", "believe", "know", "suppose", "mean", "see", "hear", "say", "tell", "hope"}
)
_OBLIQUE = re.compile(
    r"\b(?:from|for|of|about|without|than|like|before|after|not see|behind|against|near)\s+(?:the |our |my |a )?$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:ask|asks|tell|tells|told|call|calls|see|sees)\s+(?:the |our |my )?$", re.IGNORECASE
)
_NOT = re.compile(r"\b(?:not|n't|nt|never)\s+(?:the |our |my |a )?$", re.IGNORECASE)
_THINKS = re.compile(
    r"^\s*(?:'d|’d)?\s*(?:\w+ly )?(?:think|guess|believe|know|suppose|mean|see|only see|would|hope|never|have no|don'?t|do not)\b",
    re.IGNORECASE,
)


def _is_doer(line: Line, one: Named) -> bool:
    before = line.whole[max(line.start, one.start - 20) : one.start]
    after = line.whole[one.end : one.end + 24]
    if one.by is By.SPEAKER:
        own = line.whole[one.start : one.end].lower()
        return not _THINKS.match(after) and (own not in {"me"} or not _OBJECT_ME.search(before))
    if one.by is By.GROUP:
        return line.whole[one.start : one.end].lower() != "us"
    return not _OBLIQUE.search(before) and not _TOLD.search(before)


_OBJECT_ME = re.compile(
    r"\b(?!(?:is|s|and|or|only|just|mostly|always|then|also|be|by|to|it)\b)[a-z]+\s+$",
    re.IGNORECASE,
)


def _denied(line: Line, one: Named) -> bool:
    return _NOT.search(line.whole[max(line.start, one.start - 16) : one.start]) is not None


def _systems(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:
    """What it is done in; a bare word is taken as a name, a sentence without one as its words."""
    found = list(line.tools)
    if not found and (bare := answer_as_tool(line.text)):
        found = [bare]
        yield Draft(
            kind=Kind.SYSTEM,
            start=line.start,
            end=line.end,
            value=System(bare.name),
            mention=asked.step,
            standing=standing(line.text),
            polarity=_denial(line),
        )
        return
    if not found:
        yield from _in_words(line, asked, memory)
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
            polarity=_denial(line),
        )


def _handovers(line: Line, asked: Asked, memory: Memory) -> Iterator[Draft]:
    """Who gets it: by a verb of giving, else anybody who is named."""
    for clause in line.clauses:
        start, end = quote(line, clause)
        found = [
            (a, handover(a, line, memory))
            for a in line.actions
            if clause.start <= a.at < clause.end
        ]
        targets = [t for _, t in found if t is not None]
        if not targets:
            targets = [
                n.party
                for n in line.named
                if clause.start <= n.start < clause.end and n.by not in (By.SPEAKER, By.GROUP)
            ][:2]
        for target in targets:
            yield Draft(kind=Kind.HANDOFF, start=start, end=end, value=target, mention=asked.step)
        if not targets and end - start > _SHORT:
            yield Draft(
                kind=Kind.HANDOFF,
                start=start,
                end=end,
                value=words(line.whole, start, end),
                mention=asked.step,
                polarity=_denial(line),
            )


_Reader = Callable[[Line, Asked, Memory], Iterator[Draft]]
_READERS: dict[Kind, _Reader] = {
    Kind.WAIT: _times,
    Kind.DURATION: _times,
    Kind.VOLUME: _counts,
    Kind.FREQUENCY: _counts,
    Kind.SHARE: _counts,
    Kind.SINGLE_PERSON: _alone,
    Kind.OWNER: _owners,
    Kind.DEPUTY: _owners,
    Kind.SYSTEM: _systems,
    Kind.HANDOFF: _handovers,
}
_SELDOM = frozenset({Kind.SHADOW_TOOL, Kind.SINGLE_PERSON, Kind.FREQUENCY})
_BESIDES = {
    Kind.OWNER: frozenset(
        {Kind.CONDITION, Kind.SHADOW_TOOL, Kind.SYSTEM, Kind.SINGLE_PERSON, Kind.WAIT}
    ),
    Kind.EXCEPTION: frozenset({Kind.FREQUENCY, Kind.SINGLE_PERSON, Kind.SHADOW_TOOL, Kind.REWORK}),
    Kind.WORKAROUND: frozenset({Kind.FREQUENCY, Kind.SHADOW_TOOL, Kind.CONTROL}),
    Kind.REWORK: frozenset({Kind.FREQUENCY, Kind.SHADOW_TOOL}),
    Kind.WAIT: frozenset({Kind.BATCHING}),
    Kind.BATCHING: frozenset({Kind.WAIT}),
    Kind.SYSTEM: frozenset({Kind.CONTROL}),
    Kind.TRIGGER: frozenset({Kind.CONTROL, Kind.SHADOW_TOOL}),
    Kind.CONDITION: frozenset({Kind.FREQUENCY}),
}
