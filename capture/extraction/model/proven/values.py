"""A model names things in words; here the words are found in what was said, and typed.

What is not in the speaker's own messages is no value. Ranges are measured by us, never by a model.
"""

from collections.abc import Callable

from capture.extraction.measures.found import is_span, measures
from capture.extraction.measures.measure import Measure, MeasureKind
from capture.extraction.model.proven.named import (
    LONGEST_NAME,
    Place,
    UngroundedError,
    doer,
    gap,
    party,
)
from capture.extraction.model.proven.quoting import find, holds
from model_store.claims import normalised
from model_store.values import StepRef, System, Value
from model_store.vocabulary import Kind


def value_of(kind: Kind, said: str, place: Place) -> Value:
    """The typed value of a claim.

    Raises:
        UngroundedError: it names somebody or something that nobody of this turn named.
    """
    return _READERS.get(kind, _in_words)(said, place)


def mention_of(kind: Kind, subject: str, place: Place) -> str:
    """What the step is called: a label that is known, or words of the speaker's own.

    Raises:
        UngroundedError: the speaker said no such thing, and nobody else did.
    """
    question = place.heard.question
    asked = (question.step or "") if question else ""
    wanted = normalised(subject)
    for known in (asked, *place.heard.known_steps):
        if wanted and wanted == normalised(known):
            return known
    if kind in _OF_THE_WHOLE:
        return ""
    if not wanted:
        return place.quoted.words[:LONGEST_NAME] if kind is Kind.STEP else asked
    found = _found(subject, place)
    if found is not None:
        return " ".join(found.split())
    if kind is Kind.STEP:
        return place.quoted.words[:LONGEST_NAME]
    raise UngroundedError("a step that nobody named")


_OF_THE_WHOLE = frozenset({Kind.TRIGGER, Kind.OUTCOME, Kind.VOLUME})


def _found(said: str, place: Place) -> str | None:
    """The words themselves, as they stand in the turn, nearest to the quote first."""
    if len(said) > LONGEST_NAME:
        return None
    for message, (low, high) in place.around():
        span = find(said, message.text, low, high)
        if span is not None:
            return message.text[slice(*span)]
    return None


def _system(said: str, place: Place) -> Value:
    name = _found(said, place)
    if name is None:
        raise UngroundedError("a tool that nobody named")
    return System(name)


def _step(said: str, place: Place) -> Value:
    for known in place.heard.known_steps:
        if normalised(said) == normalised(known):
            return StepRef(known)
    name = _found(said, place)
    if name is None:
        raise UngroundedError("a step that nobody named")
    return StepRef(name)


def _in_words(said: str, place: Place) -> Value:  # noqa: ARG001
    return place.quoted


def _measured(*kinds: MeasureKind) -> Callable[[str, Place], Value]:
    """Reads the quantity that the model pointed at, in or around the quote; else the words."""

    def read(said: str, place: Place) -> Value:
        text, (start, end) = place.passage.message.text, place.span
        there = [m for m in measures(text) if m.kind in kinds and m.range is not None]
        there = [m for m in there if m.kind is not MeasureKind.TIME or is_span(m)]
        inside = [m for m in there if start <= m.start < end]
        near = inside or [m for m in there if place.passage.low <= m.start < place.passage.high]
        pointed = [m for m in near if _meant(m, said, text)]
        chosen = next(iter(pointed or near), None)
        return chosen.range if chosen and chosen.range else place.quoted

    return read


def _meant(measure: Measure, said: str, text: str) -> bool:
    return holds(text[measure.start : measure.end], said)


_TIME = _measured(MeasureKind.TIME)
_COUNT = _measured(MeasureKind.RATE, MeasureKind.SHARE, MeasureKind.COUNT)
_READERS: dict[Kind, Callable[[str, Place], Value]] = {
    Kind.OWNER: doer,
    Kind.DEPUTY: doer,
    Kind.HANDOFF: party,
    Kind.UNKNOWN: gap,
    Kind.SYSTEM: _system,
    Kind.SHADOW_TOOL: _system,
    Kind.ORDER: _step,
    Kind.WAIT: _TIME,
    Kind.DURATION: _TIME,
    Kind.VOLUME: _COUNT,
    Kind.FREQUENCY: _COUNT,
    Kind.SHARE: _COUNT,
}
