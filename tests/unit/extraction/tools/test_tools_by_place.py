"""Tools nobody listed are known by where they stand, and what only stands like one is none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capture.extraction.tools.found import tools
from capture.extraction.tools.placed import answer_as_tool
from model_store.vocabulary import Kind, Slot
from tests.unit.extraction.reading import live, read

FRAMES = [
    "i log it in {}",
    "we book the slot in {}.",
    "she enters them into {} by hand",
    "I close the case in {} and go home",
    "it is kept in {} every day",
]
NAMES = ["zebra", "tilda", "loopy", "mosaik", "quillo"]


@settings(deadline=None)
@given(
    st.sampled_from(NAMES),
    st.sampled_from(FRAMES),
)
def test_a_bare_noun_that_work_is_entered_in_is_a_system(name, frame):
    assert name in [t.name for t in tools(frame.format(name))]


@pytest.mark.parametrize(
    "text",
    [
        "i sign it in person",
        "we put it in writing",
        "they check it in parallel",
        "I file them in batches",
        "we book it in advance",
        "I write it in pencil and go",
        "she works in Poland",
        "it was done in March",
        "that word I hear today",
        "a line of ten people",
    ],
)
def test_a_manner_a_place_a_time_and_an_everyday_word_are_no_tools(text):
    assert not [t for t in tools(text) if not t.unofficial]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mosaik crashes twice a day", "Mosaik"),
        ("Tilda won't load on Mondays", "Tilda"),
        ("the price comes out of the pricing model", "pricing model"),
        ("we calculate it in the configurator", "configurator"),
        ("it goes through the Ferro portal", "Ferro portal"),
    ],
)
def test_what_only_software_does_and_kinds_of_tools_are_heard(text, name):
    assert name in [t.name for t in tools(text)]


@pytest.mark.parametrize(
    ("said", "name"),
    [("tilda", "tilda"), ("It's done in tilda.", "tilda"), ("Quillo, mostly", "Quillo")],
)
def test_a_bare_answer_is_a_name(said, name):
    assert answer_as_tool(said).name == name


@pytest.mark.parametrize("said", ["I can't say.", "nobody knows", "it depends", "seconds"])
def test_a_sentence_is_no_name(said):
    assert answer_as_tool(said) is None


def test_asked_for_a_system_people_name_it_without_a_preposition():
    reading = read("Ferro for the council, Quillo for us", slot=Slot.SYSTEM, step="Book the slot")
    assert {c.value.name for c in live(reading, Kind.SYSTEM)} == {"Ferro", "Quillo"}


def test_a_way_a_word_travels_is_no_system_in_passing():
    assert not live(read("Then the plans go to Bogdan by mail."), Kind.SYSTEM)


def test_a_board_that_decides_is_people():
    assert not live(read("Then the change board decides on Fridays."), Kind.SYSTEM)
