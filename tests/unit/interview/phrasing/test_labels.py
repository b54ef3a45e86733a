"""A label is a few of somebody's words, clean enough to stand in any question."""

from hypothesis import given
from hypothesis import strategies as st

from capture.interview.phrasing.labels import (
    MOST_LETTERS,
    MOST_SHOWN,
    MOST_WORDS,
    best_label,
    label,
    shown,
)


def test_calls_links_emoji_and_marks_are_left_out():
    assert label("ask <@U1> :fire: about <https://x.example|the map>?") == "ask about the map"


def test_names_are_left_out_with_their_possessive():
    assert label("Mina's desk gets the slip", ["Mina Okafor"]) == "desk gets the slip"


def test_nothing_sayable_gives_no_label():
    assert label(":tada: ??? <!channel>") == ""


@given(st.text(max_size=300))
def test_a_label_is_short_and_on_one_line(text):
    found = label(text)
    assert len(found.split()) <= MOST_WORDS
    assert len(found) <= MOST_LETTERS
    assert not set("?<>“”\n\r$#") & set(found)


@given(st.text(max_size=100))
def test_a_label_of_a_label_is_itself(text):
    assert label(label(text)) == label(text)


def test_the_best_label_shares_its_words_with_the_others():
    assert best_label(["book the returned copy", "returned copy", "put it in"]) == "returned copy"


@given(st.text(max_size=400), st.integers(1, 40))
def test_what_is_shown_back_is_short_whatever_was_typed(text, most):
    found = shown(text, most)
    assert len(found) <= MOST_SHOWN + 2
    assert "\n" not in found


def test_twenty_thousand_letters_without_a_space_are_never_shown_whole():
    assert len(shown("asdf" * 5000, 30)) < MOST_SHOWN
    assert len(shown("asdf qwer " * 2000, 30)) <= MOST_SHOWN + 2
