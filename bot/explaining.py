"""Reading one text aloud: which claims are in it, in which words, and what was refused and why."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text as Line

from bot.bootstrap import Home, open_home
from bot.reports.screen import table
from bot.reports.wording import counted, quantity
from capture.ports import Heard, Question, Reading, Reason, Refusal
from model_store.claims import Claim, Message
from model_store.errors import ConfigurationError
from model_store.masking import mask
from model_store.people import Person, Process, account_key
from model_store.values import Party, Range, StepRef, System, Text, Value
from model_store.vocabulary import Hedge, Modality, Polarity, Slot, Vantage

READER = Person("U0", "You")
ANY = Process("P0", "any process")


def imagined() -> Home:
    """A home of no process at all, gone with the command."""
    return open_home(None)


def question_about(slot: str | None, step: str | None) -> Question:
    """The question a text answers, by its slot; without one it opens an interview.

    Raises:
        ConfigurationError: there is no such slot.
    """
    if slot is None:
        return Question(Slot.OPENING, None, "")
    if slot not in set(Slot):
        raise ConfigurationError(f"There is no slot “{slot}”. Slots are: {', '.join(Slot)}.")
    return Question(Slot(slot), step, "")


def explained(
    home: Home, text: str, question: Question, *, process: Process | None, leader: bool
) -> Iterator[RenderableType]:
    """Everything there is to show about one text."""
    reading = read(home, text, question, process=process, leader=leader)
    if reading.claims:
        rules = {reason.claim: _by(reason) for reason in reading.reasons}
        rows = [(*_row(claim), rules.get(claim.id, "")) for claim in reading.claims]
        yield table(("kind", "about", "value", "how", "in the words", "by pass: rule"), rows)
    yield Line(f"{counted(len(reading.claims), 'claim')} taken.", style="bold")
    for refusal in reading.refused:
        yield Line(_not_taken(refusal), style="dim")
    for correction in reading.corrections:
        taken_back = next((c for c in reading.claims if c.id == correction.claim), None)
        if taken_back:
            yield Line(f"taken back: “{taken_back.quote}”", style="dim")


def _by(reason: Reason) -> str:
    """The pass and rule, and how likely the classifier hears such a claim there."""
    heard = (sign for sign in reason.signs if sign.startswith("heard: "))
    return "; ".join((reason.rule, *heard))


def _not_taken(refusal: Refusal) -> str:
    """Why some words are no claim, with the words that tell it."""
    why = refusal.reason.replace("_", " ")
    told_by = f", by “{refusal.cue}”" if refusal.cue else ""
    return f"not taken: “{refusal.text}” ({why}{told_by})"


def read(
    home: Home, text: str, question: Question, *, process: Process | None, leader: bool
) -> Reading:
    """Read a text as if somebody had typed it."""
    subject = process or ANY
    vantage = Vantage.LEADER if leader else Vantage.OPERATOR
    account = account_key(subject.key, READER.key, vantage)
    message = Message("m0", READER.key, subject.key, account, mask(text), "")
    labels = (step.label for step in home.view(process).steps) if process else ()
    heard = Heard(
        messages=(message,),
        question=question,
        speaker=READER,
        vantage=vantage,
        process=subject,
        people=home.ledger.people(),
        known_steps=tuple(labels),
    )
    return home.extractor.read(heard)


def _row(claim: Claim) -> tuple[str, str, str, str, str]:
    how = [claim.modality] if claim.modality is not Modality.DONE else []
    marks = (
        *how,
        *([claim.polarity] if claim.polarity is Polarity.DENIES else []),
        *([claim.hedge] if claim.hedge is not Hedge.CERTAIN else []),
        *(["assumed"] if claim.assumed else []),
    )
    return claim.kind, claim.mention, value_words(claim.value), ", ".join(marks), claim.quote


def value_words(value: Value) -> str:
    """A value as it was understood, for whoever tunes the reader."""
    match value:
        case Party(as_said=said):
            known = value.person or value.role or value.system
            return f"{said} → {known}" if known and known != said else said
        case Range():
            return quantity(value)
        case System(name=words) | StepRef(mention=words) | Text(words=words):
            return words
