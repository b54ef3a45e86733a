"""The offline extractor: a message becomes lines, drafts, claims; no text makes it raise."""

from dataclasses import dataclass, replace

from capture.extraction.answered.asides import told_beside
from capture.extraction.asked import KIND_OF_SLOT, UNASKED
from capture.extraction.classifier import Classifier, classifier
from capture.extraction.clauses.gaps import without_gaps
from capture.extraction.corrections.renewed import renewed, superseded
from capture.extraction.corrections.reopening import reopened
from capture.extraction.corrections.taken_back import TakenBack, corrections
from capture.extraction.corrections.turns import as_typed, taken_back_in
from capture.extraction.drafts import Draft
from capture.extraction.ground import grounded_by
from capture.extraction.joined import Told, joined, said_once, widened
from capture.extraction.language import pipeline
from capture.extraction.legible import Legible, legible
from capture.extraction.lines import Line, lines
from capture.extraction.one_line import drafts_of
from capture.extraction.overheard import Overheard
from capture.extraction.parties.cast import cast_of
from capture.extraction.reality.sorts import Sort
from capture.extraction.salience import salient, signed
from capture.extraction.sentences.temper import calmed
from capture.extraction.turn import SHOWN, Turn
from capture.ports import Heard, Reading, Reason, Refusal
from model_store.claims import Message
from model_store.values import Text
from model_store.vocabulary import Kind, Side

MAX_CHARACTERS = 8_000
"""So much of one message is read; nobody tells their work at greater length in one go."""

MAX_CLAIMS = 60
"""So many claims are taken from one message."""


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
        turn = Turn(heard, self._ear, sifts=self._sifts)
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


@dataclass(frozen=True, slots=True)
class _Said:
    """One message as it is read: legible, calm, and heard with the question that it answers."""

    message: Message
    typed: Legible
    calm: str
    heard: Heard
    takes_back: bool

    @property
    def asked(self) -> Kind | None:
        """The kind that was asked for; None where a story was."""
        question = self.heard.question
        return KIND_OF_SLOT.get(question.slot) if question else None


def _read_message(
    message: Message, typed: Legible, back: tuple[TakenBack, ...], turn: Turn
) -> None:
    """Pass by pass: its lines, what they tell, what is worth keeping, and where it stands."""
    if len(message.text) > MAX_CHARACTERS:
        turn.refused.append(
            Refusal("", f"only the first {MAX_CHARACTERS} characters of a message are read")
        )
    cued = [one.words for one in back if one.amount is None]
    first = message is turn.heard.messages[0]
    heard = reopened(turn.heard, typed.text, cued) if first else turn.heard
    said = _Said(message, typed, calmed(typed.text), heard, bool(back))
    told = _lines(said, back, turn)
    kept = signed(_found(said, told, turn), turn.heard, turn.overheard)
    if turn.sifts and not back:
        kept = _left(salient(kept), said, turn)
    _claim(kept, said, turn)


def _lines(said: _Said, back: tuple[TakenBack, ...], turn: Turn) -> tuple[Line, ...]:
    """The lines of a message; whoever speaks, and what is heard in them, is kept for the rest."""
    process, heard = turn.heard.process, said.heard
    cast = cast_of(turn.heard.people, turn.heard.speaker)
    turn.memory.speaker = cast.party(cast.speaker, cast.speaker.name)
    turn.memory.leads = heard.vantage.side is Side.LEADER
    topic = f"{process.name} {process.description}"
    told = lines(said.calm, cast, topic, tuple(one.words.cue for one in back))
    if said.asked is None:
        told = tuple(part for line in told for part in without_gaps(line, heard))
    turn.overheard = _overheard(told, turn)
    asked_for = heard.question is not None and heard.question.slot not in UNASKED
    turn.adds = turn.sifts and asked_for and not back
    return told


def _found(said: _Said, told: tuple[Line, ...], turn: Turn) -> list[Told]:
    """What the lines tell, an answer as one and with what is told beside it."""
    drafts = drafts_of(told, turn, said.heard)
    found = _left([Told(draft, line.start, line.end) for line, draft in drafts], said, turn)
    if said.asked is None:
        return found
    if said.takes_back:
        return widened(found, _claiming(told), said.calm, onward=False)
    given = any(c.kind is said.asked and not isinstance(c.value, Text) for c in turn.claims)
    beside = told_beside(joined(found, said.calm), said.calm, said.asked, answered=given)
    return widened(_left(list(beside), said, turn), _claiming(told), said.calm, onward=True)


def _claim(kept: list[Told], said: _Said, turn: Turn) -> None:
    """Claim what stands in the words as they were typed; refuse the rest."""
    calm = said.calm
    drafts = [(_placed(one.draft, said.typed), calm[one.start : one.end]) for one in kept]
    if len(drafts) > MAX_CLAIMS:
        turn.refused.append(Refusal("", f"more than {MAX_CLAIMS} claims in one message"))
    made, refused = grounded_by(drafts[:MAX_CLAIMS], said.message, said.heard)
    turn.claims += [claim for claim, _ in made]
    turn.made_of |= {claim.id: draft for claim, draft in made}
    turn.refused += refused


def _renew(turn: Turn) -> None:
    """Claim what amounts put in another's place say, and not that they tell something else."""
    for draft, message in list(renewed(turn.claims, turn.taken_back, turn.heard)):
        sentence = message.text[draft.start : draft.end]
        made, refused = grounded_by([(draft, sentence)], message, turn.heard)
        turn.refused += refused
        for claim, whole in made:
            instead = superseded(turn.claims, claim)
            turn.claims = [one for one in turn.claims if one not in instead] + [claim]
            turn.made_of[claim.id] = whole


def _overheard(told: tuple[Line, ...], turn: Turn) -> Overheard:
    """What is heard in the lines that claim something."""
    claiming = [line for line in told if line.sort is Sort.CLAIM]
    slot = turn.heard.question.slot if turn.heard.question else None
    chances = turn.ear.chances([" ".join(line.text.split()) for line in claiming], slot)
    spans = ((line.start, line.end) for line in claiming)
    return Overheard(tuple((*at, one) for at, one in zip(spans, chances, strict=True)))


def _claiming(told: tuple[Line, ...]) -> list[tuple[int, int]]:
    return [(line.start, line.end) for line in told if line.sort is Sort.CLAIM]


def _left(told: list[Told], said: _Said, turn: Turn) -> list[Told]:
    """What is not left out; the rest is refused, each with its reason."""
    text = said.typed.text
    turn.refused += [_left_out(one.draft, text) for one in told if one.draft.left_out]
    return [one for one in told if not one.draft.left_out]


def _left_out(draft: Draft, text: str) -> Refusal:
    return Refusal(text[draft.start : draft.end][:SHOWN], f"{draft.kind.value}: {draft.left_out}")


def _read_of(text: str) -> str:
    """So much of a message as is read: up to a whole line, if it has lines."""
    if len(text) <= MAX_CHARACTERS:
        return text
    line = text.rfind("\n", MAX_CHARACTERS // 2, MAX_CHARACTERS)
    return text[: line if line > 0 else MAX_CHARACTERS]


def _placed(draft: Draft, typed: Legible) -> Draft:
    if typed.places is None:
        return draft
    start, end = typed.typed(draft.start, draft.end)
    return replace(draft, start=start, end=end)
