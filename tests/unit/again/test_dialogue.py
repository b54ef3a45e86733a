"""Of a written-down talk only the speaker's own words are the speaker's account."""

import pytest

from bot.again.dialogue import question_of, told
from model_store.vocabulary import Slot


def words(text, speaker="Nadia Berg"):
    return [part.words for part in told(text, speaker)]


def test_text_without_names_is_told_paragraph_by_paragraph():
    """Notes that somebody typed in one go."""
    assert words("i print it\nand file it\n\nkofi picks: the parts\n") == [
        "i print it\nand file it",
        "kofi picks: the parts",
    ]


@pytest.mark.parametrize(
    "label", ["Nadia", "nadia berg", "A", "Me", "[00:01:20] Nadia", "10:15 Nadia"]
)
def test_only_the_speakers_lines_are_read(label):
    """By first or full name, or as the one who answers; time stamps are no words."""
    text = f"Interviewer: Who signs?\n{label}: kofi signs\nInterviewer: And then?\nKofi: not me!"
    assert words(text) == ["kofi signs"]


def test_a_line_without_a_name_goes_on_with_the_one_before():
    """People wrap their lines."""
    assert words("Q: Who signs?\nA: kofi\nor me\n\nQ: When?\nA: fridays") == [
        "kofi\nor me",
        "fridays",
    ]


def test_the_question_before_an_answer_is_what_it_answers():
    """Only for the first answer; what comes after is told of one's own accord."""
    parts = told("Q: How long does it sit there?\nA: two days\nA: kofi picks it up", "Nadia")
    assert [p.question.slot if p.question else None for p in parts] == [Slot.WAIT, None]


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("So who approves the order?", Slot.OWNER),
        ("How long does the check take you?", Slot.DURATION),
        ("How long do you wait for them?", Slot.WAIT),
        ("How many of these come in a week?", Slot.VOLUME),
        ("Which system is that in?", Slot.SYSTEM),
        ("Who gets it after you?", Slot.HANDOFF),
        ("What happens if the address is missing?", Slot.EXCEPTION),
        ("Who covers for you?", Slot.ABSENCE),
        ("What starts it all?", Slot.TRIGGER),
    ],
)
def test_how_a_question_is_put_tells_what_it_is_for(text, slot):
    """So that a short answer is understood."""
    assert question_of(text).slot is slot


def test_a_question_of_no_known_form_is_left_open():
    """Its answer is read as a story."""
    assert question_of("Tell me about your day") is None
