"""A model names things in words; here the words are found in what was said, and typed.

What is not in the speaker's own messages is no value. Ranges are measured by us, never by a model.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from capture.extraction.drafts import words
from capture.extraction.measure import Measure, MeasureKind
from capture.extraction.measures import is_span, measures
from capture.extraction.model.doing import stands_as_doer
from capture.extraction.model.passages import Passage
from capture.extraction.model.quoting import Span, find, holds
from capture.extraction.parties import cast_of
from capture.ports import Heard
from model_store.claims import Message, normalised
from model_store.vocabulary import Kind, Party, Slot, StepRef, System, Text, Value

LONGEST_NAME = 60
"""No tool, person or step is called by more characters."""

_MOST_WORDS = 4
_PARTY_SLOTS = frozenset({Slot.OWNER, Slot.DEPUTY, Slot.HANDOFF, Slot.ABSENCE, Slot.INPUT})
_PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "him",
        "her",
        "them",
        "this",
        "that",
        "these",
        "those",
        "who",
        "somebody",
    ]
)


class UngroundedError(ValueError):
    """Something a model named is not in the speaker's words."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim was quoted: its passage, the span of its quote, and the turn it stands in."""

    passage: Passage
    span: Span
    heard: Heard

    @property
    def quoted(self) -> Text:
        """The quote itself, as a value."""
        return words(self.passage.message.text, *self.span)

    def around(self) -> Iterator[tuple[Message, Span]]:
        """Where named things are looked for: the quote, its sentence, then the turn's messages."""
        message = self.passage.message
        yield message, self.span
        yield message, (self.passage.low, self.passage.high)
        for other in (message, *self.heard.messages):
            yield other, (0, len(other.text))


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


def _party(said: str, place: Place) -> Value:
    if normalised(said) in _PRONOUNS:
        raise UngroundedError("a pronoun names nobody")
    cast = cast_of(place.heard.people, place.heard.speaker)
    text, passage = place.passage.message.text, place.passage
    span = None
    for low, high in (place.span, (passage.low, passage.high)):
        span = span or (find(said, text, low, high) if len(said) <= LONGEST_NAME else None)
    if span is None:
        raise UngroundedError("somebody whom this sentence does not name")
    for named in cast.named(text):
        if named.start < span[1] and span[0] < named.end:
            if 2 * (named.end - named.start) < span[1] - span[0]:
                raise UngroundedError("a sentence where a name was asked for")
            return named.party
    if len(said.split()) > _MOST_WORDS:
        raise UngroundedError("a sentence where a name was asked for")
    return Party(text[slice(*span)])


def _doer(said: str, place: Place) -> Value:
    """A party, where the grammar lets it be the one who does it.

    Whom somebody names as the object of an order ("put Jo in charge") has not been said to do it.
    """
    party = _party(said, place)
    text, passage = place.passage.message.text, place.passage
    named = find(said, text, *place.span) or find(said, text, passage.low, passage.high)
    question = place.heard.question
    asked = question is not None and question.slot in _PARTY_SLOTS
    known = isinstance(party, Party) and (party.person or party.role or party.system)
    within = (passage.low, passage.high)
    if named is None or not stands_as_doer(text, within, named, surely=not (known or asked)):
        raise UngroundedError("somebody who is not said to do it")
    return party


def _gap(said: str, place: Place) -> Value:
    """Whom to ask instead, if a known person is named; else the words."""
    try:
        party = _party(said, place)
    except UngroundedError:
        return place.quoted
    return party if isinstance(party, Party) and party.person else place.quoted


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
    Kind.OWNER: _doer,
    Kind.DEPUTY: _doer,
    Kind.HANDOFF: _party,
    Kind.UNKNOWN: _gap,
    Kind.SYSTEM: _system,
    Kind.SHADOW_TOOL: _system,
    Kind.ORDER: _step,
    Kind.WAIT: _TIME,
    Kind.DURATION: _TIME,
    Kind.VOLUME: _COUNT,
    Kind.FREQUENCY: _COUNT,
    Kind.SHARE: _COUNT,
}
