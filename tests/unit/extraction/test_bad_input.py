"""No message makes the extractor fail, stall, or claim what is not in the words."""

import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model_store.claims import claim_id
from model_store.vocabulary import Kind, Slot
from tests.unit.extraction.reading import read

CORPUS = tomllib.loads(
    (Path(__file__).parents[2] / "corpus" / "bad_input.toml").read_text(encoding="utf-8")
)["message"]
SLOTS = (Slot.OPENING, Slot.OWNER, Slot.WAIT, Slot.SYSTEM, Slot.HANDOFF, Slot.EXCEPTION, None)
PATIENCE = 5.0
"""Seconds of computing that one message may take at the very most."""


def proven(reading, *texts):
    """Every quote stands where it says, and every id is the claim's own."""
    for claim in reading.claims:
        text = texts[int(claim.message.removeprefix("m"))]
        assert text[claim.span[0] : claim.span[1]] == claim.quote
        assert claim.quote.strip()
        assert claim_id(claim) == claim.id


@pytest.mark.parametrize("case", CORPUS, ids=[c["name"].replace(" ", "-") for c in CORPUS])
@pytest.mark.parametrize("slot", [Slot.OPENING, Slot.WAIT], ids=str)
def test_every_bad_message_comes_to_what_the_corpus_says(case, slot):
    text = case["text"] * case.get("repeat", 1)
    began = time.process_time()
    reading = read(text, slot=slot)
    assert time.process_time() - began < PATIENCE
    proven(reading, text)
    kinds = {c.kind for c in reading.claims}
    if case["outcome"] == "nothing":
        assert kinds == set()
    elif case["outcome"] == "unknown":
        assert kinds == {Kind.UNKNOWN}
    elif case["outcome"] == "some" and slot is Slot.OPENING:
        assert kinds


def test_what_was_not_read_of_a_long_message_is_said():
    reading = read("I book the delivery. " * 2000)
    assert any("first" in refusal.reason for refusal in reading.refused)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300), st.sampled_from(SLOTS))
def test_any_text_at_all_is_read_without_error(text, slot):
    proven(read(text, slot=slot, step="Check the form"), text)


WORDS = st.sampled_from(
    [
        "i",
        "we",
        "she",
        "bogdan",
        "<@U2>",
        "it",
        "the",
        "form",
        "list",
        "check",
        "send",
        "goes",
        "to",
        "if",
        "when",
        "no",
        "not",
        "only",
        "never",
        "because",
        "and",
        "but",
        "then",
        ",",
        ".",
        "?",
        "two",
        "days",
        "5",
        "%",
        "orbis",
        "`x`",
        "excel",
        "scratch",
        "that",
        "wait",
        "ask",
        "finance",
        "twice",
        "every",
        "is",
        "by",
        "who",
        "nobody",
        "\n",
        "(",
        ")",
        '"',
        ":+1:",
    ]
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, max_size=40).map(" ".join), st.sampled_from(SLOTS))
def test_any_heap_of_office_words_is_read_without_error(text, slot):
    proven(read(text, "no wait, " + text, slot=slot), text, "no wait, " + text)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_reading_twice_gives_the_same(text):
    assert read(text) == read(text)
