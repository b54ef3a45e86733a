"""Who looks again, narrows an answer or gives it up takes back what was said; who adds, not."""

import pytest

from model_store.vocabulary import Kind, Slot
from tests.unit.extraction.reading import live, read

KINDS = {
    Slot.OWNER: Kind.OWNER,
    Slot.WAIT: Kind.WAIT,
    Slot.DURATION: Kind.DURATION,
    Slot.FREQUENCY: Kind.FREQUENCY,
    Slot.SYSTEM: Kind.SYSTEM,
}
TAKEN_BACK = [
    (
        Slot.OWNER,
        "Bogdan does that no hang on what am I saying it's Joanna now",
        "Bogdan",
        "Joanna",
    ),
    (Slot.OWNER, "Bogdan did that. I thought. hm, actually no idea", "Bogdan", ""),
    (Slot.OWNER, "It's Bogdan's. Or was. Leave me out of this.", "Bogdan", ""),
    (Slot.WAIT, "Two days, maybe. honestly, no clue", "Two days", ""),
    (Slot.DURATION, "2 days for a big one\noh hands-on? 3h", "2 days", "3h"),
    (Slot.DURATION, "half a day\ner you mean typing? ten minutes", "half", "ten minutes"),
    (Slot.FREQUENCY, "Six times a year? More. Say once a month.", "Six", "once a month"),
    (Slot.FREQUENCY, "About forty a week stall.\nno, forty is both yards", "forty a week", ""),
    (
        Slot.WAIT,
        "Three days.\nSorry, that's for silk. For wool six days.",
        "Three days",
        "six days",
    ),
    (Slot.WAIT, "1 wk\nsorry just checked the june ones, it's more like 3 wks", "1 wk", "3 wks"),
]
ADDED = [
    (Slot.WAIT, "two days. I just checked with Helen, she says it's fine", "two days"),
    (Slot.SYSTEM, "it's in Orbis. I just opened the list, all there", "Orbis"),
    (Slot.OWNER, "Bogdan does it. no idea why", "Bogdan"),
    (Slot.WAIT, "two days. say hello to Helen", "two days"),
    (Slot.OWNER, "Bogdan. I leave him out of that when it's small", "Bogdan"),
    (Slot.WAIT, "two days. that's for small ones and for big ones", "two days"),
]


def quotes(slot, told):
    claims = live(read(*told.split("\n"), slot=slot, step="Check"), KINDS[slot])
    return " | ".join(claim.quote for claim in claims)


@pytest.mark.parametrize(("slot", "told", "fallen", "stays"), TAKEN_BACK)
def test_what_was_said_falls_and_what_is_said_anew_stands(slot, told, fallen, stays):
    kept = quotes(slot, told)
    assert fallen not in kept
    assert stays in kept


@pytest.mark.parametrize(("slot", "told", "stays"), ADDED)
def test_who_only_adds_something_takes_nothing_back(slot, told, stays):
    assert stays in quotes(slot, told)
