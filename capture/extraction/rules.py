"""The offline extractor: segment, mentions, clauses, claims, ground; no text makes it raise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from capture.extraction.answers import answer_drafts
from capture.extraction.asked import KIND_OF_SLOT, UNFORESEEN, Asked
from capture.extraction.contrasts import set_aside
from capture.extraction.corrections import retractions
from capture.extraction.cues import cue, found
from capture.extraction.doers import Memory, remember
from capture.extraction.drafts import Draft, words
from capture.extraction.extras import with_share
from capture.extraction.ground import ground
from capture.extraction.joined import Told, joined, said_once
from capture.extraction.language import pipeline
from capture.extraction.lines import Line, lines
from capture.extraction.markup import blanked
from capture.extraction.openings import Place, opening_drafts
from capture.extraction.parties import cast_of
from capture.extraction.reopening import reopened
from capture.extraction.sorts import Sort
from capture.extraction.stance import dont_know
from capture.extraction.taken_back import TakenBack, corrections
from capture.extraction.temper import calmed
from capture.ports import Heard, Reading, Refusal
from model_store.claims import Claim, Message
from model_store.vocabulary import Kind, Side, Slot

MAX_CHARACTERS = 12_000
"""So much of one message is read; nobody tells their work at greater length in one go."""

MAX_CLAIMS = 60
"""So many claims are taken from one message."""

_SHOWN = 120


@dataclass(slots=True)
class _Turn:
    """What is gathered while a turn is read."""

    heard: Heard
    memory: Memory = field(default_factory=Memory)
    claims: list[Claim] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    taken_back: list[TakenBack] = field(default_factory=list)


class RuleExtractor:
    """Reads what somebody said by grammar and closed classes of words, without a network.

    Raises:
        ConfigurationError: when built, if the language model is missing.
    """

    def __init__(self) -> None:
        pipeline()

    def read(self, heard: Heard) -> Reading:
        """Read one turn into grounded claims, corrections and refusals."""
        turn = _Turn(heard)
        for number, message in enumerate(heard.messages):
            _read_message(message, number, turn)
        back = corrections(turn.claims, turn.taken_back, heard)
        claims = turn.claims if turn.taken_back else said_once(turn.claims)
        return Reading(tuple(claims), back, tuple(turn.refused))


def _read_message(message: Message, number: int, turn: _Turn) -> None:
    text = message.text[:MAX_CHARACTERS]
    if len(message.text) > MAX_CHARACTERS:
        turn.refused.append(
            Refusal("", f"only the first {MAX_CHARACTERS} characters of a message are read")
        )
    back = retractions(text)
    turn.taken_back += [TakenBack(number, one) for one in back]
    heard = turn.heard if number else reopened(turn.heard, text, back)
    process = turn.heard.process
    cast = cast_of(turn.heard.people, turn.heard.speaker)
    turn.memory.speaker = cast.party(cast.speaker, cast.speaker.name)
    topic = f"{process.name} {process.description}"
    calm = calmed(text)
    told = lines(calm, cast, topic, tuple(one.cue for one in back))
    found = (Told(draft, line.start, line.end) for line, draft in _drafts(told, turn, heard))
    kept = found if back else joined(found, calm)
    drafts = [(one.draft, calm[one.start : one.end]) for one in kept]
    if len(drafts) > MAX_CLAIMS:
        turn.refused.append(Refusal("", f"more than {MAX_CLAIMS} claims in one message"))
    claims, refused = ground(drafts[:MAX_CLAIMS], message, heard)
    turn.claims += claims
    turn.refused += refused


def _drafts(lines_: tuple[Line, ...], turn: _Turn, heard: Heard) -> Iterator[tuple[Line, Draft]]:
    told = [n for n, line in enumerate(lines_) if line.sort is Sort.CLAIM]
    for number, line in enumerate(lines_):
        place = _place(told, number, heard)
        for draft in set_aside(list(_line(line, turn, place, heard)), line):
            yield line, with_share(draft, line)
        remember(line, turn.memory)


def _place(told: list[int], number: int, heard: Heard) -> Place:
    """Where a sentence stands among those that tell something; only an opening has a beginning."""
    slot = heard.question.slot if heard.question else None
    if slot not in (Slot.OPENING, Slot.BELIEF):
        return Place(retold=slot is not None, one_case=slot in _ONE_CASE)
    return Place(opens=number in told[:2], first=number in told[:3], last=number in told[-1:])


_ONE_CASE = frozenset({Slot.LAST_CASE, Slot.HARDEST_CASE})


def _is_gap(line: Line, heard: Heard) -> bool:
    """Whether a sentence says that its speaker does not know, or sends on to somebody.

    That others know is no gap, and to a question for a party "it is Jo" is the answer.
    """
    text = line.text
    gap = dont_know(text)
    asks_party = heard.question is not None and heard.question.slot in _PARTY_SLOTS
    if gap is None or (asks_party and gap.words.lower().startswith("not me")):
        return False
    if not gap.ask or found("stance", "dont_know", text) or cue("stance", "referral").search(text):
        return True
    at = line.start + gap.start
    named = any(n.start < line.start + gap.end and at < n.end for n in line.named)
    return named and not asks_party and not _KNOWS.search(text)


_PARTY_SLOTS = frozenset({Slot.OWNER, Slot.DEPUTY, Slot.HANDOFF, Slot.ABSENCE, Slot.INPUT})
_KNOWS = re.compile(r"\bknows\b", re.IGNORECASE)


def _has_words(line: Line) -> bool:
    """Whether anything can be read in a line: letters outside mark-up, of a length words have."""
    words_there = re.findall(r"[^\W\d_]+", blanked(line.text))
    digits = any(char.isdigit() for char in line.text)
    return any(len(word) <= _LONGEST for word in words_there) or (
        digits and len(line.text) <= _LONGEST_NUMBER
    )


_TELLING = frozenset(Kind) - {Kind.STEP, Kind.OWNER, Kind.ORDER}
"""Kinds that say more of a sentence than that somebody does something."""

_LONGEST, _LONGEST_NUMBER = 40, 8


def _line(line: Line, turn: _Turn, place: Place, heard: Heard) -> Iterator[Draft]:
    question = heard.question
    step = (question.step or "") if question else ""
    says = words(line.whole, line.start, line.end)
    if line.sort is Sort.WISH:
        yield Draft(kind=Kind.IDEA, start=line.start, end=line.end, value=says, mention=step)
    if not _has_words(line) and not line.tools:
        turn.refused.append(Refusal(line.text[:_SHOWN], "no words"))
    elif line.sort is not Sort.CLAIM:
        turn.refused.append(Refusal(line.text[:_SHOWN], line.sort.value))
    elif _is_gap(line, heard):
        yield Draft(kind=Kind.UNKNOWN, start=line.start, end=line.end, value=says, mention=step)
    elif question is None or question.slot not in KIND_OF_SLOT:
        told = list(opening_drafts(line, turn.memory, place))
        if question and question.slot in UNFORESEEN and not any(d.kind in _TELLING for d in told):
            yield from answer_drafts(line, Asked(question.slot, Kind.EXCEPTION, step), turn.memory)
        yield from told
    else:
        leader = heard.vantage.side is Side.LEADER
        asked = Asked(question.slot, KIND_OF_SLOT[question.slot], step, leader)
        yield from answer_drafts(line, asked, turn.memory)
