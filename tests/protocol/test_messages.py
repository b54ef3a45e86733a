"""Messages between people and an unmodified Bolt app."""

from threading import Event

from bot.sandbox.wire import BOT_USER_ID


def test_an_app_answers_a_direct_message_in_its_thread(sandbox, app, connect):
    @app.message("hello")
    def hello(message, say):
        say(text="What do you do first?", thread_ts=message["ts"])

    connect()
    ana = sandbox.person("Ana")
    asked = ana.says("hello there")
    answer = ana.waits_for("What do you do first?")
    assert answer.thread == asked


def test_a_mention_in_a_channel_reaches_the_app_once_as_a_mention(sandbox, app, connect):
    heard = []

    @app.event("app_mention")
    def mention(event, say):
        heard.append(event)
        say(text="here I am", thread_ts=event["ts"])

    connect()
    lee = sandbox.person("Lee")
    lee.says("@app are you there?", room="C0OPS")
    lee.waits_for("here I am", room="C0OPS")
    assert [event["text"] for event in heard] == [f"<@{BOT_USER_ID}> are you there?"]
    assert "channel_type" not in heard[0]


def test_what_is_said_in_a_channel_without_a_mention_stays_there(sandbox, app, connect):
    heard = []

    @app.event("message")
    def message(event):
        heard.append(event)

    connect()
    lee = sandbox.person("Lee")
    lee.says("nothing for you", room="C0OPS")
    lee.says("something for you")
    sandbox.wait_for(lambda _: heard)
    assert [event["text"] for event in heard] == ["something for you"]


def test_an_edit_reaches_the_app_with_what_stood_there_before(sandbox, app, connect):
    heard = []

    @app.event({"type": "message", "subtype": "message_changed"})
    def changed(event):
        heard.append(event)

    app.event("message")(lambda: None)
    connect()
    ana = sandbox.person("Ana")
    said = ana.says("two days")
    ana.edits(said, "three days")
    sandbox.wait_for(lambda _: heard)
    event = heard[0]
    assert event["message"]["text"] == "three days"
    assert event["message"]["ts"] == said
    assert event["message"]["edited"]["user"] == ana.id
    assert event["previous_message"]["text"] == "two days"
    assert event["ts"] != said


def test_a_deletion_names_the_message_that_is_gone(sandbox, app, connect):
    heard = []

    @app.event({"type": "message", "subtype": "message_deleted"})
    def deleted(event):
        heard.append(event)

    app.event("message")(lambda: None)
    connect()
    ana = sandbox.person("Ana")
    said = ana.says("I take that back")
    ana.deletes(said)
    sandbox.wait_for(lambda _: heard)
    assert heard[0]["deleted_ts"] == said
    assert heard[0]["previous_message"]["text"] == "I take that back"
    assert ana.sees() == []


def test_deleting_a_message_with_replies_leaves_a_tombstone(sandbox, app, connect):
    heard = []

    @app.event({"type": "message", "subtype": "message_changed"})
    def changed(event):
        heard.append(event["message"])

    app.event("message")(lambda: None)
    connect()
    ana = sandbox.person("Ana")
    parent = ana.says("first")
    ana.says("second", thread=parent)
    ana.deletes(parent)
    sandbox.wait_for(lambda _: heard)
    assert heard[0]["subtype"] == "tombstone"


def test_a_shared_file_is_a_message_of_its_own_kind_and_can_be_fetched(
    sandbox, app, connect, client
):
    heard = []

    @app.event({"type": "message", "subtype": "file_share"})
    def shared(event):
        heard.append(event)

    connect()
    ana = sandbox.person("Ana")
    file = {"name": "steps.txt", "content": "Zmlyc3Q="}
    sandbox.do(ana.id, "say", room=ana.room, text="see here", files=[file])
    sandbox.wait_for(lambda _: heard)
    found = heard[0]["files"][0]
    assert (found["name"], found["size"]) == ("steps.txt", 5)
    assert client.files_info(file=found["id"])["file"]["name"] == "steps.txt"


def test_an_app_does_not_answer_its_own_messages(sandbox, app, connect):
    calls = []

    @app.event("message")
    def echo(event, say):
        calls.append(event)
        say("echo")

    connect()
    ana = sandbox.person("Ana")
    ana.says("one")
    ana.waits_for("echo")
    own = sandbox.wait_for(lambda w: w.journal.of_kind("sent")[1:])
    assert own, "the app's own message was sent to it, as Slack does"
    ana.says("two")
    sandbox.wait_for(lambda _: len(calls) == 2)
    assert [event["text"] for event in calls] == ["one", "two"]


def test_an_ephemeral_message_is_seen_by_its_reader_only(sandbox, app, connect, client):
    @app.event("app_mention")
    def mention(event):
        client.chat_postEphemeral(
            channel=event["channel"], user=event["user"], text="for you alone"
        )

    connect()
    ana, lee = sandbox.person("Ana"), sandbox.person("Lee")
    ana.says("@app secret?", room="C0OPS")
    whispered = ana.waits_for("for you alone", room="C0OPS")
    assert all(message.ts != whispered.ts for message in lee.sees(room="C0OPS"))
    history = client.conversations_history(channel="C0OPS")["messages"]
    assert all(message["text"] != "for you alone" for message in history)


def test_a_question_loses_its_buttons_once_it_is_answered(sandbox, app, connect, client):
    buttons = [
        {
            "type": "actions",
            "elements": [
                {
                    "type": "button",
                    "action_id": "skip",
                    "text": {"type": "plain_text", "text": "Skip"},
                }
            ],
        }
    ]

    @app.message("hello")
    def hello(say):
        say(text="Who approves?", blocks=buttons)

    @app.action("skip")
    def skip(ack, body):
        ack()
        client.chat_update(
            channel=body["channel"]["id"], ts=body["message"]["ts"], text="Skipped."
        )

    connect()
    ana = sandbox.person("Ana")
    ana.says("hello")
    question = ana.waits_for("Who approves?")
    assert ana.presses(question, "skip") == {"acknowledged": True}
    after = ana.waits_for("Skipped.")
    assert (after.ts, after.blocks) == (question.ts, ())


def test_metadata_comes_back_only_to_those_who_ask_for_all_of_it(sandbox, client):
    ana = sandbox.person("Ana")
    key = {"event_type": "question", "event_payload": {"key": "turn-7"}}
    client.chat_postMessage(channel=ana.room, text="first?", metadata=key)
    plain = client.conversations_history(channel=ana.room)["messages"][0]
    full = client.conversations_history(channel=ana.room, include_all_metadata=True)
    assert "metadata" not in plain
    assert full["messages"][0]["metadata"] == key


def test_a_streamed_answer_grows_and_dies_of_age(sandbox, client):
    ana = sandbox.person("Ana")
    asked = ana.says("where do queues form?")
    stream = client.chat_startStream(
        channel=ana.room, thread_ts=asked, markdown_text="At ", recipient_user_id=ana.id
    )
    client.chat_appendStream(channel=ana.room, ts=stream["ts"], markdown_text="approval")
    assert ana.waits_for("At approval").thread == asked
    sandbox.pull("advance", seconds=301)
    refused = client.api_call(
        "api.test"
    )  # The connection itself is fine; only the stream is too old.
    assert refused["ok"]
    answer = _error_of(
        lambda: client.chat_appendStream(channel=ana.room, ts=stream["ts"], markdown_text="x")
    )
    assert answer == "message_not_in_streaming_state"


def _error_of(call):
    from slack_sdk.errors import SlackApiError

    try:
        call()
    except SlackApiError as error:
        return error.response["error"]
    return None


def test_typed_text_arrives_escaped_with_links_and_mentions_in_brackets(sandbox, app, connect):
    heard, came = [], Event()

    @app.event("message")
    def message(event):
        heard.append(event["text"])
        came.set()

    connect()
    sandbox.person("Ana").says("A&B <x> see https://example.test/a, ask @lee.park or a@b.test")
    assert came.wait(5)
    assert heard[0].startswith("A&amp;B &lt;x&gt; see <https://example.test/a>, ask <@U0LEEPARK>")
    assert heard[0].endswith("or <mailto:a@b.test|a@b.test>")
