"""The linter names each wording rule that a question breaks."""

import pytest

from capture.interview.phrasing.linting import lint

BROKEN = {
    "Who does it? And when?": "exactly one question mark",
    "Tell me who does it.": "exactly one question mark",
    "Who " + "really " * 25 + "does it?": "at most 25 words",
    "Who does it,\nin your words?": "one line",
    "Who approves it and when do you pay?": "two asks joined",
    "Where does it wait, or who has it then?": "two asks joined",
    "How long does it wait, for example two days?": "suggests an answer",
    "Surely who else is there?": "suggests an answer",
    "It goes to the desk, right?": "tag question",
    "It goes to the desk, doesn't it?": "tag question",
    "What makes this slow step wait?": "evaluates",
    "Why did you skip it?": "asks why you did",
    "Why didn’t you ask?": "asks why you did",
    "Where is the bottleneck?": "jargon",
    "Do you wait for somebody?": "yes or no",
    "After lunch, does it wait?": "yes or no",
    "What does <@U1> do?": "calls somebody",
    "What does Mina do?": "names a person",
}


@pytest.mark.parametrize(("text", "rule"), BROKEN.items())
def test_a_broken_rule_is_named(text, rule):
    assert rule in lint(text, names=("Mina Okafor",))


@pytest.mark.parametrize(
    "text",
    [
        "Who does “the good old slow check, right”?",
        "Shortest, usual, longest: how long does it wait there?",
        "When something is missing or incorrect, what do you do?",
    ],
)
def test_a_plain_question_passes(text):
    assert lint(text) == ()


def test_jargon_the_person_used_may_be_used_back():
    assert lint("Where is the bottleneck?", spoken={"bottleneck"}) == ()


def test_a_read_back_may_be_answered_by_yes():
    assert lint("Did I get that right?", confirming=True) == ()
