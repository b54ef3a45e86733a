"""Messages between people and an unmodified Bolt app."""


def test_an_app_answers_a_direct_message_in_its_thread(sandbox, app, connect):
    @app.message("hello")
    def hello(message, say):
        say(text="What do you do first?", thread_ts=message["ts"])

    connect()
    ana = sandbox.person("Ana")
    asked = ana.says("hello there")
    answer = ana.waits_for("What do you do first?")
    assert answer.thread == asked
