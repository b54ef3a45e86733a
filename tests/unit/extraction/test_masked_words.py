"""What was hidden before it was stored is never part of a quote."""

import pytest

from capture.extraction.rules import RuleExtractor
from capture.ports import Heard, Question
from model_store.claims import Message
from model_store.masking import MASK, mask
from model_store.people import Person, Process
from model_store.vocabulary import Slot, Vantage

TEXTS = (
    "i pay it to DE89 3704 0044 0532 0130 00 and then i tell the florist",
    "card 4111 1111 1111 1111",
    "we book the order under password: hunter2hunter2 and print the label",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("slot", [Slot.OPENING, Slot.WORKAROUND, Slot.WAIT])
def test_no_quote_holds_a_mask(text, slot):
    message = Message("m1", "U1", "P", "P/U1/operator", mask(text), "2026-05-07T09:00:00+00:00")
    assert MASK in message.text
    heard = Heard(
        messages=(message,),
        question=Question(slot, None, ""),
        speaker=Person("U1", "Noor Haddad", "florist"),
        vantage=Vantage.OPERATOR,
        process=Process("P", "Selling flowers"),
    )
    claims = RuleExtractor().read(heard).claims
    assert all(MASK not in c.quote and c.quote in message.text for c in claims)
