"""Who does it and who gets it next is heard in a first free account."""

import pytest

from model_store.vocabulary import Kind, Vantage
from tests.unit.extraction.reading import people_of, read


@pytest.mark.parametrize(
    "text",
    [
        "A nurse walks in with it, I fix it.",
        "Joanna comes down with a scrap of paper, and I find the part number.",
        "bogdan just pops round to my desk w/ a floppy and i load it",
        "Accounts drops a csv on the drive, I open it.",
        "The drawings come from Bogdan. I print them.",
        "After the audit the file is coming to our pool. I am checking it.",
        "Material reaches me by fax, rarely through the tool.",
        "The foreman drops off the slips. I count them.",
        "The night shift leaves the keys. I open up at six.",
        "Helen turns up with the samples and I label them.",
    ],
)
def test_what_is_brought_to_who_speaks_is_handed_to_them(text):
    assert "U1" in people_of(read(text), Kind.HANDOFF)


@pytest.mark.parametrize(
    "text",
    [
        "I open it. Joanna sends the parcel to Bogdan.",
        "I open it, then Joanna sends the parcel.",
        "Customers come in with a form.",
        "The portal sends a mail every night.",
    ],
)
def test_what_is_brought_to_others_is_not_handed_to_who_speaks(text):
    assert "U1" not in people_of(read(text), Kind.HANDOFF)


def test_who_leads_is_handed_nothing_by_a_sender():
    assert not people_of(
        read("Joanna sends the survey. Bogdan pays.", vantage=Vantage.LEADER), Kind.HANDOFF
    )


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("I cut it. The icing is me and Bogdan.", "U1"),
        ('I cut it. The "automatic oven" is me, with a shovel.', "U1"),
        ("We bake. The final yes is mine, on every cake.", "U1"),
        ("Fish and milk is for me alone.", "U1"),
        ("I weigh it. Washing is Bogdan.", "U2"),
        ("I release it. Yes, me, the same me.", "U1"),
        ("I do the feeding, it's me in the week and Joanna on Saturdays.", "U3"),
    ],
)
def test_whose_it_is_may_be_said_with_is(text, who):
    assert who in people_of(read(text), Kind.OWNER)


@pytest.mark.parametrize("text", ["My boss is Joanna.", "The plumber is Bogdan.", "It is Helen."])
def test_who_somebody_is_makes_nobody_an_owner(text):
    assert not people_of(read(text), Kind.OWNER)


@pytest.mark.parametrize(
    "text",
    [
        "I open it, then it waits for Joanna.",
        "I open it and after that it sits with Joanna.",
        "I note it, then it is with Joanna.",
        "I note it, Joanna gets her list from me.",
    ],
)
def test_whom_the_work_lies_with_gets_it(text):
    assert "U3" in people_of(read(text), Kind.HANDOFF)


def test_a_thing_had_done_is_done_by_who_has_it_done():
    text = "Joanna has the lease countersigned."
    assert people_of(read(text, vantage=Vantage.LEADER), Kind.OWNER) == ["U3"]


@pytest.mark.parametrize(
    "text",
    [
        "I mark the batch. After that Joanna.",
        "We weigh it, then over to Joanna.",
        "I draw the plan. Joanna gets the drawings.",
        "I seal it and it falls into Joanna's tray.",
    ],
)
def test_the_next_hand_may_be_all_that_is_said(text):
    assert "U3" in people_of(read(text), Kind.HANDOFF)


@pytest.mark.parametrize(
    "text",
    [
        "Joanna places the sets on my table. I stamp them.",
        "Bogdan rings my cell. I drive out.",
        "Bogdan leaves the keys in our box.",
    ],
)
def test_what_is_laid_where_who_speaks_finds_it_is_handed_over(text):
    assert "U1" in people_of(read(text), Kind.HANDOFF)


@pytest.mark.parametrize(
    ("text", "who"),
    [("Joanna has zoning, Bogdan has drains.", "U3"), ("Spare parts also me.", "U1")],
)
def test_a_field_of_work_may_be_somebodys(text, who):
    assert who in people_of(read("I lead. " + text), Kind.OWNER)
