"""A word or two is an answer, and is quoted with the sentence that goes on from it."""

import pytest

from model_store.people import Person
from model_store.vocabulary import Kind, Slot
from tests.unit.extraction.reading import live, people_of, read


@pytest.mark.parametrize(
    ("said", "kind", "quote"),
    [
        ("me. saturdays when the shop is shut", Kind.OWNER, "me. saturdays when the shop is shut"),
        ("Bogdan. Over 5000 the board.", Kind.OWNER, "Bogdan. Over 5000 the board"),
        ("i file. all", Kind.OWNER, "i file. all"),
        ("Joanna. Bogdan on Saturdays.", Kind.OWNER, "Joanna. Bogdan on Saturdays"),
        ("Orbis. Tilda i cannot open.", Kind.SYSTEM, "Orbis. Tilda i cannot open"),
        ("Same day. I am quick.", Kind.WAIT, "Same day. I am quick"),
        ("Two weeks. Three in August.", Kind.WAIT, "Two weeks. Three in August"),
        ("Never. We would hear of it.", Kind.EXCEPTION, "Never"),
    ],
)  # fmt: skip
def test_a_word_or_two_is_quoted_with_what_goes_on_from_it(said, kind, quote):
    slot = Slot(kind.value)
    assert quote in [c.quote for c in live(read(said, slot=slot, step="Count the till"))]


def test_a_whole_sentence_is_quoted_alone():
    reading = read("Bogdan does the till. Joanna only watches.", slot=Slot.OWNER, step="Count")
    assert "Bogdan does the till" in [c.quote for c in live(reading, Kind.OWNER)]


def test_what_is_no_claim_is_not_taken_along():
    reading = read("Me. The canteen has no coffee again.", slot=Slot.OWNER, step="Count")
    assert [c.quote for c in live(reading, Kind.OWNER)] == ["Me"]


def test_a_team_is_named_as_the_team_and_not_as_the_one_role_in_it():
    team = (Person("U1", "Ada Berg", "Refund clerk", "Oslo", "Guest care"),)
    reading = read("guest care does that", slot=Slot.OWNER, step="Refund", speaker=team[0])
    assert people_of(reading, Kind.OWNER) != ["Refund clerk"]
