"""Whatever words people take something back with, it falls and its successor stands."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model_store.claims import canonical
from model_store.vocabulary import Kind, Slot
from tests.unit.extraction.reading import live, read

PAIRS = {
    Slot.OWNER: (Kind.OWNER, "Bogdan does it", "Joanna does it"),
    Slot.WAIT: (Kind.WAIT, "Two days", "five days"),
    Slot.HANDOFF: (Kind.HANDOFF, "I send it to Bogdan", "it goes to Joanna"),
    Slot.DURATION: (Kind.DURATION, "Ten minutes", "forty minutes"),
    Slot.FREQUENCY: (Kind.FREQUENCY, "Once a month", "twice a week"),
    Slot.SYSTEM: (Kind.SYSTEM, "In Orbis", "in SAP"),
}
CUES = (
    "No. {}", "No, {}", "No: {}", "Sorry, {}", "Wait, {}", "wait no, {}", "I mean {}",
    "Correction: {}", "Scratch that, {}", "Strike that, {}", "Scrap that. {}", "no no, {}",
    "Forget what I said, {}", "ah no, {}", "nah, {}", "Actually, {}", "actually no: {}",
    "My mistake, {}", "My bad: {}", "I was wrong, {}", "That's wrong, {}", "hm no {}",
    "Let me correct that: {}", "I must correct myself, {}", "OK let me be fair, {}",
    "to be honest, {}", "Honestly? {}", "Rubbish, {}", "oops, {}", "Hang on, {}", "hold on. {}",
    "Let me rephrase: {}", "Or rather {}", "I take that back, {}", "I stand corrected, {}",
    "edit: {}", "*{}", "Pardon, {}", "Apologies, {}", "Excuse me, {}", "I mixed that up: {}",
    "that was the old way, now {}", "oh wait, {}", "On second thought, {}", "I looked it up: {}",
    "Come to think of it, {}", "nope, {}", "ignore that, {}", "I misspoke: {}", "I meant {}",
    "Not really, {}", "ay no, {}", "err, {}", "uh sorry, {}", "truth is, {}", "no actually, {}",
    "that's outdated, {} now", "what am I saying, {}", "oi no sorry, {}", "no.. {}", "No - {}",
)  # fmt: skip
ENOUGH = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def values(claims):
    return {canonical(c.value) for c in claims}


@ENOUGH
@given(st.sampled_from(sorted(PAIRS)), st.sampled_from(CUES), st.sampled_from(["", ".", "!"]))
def test_what_is_taken_back_falls_wherever_the_cue_stands(slot, cue, mark):
    """In one message, in the next one of the turn, or a turn later: only the new value lives."""
    kind, old, new = PAIRS[slot]
    told, after = f"{old}.", cue.format(new) + mark
    first = read(told, slot=slot, step="Check").claims
    fallen = values(c for c in first if c.kind is kind)
    heirs = values(live(read(f"{new}.", slot=slot, step="Check"), kind))
    for reading in (
        read(f"{told} {after}", slot=slot, step="Check"),
        read(told, after, slot=slot, step="Check"),
    ):
        assert values(live(reading, kind)) & fallen == set(), (told, after)
        assert values(live(reading, kind)) & heirs, (told, after)
    later = read(after, slot=slot, step="Check", earlier=tuple(first))
    gone = {c.claim for c in later.corrections}
    assert gone >= {c.id for c in first if c.kind is kind}
    assert values(live(later, kind)) & heirs


@ENOUGH
@given(
    st.sampled_from(sorted(PAIRS)),
    st.sampled_from(
        ["And ", "Also, ", "", "On Mondays ", "Over 5000 ", "If he is sick, ", "Then "]
    ),
)
def test_without_a_cue_nothing_falls(slot, join):
    """A second value is a second value: only words of taking back take back."""
    _, old, new = PAIRS[slot]
    assert read(f"{old}. {join}{new}.", slot=slot, step="Check").corrections == ()


@pytest.mark.parametrize(
    "told",
    [
        "No. Bogdan does it.",
        "Bogdan does it. Actually, Joanna also does it.",
        "Bogdan does it. Well, if it is over 5000 then Joanna does it.",
        "We wait for the stamp. There is no problem.",
        "I correct the amount. Then I scratch the label off.",
        "I ignore that and call it a day. Bogdan calls it done.",
        "Helen says what I meant. Bogdan signs it.",
    ],
)
def test_words_that_only_look_like_taking_back_take_nothing_back(told):
    assert read(told, slot=Slot.OWNER, step="Check").corrections == ()


@pytest.mark.parametrize(
    ("asked", "after"),
    [
        (Slot.OWNER, "it's Joanna not Bogdan"),
        (Slot.OWNER, "Joanna, not Bogdan."),
        (Slot.WAIT, "scratch that, it's Joanna, not Bogdan"),
        (Slot.WAIT, "Forget what I said about Bogdan. Joanna does it."),
        (Slot.SYSTEM, "I was wrong about Bogdan, it is Joanna."),
        (Slot.WAIT, "Correction to what I said earlier: Joanna does it, not Bogdan."),
        (Slot.SYSTEM, "By the way, forget what I said about Bogdan, Joanna signs it."),
    ],
)
def test_a_later_correction_reaches_the_answer_it_names(asked, after):
    """Whatever was asked meanwhile: who is named says which answer is taken back."""
    told = read("Bogdan does it.", slot=Slot.OWNER, step="Check").claims
    reading = read(after, slot=asked, step="Check", earlier=told)
    assert {c.claim for c in reading.corrections} >= {c.id for c in told}
    assert [c.value.person for c in live(reading, Kind.OWNER) if c.polarity == "asserts"] == ["U3"]


@pytest.mark.parametrize(
    ("told", "slot", "kind", "value"),
    [
        ("I send it to Joanna, not to Bogdan.", Slot.HANDOFF, Kind.HANDOFF, "U3"),
        ("Not to Bogdan, to Joanna.", Slot.HANDOFF, Kind.HANDOFF, "U3"),
        ("In SAP, not in Orbis.", Slot.SYSTEM, Kind.SYSTEM, "SAP"),
    ],
)
def test_what_is_named_to_be_excluded_is_denied(told, slot, kind, value):
    found = live(read(told, slot=slot, step="Check"), kind)
    assert value in {
        getattr(c.value, "person", None) or getattr(c.value, "name", "") for c in found
    }
    assert len({canonical(c.value) for c in found if c.polarity == "asserts"}) == 1


def test_a_time_named_to_be_excluded_is_left_out():
    spans = [c.value.high for c in live(read("Five days, not two.", slot=Slot.WAIT), Kind.WAIT)]
    assert spans == [5.0]
