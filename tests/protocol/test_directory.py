"""The directory, rooms, pages, scopes and refusals, as Slack's own client meets them."""

from dataclasses import replace

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.server import Sandbox
from bot.sandbox.state.profile import profile_from
from bot.sandbox.state.workspace import Workspace


def test_a_directory_is_read_page_by_page(client):
    names = []
    for page in client.users_list(limit=2):
        assert len(page["members"]) <= 2
        names += [member["name"] for member in page["members"]]
    assert names == ["app", "ana.sousa", "lee.park", "mira.nair", "gus.berg"]


def test_a_history_is_read_page_by_page_newest_first(sandbox, client):
    ana = sandbox.person("Ana")
    for number in range(5):
        ana.says(f"message {number}")
    texts = []
    for page in client.conversations_history(channel=ana.room, limit=2):
        texts += [message["text"] for message in page["messages"]]
    assert texts == [f"message {number}" for number in (4, 3, 2, 1, 0)]


def test_a_thread_is_read_oldest_first_with_its_parent(sandbox, client):
    ana = sandbox.person("Ana")
    parent = ana.says("parent")
    ana.says("first", thread=parent)
    ana.says("second", thread=parent)
    found = client.conversations_replies(channel=ana.room, ts=parent)["messages"]
    assert [message["text"] for message in found] == ["parent", "first", "second"]
    assert found[0]["reply_count"] == 2
    top = client.conversations_history(channel=ana.room)["messages"]
    assert [message["text"] for message in top] == ["parent"]


def test_a_made_up_cursor_is_refused(client):
    with pytest.raises(SlackApiError, match="invalid_cursor"):
        client.users_list(cursor="page 2, please")


def test_time_zones_follow_the_workspaces_clock(sandbox, client):
    user = client.users_info(user=sandbox.person("Lee").id)["user"]
    assert user["tz"] == "America/New_York"
    assert user["tz_offset"] in (-4 * 3600, -5 * 3600)


def test_a_guest_and_a_stranger_are_marked(sandbox, client):
    guest = client.users_info(user=sandbox.person("Gus").id)["user"]
    stranger = client.users_info(user=sandbox.person("Pat").id)["user"]
    member = client.users_info(user=sandbox.person("Ana").id)["user"]
    assert guest["is_restricted"]
    assert not guest["is_ultra_restricted"]
    assert stranger["team_id"] != member["team_id"]
    assert "is_stranger" in stranger


def test_a_message_of_a_stranger_names_the_other_workspace(sandbox, app, connect):
    bodies = []

    @app.event("app_mention")
    def mention(body):
        bodies.append(body)

    connect()
    sandbox.person("Pat").says("@app hello", room="C0PARTNERS")
    sandbox.wait_for(lambda _: bodies)
    assert bodies[0]["is_ext_shared_channel"]
    assert bodies[0]["event"]["user_team"] != bodies[0]["team_id"]
    assert bodies[0]["authorizations"][0]["team_id"] == bodies[0]["team_id"]


def test_a_deactivated_person_can_neither_act_nor_be_written_to_anew(
    sandbox, app, connect, client
):
    changes = []

    @app.event("user_change")
    def changed(event):
        changes.append(event["user"]["deleted"])

    connect()
    lee = sandbox.person("Lee")
    sandbox.pull("change_person", person=lee.id, is_deactivated=True)
    sandbox.wait_for(lambda _: changes)
    assert changes == [True]
    with pytest.raises(SlackApiError, match="user_disabled"):
        client.conversations_open(users=lee.id)
    with pytest.raises(Exception, match="account_inactive"):
        lee.says("I am gone")


def test_a_missing_scope_is_named_together_with_what_was_granted():
    manifest = {
        "oauth_config": {"scopes": {"bot": ["chat:write", "im:history"]}},
        "settings": {"event_subscriptions": {"bot_events": ["message.im"]}},
    }
    with Sandbox(Workspace(profile_from(manifest))) as running:
        client = WebClient(token=running.bot_token, base_url=running.api_url)
        with pytest.raises(SlackApiError, match="missing_scope") as refused:
            client.users_list()
        assert refused.value.response["needed"] == "users:read"
        assert refused.value.response["provided"] == "chat:write,im:history"
        assert client.conversations_history(channel="D0ANASOUSA")["ok"]
        with pytest.raises(SlackApiError, match="missing_scope") as refused:
            client.conversations_history(channel="C0GENERAL")
        assert refused.value.response["needed"] == "channels:history"


def test_an_event_nobody_subscribed_to_is_not_sent(sandbox):
    sandbox.workspace.profile = replace(sandbox.workspace.profile, events=frozenset())
    said = sandbox.do("U0ANASOUSA", "say", room="D0ANASOUSA", text="hello")
    assert said["events"] == []


@pytest.mark.parametrize(
    ("change", "error"),
    [({"is_archived": True}, "is_archived"), ({"app_inside": False}, "not_in_channel")],
)
def test_a_channel_that_is_closed_to_the_app_says_why(sandbox, client, change, error):
    sandbox.pull("change_room", room="C0OPS", **change)
    with pytest.raises(SlackApiError, match=error):
        client.chat_postMessage(channel="C0OPS", text="hi")


@pytest.mark.parametrize("token", ["xoxb-wrong", "xapp-1-sandbox"])
def test_a_wrong_token_is_refused_by_its_kind(sandbox, token):
    client = WebClient(token=token, base_url=sandbox.api_url)
    expected = "invalid_auth" if token == "xoxb-wrong" else "not_allowed_token_type"  # noqa: S105
    with pytest.raises(SlackApiError, match=expected):
        client.auth_test()


def test_an_uploaded_file_is_posted_with_its_comment(sandbox, client):
    client.files_upload_v2(
        channel="C0OPS", content="a,b\n1,2\n", filename="gaps.csv", initial_comment="Gap report"
    )
    posted = sandbox.person("Ana").sees(room="C0OPS")[-1]
    assert posted.text == "Gap report"
    file = sandbox.read(lambda w: w.files[posted.files[0]])
    assert (file.name, file.content) == ("gaps.csv", b"a,b\n1,2\n")


def test_a_method_that_is_not_modelled_says_so(client):
    with pytest.raises(SlackApiError, match="unknown_method"):
        client.api_call("canvases.create")
