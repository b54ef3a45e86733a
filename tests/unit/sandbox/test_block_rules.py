"""What Slack refuses in blocks and views, the sandbox refuses."""

import pytest

from bot.sandbox.web_api.block_rules import refuse_bad_blocks, refuse_bad_view
from bot.sandbox.wire import ApiError


def words(text, kind="plain_text"):
    return {"type": kind, "text": text}


def button(**more):
    return {"type": "button", "action_id": "a", "text": words("Go")} | more


def section(**more):
    return {"type": "section", "text": words("Hi", "mrkdwn")} | more


@pytest.mark.parametrize(
    ("block", "why"),
    [
        ({"type": "sektion"}, "unsupported type"),
        ({}, "unsupported type"),
        (section(text=words("")), "more than 0 characters"),
        (section(text=words("x" * 3001)), "3000"),
        (section(accessory={"type": "buton", "text": words("Go")}), "unsupported element"),
        ({"type": "header", "text": words("Hi", "mrkdwn")}, "plain_text"),
        ({"type": "header", "text": words("x" * 151)}, "150"),
        ({"type": "actions", "elements": [button(text=words("x" * 76))]}, "75"),
        ({"type": "actions", "elements": [button(value="x" * 2001)]}, "2000"),
        ({"type": "actions", "elements": [button(), button()]}, "used twice"),
        ({"type": "actions", "elements": [button(action_id=str(n)) for n in range(26)]}, "25"),
    ],
)
def test_a_block_against_the_rules_is_refused_with_the_reason(block, why):
    with pytest.raises(ApiError, match="invalid_blocks") as refused:
        refuse_bad_blocks([block], 50)
    assert why in " ".join(refused.value.extra["errors"])


def test_block_ids_are_unique_and_blocks_are_counted():
    with pytest.raises(ApiError) as refused:
        refuse_bad_blocks([section(block_id="x"), section(block_id="x")], 1)
    errors = refused.value.extra["errors"]
    assert any("used 2 times" in one for one in errors)
    assert any("no more than 1" in one for one in errors)


def test_blocks_in_order_pass():
    image = {"type": "image", "image_url": "https://x.test/a.png", "alt_text": "a"}
    context = {"type": "context", "elements": [words("small", "mrkdwn"), image]}
    refuse_bad_blocks(
        [
            section(accessory=button()),
            {"type": "divider"},
            context,
            {"type": "markdown", "text": "*"},
        ],
        50,
    )


FIELD = {
    "type": "input",
    "label": words("What?"),
    "element": {"type": "plain_text_input", "action_id": "a"},
}


@pytest.mark.parametrize(
    "view",
    [
        {"type": "home", "blocks": []},
        {"type": "modal", "blocks": []},
        {"type": "modal", "title": words("T")},
        {"type": "modal", "title": words("x" * 25), "blocks": []},
        {"type": "modal", "title": words("T"), "blocks": [FIELD]},
        {"type": "modal", "title": words("T"), "blocks": [], "private_metadata": "x" * 3001},
    ],
)
def test_a_dialog_against_the_rules_is_refused(view):
    with pytest.raises(ApiError, match="invalid_arguments"):
        refuse_bad_view(view, "modal")


def test_a_dialog_in_order_passes():
    view = {"type": "modal", "title": words("T"), "submit": words("Save"), "blocks": [FIELD]}
    refuse_bad_view(view, "modal")
