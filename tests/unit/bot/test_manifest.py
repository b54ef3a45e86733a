"""The manifest is the single source: what the code uses is in it, what is in it is used."""

import json
import re
from importlib import resources
from pathlib import Path

import bot
from bot.blocks.names import COMMAND, Shortcut

MANIFEST = json.loads(resources.files("bot").joinpath("manifest.json").read_text("utf-8"))
ROOT = Path(bot.__file__).parent
PARTS = ("listeners", "middleware", "slack_work", "delivery")
CODE = "\n".join(p.read_text("utf-8") for part in PARTS for p in (ROOT / part).rglob("*.py"))
SCOPE_OF = {
    "chat_postMessage": "chat:write",
    "chat_update": "chat:write",
    "chat_postEphemeral": "chat:write",
    "conversations_open": "im:write",
    "conversations_replies": "im:history",
    "conversations_history": "im:history",
    "users_info": "users:read",
    "users_list": "users:read",
    "views_open": "",
    "views_publish": "",
    "auth_test": "",
}
FOR_EVENTS = {"app_mentions:read", "commands", "im:history", "im:write", "assistant:write"}
"""Rights that events, the command and the agent view need without a call of ours."""


def test_every_call_has_its_right_and_every_right_its_use():
    """A right that nothing needs is one an admin must not be asked for."""
    called = set(re.findall(r"client\.([a-z]+_[A-Za-z_]+)\(", CODE))
    assert called <= set(SCOPE_OF)
    needed = {SCOPE_OF[name] for name in called} - {""}
    assert needed | FOR_EVENTS == set(MANIFEST["oauth_config"]["scopes"]["bot"])


def test_every_event_has_a_listener_and_every_listener_an_event():
    """`message.im` arrives as `message`."""
    heard = set(re.findall(r'app\.event\("([a-z_]+)"\)', CODE))
    asked = {
        e.partition(".")[0] for e in MANIFEST["settings"]["event_subscriptions"]["bot_events"]
    }
    assert heard == asked


def test_commands_and_shortcuts_are_those_of_the_code():
    """A name that differs by a letter would never arrive."""
    features = MANIFEST["features"]
    assert [c["command"] for c in features["slash_commands"]] == [COMMAND]
    assert {s["callback_id"] for s in features["shortcuts"]} == {str(s) for s in Shortcut}


def test_what_must_never_be_asked_for_is_not():
    """Nobody's channels are read, and nothing is posted where we were not invited."""
    scopes = set(MANIFEST["oauth_config"]["scopes"]["bot"])
    history = {"channels:history", "groups:history", "mpim:history"}
    assert not scopes & (history | {"chat:write.public"})
    assert "user" not in MANIFEST["oauth_config"]["scopes"]
