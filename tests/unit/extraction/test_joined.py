"""What is said in two breaths is one claim, and two statements stay two."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capture.extraction.drafts import Draft, words
from capture.extraction.joined import Told, joined
from model_store.values import Party, Range, Unit
from model_store.vocabulary import Kind, Polarity, Slot
from tests.unit.extraction.reading import live, people_of, read

STEP = "Clear the parcel"
sentences = st.lists(
    st.text("abc ", min_size=3, max_size=30).filter(str.strip), min_size=1, max_size=5
)


def told(texts, kind=Kind.EXCEPTION):
    whole, found = ". ".join(texts), []
    for text in texts:
        at = len(". ".join(texts[: len(found)])) + (2 if found else 0)
        end = at + len(text)
        says = words(whole, at, end)
        draft = Draft(kind=kind, start=at, end=end, value=says, mention=STEP)
        found.append(Told(draft, at, at + len(text)))
    return whole, found


@settings(deadline=None)
@given(sentences)
def test_joining_covers_the_same_words_in_fewer_claims(texts):
    whole, found = told(texts)
    kept = joined(found, whole)
    assert len(kept) <= len(found)
    assert kept[0].draft.start == found[0].draft.start
    assert kept[-1].draft.end == found[-1].draft.end


@settings(deadline=None)
@given(sentences)
def test_joining_twice_is_joining_once(texts):
    whole, found = told(texts)
    once = joined(found, whole)
    assert joined(once, whole) == once


@settings(deadline=None)
@given(sentences)
def test_two_steps_are_never_one(texts):
    whole, found = told(texts, Kind.STEP)
    assert joined(found, whole) == found


def test_two_values_are_two_claims():
    text = "two days. ten days"
    day = [Range(2, 2, Unit.DAY), Range(10, 10, Unit.DAY)]
    drafts = [
        Draft(kind=Kind.WAIT, start=0, end=8, value=day[0], mention=STEP),
        Draft(kind=Kind.WAIT, start=10, end=18, value=day[1], mention=STEP),
    ]
    assert len(joined([Told(d, d.start, d.end) for d in drafts], text)) == 2


def test_what_is_denied_is_not_joined_to_what_holds():
    text = "me. not her"
    party = Party("me", person="U1")
    drafts = [
        Draft(kind=Kind.OWNER, start=0, end=2, value=party, mention=STEP),
        Draft(kind=Kind.OWNER, start=4, end=11, value=party, mention=STEP,
              polarity=Polarity.DENIES),
    ]  # fmt: skip
    assert len(joined([Told(d, d.start, d.end) for d in drafts], text)) == 2


def test_a_time_and_its_reason_are_one_wait_with_the_time():
    reading = read("Two days. The stamp has to come first.", slot=Slot.WAIT, step=STEP)
    (wait,) = live(reading, Kind.WAIT)
    assert (wait.value.low, wait.quote) == (2, "Two days. The stamp has to come first")


def test_the_same_owner_twice_is_one_claim_in_the_fuller_words():
    reading = read("Joanna.", "it is always Joanna, nobody else", slot=Slot.OWNER, step=STEP)
    assert people_of(reading, Kind.OWNER) == ["U3"]
    assert live(reading, Kind.OWNER)[0].quote.startswith("it is always Joanna")


def test_what_was_taken_back_is_never_joined_to_what_replaces_it():
    reading = read(
        "Fifteen forms get lost. no wait, ten get lost.", slot=Slot.EXCEPTION, step=STEP
    )
    assert [c.quote for c in live(reading, Kind.EXCEPTION)] == ["ten get lost"]


@pytest.mark.parametrize("slot", [Slot.OPENING, Slot.BELIEF])
def test_two_sentences_of_a_narrative_stay_two_statements(slot):
    reading = read("Every box is scanned at the gate. Nobody leaves without a stamp.", slot=slot)
    assert len(live(reading, Kind.CONTROL)) == 2


@pytest.mark.parametrize("slot", [Slot.OPENING, Slot.OWNER])
@pytest.mark.parametrize("who", ["nobody else", "no one else"])
def test_what_nobody_else_does_is_done_and_its_object_does_nothing(who, slot):
    """Of the rota planner that nobody else reads, no doer is made, and no step is denied."""
    reading = read(f"{who} reads route planner exports", slot=slot)

    assert people_of(reading, Kind.OWNER) == []
    assert live(reading, Kind.SINGLE_PERSON)
    assert not [c for c in live(reading, Kind.STEP) if c.polarity is Polarity.DENIES]
