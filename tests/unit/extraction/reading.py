"""One way to hear a text in the tests of the extractor, with people nobody else knows."""

from functools import cache

from capture.extraction.rules import RuleExtractor
from capture.ports import Heard, Question, Reading
from model_store.claims import Claim, Message
from model_store.people import Person, Process
from model_store.values import Party
from model_store.vocabulary import Kind, Slot, Vantage

PEOPLE = (
    Person("U1", "Samira Haddad", "Claims handler", "Leeds", "Claims"),
    Person("U2", "Bogdan Ionescu", "Payments clerk", "Cork", "Payments"),
    Person("U3", "Joanna Wolska", "Loss adjuster", "Leeds", "Field"),
    Person("U4", "Helen Brandt", "Head of claims", "Leeds", "Claims"),
)
_PROCESS = Process("P1", "Claim to payment", "From a reported loss to money in the bank.")


@cache
def extractor() -> RuleExtractor:
    return RuleExtractor(sifts=False)


def read(
    *texts: str,
    slot: Slot | None = Slot.OPENING,
    step: str | None = None,
    speaker: Person = PEOPLE[0],
    vantage: Vantage = Vantage.OPERATOR,
    earlier: tuple[Claim, ...] = (),
) -> Reading:
    messages = tuple(
        Message(f"m{number}", speaker.key, "P1", "a1", text, "2030-01-01T09:00:00Z")
        for number, text in enumerate(texts)
    )
    return extractor().read(
        Heard(
            messages=messages,
            question=Question(slot, step, "") if slot else None,
            speaker=speaker,
            vantage=vantage,
            process=_PROCESS,
            people=PEOPLE,
            earlier=earlier,
        )
    )


def live(reading: Reading, kind: Kind | None = None) -> list[Claim]:
    gone = {correction.claim for correction in reading.corrections}
    return [c for c in reading.claims if c.id not in gone and kind in (None, c.kind)]


def people_of(reading: Reading, kind: Kind) -> list[str | None]:
    values = [c.value for c in live(reading, kind)]
    return [v.person or v.role or v.system for v in values if isinstance(v, Party)]


def mentions(reading: Reading) -> list[str]:
    return [c.mention for c in live(reading, Kind.STEP)]


def steps(text: str, vantage: Vantage = Vantage.OPERATOR) -> list[str]:
    """What is done, as it is called in a first account."""
    return [claim.mention for claim in live(read(text, vantage=vantage), Kind.STEP)]


def quotes(text: str, kind: Kind, vantage: Vantage = Vantage.OPERATOR) -> list[str]:
    """The words of every claim of a kind in a first account."""
    return [claim.quote for claim in live(read(text, vantage=vantage), kind)]
