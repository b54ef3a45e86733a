"""Software of any trade is known by name, what people make or keep for themselves is theirs."""

import pytest

from capture.extraction.tools.found import tools
from capture.extraction.tools.tool import tool_words
from model_store.vocabulary import Kind
from tests.unit.extraction.reading import live, read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The site manager logs the defect in Procore.", "Procore"),
        ("The nurse charts it in Meditech.", "Meditech"),
        ("recruiters put the candidate on Bullhorn", "Bullhorn"),
        ("The cashier rings it up on Lightspeed.", "Lightspeed"),
        ("labels come out of Shiptheory", "Shiptheory"),
        ("we ring it up on Square", "Square"),
        ("The clerk rings it up on the till.", "till"),
    ],
)
def test_software_of_any_trade_is_known_wherever_it_stands(text, name):
    assert name in [t.name for t in tools(text)]


@pytest.mark.parametrize(
    "text",
    [
        "we meet on the square",
        "the picture is on canvas",
        "there is a line of people at the counter",
        "it was not wise of him",
        "it waits till Friday",
        "Clover grows in the yard.",
    ],
)
def test_a_product_named_like_an_everyday_thing_is_meant_in_capitals_only(text):
    assert not tools(text)


@pytest.mark.parametrize(
    "text",
    [
        "I have a small list of customers who get no reminder.",
        "She keeps a tracker of her own for the late ones.",
        "I built a macro that splits them.",
        "What they promise me goes in my red book.",
        "There's a Word list of every client's odd rules.",
        "receipts pile up in a shoebox till quarter end",
        "the driver sends me a voice note and I type it up",
        "they WeTransfer me the drawings",
        "swaps go up on the noticeboard",
    ],
)
def test_what_somebody_keeps_or_made_is_their_own(text):
    assert live(read(text), Kind.SHADOW_TOOL)


@pytest.mark.parametrize(
    "text",
    [
        "We have a list of approved suppliers in the portal.",
        "There is a board meeting every month.",
        "I have a file to send to the bank.",
        "The goods are in the box.",
        "The folder goes to the lawyer.",
    ],
)
def test_a_thing_of_the_house_or_of_the_work_is_nobodys_own(text):
    assert not live(read(text), Kind.SHADOW_TOOL)


def test_software_of_many_trades_is_listed_in_small_letters():
    products = tool_words("products")
    assert len(products) > 400
    assert all(word == word.lower() for word in products)
