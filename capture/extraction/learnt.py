"""What the classifier hears in a sentence where no rule found it, in the words of that sentence.

A kind that needs a value is only claimed where its value stands there, and none is claimed beside
a kind that is easily taken for it. Its own chance decides whether it is worth keeping: what the
rules still miss in the accounts they were made with tells little about those of strangers.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from capture.extraction.clauses.quotes import quote
from capture.extraction.drafts import Draft, words
from capture.extraction.lines import Line
from capture.extraction.measures.found import is_span
from capture.extraction.overheard import Overheard
from capture.extraction.parties.named import By
from model_store.values import Party, System, Value
from model_store.vocabulary import Kind, Polarity

LEAST = 0.15
"""The chance from which on a kind is claimed. About as many of such claims are right as of those
that the rules make in passing, and strangers are understood better by them."""

SURER = {Kind.STEP: 0.3, Kind.CONTROL: 0.35}
"""A step too many is asked about, and a control too many contradicts somebody who said no such
thing: these must be heard more surely."""

LEARNT = "learnt"
"""The pass that these claims are made by."""

IN_WORDS = frozenset(
    {
        *(Kind.CONTROL, Kind.CONDITION, Kind.EXCEPTION, Kind.WORKAROUND, Kind.OUTCOME),
        *(Kind.TRIGGER, Kind.BATCHING, Kind.REWORK, Kind.SINGLE_PERSON, Kind.STEP),
        *(Kind.FREQUENCY, Kind.WAIT),
    }
)
"""Kinds whose value may be the words themselves."""

_NEAR = (
    frozenset({Kind.SYSTEM, Kind.SHADOW_TOOL}),
    frozenset({Kind.WAIT, Kind.DURATION, Kind.BATCHING}),
    frozenset({Kind.VOLUME, Kind.FREQUENCY, Kind.SHARE}),
    frozenset({Kind.STEP, Kind.ORDER}),
    frozenset({Kind.CONTROL, Kind.EXCEPTION, Kind.WORKAROUND}),
)
"""Kinds that are easily taken for each other, by what is asked if not by what is said ("nothing
ships without a permit" tells no trouble): where a rule found one, the rule is right."""

_NOT = re.compile(
    r"(?!.*\b(?:before|until|till|unless|without)\b)"
    r".*(?:\b(?:nobody|no ?one|none|never|not|no)\b|n['’]t\b)",
    re.IGNORECASE | re.DOTALL,
)
"""What denies; "no hall is booked before it is paid" affirms."""
_LONG = 100


@dataclass(frozen=True, slots=True)
class Where:
    """What a sentence was told about: the step in question, and what is heard in its message."""

    mention: str
    overheard: Overheard


def learnt_drafts(line: Line, told: Sequence[Draft], where: Where) -> Iterator[Draft]:
    """The kinds that are heard in a sentence beyond those the rules found there.

    Args:
        line: a sentence that claims something.
        told: what the rules found in it, left out or not.
        where: the step it is about, unless a rule found one, and the chances.
    """
    found = {draft.kind for draft in told}
    if Kind.UNKNOWN in found:
        return
    mention = next((d.mention for d in told if d.mention), where.mention)
    for chances in where.overheard.among(line.start, line.end)[:1]:
        likeliest = sorted(chances.kinds, key=chances.of, reverse=True)
        for kind in likeliest:
            if chances.of(kind) < LEAST or chances.no_claim > chances.of(kind):
                return
            if found & _alike(kind) or chances.of(kind) < SURER.get(kind, LEAST):
                continue
            draft = _draft(kind, line, mention, f"{LEARNT}: heard, {chances.of(kind):.0%}")
            if draft is not None:
                found.add(kind)
                yield draft


def _alike(kind: Kind) -> frozenset[Kind]:
    return frozenset({kind}).union(*(near for near in _NEAR if kind in near))


def _draft(kind: Kind, line: Line, mention: str, rule: str) -> Draft | None:
    """A draft in the words of the clause that has the value, else of all of a short sentence."""
    placed = _value(kind, line)
    if placed is None and kind not in IN_WORDS:
        return None
    start, end = _span(line, placed[1] if placed else line.start, wide=placed is None)
    says = placed[0] if placed else words(line.whole, start, end)
    draft = Draft(kind=kind, start=start, end=end, value=says, mention=mention, rule=rule)
    denied = kind in (Kind.CONTROL, Kind.STEP) and _NOT.match(line.whole[start:end])
    return replace(draft, polarity=Polarity.DENIES) if denied else draft


def _span(line: Line, at: int, *, wide: bool) -> tuple[int, int]:
    if wide and line.end - line.start <= _LONG:
        return line.start, line.end
    clause = next((c for c in line.clauses if c.start <= at < c.end), line.clauses[0])
    return quote(line, clause)


def _value(kind: Kind, line: Line) -> tuple[Value, int] | None:
    """The value of a kind that stands in a sentence, and where."""
    if kind in (Kind.WAIT, Kind.DURATION):
        spans = (m for m in line.measures if m.range is not None and is_span(m))
        return next(((m.range, m.start) for m in spans if m.range is not None), None)
    if kind in (Kind.SYSTEM, Kind.SHADOW_TOOL):
        return next(((System(t.name), t.start) for t in line.tools), None)
    if kind in (Kind.OWNER, Kind.HANDOFF, Kind.DEPUTY):
        return _party(kind, line)
    return None


def _party(kind: Kind, line: Line) -> tuple[Party, int] | None:
    """Who does it stands first; who gets it, last, and is not the speaker."""
    named = [n for n in line.named if n.by is not By.OUTSIDER]
    if kind is not Kind.OWNER:
        named = [n for n in reversed(named) if n.by not in (By.SPEAKER, By.GROUP)]
    return (named[0].party, named[0].start) if named else None
