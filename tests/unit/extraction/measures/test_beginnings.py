"""A word is passed over only where no measure can begin with it and the word behind it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capture.extraction.measures import beginnings as module
from capture.extraction.measures import found
from capture.extraction.measures.beginnings import may_begin
from capture.extraction.measures.found import measures
from capture.extraction.measures.tokens import phrases, table, tokens

HEADS = sorted({words[0] for name in module._PHRASED for words in phrases(name)} | {"the", "on"})
PHRASES = sorted({" ".join(words) for name in module._PHRASED for words in phrases(name)})
FREE = ["two", "12", "days", "week", "few", "half", "majority", "monday", "fridays", "a", "of",
        "form", "it", "per", "third", "€", ",", ".", "-"]  # fmt: skip
WORDS = st.sampled_from(HEADS) | st.sampled_from(PHRASES) | st.sampled_from(FREE)


def without_passing_over(text):
    """The measures of a text, every word of it looked at that a measure can begin with."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(found, "may_begin", lambda toks, at: toks[at].text in module._begun())
        return measures(text)


@settings(deadline=None, max_examples=400)
@given(st.lists(WORDS, min_size=1, max_size=8))
def test_no_measure_is_lost_by_passing_words_over(words):
    text = " ".join(words)
    assert measures(text) == without_passing_over(text)


@pytest.mark.parametrize("word", sorted(set(table("weekdays")) | {"a", "every", "twice", "max"}))
def test_words_that_begin_a_measure_before_anything_are_always_looked_at(word):
    assert may_begin(tokens(f"{word} crate"), 0)


@pytest.mark.parametrize("text", ["the crate", "on it", "on top", "in crates"])
def test_words_that_begin_a_measure_only_before_some_are_passed_over_before_others(text):
    assert not may_begin(tokens(text), 0)


def test_a_word_left_out_would_be_seen(monkeypatch):
    begun = {**module._begun(), "the": frozenset({"few"})}
    monkeypatch.setattr(module, "_begun", lambda: begun)
    assert measures("the majority of them") != without_passing_over("the majority of them")
