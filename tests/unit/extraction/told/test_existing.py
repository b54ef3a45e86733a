"""Steps that are told as being there, or as not being there."""

import pytest

from model_store.vocabulary import Kind, Polarity, Slot
from tests.unit.extraction.reading import live, read


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("There is a second check of the seals.", Polarity.ASSERTS),
        ("There's no approval any more.", Polarity.DENIES),
        ("There isn't any review of the seals.", Polarity.DENIES),
        ("there are no inspections", Polarity.DENIES),
    ],
)
def test_a_noun_of_doing_is_a_step(sentence, polarity):
    """What is there or not is a doing, told by its noun."""
    (step,) = live(read(sentence), Kind.STEP)
    assert step.polarity is polarity
    assert step.quote in sentence


@pytest.mark.parametrize("sentence", ["There is a shelf.", "there are no chairs", "there you go"])
def test_a_thing_is_no_step(sentence):
    """A thing that is there is not done."""
    assert live(read(sentence), Kind.STEP) == []


@pytest.mark.parametrize(
    "answer", ["Nobody.", "there is nobody who stands in", "No one, it waits."]
)
def test_nobody_stands_in(answer):
    """Asked who stands in, "nobody" says that it rests on one person, and names no deputy."""
    told = live(read(answer, slot=Slot.DEPUTY, step="ring the bells"))
    assert [claim.kind for claim in told] == [Kind.SINGLE_PERSON]
