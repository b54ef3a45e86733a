"""What one claim says, as half a sentence of ours: by typed value or by sort, never in its words.

`None` where nothing is left to say once the wording is gone: then the rule's own words are used.
"""

from dataclasses import dataclass, replace

from bot.reports.wording.called import Roles
from bot.reports.wording.phrasing import quantity, span_of_minutes
from bot.reports.wording.sorts import OTHERWISE, happening, telling
from model_store.claims import Claim
from model_store.values import MINUTES, Party, Range, StepRef, System, Text, Unit
from model_store.vocabulary import Kind, Polarity

_LARGE = {Unit.MINUTE: 90, Unit.HOUR: 72}
"""Beyond so many of a unit a figure is told in the next larger one."""


@dataclass(frozen=True, slots=True)
class Clause:
    """How a kind reads with a value of its own type, with a mere sort, and denied.

    `{it}` is the step, `{v}` the value; an empty wording has nothing to say.
    """

    typed: str = ""
    sort: str = ""
    denied: str = ""


SELDOM = "hardly ever"
_SMALL = 0.015
_ALONE = "only one person can do {it}"
CLAUSES = {
    Kind.STEP: Clause("{it} is done", "{it} is done", "{it} is not done"),
    Kind.OWNER: Clause("{it} is done by {v}", "", "{it} is not done by {v}"),
    Kind.DEPUTY: Clause("{v} does {it} when its owner is away", "", "nobody stands in at {it}"),
    Kind.SINGLE_PERSON: Clause(_ALONE, _ALONE, "several people can do {it}"),
    Kind.STAFFING: Clause("{it} is shared by {v}"),
    Kind.SYSTEM: Clause("{it} is done with {v}", "", "{it} is not done with {v}"),
    Kind.SHADOW_TOOL: Clause("part of {it} is kept in a tool of one's own: {v}"),
    Kind.INPUT: Clause("{it} needs {v}", "", "{it} does not need {v}"),
    Kind.CONTROL: Clause("", "{at} {v}"),
    Kind.CONDITION: Clause("", "{at} {v}"),
    Kind.CRITERIA: Clause("", "{at} {v}"),
    Kind.ORDER: Clause("{own} comes before {v}"),
    Kind.HANDOFF: Clause("{it} goes on to {v}", "", "{it} does not go on to {v}"),
    Kind.WAIT: Clause("{it} waits {v}", "", "{it} does not wait"),
    Kind.BATCHING: Clause("{it} is collected and done in one go, {v}"),
    Kind.DURATION: Clause("{it} takes {v} of work"),
    Kind.VOLUME: Clause("{it} comes to {v}"),
    Kind.FREQUENCY: Clause("{what} {v}"),
    Kind.SHARE: Clause("it is so {v}"),
    Kind.REWORK: Clause("{it} comes back {v}", "{it} comes back: {v}", "{it} does not come back"),
    Kind.EXCEPTION: Clause("", "{it} does not always go as described: {v}"),
    Kind.WORKAROUND: Clause("", "there is a way round {it}: {v}"),
    Kind.TRIGGER: Clause("{it} begins with {v}", "{it} begins with {v}"),
    Kind.OUTCOME: Clause("{it} ends when {v}", "{it} ends when {v}"),
}
"""Denied controls and beginnings have no wording: "never without X" denies, and means X."""


def clause(claim: Claim, it: str, roles: Roles) -> str | None:
    """Say what a claim says of a step.

    Args:
        claim: what was said.
        it: what the step is called in this sentence, without names.
        roles: turns everybody who is named into a role.
    """
    pattern = CLAUSES.get(claim.kind)
    if pattern is None:
        return None
    words = _wording(claim, pattern)
    value = value_words(claim, roles)
    if not words or ("{v}" in words and value is None):
        return None
    at = "there" if it == "it" else f"at {it}"
    own = f"“{roles.without_names(claim.mention)}”" if claim.mention else it
    said = words.format(it=it, at=at, v=value, what=happening(claim), own=own)
    return said.replace(f"{it} comes back: {SELDOM}", f"{it} {SELDOM} comes back")


def _wording(claim: Claim, pattern: Clause) -> str:
    if claim.polarity is Polarity.DENIES:
        return pattern.denied
    return pattern.sort if isinstance(claim.value, Text) else pattern.typed


def value_words(claim: Claim, roles: Roles) -> str | None:
    """A value in words of ours; None where no sort of ours fits the words it was said in."""
    value = claim.value
    if isinstance(value, Range):
        return figure(value)
    if isinstance(value, Party | System):
        return telling(claim, roles)
    told = telling(claim, roles)
    if isinstance(value, StepRef):
        return f"“{told}”"
    bare = (OTHERWISE.get(claim.kind, ""), "something is told of")
    return None if told.startswith(tuple(words for words in bare if words)) else told


def figure(value: Range) -> str:
    """A quantity as one says it to somebody who has no form before him.

    >>> figure(Range(0, 24, Unit.HOUR)), figure(Range(960, 960, Unit.MINUTE))
    ('at most 24 hours', '16 hours')
    """
    if value.unit is Unit.FRACTION and value.per is None:
        return f"in {_percent(value)} of cases"
    if value.high > _LARGE.get(value.unit, value.high) and value.per is None:
        return span_of_minutes(value.low * MINUTES[value.unit], value.high * MINUTES[value.unit])
    if value.low == 0 < value.high:
        return f"at most {quantity(replace(value, low=value.high))}"
    return quantity(value)


def _percent(value: Range) -> str:
    """A share in whole per cent, but for very small ones."""
    low, high = (round(100 * end, 0 if end > _SMALL else 1) for end in (value.low, value.high))
    about = "about " if value.approximate or 100 * value.high != high else ""
    if low == 0 < high:
        return f"at most {high:g} %"
    return f"{about}{low:g} %" if low == high else f"{about}{low:g} to {high:g} %"
