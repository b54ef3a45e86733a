"""Every question that can be asked keeps every wording rule, whatever a step is called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture.interview.phrasing.linting import lint
from capture.interview.phrasing.wording import again, templates, word
from capture.interview.worth.slots import FILLS
from model_store.vocabulary import Side, Slot
from prompts import load

WEIRD = (
    None,
    "",
    "check the form",
    "then i KEY the req into SAP for them because nobody else wants to do it at all, ever",
    "first line\nsecond line\r\nthird",
    "does anybody know? really??",
    "ask <@U123> or <!channel> about <https://x.example|the map>",
    "$step ${step} $other %s {0}",
    "“quoted” \"again\" 'and again'",
    ":tada: :fire:",
    "\u202eright to left\u202c \x00 nul",
    "a" * 500,
    "why did you do it, right?",
    "# open\n- Who?",
    "Mina Okafor signs",
    "審査する",
)
NAMES = ("Mina Okafor", "Tom Berg")


@pytest.mark.parametrize("slot", list(Slot))
@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("step", WEIRD)
def test_every_question_passes_the_linter(slot, side, step):
    for turn in range(4):
        question = word(slot, step, side, turn=turn, names=NAMES)
        for asked in (question, again(question, side)):
            assert lint(asked.text, names=NAMES, confirming=slot is Slot.CONFIRM) == ()


@given(st.text(max_size=200), st.sampled_from(list(Slot)), st.sampled_from(list(Side)))
def test_no_words_for_a_step_can_break_a_rule(step, slot, side):
    question = word(slot, step, side, names=NAMES)
    assert lint(question.text, names=NAMES, confirming=slot is Slot.CONFIRM) == ()


@pytest.mark.parametrize("slot", list(Slot))
def test_every_slot_has_a_file_and_a_kind(slot):
    assert slot in FILLS
    assert all(len(lines) >= 2 for lines in templates(slot).values())
    assert "open" in templates(slot)


@pytest.mark.parametrize("slot", list(Slot))
@pytest.mark.parametrize("side", list(Side))
def test_asking_again_uses_other_words(slot, side):
    for step in (None, "check the form"):
        question = word(slot, step, side)
        assert again(question, side).text != question.text
        assert word(slot, step, side, turn=1).text != question.text


@pytest.mark.parametrize("slot", list(Slot))
def test_every_list_of_a_file_is_one_the_engine_asks_from(slot):
    lists = ("open", "again", "step")
    known = {*lists, *(f"leader {name}" for name in lists)}
    assert templates(slot).keys() <= known
    assert load(f"questions/{slot}").purpose


def test_a_name_never_stands_in_a_question():
    question = word(Slot.OWNER, "Mina signs the slip", Side.OPERATOR, names=NAMES)
    assert "Mina" not in question.text
    assert question.step == "signs the slip"


def test_a_leader_who_is_asked_once_more_is_asked_for_something_else():
    first, second = (word(Slot.WAIT, None, Side.LEADER, turn=turn).text for turn in (0, 1))
    assert "the longest" in first
    assert "else" in second
