"""Where a claim was quoted, and who is named there as the one who does it."""

from collections.abc import Iterator
from dataclasses import dataclass

from capture.extraction.asked import OF_PARTIES
from capture.extraction.drafts import words
from capture.extraction.lexicon import listed
from capture.extraction.model.proven.doing import stands_as_doer
from capture.extraction.model.proven.quoting import Span, find
from capture.extraction.model.sent.passages import Passage
from capture.extraction.parties.cast import cast_of
from capture.ports import Heard
from model_store.claims import Message, normalised
from model_store.values import Party, Text, Value

LONGEST_NAME = 60
"""No tool, person or step is called by more characters."""

_MOST_WORDS = 4
_PRONOUNS = listed("names", "no_name")


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


def party(said: str, place: Place) -> Party:
    """Who is named by these words in the sentence that was quoted.

    Raises:
        UngroundedError: nobody is, or the words are more than a name.
    """
    span = None if normalised(said) in _PRONOUNS else _span(said, place)
    if span is None:
        raise UngroundedError("somebody whom this sentence does not name")
    text = place.passage.message.text
    cast = cast_of(place.heard.people, place.heard.speaker)
    named = next((n for n in cast.named(text) if n.start < span[1] and span[0] < n.end), None)
    mere_part = named is not None and 2 * (named.end - named.start) < span[1] - span[0]
    if mere_part or (named is None and len(said.split()) > _MOST_WORDS):
        raise UngroundedError("a sentence where a name was asked for")
    return named.party if named else Party(text[slice(*span)])


def doer(said: str, place: Place) -> Party:
    """A party, where the grammar lets it be the one who does it.

    Whom somebody names as the object of an order ("put Jo in charge") has not been said to do it.

    Raises:
        UngroundedError: nobody is named, or not as the one who does it.
    """
    found, span = party(said, place), _span(said, place)
    question = place.heard.question
    asked = question is not None and question.slot in OF_PARTIES
    known = found.person or found.role or found.system
    text, within = place.passage.message.text, (place.passage.low, place.passage.high)
    if span is None or not stands_as_doer(text, within, span, surely=not (known or asked)):
        raise UngroundedError("somebody who is not said to do it")
    return found


def gap(said: str, place: Place) -> Value:
    """Whom to ask instead, if a known person is named; else the words."""
    try:
        found = party(said, place)
    except UngroundedError:
        return place.quoted
    return found if found.person else place.quoted


def _span(said: str, place: Place) -> Span | None:
    """Where the words stand: in the quote, else in its sentence."""
    text, passage = place.passage.message.text, place.passage
    if len(said) > LONGEST_NAME:
        return None
    return find(said, text, *place.span) or find(said, text, passage.low, passage.high)
