"""What Slack does when something is slow, lost, doubled or refused."""

import threading
import time

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler


@pytest.fixture
def heard(app):
    """Every message the app is handed: its event id, how often it was tried, its text."""
    deliveries = []

    @app.event("message")
    def message(event, body, request):
        number = request.headers["x-slack-retry-num"][0]
        deliveries.append((body["event_id"], number, event.get("text")))

    return deliveries


def test_a_lost_acknowledgement_brings_the_same_event_again(sandbox, connect, heard):
    connect()
    sandbox.pull("faults", drop_acks=1)
    sandbox.person("Ana").says("hello")
    sandbox.wait_for(lambda _: len(heard) == 2)
    (first, zero, _), (second, one, _) = heard
    assert first == second
    assert (zero, one) == ("0", "1")


def test_an_event_that_could_not_be_stored_is_delivered_again(sandbox, app, connect):
    failures = [RuntimeError("disk full")]
    handled = []

    @app.middleware
    def inbox(next):  # noqa: A002 - Bolt finds its arguments by name
        if failures:
            raise failures.pop()
        next()

    @app.event("message")
    def message(event):
        handled.append(event["text"])

    app.error(lambda: None)
    connect()
    sandbox.person("Ana").says("keep me")
    sandbox.wait_for(lambda _: handled)
    assert handled == ["keep me"]


def test_a_duplicate_has_the_same_event_id_and_no_retry_number(sandbox, connect, heard):
    connect()
    sandbox.pull("faults", duplicate=1)
    sandbox.person("Ana").says("twice")
    sandbox.wait_for(lambda _: len(heard) == 2)
    assert heard[0] == heard[1]


def test_reordered_events_come_last_one_first(sandbox, connect, heard):
    connect()
    sandbox.pull("faults", reorder=3)
    ana = sandbox.person("Ana")
    for text in ("one", "two", "three"):
        ana.says(text)
    sent = sandbox.wait_for(lambda w: len(w.journal.of_kind("sent")) == 3)
    sandbox.wait_for(lambda _: len(heard) == 3)
    assert sent
    assert sorted(text for *_, text in heard) == ["one", "three", "two"]
    ids = {text: event for event, _, text in heard}
    order = sandbox.read(lambda w: [e.about["event"] for e in w.journal.of_kind("sent")])
    assert order == [ids["three"], ids["two"], ids["one"]]


def test_nothing_said_while_the_app_is_away_is_lost(sandbox, connect, heard):
    ana = sandbox.person("Ana")
    ana.says("before you came")
    connect()
    sandbox.wait_for(lambda _: heard)
    assert heard[0][2] == "before you came"
    assert heard[0][1] != "0"


def test_an_event_nobody_ever_acknowledges_is_given_up_and_noted(sandbox, app, connect):
    @app.middleware
    def broken():
        raise RuntimeError

    app.error(lambda: None)
    connect()
    sandbox.person("Ana").says("hello")
    lost = sandbox.wait_for(lambda w: w.journal.of_kind("lost"))
    assert lost[0].name == "message"


def test_each_envelope_goes_to_one_of_two_connections(sandbox, connect, heard):
    connect()
    connect()
    ana = sandbox.person("Ana")
    for number in range(6):
        ana.says(f"message {number}")
    sandbox.wait_for(lambda _: len(heard) == 6)
    assert len({event for event, *_ in heard}) == 6


def test_an_app_asked_to_refresh_reconnects_and_misses_nothing(sandbox, connect, heard):
    connect()
    sandbox.pull("disconnect")
    ana = sandbox.person("Ana")
    ana.says("during the change")
    opened = sandbox.wait_for(lambda w: w.journal.of_kind("socket", "opened")[1:], seconds=10)
    assert opened
    ana.says("after the change")
    sandbox.wait_for(lambda _: {"during the change", "after the change"} <= {t for *_, t in heard})


def test_an_app_whose_connection_breaks_comes_back(sandbox, connect, heard):
    connect()
    sandbox.pull("disconnect", hard=True)
    sandbox.wait_connected(seconds=10)
    sandbox.person("Ana").says("still there?")
    sandbox.wait_for(lambda _: heard, seconds=10)


def test_too_many_calls_are_refused_with_a_time_to_wait(sandbox, client):
    sandbox.pull("refuse", method="chat.postMessage", status=429, times=1, retry_after=7)
    with pytest.raises(SlackApiError, match="ratelimited") as refused:
        client.chat_postMessage(channel="C0OPS", text="hi")
    assert refused.value.response.status_code == 429
    assert refused.value.response.headers["Retry-After"] == "7"
    assert client.chat_postMessage(channel="C0OPS", text="hi")["ok"]


def test_the_sdks_own_retry_honours_the_time_to_wait(sandbox, client):
    client.retry_handlers.append(RateLimitErrorRetryHandler(max_retry_count=1))
    sandbox.pull("refuse", method="chat.postMessage", status=429, times=1, retry_after=1)
    started = time.monotonic()
    assert client.chat_postMessage(channel="C0OPS", text="hi")["ok"]
    assert time.monotonic() - started >= 1


def test_a_pace_is_held_per_channel(sandbox, client):
    sandbox.pull("faults", pace=1)
    ana, lee = sandbox.person("Ana"), sandbox.person("Lee")
    assert client.chat_postMessage(channel=ana.room, text="one")["ok"]
    with pytest.raises(SlackApiError, match="ratelimited"):
        client.chat_postMessage(channel=ana.room, text="two")
    assert client.chat_postMessage(channel=lee.room, text="three")["ok"]
    sandbox.pull("advance", seconds=1.1)
    assert client.chat_postMessage(channel=ana.room, text="two")["ok"]


def test_a_call_may_take_effect_although_its_answer_is_an_error(sandbox, client):
    sandbox.pull("refuse", method="chat.postMessage", status=500, after=True)
    with pytest.raises(SlackApiError):
        client.chat_postMessage(channel="C0OPS", text="did it arrive?")
    assert sandbox.person("Ana").sees(room="C0OPS")[-1].text == "did it arrive?"


def test_a_revoked_token_is_refused_until_it_is_good_again(sandbox, client):
    sandbox.pull("revoke")
    with pytest.raises(SlackApiError, match="token_revoked"):
        client.auth_test()
    sandbox.pull("revoke", undo=True)
    assert client.auth_test()["ok"]


def test_an_uninstalled_app_hears_of_it(sandbox, app, connect):
    gone = threading.Event()
    app.event("app_uninstalled")(gone.set)
    app.event("tokens_revoked")(lambda: None)
    connect()
    sandbox.pull("uninstall")
    assert gone.wait(5)


def test_slow_answers_are_slow(sandbox, client):
    sandbox.pull("faults", api_seconds=0.2)
    started = time.monotonic()
    client.api_test()
    assert time.monotonic() - started >= 0.2
