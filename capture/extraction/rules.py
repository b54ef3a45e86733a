"""The offline extractor: segment, mentions, clauses, claims, ground; it never raises for any text."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from capture.extraction.answers import KIND_OF_SLOT, Asked, answer_drafts
from capture.extraction.doers import Memory, remember
from capture.extraction.drafts import Draft, words
from capture.extraction.ground import ground
from capture.extraction.language import pipeline
from capture.extraction.lines import Line, lines
from capture.extraction.nature import Nature, nature_of
from capture.extraction.openings import opening_drafts
from capture.extraction.parties import cast_of
from capture.extraction.taken_back import corrections
from capture.ports import Heard, Reading, Refusal
from model_store.claims import Claim, Message
from model_store.vocabulary import Kind, Slot

MAX_CHARACTERS = 12_000
"""So much of one message is read; nobody tells their work at greater length in one go."""

MAX_CLAIMS = 60
"""So many claims are taken from one message."""

_SILENT = frozenset({Slot.CONFIRM, Slot.ROOT})


@dataclass(slots=True)
class _Turn:
    """What is gathered while a turn is read."""

    memory: Memory = field(default_factory=Memory)
    claims: list[Claim] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    taken_back: list[tuple[str, int]] = field(default_factory=list)


class RuleExtractor:
    """Reads what somebody said by grammar and closed-class cues, without a network.

    Raises:
        ConfigurationError: when built, if the language model is missing.
    """

    def __init__(self) -> None:
        pipeline()

    def read(self, heard: Heard) -> Reading:
        """Read one turn into grounded claims, corrections and refusals."""
        turn = _Turn()
        for number, message in enumerate(heard.messages):
            self._message(message, heard, turn, first=number == 0)
        found = corrections(turn.claims, turn.taken_back, heard)
        return Reading(tuple(turn.claims), found, tuple(turn.refused))

    def _message(self, message: Message, heard: Heard, turn: _Turn, *, first: bool) -> None:
        text = message.text[:MAX_CHARACTERS]
        if len(message.text) > MAX_CHARACTERS:
            turn.refused.append(
                Refusal("", f"only the first {MAX_CHARACTERS} characters of a message are read")
            )
        cast = cast_of(heard.people, heard.speaker)
        drafts: list[tuple[Draft, str]] = []
        found = lines(text, cast)
        for number, line in enumerate(found):
            place = (number, len(found))
            drafts += [
                (d, line.text)
                for d in _line(line, message, heard, turn, (first and number == 0, *place))
            ]
            remember(line, turn.memory)
        if len(drafts) > MAX_CLAIMS:
            turn.refused.append(Refusal("", f"more than {MAX_CLAIMS} claims in one message"))
        claims, refused = ground(drafts[:MAX_CLAIMS], message, heard)
        turn.claims += claims
        turn.refused += refused


def _line(
    line: Line, message: Message, heard: Heard, turn: _Turn, place: tuple[bool, int, int]
) -> Iterator[Draft]:
    opens_turn, number, count = place
    sort = nature_of(line, opens_turn=opens_turn)
    if sort.taken_back_at is not None:
        turn.taken_back.append((message.key, sort.taken_back_at))
    if sort.nature is Nature.NOTHING:
        if sort.reason != "chatter":
            turn.refused.append(Refusal(line.text[:200], sort.reason))
        return
    step = heard.question.step or "" if heard.question else ""
    if sort.nature in (Nature.UNKNOWN, Nature.IDEA):
        kind = Kind.UNKNOWN if sort.nature is Nature.UNKNOWN else Kind.IDEA
        yield Draft(
            kind=kind,
            start=line.start,
            end=line.end,
            value=words(line.whole, line.start, line.end),
            mention=step,
        )
        return
    yield from _claims(line, heard, turn.memory, number, count)


def _claims(line: Line, heard: Heard, memory: Memory, number: int, count: int) -> Iterator[Draft]:
    question = heard.question
    if question and question.slot in _SILENT:
        return
    kind = KIND_OF_SLOT.get(question.slot) if question else None
    if question is None or kind is None:
        yield from opening_drafts(line, memory, first=number < 3, last=number >= count - 1)  # noqa: PLR2004
        return
    yield from answer_drafts(line, Asked(question.slot, kind, question.step or ""), memory)
