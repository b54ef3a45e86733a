"""The doctor says of each thing how it stands, and what to do where it does not."""

import pytest
from pydantic import SecretStr

from bot.checkup import Grade, checkup, needed_scopes
from bot.sandbox.server import Sandbox
from bot.sandbox.state.profile import AppProfile
from bot.sandbox.state.workspace import Workspace
from bot.settings import Settings


@pytest.fixture(autouse=True)
def without_proxy(monkeypatch):
    """Loopback is not reached through a proxy."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


def looked(tmp_path, **given):
    """What was found, by name."""
    return {f.name: f for f in checkup(Settings(**given), tmp_path)}


def connected(sandbox, **changes):
    """Settings for a workspace."""
    given = {
        "slack_bot_token": SecretStr(sandbox.bot_token),
        "slack_app_token": SecretStr(sandbox.app_token),
        "slack_api_url": sandbox.api_url,
    }
    return given | changes


def test_everything_in_order_is_said_to_be(tmp_path):
    with Sandbox(Workspace(AppProfile(scopes=needed_scopes()))) as sandbox:
        found = looked(tmp_path, **connected(sandbox))
    assert {f.grade for n, f in found.items() if n != "SQLite"} == {Grade.GOOD}


def test_a_missing_token_is_named(tmp_path):
    found = looked(tmp_path, slack_bot_token=SecretStr(""), slack_app_token=SecretStr(""))
    assert "GEMBA_SLACK_BOT_TOKEN is not set" in found["Bot token"].told
    assert found["App token"].grade is Grade.BAD


def test_tokens_in_each_others_place_are_noticed_and_not_shown(tmp_path):
    found = looked(tmp_path, slack_bot_token=SecretStr("xapp-secret"))
    assert "should begin with xoxb-" in found["Bot token"].told
    assert "secret" not in found["Bot token"].told


def test_a_missing_right_is_named_with_how_to_mend_it(tmp_path):
    rights = needed_scopes() - {"im:history"}
    with Sandbox(Workspace(AppProfile(scopes=rights))) as sandbox:
        found = looked(tmp_path, **connected(sandbox))
    assert found["Rights"].told.startswith("missing: im:history. Paste")


def test_a_token_that_is_void_says_which_and_what_to_do(tmp_path):
    with Sandbox(Workspace(AppProfile(scopes=needed_scopes()))) as sandbox:
        sandbox.pull("revoke")
        sandbox.pull("revoke", app=True)
        found = looked(tmp_path, **connected(sandbox))
    assert "Install the app" in found["Slack"].told
    assert "connections:write" in found["Socket Mode"].told


def test_a_workspace_that_does_not_answer_is_said_to_be_so(tmp_path):
    given = {"slack_bot_token": SecretStr("xoxb-1"), "slack_api_url": "http://127.0.0.1:9/api/"}
    assert "does not answer" in looked(tmp_path, **given)["Slack"].told


def test_a_home_that_cannot_be_used_is_named(tmp_path):
    place = tmp_path / "file"
    place.write_text("x")
    assert looked(place)["Home"].grade is Grade.BAD
