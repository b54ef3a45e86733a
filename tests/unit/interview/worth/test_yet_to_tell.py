"""What somebody may still have to tell is a chance by theme, and every answer moves it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture.interview.course.session import Asking, Outcome
from capture.interview.worth.importance import costs
from capture.interview.worth.themes import KIND, OPENS, Theme, stock
from capture.interview.worth.yet_to_tell import remaining, turns
from capture.ports import Question
from model_store.vocabulary import Kind, Side, Slot


def asking(slot, outcome=Outcome.TOLD, step=None):
    return Asking(Question(slot, step, "?"), outcome)


ASKINGS = st.lists(
    st.builds(
        asking,
        st.sampled_from(sorted(OPENS)),
        st.sampled_from(list(Outcome)),
        st.sampled_from([None, "sort the crates"]),
    ),
    max_size=14,
)


@pytest.mark.parametrize("side", list(Side))
def test_every_question_of_a_side_leads_to_themes_that_side_knows(side):
    for slot in costs(side):
        assert OPENS[slot]
        assert set(OPENS[slot]) <= stock(side).keys()
    assert set(Theme) == KIND.keys()


def test_an_answer_uses_up_one_thing():
    left = remaining(stock(Side.OPERATOR), [asking(Slot.WAIT)])
    first, second, _ = stock(Side.OPERATOR)[Theme.WAIT].chances
    assert left[Theme.WAIT][0] == pytest.approx(second / first)


def test_after_a_dont_know_hardly_anything_is_left_of_what_the_question_led_to():
    left = remaining(stock(Side.OPERATOR), [asking(Slot.CONTROL, Outcome.UNKNOWN)])
    assert left[Theme.EXCEPTION][0] < 0.1
    assert left[Theme.HANDS][0] < 0.1
    assert left[Theme.WAIT] == stock(Side.OPERATOR)[Theme.WAIT].chances


def test_a_dont_know_about_one_step_says_little_of_the_others():
    named = remaining(stock(Side.LEADER), [asking(Slot.WAIT, Outcome.UNKNOWN, "sort")])
    assert named[Theme.WAIT][0] > 0.5


def test_talk_runs_on_to_the_next_theme_only_where_nothing_is_left_of_the_first():
    came = turns({Theme.WAIT: (0.75,), Theme.TIME: (1.0,)}, [Theme.WAIT, Theme.TIME])
    assert came == {Theme.WAIT: 0.75, Theme.TIME: 0.25}


@given(ASKINGS, st.sampled_from(list(Side)))
def test_whatever_is_asked_chances_stay_chances_and_more_is_never_likelier_than_some(asked, side):
    for chances in remaining(stock(side), asked).values():
        assert all(-1e-9 <= c <= 1 + 1e-9 for c in chances)
        assert all(a >= b - 1e-9 for a, b in pairwise(chances))


def test_an_answer_to_something_else_counts_for_that():
    told = Asking(Question(Slot.WAIT, None, "?"), Outcome.TOLD, claims=("c",))
    before = {t: s.chances for t, s in stock(Side.OPERATOR).items()}
    left = remaining(stock(Side.OPERATOR), [told], {"c": Kind.VOLUME})
    assert left[Theme.WAIT] == before[Theme.WAIT]
    assert left[Theme.AMOUNT][0] < before[Theme.AMOUNT][0]
