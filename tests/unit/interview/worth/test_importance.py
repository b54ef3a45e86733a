"""What an answer is worth depends on who gives it, to which question, and of which part."""

import pytest

from capture.interview.worth.importance import costs, worth
from capture.interview.worth.themes import OPENS, Theme, stock
from model_store.vocabulary import Side, Slot


@pytest.mark.parametrize("side", list(Side))
def test_what_is_told_of_no_part_is_never_worth_more_than_what_is_told_of_one(side):
    for slot in costs(side):
        for theme in OPENS[slot]:
            placed = worth(side, theme, slot, placed=True)
            assert 0 < worth(side, theme, slot, placed=False) <= placed


def test_who_does_what_loses_half_of_its_worth_when_a_leader_names_no_part():
    placed = worth(Side.LEADER, Theme.HANDS, Slot.OWNER, placed=True)
    assert worth(Side.LEADER, Theme.HANDS, Slot.OWNER, placed=False) <= placed / 2
    assert placed > worth(Side.LEADER, Theme.ABSENCE, Slot.ABSENCE, placed=False)


def test_a_tool_that_a_leader_names_of_no_part_is_of_least_use():
    table = stock(Side.LEADER)
    assert table[Theme.TOOL].unplaced == min(told.unplaced for told in table.values())


@pytest.mark.parametrize("theme", [Theme.COMES_BACK, Theme.BEGINNING, Theme.ABSENCE])
def test_what_is_said_of_the_whole_needs_no_part(theme):
    assert stock(Side.LEADER)[theme].unplaced == 1


def test_what_is_told_beside_the_point_of_a_question_is_worth_less():
    straight = worth(Side.OPERATOR, Theme.WAIT, Slot.WAIT, placed=False)
    assert worth(Side.OPERATOR, Theme.WAIT, Slot.CLOSE, placed=False) == straight
    assert worth(Side.OPERATOR, Theme.WAIT, Slot.BATCHING, placed=False) < straight
