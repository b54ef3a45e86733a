"""A reply to numbered lines is read line by line; silence about a line says nothing of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture.interview.answers.replies import Say, parse_reply


def said(text, count=5):
    return {r.line: r.say for r in parse_reply(text, count).remarks}


REPLIES = {
    "2 is wrong, it's Tom": {2: Say.NOT_QUITE},
    "1 ok 3 not quite: it goes to the desk": {1: Say.RIGHT},
    "1 ok\n3 not quite: it goes to the desk": {1: Say.RIGHT, 3: Say.NOT_QUITE},
    "yes, but 4: two weeks": {4: Say.NOT_QUITE},
    "1. yes 2. yes": {1: Say.RIGHT, 2: Say.RIGHT},
    "number 2 I never said that": {2: Say.MISHEARD},
    "3 not sure": {3: Say.NOT_SURE},
    "#5 👍": {5: Say.RIGHT},
    "all good except 1, it is 3 days": {1: Say.NOT_QUITE},
    "9 is wrong": {},
    "3 days, not 4": {},
}


@pytest.mark.parametrize(("text", "lines"), REPLIES.items())
def test_a_remark_is_read_with_its_line(text, lines):
    assert lines.items() <= said(text).items()
    assert "3 days" not in text or 3 not in said(text)


@pytest.mark.parametrize(
    "text",
    [
        *("yes", "Yes, that's it!", "ok", "lgtm", ":+1:", "correct", "👍", "all good"),
        *("I agree with this summary.", "aye thats it", "confirmed", "That matches the map"),
        "That is a fair reflection, thank you.",
    ],
)
def test_a_plain_yes_is_about_every_line(text):
    assert parse_reply(text, 3).all_right


@pytest.mark.parametrize("text", ["", "hm", "no", "no, that is wrong", "🙃"])
def test_anything_less_confirms_nothing(text):
    assert not parse_reply(text, 3).all_right


def test_a_yes_with_an_exception_keeps_the_exception():
    reply = parse_reply("Yes. One correction: the tray is Tom's", 3)
    assert reply.all_right
    assert reply.but == ": the tray is Tom's"


def test_a_plain_no_is_known():
    assert parse_reply("No, not quite", 3).all_wrong


@given(st.text(max_size=300), st.integers(0, 7))
def test_any_text_is_read_and_only_real_lines_are_named(text, count):
    assert all(1 <= r.line <= count for r in parse_reply(text, count).remarks)


def test_a_pasted_list_with_numbers_of_its_own_corrects_no_line():
    pasted = "; ".join(f"{n} box 12,50" for n in range(1, 60))

    assert parse_reply(pasted, 4).remarks == ()
    assert said("2 is wrong: between 10, 12, 14 or 15", 4) == {2: Say.NOT_QUITE}


@pytest.mark.parametrize("text", ["yes but no", "Yes, but not really.", "👎", ":-1:", "❌", "no"])
def test_a_thumb_down_and_a_yes_that_is_taken_back_confirm_nothing(text):
    reply = parse_reply(text, 4)

    assert reply.all_wrong
    assert not reply.all_right
