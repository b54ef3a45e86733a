"""A step is claimed only where its words tell one, and not how work comes in or what goes wrong.

The work itself is never lost by this: what is left out here is told again where it is done.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from capture.extraction.clauses.doers import Memory
from capture.extraction.drafts import Draft
from capture.extraction.lines import Line
from capture.extraction.measures.measure import MeasureKind
from capture.extraction.parties.named import By
from capture.extraction.patterns.marks import has
from capture.extraction.sentences.segment import Clause
from model_store.values import Party
from model_store.vocabulary import Kind, Polarity


def worth_claiming(
    steps: Iterable[Draft], beside: list[Draft], clause: Clause, line: Line, memory: Memory
) -> Iterator[Draft]:
    """Mark the steps that a clause only seems to tell as left out.

    Args:
        steps: what was read as steps, owners and hand-overs.
        beside: what the same clause tells besides.
        clause: their clause.
        line: its sentence.
        memory: who speaks.
    """
    triggers = any(d.kind is Kind.TRIGGER for d in beside)
    comes_in = triggers and _comes_from_outside(clause, line)
    main = _CONDITION.sub("", clause.text)
    wrong = has("trouble", main) or has("failing", main)
    counted = not memory.leads and any(d.rule.startswith("numbers") for d in beside)
    goes_wrong = (wrong or counted) and any(d.kind is Kind.EXCEPTION for d in beside)
    told = list(steps)
    own = any(_is_speaker(d.value, memory) for d in told)
    for draft in told:
        asserted = draft.polarity is Polarity.ASSERTS and draft.kind in (Kind.STEP, Kind.OWNER)
        first = comes_in and _begins(line.whole[draft.start : draft.end], clause.text)
        told_otherwise = asserted and not own and (first or goes_wrong)
        why = "how work comes in is no step" if comes_in else "what goes wrong is no step"
        fails = draft.kind is Kind.STEP and not asserted and shares_out(line, clause)
        yield replace(draft, left_out=why) if told_otherwise or fails else draft


def shares_out(line: Line, clause: Clause) -> bool:
    """Whether a clause tells of a part of the cases: "one in four does not match" is no denial."""
    inside = range(clause.start, clause.end)
    return any(m.kind is MeasureKind.SHARE and m.start in inside for m in line.measures)


_CONDITION = re.compile(
    r"^\W*(?:and |but |so )?(?:if|when|whenever|unless|once|where)\b[^,]*,\s*", re.IGNORECASE
)
"""Trouble in a condition is answered by what is done then, which is a step."""


def _begins(said: str, clause: str) -> bool:
    """Whether the words of a step are the ones by which its clause tells how work comes in."""
    told = has("trigger", clause) or has("starting", clause)
    return not told or has("trigger", said) or has("starting", said)


def _comes_from_outside(clause: Clause, line: Line) -> bool:
    """Whether what begins the work is said so, or somebody else's doing, and no tool is used."""
    inside = range(clause.start, clause.end)
    tooled = any(t.start in inside for t in line.tools)
    doing = [span for act in line.actions if act.at in inside for span in act.doers]
    outsiders = [n for n in line.named if n.by is By.OUTSIDER]
    outside = any(n.start < b and a < n.end for n in outsiders for a, b in doing)
    said = has("trigger", clause.text) or has("starting", clause.text)
    return not tooled and (outside or said)


def _is_speaker(value: object, memory: Memory) -> bool:
    """Whether a party is who speaks, or speaks for others ("we")."""
    me = memory.speaker
    if not isinstance(value, Party) or me is None:
        return False
    return value.person == me.person if value.person else value.as_said.lower() in {"we", "us"}
