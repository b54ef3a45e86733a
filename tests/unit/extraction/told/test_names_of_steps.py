"""What a step is called: by what is done to what, however the sentence is turned."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model_store.vocabulary import Kind
from tests.unit.extraction.reading import live, mentions, read

THINGS = st.sampled_from(["permit", "voucher", "logbook", "crate", "leaflet"])
REACHING = st.sampled_from(["ring", "call", "phone", "ask", "message"])
PLACES = st.sampled_from(["harbour", "surgery", "school", "hotel"])


@settings(deadline=None, max_examples=25)
@given(THINGS, REACHING, PLACES)
def test_whoever_is_reached_is_not_what_is_worked_on(thing, reach, place):
    reading = read(f"I print the {thing}. Then I {reach} the {place} and I sign it.")
    assert f"sign the {thing}" in mentions(reading)
    assert f"sign the {place}" not in mentions(reading)


@settings(deadline=None, max_examples=25)
@given(THINGS)
def test_what_reaches_the_speaker_is_what_it_stands_for(thing):
    reading = read(f"I get a {thing} by email, I key it into the register.")
    assert f"key a {thing}" in mentions(reading)


@pytest.mark.parametrize("word", ["them", "they", "what", "one", "everything"])
def test_words_that_name_nothing_are_never_the_thing(word):
    reading = read(f"I sort {word} on Mondays. Then I stamp it.")
    assert f"stamp {word}" not in mentions(reading)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("The late ones we go through on Fridays.", "go through the late ones"),
        ("The odd ones we go through each Tuesday.", "go through the odd ones"),
        ("The parcels I look at in the evening.", "look at the parcels"),
        ("The forms we fill them in on paper.", "fill the forms"),
        ("The labels I type in the shed.", "type the labels"),
    ],
)
def test_what_stands_in_front_keeps_the_preposition_of_its_verb_behind(told, name):
    assert name in mentions(read(told))


@pytest.mark.parametrize("reach", ["rings", "calls", "texts", "messages", "phones"])
def test_whoever_reaches_the_speaker_names_no_step(reach):
    reading = read(f"Mostly Bogdan {reach} me when the crate is full. I weigh the crate.")
    assert not any(" me" in f" {m}" for m in mentions(reading))
    assert "weigh the crate" in mentions(reading)


def test_being_told_hands_nothing_over():
    reading = read("I am told that Bogdan books the crates.")
    assert live(reading, Kind.HANDOFF) == []
