"""Bolt finds in every payload what it looks for: who, where, which workspace, which thread."""

import pytest

from bot.sandbox.wire import BOT_ID, BOT_USER_ID, TEAM_ID

BUTTON = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}
ROW = [{"type": "actions", "elements": [BUTTON]}]
DIALOG = {
    "type": "modal",
    "callback_id": "form",
    "title": {"type": "plain_text", "text": "T"},
    "blocks": ROW,
}


@pytest.fixture
def contexts(app):
    """What Bolt made of each request, by the payload's kind."""
    seen = {}

    @app.middleware
    def keep(context, body, next):  # noqa: A002 - Bolt finds its arguments by name
        kind = body.get("command") or body.get("event", {}).get("type") or body["type"]
        seen[kind] = (dict(context), body)
        next()

    for event in ("message", "app_home_opened", "user_change"):
        app.event(event)(lambda: None)
    app.command("/gemba")(lambda ack: ack())
    app.action("go")(lambda ack: ack())
    app.view("form")(lambda ack: ack())
    app.shortcut({"type": "message_action", "callback_id": "capture"})(lambda ack: ack())

    @app.shortcut("describe")
    def describe(ack, body, client):
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=DIALOG)

    return seen


def test_bolt_finds_the_person_and_the_workspace_in_every_payload(
    sandbox, connect, contexts, client
):
    connect()
    ana = sandbox.person("Ana")
    said = ana.says("hello")
    ana.says("and more", thread=said)
    ana.opens_home()
    client.chat_postMessage(channel=ana.id, text="press", blocks=ROW)
    message = ana.waits_for("press")
    ana.presses(message, "go")
    ana.commands("/gemba status")
    ana.uses_shortcut("capture", message)
    ana.uses_shortcut("describe")
    view = ana.waits_for_modal("form")
    ana.presses(view, "go")
    ana.submits(view)
    sandbox.pull("change_person", person=ana.id, title="Head of accounts")
    kinds = {
        "message",
        "app_home_opened",
        "block_actions",
        "/gemba",
        "shortcut",
        "message_action",
        "view_submission",
        "user_change",
    }
    sandbox.wait_for(lambda _: kinds <= set(contexts))
    for kind in kinds:
        context, _ = contexts[kind]
        assert context["team_id"] == TEAM_ID, kind
        assert context["bot_user_id"] == BOT_USER_ID, kind
        assert context["bot_id"] == BOT_ID, kind
        if kind != "user_change":
            assert context["user_id"] == ana.id, kind
    for kind in ("message", "app_home_opened", "/gemba", "message_action"):
        assert contexts[kind][0]["channel_id"] == ana.room, kind
    for kind in ("/gemba", "message_action"):
        assert contexts[kind][0]["response_url"].startswith(sandbox.page_url), kind
    assert "user" in contexts["user_change"][1]["event"]


def test_bolt_finds_the_thread_of_a_reply(sandbox, connect, contexts):
    connect()
    ana = sandbox.person("Ana")
    parent = ana.says("first")
    ana.says("second", thread=parent)
    sandbox.wait_for(
        lambda _: contexts.get("message", ({}, {"event": {}}))[1]["event"].get("thread_ts")
    )
    event = contexts["message"][1]["event"]
    assert event["thread_ts"] == parent
    assert event["parent_user_id"] == ana.id
