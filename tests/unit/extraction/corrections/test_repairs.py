"""An amount put in place of another takes it back; amounts that hold beside each other stay."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from capture.extraction.corrections.repairs import repairs
from capture.extraction.corrections.turns import taken_back_in
from model_store.values import Range, Unit
from model_store.vocabulary import Kind, Slot
from tests.unit.extraction.reading import live, read

ENOUGH = settings(max_examples=300, deadline=None)
NUMBERS = st.integers(2, 90)
UNITS = st.sampled_from(["a week", "a day", "per month", "days", "hours", "minutes"])
EDITS = st.sampled_from(
    (
        *("no", "nah", "ah no", "no no", "okay", "all right", "sorry", "wait", "oh", "hm, sorry"),
        *(
            "let me be fair",
            "to be candid",
            "who am i fooling",
            "I'm pulling your leg",
            "no, I lied",
        ),
        *("I counted now", "I have looked", "just checked", "no, that was the spring"),
        "I mistimed it, no",
    )
)
CASES = st.sampled_from(["in winter", "for Leeds", "when it rains", "on Mondays", "with a permit"])


@ENOUGH
@given(NUMBERS, NUMBERS, UNITS, EDITS, st.sampled_from([", ", ": ", ". ", ".. "]))
def test_an_amount_behind_words_of_editing_replaces_the_one_before(old, new, unit, edit, mark):
    """In the next message, with its unit or without; only the first amount is named as fallen."""
    assume(not (edit.endswith("no") and mark == ". "))  # "no. 5" is number five
    for second in (f"{edit}{mark}{new}", f"{edit}{mark}{new} {unit}"):
        found = repairs([f"{old} {unit}", second])
        assert [r.old.start for r in found] == ([] if old == new else [0]), second
        assert all(r.value is not None and r.value.low == new for r in found)
        assert all(r.value.unit is r.old.range.unit for r in found)


@ENOUGH
@given(NUMBERS, NUMBERS, UNITS, st.sampled_from(["no", "ah no", "nah", "no, honestly"]))
def test_it_does_so_behind_dots_too(old, new, unit, edit):
    """A pause that can be heard is enough."""
    found = repairs([f"{old} {unit}.. {edit}, {new}"])
    assert len(found) == (old != new)


@ENOUGH
@given(NUMBERS, NUMBERS, UNITS, CASES, st.sampled_from(["", "okay, ", "hm, ", "oh, ", "well, "]))
def test_amounts_with_cases_of_their_own_are_no_repair(old, new, unit, cases, edit):
    """Neither where the cases stand before the second amount nor where they stand behind it."""
    assert not repairs([f"{old} {unit}", f"{edit}{cases} {new}"])
    assert not repairs([f"{old} {unit}", f"{edit}{new} {unit} {cases}"])
    assert not repairs([f"{old} {unit}. That's {cases}. Cork {new}"])


@ENOUGH
@given(
    NUMBERS, NUMBERS, UNITS, st.sampled_from([", ", " or ", " to ", "-", " and ", ", sometimes "])
)
def test_lists_and_ranges_are_no_repair(old, new, unit, joint):
    """What is said in one breath holds together, and so does what only follows."""
    assert not repairs([f"{old}{joint}{new} {unit}"])
    assert not repairs([f"{old} {unit}. {new} {unit}."])
    assert not repairs([f"{old} {unit}", f"the boxes {new}"])


@given(st.lists(st.text(max_size=60), max_size=3))
def test_whatever_is_said_its_places_are_in_it(texts):
    """No text makes it raise, and every stretch lies in its message."""
    for one in repairs(texts):
        assert 0 <= one.old.start < one.old.end <= len(texts[one.old.message])
        assert (
            one.cue[0] <= one.cue[1] <= one.new.start < one.new.end <= len(texts[one.new.message])
        )


def test_the_number_that_is_named_again_is_the_one_that_falls():
    """Of two amounts said before, what is said of one of them tells which is meant."""
    (found,) = repairs(["30 crates a day, 4-5 are broken", "sorry 30 was last year, more like 20"])
    assert (found.old.start, found.value.low) == (0, 20)


def test_an_amount_alone_is_claimed_in_the_unit_of_the_one_it_replaces():
    """As a claim of that kind, linked as its successor; what was told beside it stays."""
    reading = read("I ship it as a sample", "3 times per month", "okay, 5", slot=Slot.WORKAROUND)
    (kept,) = live(reading, Kind.FREQUENCY)
    assert kept.value == Range(5, 5, Unit.ITEM, per=Unit.MONTH)
    assert [c.successors for c in reading.corrections] == [(kept.id,)]
    assert [c.quote for c in live(reading, Kind.WORKAROUND)] == ["I ship it as a sample"]


def test_what_is_no_amount_stays_where_one_is_replaced():
    """Who takes back how many has not taken back who does it."""
    reading = read("Bogdan gets forty a week", "no, thirty", slot=Slot.VOLUME)
    assert [c.value.low for c in live(reading, Kind.VOLUME)] == [30]


@pytest.mark.parametrize(
    "cue", ["no,", "nah", "No o.", "Forgive me,", "ne stop,", "o wait no,", "Sorry sorry,"]
)
def test_a_no_that_opens_the_message_behind_an_answer_takes_it_back(cue):
    """Also where what comes is read as something else than what was asked for."""
    reading = read("Bogdan does it.", f"{cue} Joanna does it.", slot=Slot.OWNER, step="Check")
    assert [c.value.person for c in live(reading, Kind.OWNER)] == ["U3"]


def test_a_repair_stands_for_the_cues_it_is_made_of():
    """One thing is taken back once."""
    first, second = taken_back_in(["Ten a week.", "no, sorry, twelve"])
    assert not first
    assert [one.amount for one in second] == [(0, 0, 10)]


@pytest.mark.parametrize(
    "words",
    ["I have looked: {}", "Let me be candid, {}", "who am i fooling, {}", "I asked her now. {}"],
)
def test_words_about_the_saying_before_take_a_name_back_too(words):
    """Whatever was looked up since, and whatever somebody calls their first answer."""
    said = words.format("Joanna does it.")
    reading = read("Bogdan does it.", said, slot=Slot.OWNER, step="Check")
    assert [c.value.person for c in live(reading, Kind.OWNER)] == ["U3"]


@pytest.mark.parametrize(
    "said", ["I checked the date, Joanna signs.", "I called Joanna, she signs."]
)
def test_doings_are_no_words_about_a_saying(said):
    """A second sentence of a story takes nothing back."""
    reading = read("Bogdan does it.", said, slot=Slot.OWNER, step="Check")
    assert not reading.corrections


def test_how_often_is_claimed_where_only_the_second_word_on_it_counts():
    """The first was asked rather than told."""
    reading = read(
        "I key it in twice a week? ... Sorry, I opened the book now. Five.", slot=Slot.WORKAROUND
    )
    assert [c.value.low for c in live(reading, Kind.FREQUENCY)] == [5]
