"""The Web API against malformed calls: a refusal in Slack's words, never an error of ours."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web_api.answer import answer
from bot.sandbox.web_api.arguments import Arguments
from bot.sandbox.web_api.paging import page
from bot.sandbox.web_api.registry import METHODS
from bot.sandbox.wire import ApiError

NAMES = st.sampled_from(
    [
        "blocks",
        "channel",
        "channel_id",
        "chunks",
        "cursor",
        "external_id",
        "files",
        "hash",
        "include_all_metadata",
        "latest",
        "limit",
        "markdown_text",
        "metadata",
        "name",
        "oldest",
        "prompts",
        "text",
        "thread_ts",
        "timestamp",
        "trigger_id",
        "ts",
        "types",
        "user",
        "user_id",
        "users",
        "view",
        "view_id",
    ]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-10, 10) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["type", "text", "blocks", "elements"]), inner, max_size=3
        )
    ),
    max_leaves=8,
)
BLOCK_PARTS = st.sampled_from(
    [
        "accessory",
        "action_id",
        "block_id",
        "element",
        "elements",
        "fields",
        "label",
        "options",
        "text",
        "title",
        "type",
        "value",
        "initial_option",
        "option_groups",
        "placeholder",
        "confirm",
        "image_url",
        "alt_text",
        "hint",
        "rows",
    ]
)
TYPES = st.sampled_from(
    [
        "actions",
        "button",
        "checkboxes",
        "context",
        "header",
        "image",
        "input",
        "markdown",
        "mrkdwn",
        "overflow",
        "plain_text",
        "plain_text_input",
        "radio_buttons",
        "rich_text",
        "section",
        "static_select",
        "table",
        "users_select",
    ]
)
BLOCKS = st.lists(
    st.recursive(
        st.dictionaries(BLOCK_PARTS, JSON | TYPES, max_size=4),
        lambda inner: st.builds(
            lambda kind, rest: {"type": kind} | rest,
            TYPES,
            st.dictionaries(BLOCK_PARTS, inner | st.lists(inner, max_size=3) | JSON, max_size=4),
        ),
        max_leaves=6,
    ),
    max_size=3,
)
KNOWN = st.sampled_from(["U0ANASOUSA", "D0ANASOUSA", "C0GENERAL", "", "nope"])


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(METHODS)), st.dictionaries(NAMES, KNOWN | JSON, max_size=6))
def test_no_call_however_malformed_is_an_error_of_ours(name, given_arguments):
    workspace = Workspace()
    token = workspace.app_token if name.startswith("apps.") else workspace.bot_token
    made = answer(workspace, name, token, given_arguments)
    assert made.status == 200
    assert made.body["ok"] is True or made.body["error"]


@settings(max_examples=300, deadline=None)
@given(BLOCKS)
def test_no_blocks_however_malformed_are_an_error_of_ours(blocks):
    workspace = Workspace()
    view = {"type": "home", "blocks": blocks}
    for name, given_arguments in [
        ("chat.postMessage", {"channel": "C0GENERAL", "blocks": blocks, "text": "x"}),
        ("views.publish", {"user_id": "U0ANASOUSA", "view": view}),
    ]:
        made = answer(workspace, name, workspace.bot_token, given_arguments)
        assert made.body["ok"] is True or made.body["error"] == "invalid_blocks"


@given(st.integers(0, 40), st.integers(1, 7))
def test_pages_joined_are_the_whole_in_order(count, limit):
    found, cursor = [], ""
    for _ in range(count + 1):
        part, metadata = page(range(count), Arguments({"limit": limit, "cursor": cursor}))
        found += part
        cursor = metadata["next_cursor"]
        if not cursor:
            break
    assert found == list(range(count))
    assert cursor == ""


@given(st.text(min_size=1))
def test_a_cursor_nobody_handed_out_is_refused(cursor):
    with pytest.raises(ApiError, match="invalid_cursor"):
        page([1, 2], Arguments({"cursor": cursor}))


def test_a_token_is_never_written_in_the_journal():
    workspace = Workspace()
    given_arguments = {"token": workspace.bot_token, "channel": "C0GENERAL", "text": "hi"}
    answer(workspace, "chat.postMessage", workspace.bot_token, given_arguments)
    assert workspace.bot_token not in str(workspace.journal.entries)
