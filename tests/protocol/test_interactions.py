"""Buttons, menus, dialogs, home, commands and shortcuts, with an unmodified Bolt app."""

import time

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.models.blocks import (
    ActionsBlock,
    ButtonElement,
    InputBlock,
    Option,
    PlainTextInputElement,
    SectionBlock,
    StaticSelectElement,
)
from slack_sdk.models.views import View


def dialog(callback_id="form", **more):
    field = InputBlock(
        block_id="line", label="What is right?", element=PlainTextInputElement(action_id="text")
    )
    view = View(
        type="modal", callback_id=callback_id, title="Correct", submit="Save", blocks=[field]
    )
    return view.to_dict() | more


def question():
    options = [Option(text="Every day", value="day"), Option(text="Every week", value="week")]
    buttons = [
        ButtonElement(text="Skip", action_id="skip", value="q1"),
        ButtonElement(text="Correct", action_id="correct", value="q1", style="primary"),
        StaticSelectElement(action_id="often", placeholder="How often?", options=options),
    ]
    return [SectionBlock(text="*Who approves?*"), ActionsBlock(block_id="q", elements=buttons)]


@pytest.fixture
def asked(sandbox, client):
    """Ana, with a question of the app before her."""
    ana = sandbox.person("Ana")
    client.chat_postMessage(channel=ana.id, text="Who approves?", blocks=question())
    return ana, ana.waits_for("Who approves?")


def test_a_pressed_button_is_replaced_through_its_response_url(app, connect, asked):
    @app.action("skip")
    def skip(ack, respond, action):
        ack()
        respond(text=f"Skipped {action['value']}", replace_original=True)

    connect()
    ana, message = asked
    ana.presses(message, "skip")
    assert ana.waits_for("Skipped q1").ts == message.ts


def test_a_chosen_option_arrives_whole(sandbox, app, connect, asked):
    chosen = []

    @app.action("often")
    def often(ack, action, body):
        ack()
        chosen.append((action["selected_option"]["text"]["text"], body["container"]["type"]))

    connect()
    ana, message = asked
    ana.presses(message, "often", "week")
    sandbox.wait_for(lambda _: chosen)
    assert chosen == [("Every week", "message")]


def test_a_dialog_opens_is_refused_and_is_then_saved(app, connect, asked, client):
    @app.action("correct")
    def correct(ack, body):
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=dialog(private_metadata="line 3"))

    @app.view("form")
    def form(ack, view, body):
        text = view["state"]["values"]["line"]["text"]["value"]
        if "maybe" in text:
            ack(response_action="errors", errors={"line": "Please say it plainly."})
            return
        ack()
        where = view["private_metadata"]
        client.chat_postMessage(channel=body["user"]["id"], text=f"{where}: {text}")

    connect()
    ana, message = asked
    ana.presses(message, "correct")
    view = ana.waits_for_modal("form")
    assert ana.submits(view)["errors"] == {"line": "Please complete this required field."}
    refused = ana.submits(view, {"line": {"text": "maybe finance"}})
    assert refused["errors"] == {"line": "Please say it plainly."}
    assert ana.modal is not None
    ana.submits(view, {"line": {"text": "finance"}})
    assert ana.waits_for("line 3: finance")
    assert ana.modal is None


def test_dialogs_are_laid_over_each_other_and_cleared_together(sandbox, app, connect):
    closed = []

    @app.shortcut("describe")
    def describe(ack, body, client):
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=dialog("first"))

    @app.view("first")
    def first(ack):
        ack(response_action="push", view=dialog("second", notify_on_close=True))

    @app.view_closed("second")
    def second(ack, body):
        ack()
        closed.append(body["is_cleared"])

    connect()
    ana = sandbox.person("Ana")
    ana.uses_shortcut("describe")
    ana.submits(ana.waits_for_modal("first"), {"line": {"text": "x"}})
    upper = ana.waits_for_modal("second")
    assert upper["previous_view_id"] == upper["root_view_id"]
    ana.closes(upper, everything=True)
    sandbox.wait_for(lambda _: closed)
    assert closed == [True]
    assert ana.modal is None


def test_a_view_changed_by_somebody_else_is_a_hash_conflict(sandbox, app, connect, client):
    @app.shortcut("describe")
    def describe(ack, body):
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=dialog())

    connect()
    ana = sandbox.person("Ana")
    ana.uses_shortcut("describe")
    view = ana.waits_for_modal()
    client.views_update(view_id=view["id"], hash=view["hash"], view=dialog())
    with pytest.raises(SlackApiError, match="hash_conflict"):
        client.views_update(view_id=view["id"], hash=view["hash"], view=dialog())


def test_an_expired_a_spent_and_an_unknown_trigger_are_told_apart(sandbox, app, connect, client):
    triggers = []

    @app.shortcut("describe")
    def describe(ack, body):
        ack()
        triggers.append(body["trigger_id"])

    connect()
    ana = sandbox.person("Ana")
    ana.uses_shortcut("describe")
    ana.uses_shortcut("describe")
    sandbox.wait_for(lambda _: len(triggers) == 2)
    client.views_open(trigger_id=triggers[0], view=dialog())
    with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
        client.views_open(trigger_id=triggers[0], view=dialog())
    sandbox.pull("advance", seconds=3.5)
    with pytest.raises(SlackApiError, match="expired_trigger_id"):
        client.views_open(trigger_id=triggers[1], view=dialog())
    with pytest.raises(SlackApiError, match="invalid_trigger_id"):
        client.views_open(trigger_id="1.2.3", view=dialog())


def test_a_home_is_published_for_one_person_and_its_buttons_work(sandbox, app, connect, client):
    pressed = []
    button = ButtonElement(text="Continue", action_id="continue", value="p2p")
    home = View(type="home", blocks=[ActionsBlock(elements=[button])])

    @app.event("app_home_opened")
    def opened(event):
        if event["tab"] == "home":
            client.views_publish(user_id=event["user"], view=home)

    @app.action("continue")
    def go_on(ack, body):
        ack()
        pressed.append((body["view"]["type"], body["user"]["id"], "channel" in body))

    connect()
    ana, lee = sandbox.person("Ana"), sandbox.person("Lee")
    ana.opens_home()
    sandbox.wait_for(lambda w: w.surfaces.home(ana.id))
    assert lee.home is None
    ana.presses(ana.home, "continue")
    sandbox.wait_for(lambda _: pressed)
    assert pressed == [("home", ana.id, False)]


def test_opening_the_messages_tab_is_told_apart_from_the_home_tab(sandbox, app, connect, client):
    tabs = []

    @app.event("app_home_opened")
    def opened(event):
        tabs.append(event["tab"])
        prompts = [{"title": "Begin", "message": "I am ready"}]
        client.assistant_threads_setSuggestedPrompts(
            channel_id=event["channel"], prompts=prompts, thread_ts=""
        )

    connect()
    ana = sandbox.person("Ana")
    ana.opens_messages()
    assert sandbox.wait_for(lambda w: w.prompts.get(ana.room))[0]["title"] == "Begin"
    assert tabs == ["messages"]


def test_a_command_is_acknowledged_at_once_and_answered_later(sandbox, app, connect):
    def quick(ack, command):
        ack(f"Looking into {command['text']} …")

    def slow(respond):
        time.sleep(0.7)
        respond("Queues form at approval.")

    app.command("/gemba")(ack=quick, lazy=[slow])
    connect()
    ana, lee = sandbox.person("Ana"), sandbox.person("Lee")
    answered = ana.commands("/gemba queues", room="C0OPS")
    assert answered["answered"] == "Looking into queues …"
    ana.waits_for("Queues form at approval.", room="C0OPS")
    assert lee.sees(room="C0OPS") == []


def test_a_command_nobody_acknowledges_fails_after_slacks_patience(sandbox, app, connect):
    @app.command("/gemba")
    def never(ack):
        time.sleep(0.8)
        ack()

    connect()
    answer = sandbox.person("Ana").commands("/gemba")
    assert "operation_timeout" in answer["error"]


def test_a_response_url_takes_five_answers_within_half_an_hour(sandbox, app, connect):
    kept = []

    @app.command("/gemba")
    def command(ack, respond):
        ack()
        kept.append(respond)

    connect()
    ana = sandbox.person("Ana")
    ana.commands("/gemba")
    ana.commands("/gemba")
    sandbox.wait_for(lambda _: len(kept) == 2)
    assert [kept[0](f"answer {n}").status_code for n in range(6)] == [200] * 5 + [404]
    sandbox.pull("advance", seconds=31 * 60)
    assert kept[1]("too late").status_code == 404


def test_a_message_shortcut_carries_the_message(sandbox, app, connect):
    seen = []

    @app.shortcut({"type": "message_action", "callback_id": "capture"})
    def capture(ack, shortcut):
        ack()
        seen.append((shortcut["message"]["text"], shortcut["channel"]["id"]))

    connect()
    ana = sandbox.person("Ana")
    ana.says("I check the invoice", room="C0OPS")
    ana.uses_shortcut("capture", ana.sees(room="C0OPS")[-1])
    sandbox.wait_for(lambda _: seen)
    assert seen == [("I check the invoice", "C0OPS")]
