"""Who gets the work next is heard by turns of phrase; products by how they are spelt."""

import pytest

from capture.extraction.patterns.marks import has
from capture.extraction.tools.found import tools
from model_store.vocabulary import Kind
from tests.unit.extraction.reading import live, read

WORK = "I weigh the crate and print a label. "
"""Something done before, for what is said to be handed on."""


@pytest.mark.parametrize(
    "text",
    [
        "Then it's over to Bogdan.",
        "Next stop finance.",
        "After me: finance.",
        "It's Bogdan's turn then.",
        "then the ball is in Bogdan's court",
        "I stick it in Bogdan's tray.",
        "I shove it under Bogdan's nose.",
        "I hang it on Bogdan's hook.",
        "it lands on Bogdan's desk",
        "I run it past Bogdan.",
        "I loop in Bogdan.",
        "I copy legal in.",
        "we get legal in",
        "Bogdan gets a copy.",
        "Bogdan is copied in.",
        "I buzz Bogdan.",
        "I lob it at Bogdan.",
        "I lodge it with Bogdan.",
        "I file it for finance to pick up.",
        "The rest is for finance.",
    ],
)
def test_the_next_hand_is_heard(text):
    assert live(read(WORK + text), Kind.HANDOFF)


@pytest.mark.parametrize(
    "text",
    [
        "I take the stamp from Bogdan's desk.",
        "I call it a day.",
        "The crate goes through the scanner.",
        "Bogdan never gets a copy.",
        "I push the crate to the wall.",
        "I update the sheet.",
        "I raise the ramp.",
    ],
)
def test_what_goes_to_nobody_is_no_hand_over(text):
    assert not live(read(WORK + text), Kind.HANDOFF)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I put the case on LoanDeck for them.", "LoanDeck"),
        ("We raise it on Q-Rail the same day.", "Q-Rail"),
        ("comments come by sheetly.io", "sheetly.io"),
    ],
)
def test_a_name_spelt_like_a_product_is_one(text, name):
    assert name in [t.name for t in tools(text)]


@pytest.mark.parametrize("text", ["I send it to McDonald.", "DeWitt signs it in the yard."])
def test_a_surname_with_a_capital_inside_is_no_product(text):
    assert not tools(text)


@pytest.mark.parametrize(
    "text",
    [
        "the reminders go to spam",
        "The feed died with the last upgrade.",
        "the franking machine is down one hour nearly each day",
        "there's been no ink since Easter",
        "The module does not know leap years.",
        "locked gate, dog, nobody home",
    ],
)
def test_a_thing_that_has_stopped_or_cannot_is_trouble(text):
    assert has("failing", text)


@pytest.mark.parametrize(
    "text", ["I don't take sugar.", "They do not know Greek.", "I put on the lamp."]
)
def test_what_people_do_not_do_is_no_trouble(text):
    assert not has("failing", text)
