"""Turns, answers and models for tests of what a model may add."""

from collections.abc import Callable

from capture.extraction.model.sent.answer import Answer, Part, SaidClaim, What
from capture.extraction.model.sent.port import Request
from capture.ports import Heard, Question, Reading
from model_store.claims import Message
from model_store.people import Person, Process
from model_store.vocabulary import Hedge, Kind, Polarity, Slot, Vantage

ME = Person("U1", "Ada Moor", "Packer")
LOTTE = Person("U2", "Lotte Graf", "Dispatcher")


def heard(
    *texts: str,
    slot: Slot | None = None,
    step: str | None = None,
    vantage: Vantage = Vantage.OPERATOR,
    known: tuple[str, ...] = (),
) -> Heard:
    """One turn of Ada's."""
    account = f"P/U1/{vantage}"
    return Heard(
        messages=tuple(
            Message(f"m{n}", "U1", "P", account, text, "2026-01-05")
            for n, text in enumerate(texts)
        ),
        question=Question(slot, step, "?") if slot else None,
        speaker=ME,
        vantage=vantage,
        process=Process("P", "Shipping"),
        people=(ME, LOTTE),
        known_steps=known,
    )


def said(kind: Kind, quote: str, value: str = "", subject: str = "", **other: object) -> SaidClaim:
    """A model's claim with everything ordinary left out."""
    fields: dict[str, object] = {
        "polarity": Polarity.ASSERTS,
        "modality": "done",
        "hedge": Hedge.CERTAIN,
        "corrects": False,
    }
    return SaidClaim.model_validate(
        {**fields, **other, "kind": kind, "quote": quote, "value": value, "subject": subject}
    )


def answer(*parts: tuple[int, What, list[SaidClaim]]) -> Answer:
    """An answer of some clauses."""
    return Answer(parts=[Part(clause=n, reality=what, claims=claims) for n, what, claims in parts])


class Scripted:
    """A model that says what it is told to, and remembers what it was asked."""

    name = "scripted"

    def __init__(self, reply: Callable[[Request], Answer] | Answer) -> None:
        self.reply = reply
        self.asked: list[Request] = []

    def answer(self, request: Request) -> Answer:
        """Give the reply that was prepared."""
        self.asked.append(request)
        return self.reply if isinstance(self.reply, Answer) else self.reply(request)


class Silent:
    """Rules that read nothing."""

    def read(self, heard: Heard) -> Reading:
        """Nothing at all."""
        del heard
        return Reading()
