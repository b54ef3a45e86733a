"""What people type, as Slack stores it; and what they choose, as Slack reports it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.human.filling import chosen, refused_by_client, state_of
from bot.sandbox.human.typed import stored
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.wire import ApiError

WORKSPACE = Workspace()


@given(st.text())
def test_no_typed_text_smuggles_live_markup_in(text):
    mark, _ = stored(WORKSPACE, text)
    assert "<!" not in mark
    for piece in mark.split("<")[1:]:
        assert piece.split(":")[0] in ("http", "https", "mailto") or piece[0] in "@#"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("ask @ana.sousa.", "ask <@U0ANASOUSA>."),
        ("in #general, please", "in <#C0GENERAL|>, please"),
        ("@nobody knows #nothing", "@nobody knows #nothing"),
        ("see https://a.test/b?c=1&d=2.", "see <https://a.test/b?c=1&amp;d=2>."),
        ("", ""),
    ],
)
def test_names_rooms_and_addresses_are_put_in_brackets(typed, expected):
    assert stored(WORKSPACE, typed)[0] == expected


OPTIONS = [{"text": {"type": "plain_text", "text": w}, "value": w} for w in ("a", "b")]


@pytest.mark.parametrize(
    ("element", "raw", "expected"),
    [
        ({"type": "button", "value": "v"}, None, {"value": "v"}),
        ({"type": "static_select", "options": OPTIONS}, "b", {"selected_option": OPTIONS[1]}),
        ({"type": "radio_buttons", "options": OPTIONS}, "", {"selected_option": None}),
        ({"type": "checkboxes", "options": OPTIONS}, ["a"], {"selected_options": [OPTIONS[0]]}),
        ({"type": "checkboxes", "options": OPTIONS}, None, {"selected_options": []}),
        ({"type": "overflow", "options": OPTIONS}, "a", {"selected_option": OPTIONS[0]}),
        ({"type": "datepicker"}, "2026-05-07", {"selected_date": "2026-05-07"}),
        ({"type": "datetimepicker"}, "1767225600", {"selected_date_time": 1767225600}),
        ({"type": "users_select"}, "U1", {"selected_user": "U1"}),
        ({"type": "plain_text_input", "initial_value": "x"}, None, {"value": "x"}),
        ({"type": "plain_text_input"}, "", {"value": None}),
    ],
)
def test_each_kind_of_element_reports_its_answer_in_slacks_form(element, raw, expected):
    assert chosen(element, raw) == expected


def test_an_option_that_is_not_there_cannot_be_chosen():
    with pytest.raises(ApiError, match="no_such_option"):
        chosen({"type": "static_select", "options": OPTIONS}, "c")


@pytest.mark.parametrize(
    ("element", "value", "objects"),
    [
        ({"type": "plain_text_input", "min_length": 3}, "ab", True),
        ({"type": "plain_text_input", "max_length": 3}, "abc", False),
        ({"type": "number_input", "is_decimal_allowed": False}, "1.5", True),
        ({"type": "number_input", "min_value": "2", "max_value": "4"}, "3", False),
        ({"type": "email_text_input"}, "nobody", True),
        ({"type": "plain_text_input"}, "", True),
    ],
)
def test_slacks_own_client_objects_before_the_app_hears_of_it(element, value, objects):
    block = {"type": "input", "block_id": "b", "element": element | {"action_id": "a"}}
    state = state_of([block], {"b": {"a": value}})
    assert bool(refused_by_client([block], state)) is objects
