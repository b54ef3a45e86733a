"""Somebody who is fed up is read like somebody who is not; every character keeps its place."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from capture.extraction.lexicon import lexicon
from capture.extraction.measures.found import durations
from capture.extraction.sentences.temper import calmed
from model_store.claims import canonical
from model_store.vocabulary import Kind, Slot
from tests.unit.extraction.reading import live, read

ENOUGH = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
curses = st.sampled_from([w for w in lexicon("temper")["swearing"]["words"] if w.isascii()])
tails = st.sampled_from(
    [
        ", for crying out loud!",
        ", take it or leave it.",
        ", thank you very much!",
        " and nobody cares!",
        ", can you believe it?",
        ". What a circus!",
        ", it drives me mad.",
        ", like an idiot.",
        ", the lazy bastards.",
        ". I could scream.",
        ", rain or shine.",
        ", what else?",
        ", because apparently that's my job.",
        ", god help us all.",
    ]
)


@settings(max_examples=200)
@given(st.text(max_size=200))
def test_every_character_keeps_its_place(text):
    after = calmed(text)
    assert len(after) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, after, strict=True))
    assert after.count("\n") == text.count("\n")


@ENOUGH
@given(
    st.sampled_from(["two", "three", "10", "forty"]), curses, st.sampled_from(["days", "hours"])
)
def test_a_curse_inside_a_number_leaves_the_number(count, curse, unit):
    calm, angry = f"{count} {unit}", f"{count} {curse} {unit}"
    assert [m.range for m in durations(calmed(angry))] == [m.range for m in durations(calm)]


@ENOUGH
@given(
    st.sampled_from(
        [
            (Slot.OPENING, "I print the labels and Bogdan checks the form"),
            (Slot.OWNER, "Bogdan does it"),
            (Slot.WAIT, "Two to three days"),
            (Slot.HANDOFF, "I send it to Joanna"),
            (Slot.OPENING, "The driver signs the slip"),
        ]
    ),
    tails,
)
def test_a_tail_of_rage_adds_and_takes_nothing(case, tail):
    slot, told = case
    calm, angry = (
        read(f"{told}.", slot=slot, step="Check"),
        read(told + tail, slot=slot, step="Check"),
    )
    meant = [(c.kind, c.mention, c.polarity) for c in live(calm) if c.kind is not Kind.PAIN]
    assert [(c.kind, c.mention, c.polarity) for c in live(angry)] == meant


@pytest.mark.parametrize(
    ("told", "slot"),
    [
        ("The whole team signs it.", Slot.OPENING),
        ("No exceptions.", Slot.EXCEPTION),
        ("I have no idea.", Slot.WAIT),
        ("How should I know? Ask finance.", Slot.WAIT),
        ("Every single invoice is checked.", Slot.OPENING),
        ("I get the great binder and note it.", Slot.OPENING),
    ],
)
def test_words_that_only_sound_angry_are_kept(told, slot):
    assert live(read(told, slot=slot, step="Check"))


def test_a_quote_is_cut_from_what_was_typed():
    """Swearing stays in the evidence, though not in the value."""
    (claim,) = live(read("In bloody SAP.", slot=Slot.SYSTEM, step="Check"), Kind.SYSTEM)
    assert claim.quote in "In bloody SAP."
    assert "bloody" not in canonical(claim.value)
