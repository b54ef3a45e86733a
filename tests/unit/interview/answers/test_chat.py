"""Only a whole short message steers the talk; everything else is an answer."""

import pytest

from capture.interview.answers.chat import (
    Command,
    command_in,
    person_named,
    referral_in,
    says_unknown,
)

COMMANDS = {
    "skip": Command.SKIP,
    "Skip this one, please": Command.SKIP,
    "I'd rather not say.": Command.SKIP,
    "pass": Command.SKIP,
    "later": Command.LATER,
    "sorry, I’m busy now": Command.LATER,
    "can we do this tomorrow?": Command.LATER,
    "STOP!": Command.STOP,
    "that's enough for today": Command.STOP,
    "undo": Command.UNDO,
    "/undo": Command.UNDO,
    "take that back": Command.UNDO,
}


@pytest.mark.parametrize(("text", "command"), COMMANDS.items())
def test_a_short_command_is_understood(text, command):
    assert command_in(text) is command


@pytest.mark.parametrize(
    "text",
    ["we stop the belt and call the desk", "later it goes to the branch", "", "next we shelve it"],
)
def test_an_answer_with_such_a_word_stays_an_answer(text):
    assert command_in(text) is None


@pytest.mark.parametrize(
    "text", ["no idea", "don’t know, ask Priya", "not me", "?", "my team would know", "idk"]
)
def test_a_short_dont_know_is_heard(text):
    assert says_unknown(text)


def test_a_long_answer_with_doubt_in_it_is_no_dont_know():
    told = "I don't know exactly when it comes, but it lies in the box until the van has been here"
    assert not says_unknown(told)


def test_whom_to_ask_is_found_among_the_people(scenes):
    sent = referral_in("not me, ask Priya", scenes.PEOPLE)
    assert (sent.as_said, sent.person) == ("Priya", "U3")


def test_an_unknown_name_stays_as_it_was_said(scenes):
    sent = referral_in("you should ask the finance team", scenes.PEOPLE)
    assert (sent.as_said, sent.person) == ("finance team", None)
    assert person_named("Zed", scenes.PEOPLE) is None


@pytest.mark.parametrize(
    "text",
    [
        "That's beyond my remit.",
        "who knows",
        "I'd have to check.",
        "one for the office",
        "i wouldnt really know",
        "Could not say.",
        "the printers can tell you that",
    ],
)
def test_there_are_many_ways_to_say_that_one_cannot_tell(text):
    assert says_unknown(text)


@pytest.mark.parametrize(
    "text",
    [
        "We have no knowledge of this.",
        "I'd rather not be guessing",
        "perhaps Olga knows",
        "that's a question for Bjarne",
        "I should refer you to my colleagues",
        "n/a",
    ],
)
def test_who_speaks_of_knowing_only_cannot_tell(text):
    assert says_unknown(text)


@pytest.mark.parametrize(
    "text",
    [
        "Olga knows the price by heart",
        "two days, at a guess",
        "I answer the phone",
        "Question marks go on the slip",
        "3, I guess",
        "None, to my knowledge.",
        "Bjarne",
    ],
)
def test_a_word_of_the_matter_or_a_number_makes_it_an_answer(text):
    assert not says_unknown(text)
