"""The offline extractor: segment, mentions, clauses, claims, ground; no text makes it raise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from capture.extraction.answered.answers import answer_drafts
from capture.extraction.answered.asides import told_beside
from capture.extraction.asked import KIND_OF_SLOT, UNFORESEEN, Asked
from capture.extraction.classifier import Classifier, classifier
from capture.extraction.clauses.contrasts import set_aside
from capture.extraction.clauses.doers import Memory, remember
from capture.extraction.clauses.existing import existing
from capture.extraction.clauses.extras import with_share
from capture.extraction.clauses.gaps import is_gap, without_gaps
from capture.extraction.corrections.renewed import renewed, superseded
from capture.extraction.corrections.reopening import reopened
from capture.extraction.corrections.taken_back import TakenBack, corrections
from capture.extraction.corrections.turns import as_typed, taken_back_in
from capture.extraction.drafts import Draft, words
from capture.extraction.ground import grounded_by
from capture.extraction.joined import Told, joined, said_once, widened
from capture.extraction.language import pipeline
from capture.extraction.learnt import Where, learnt_drafts
from capture.extraction.legible import Legible, legible
from capture.extraction.lines import Line, lines
from capture.extraction.overheard import Overheard
from capture.extraction.parties.cast import cast_of
from capture.extraction.reality.sorts import Sort
from capture.extraction.salience import salient, signed
from capture.extraction.sentences.markup import blanked
from capture.extraction.sentences.temper import calmed
from capture.extraction.told.bounds import Place
from capture.extraction.told.openings import opening_drafts, tells
from capture.extraction.told.unasked import told_unasked
from capture.ports import Heard, Reading, Reason, Refusal
from model_store.claims import Claim, Message
from model_store.values import Text
from model_store.vocabulary import Kind, Side, Slot

MAX_CHARACTERS = 8_000
"""So much of one message is read; nobody tells their work at greater length in one go."""

MAX_CLAIMS = 60
"""So many claims are taken from one message."""

_SHOWN = 120


@dataclass(slots=True)
class _Turn:
    """What is gathered while a turn is read."""

    heard: Heard
    ear: Classifier
    memory: Memory = field(default_factory=Memory)
    claims: list[Claim] = field(default_factory=list)
    sifts: bool = True
    adds: bool = True
    overheard: Overheard = field(default_factory=Overheard)
    made_of: dict[str, Draft] = field(default_factory=dict)
    refused: list[Refusal] = field(default_factory=list)
    taken_back: list[TakenBack] = field(default_factory=list)


class RuleExtractor:
    """Reads what somebody said by grammar and closed classes of words, without a network.

    Args:
        sifts: leave out what seldom proved worth keeping, as `salience` has it, and add what the
            ear hears; else all that the rules find is kept, and nothing else.
        ear: hears kinds in lines; without one, the classifier of the package.

    Raises:
        ConfigurationError: when built, if the language model or the classifier is missing.
    """

    def __init__(self, *, sifts: bool = True, ear: Classifier | None = None) -> None:
        pipeline()
        self._sifts, self._ear = sifts, ear or classifier()

    def read(self, heard: Heard) -> Reading:
        """Read one turn into grounded claims, corrections and refusals."""
        turn = _Turn(heard, self._ear, sifts=self._sifts)
        typed = [legible(_read_of(message.text)) for message in heard.messages]
        taken_back = taken_back_in([one.text for one in typed])
        for message, one, back in zip(heard.messages, typed, taken_back, strict=True):
            turn.taken_back += [as_typed(each, typed) for each in back]
            _read_message(message, one, back, turn)
        _renew(turn)
        claims = turn.claims if turn.taken_back else said_once(turn.claims)
        corrected = corrections(claims, turn.taken_back, heard)
        kept = {claim.id for claim in claims}
        again = (claim for claim in turn.claims if claim.id not in kept)
        turn.refused += [Refusal(c.quote, f"{c.kind.value}: said again") for c in again]
        made_of = ((claim.id, turn.made_of[claim.id]) for claim in claims)
        reasons = tuple(Reason(key, draft.rule, draft.signs) for key, draft in made_of)
        return Reading(tuple(claims), corrected, tuple(turn.refused), reasons)


def _read_message(
    message: Message, typed: Legible, back: tuple[TakenBack, ...], turn: _Turn
) -> None:
    text = typed.text
    if len(message.text) > MAX_CHARACTERS:
        turn.refused.append(
            Refusal("", f"only the first {MAX_CHARACTERS} characters of a message are read")
        )
    cued = [one.words for one in back if one.amount is None]
    heard = reopened(turn.heard, text, cued) if message is turn.heard.messages[0] else turn.heard
    process = turn.heard.process
    cast = cast_of(turn.heard.people, turn.heard.speaker)
    turn.memory.speaker = cast.party(cast.speaker, cast.speaker.name)
    turn.memory.leads = heard.vantage.side is Side.LEADER
    topic = f"{process.name} {process.description}"
    calm = calmed(text)
    answers = heard.question is not None and heard.question.slot in KIND_OF_SLOT
    told = lines(calm, cast, topic, tuple(one.words.cue for one in back))
    if not answers:
        told = tuple(part for line in told for part in without_gaps(line, heard))
    turn.overheard = _overheard(told, turn)
    asked_for = heard.question is not None and heard.question.slot not in _UNASKED
    turn.adds = turn.sifts and asked_for and not back
    read = [Told(draft, line.start, line.end) for line, draft in _drafts(told, turn, heard)]
    found = _left(read, text, turn)
    if heard.question is not None and answers and not back:
        asked = KIND_OF_SLOT[heard.question.slot]
        given = any(c.kind is asked and not isinstance(c.value, Text) for c in turn.claims)
        beside = list(told_beside(joined(found, calm), calm, asked, answered=given))
        found = widened(_left(beside, text, turn), _claiming(told), calm, onward=True)
    elif answers:
        found = widened(found, _claiming(told), calm, onward=False)
    kept = signed(found, turn.heard, turn.overheard)
    if turn.sifts and not back:
        kept = _left(salient(kept), text, turn)
    drafts = [(_placed(one.draft, typed), calm[one.start : one.end]) for one in kept]
    if len(drafts) > MAX_CLAIMS:
        turn.refused.append(Refusal("", f"more than {MAX_CLAIMS} claims in one message"))
    made, refused = grounded_by(drafts[:MAX_CLAIMS], message, heard)
    turn.claims += [claim for claim, _ in made]
    turn.made_of |= {claim.id: draft for claim, draft in made}
    turn.refused += refused


def _renew(turn: _Turn) -> None:
    """Claim what amounts put in another's place say, and not that they tell something else."""
    for draft, message in list(renewed(turn.claims, turn.taken_back, turn.heard)):
        sentence = message.text[draft.start : draft.end]
        made, refused = grounded_by([(draft, sentence)], message, turn.heard)
        turn.refused += refused
        for claim, whole in made:
            instead = superseded(turn.claims, claim)
            turn.claims = [one for one in turn.claims if one not in instead] + [claim]
            turn.made_of[claim.id] = whole


def _overheard(told: tuple[Line, ...], turn: _Turn) -> Overheard:
    """What is heard in the lines that claim something."""
    claiming = [line for line in told if line.sort is Sort.CLAIM]
    slot = turn.heard.question.slot if turn.heard.question else None
    chances = turn.ear.chances([" ".join(line.text.split()) for line in claiming], slot)
    spans = ((line.start, line.end) for line in claiming)
    return Overheard(tuple((*at, one) for at, one in zip(spans, chances, strict=True)))


def _claiming(told: tuple[Line, ...]) -> list[tuple[int, int]]:
    return [(line.start, line.end) for line in told if line.sort is Sort.CLAIM]


def _left(told: list[Told], text: str, turn: _Turn) -> list[Told]:
    """What is not left out; the rest is refused, each with its reason."""
    turn.refused += [_left_out(one.draft, text) for one in told if one.draft.left_out]
    return [one for one in told if not one.draft.left_out]


def _left_out(draft: Draft, text: str) -> Refusal:
    return Refusal(text[draft.start : draft.end][:_SHOWN], f"{draft.kind.value}: {draft.left_out}")


def _read_of(text: str) -> str:
    """So much of a message as is read: up to a whole line, if it has lines."""
    if len(text) <= MAX_CHARACTERS:
        return text
    line = text.rfind("\n", MAX_CHARACTERS // 2, MAX_CHARACTERS)
    return text[: line if line > 0 else MAX_CHARACTERS]


def _placed(draft: Draft, typed: Legible) -> Draft:
    start, end = typed.typed(draft.start, draft.end)
    return replace(draft, start=start, end=end)


def _drafts(lines_: tuple[Line, ...], turn: _Turn, heard: Heard) -> Iterator[tuple[Line, Draft]]:
    told = [n for n, line in enumerate(lines_) if line.sort is Sort.CLAIM and tells(line)]
    for number, line in enumerate(lines_):
        place = _place(told, number, heard)
        drafts = set_aside(list(_line(line, turn, place, heard)), line)
        drafts = [*drafts, *_learnt(line, drafts, turn)]
        if not drafts and line.sort is Sort.CLAIM and _has_words(line.text):
            turn.refused.append(Refusal(line.text[:_SHOWN], "says nothing of a kind that is kept"))
        for draft in drafts:
            yield line, with_share(draft, line)
        remember(line, turn.memory)


def _learnt(line: Line, told: list[Draft], turn: _Turn) -> Iterator[Draft]:
    """What is heard beyond the rules, in a sentence that tells of the work."""
    question = turn.heard.question
    if turn.adds and line.sort is Sort.CLAIM and _has_words(line.text):
        step = (question.step or "") if question else ""
        yield from learnt_drafts(line, told, Where(step or turn.memory.step, turn.overheard))


def _place(told: list[int], number: int, heard: Heard) -> Place:
    """Where a sentence stands among those that tell something; only an opening has a beginning."""
    slot = heard.question.slot if heard.question else None
    if slot not in (Slot.OPENING, Slot.BELIEF):
        return Place(retold=slot is not None, one_case=slot in _ONE_CASE, unasked=slot in _UNASKED)
    alone = len(told) == 1
    return Place(
        leads=heard.vantage.side is Side.LEADER,
        alone=alone,
        opens=number in told[:2],
        first=number in told[:3],
        last=not alone and number in told[-1:],
    )


_ONE_CASE = frozenset({Slot.LAST_CASE, Slot.HARDEST_CASE})
_UNASKED = frozenset({None, Slot.CONFIRM})


def _has_words(text: str) -> bool:
    """Whether anything can be read in a line: letters outside mark-up, of a length words have."""
    words_there = re.finditer(r"[^\W\d_]+", blanked(text))
    if any(len(word[0]) <= _LONGEST for word in words_there):
        return True
    return len(text) <= _LONGEST_NUMBER and any(char.isdigit() for char in text)


_TELLING = frozenset(Kind) - {Kind.STEP, Kind.OWNER, Kind.ORDER}
"""Kinds that say more of a sentence than that somebody does something."""

_LONGEST, _LONGEST_NUMBER = 40, 8


def _line(line: Line, turn: _Turn, place: Place, heard: Heard) -> Iterator[Draft]:
    question = heard.question
    step = (question.step or "") if question else ""
    says = words(line.whole, line.start, line.end)
    whole = Draft(kind=Kind.IDEA, start=line.start, end=line.end, value=says, mention=step)
    if line.sort is Sort.WISH:
        wish = replace(whole, rule=f"wish: “{line.cue}”")
        yield from told_unasked((wish,), line) if place.unasked else (wish,)
    elif not _has_words(line.text) and not line.tools:
        turn.refused.append(Refusal(line.text[:_SHOWN], "no words"))
    elif line.sort is Sort.HYPOTHETICAL and question and question.slot is Slot.ABSENCE:
        yield replace(whole, kind=Kind.SINGLE_PERSON, rule="answer: what if somebody is gone")
    elif line.sort is not Sort.CLAIM:
        turn.refused.append(Refusal(line.text[:_SHOWN], line.sort.value, line.cue))
    elif is_gap(line, heard):
        yield replace(
            whole, kind=Kind.UNKNOWN, rule="gap: nobody here knows, or somebody else does"
        )
    elif question is None or question.slot not in KIND_OF_SLOT:
        told = list(opening_drafts(line, turn.memory, place))
        if question and question.slot in UNFORESEEN and not any(d.kind in _TELLING for d in told):
            yield from answer_drafts(line, Asked(question.slot, Kind.EXCEPTION, step), turn.memory)
        there = None if any(d.kind is Kind.STEP for d in told) else existing(line)
        told = told if there is None else [there, *told]
        yield from told_unasked(told, line) if place.unasked else told
    else:
        leader = heard.vantage.side is Side.LEADER
        asked = Asked(question.slot, KIND_OF_SLOT[question.slot], step, leader)
        yield from answer_drafts(line, asked, turn.memory)
