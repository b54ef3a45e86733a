"""What `gemba doctor` looks at: each check says what it found and, where needed, what to do."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from enum import Enum
from importlib import resources
from pathlib import Path

from pydantic import SecretStr

from bot.settings import Settings
from model_store.errors import GembaError

SKEW_SECONDS = 60.0
MANIFEST = "manifest.json"


class Grade(Enum):
    """How it stands."""

    GOOD = "ok"
    WARNING = "warning"
    BAD = "mend"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    name: str
    grade: Grade
    told: str


def checkup(known: Settings, home: Path) -> Iterator[Finding]:
    """Look at everything, the cheapest first."""
    yield _python()
    yield _sqlite()
    yield _guarded("Home", lambda: _home(home))
    yield _guarded("Language model for the rules", _language)
    bot = _token("Bot token", "GEMBA_SLACK_BOT_TOKEN", "xoxb-", known.slack_bot_token)
    app = _token("App token", "GEMBA_SLACK_APP_TOKEN", "xapp-", known.slack_app_token)
    yield from (bot, app)
    if bot.grade is Grade.GOOD:
        yield from _slack(known)
    if app.grade is Grade.GOOD:
        yield _socket(known)


def needed_scopes() -> frozenset[str]:
    """The rights the manifest asks for."""
    manifest = json.loads(resources.files("bot").joinpath(MANIFEST).read_text("utf-8"))
    return frozenset(manifest["oauth_config"]["scopes"]["bot"])


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding("Python", Grade.GOOD, version)


def _sqlite() -> Finding:
    from bot.bootstrap import database_version

    version, safe = database_version()
    if safe:
        return Finding("SQLite", Grade.GOOD, version)
    told = (
        f"{version} works with one process, which is how Gemba runs. Before 3.51.3, several "
        "processes writing one file can, rarely, damage it: never run two on one home."
    )
    return Finding("SQLite", Grade.WARNING, told)


def _home(home: Path) -> Finding:
    from bot.bootstrap import open_home

    place = open_home(home)
    count = len(place.ledger.processes())
    return Finding("Home", Grade.GOOD, f"{home}, {count} processes, can be read")


def _language() -> Finding:
    from bot.bootstrap import open_home

    _ = open_home(None).extractor
    return Finding("Language model for the rules", Grade.GOOD, "installed")


def _guarded(name: str, look: Callable[[], Finding]) -> Finding:
    try:
        return look()
    except GembaError as error:
        return Finding(name, Grade.BAD, str(error))


def _token(name: str, variable: str, start: str, secret: SecretStr) -> Finding:
    value = secret.get_secret_value()
    if not value:
        return Finding(name, Grade.BAD, f"{variable} is not set; see docs/install.md.")
    if not value.startswith(start):
        told = f"{variable} should begin with {start}; you may have taken another token."
        return Finding(name, Grade.BAD, told)
    return Finding(name, Grade.GOOD, f"{variable} is set")


def _slack(known: Settings) -> Iterator[Finding]:
    from slack_sdk import WebClient
    from slack_sdk.errors import SlackApiError, SlackClientError

    token = known.slack_bot_token.get_secret_value()
    client = WebClient(token=token, base_url=known.slack_api_url, timeout=10)
    try:
        answer = client.auth_test()
    except SlackApiError as error:
        code = error.response.get("error", "unknown")
        told = f"Slack says {code}. Install the app to the workspace again and copy the new token."
        yield Finding("Slack", Grade.BAD, told)
        return
    except (SlackClientError, OSError):
        told = f"{known.slack_api_url} does not answer. Check the network and GEMBA_SLACK_API_URL."
        yield Finding("Slack", Grade.BAD, told)
        return
    yield Finding("Slack", Grade.GOOD, f"workspace {answer['team']}")
    headers = {name.lower(): value for name, value in answer.headers.items()}
    yield _scopes(headers.get("x-oauth-scopes", ""))
    yield _clock(headers.get("date", ""))


def _scopes(given: str) -> Finding:
    if not given:
        return Finding("Rights", Grade.WARNING, "Slack did not say which rights the token has.")
    missing = sorted(needed_scopes() - {scope.strip() for scope in given.split(",")})
    if missing:
        told = (
            f"missing: {', '.join(missing)}. Paste bot/manifest.json into the app's manifest, "
            "then install the app again."
        )
        return Finding("Rights", Grade.BAD, told)
    return Finding("Rights", Grade.GOOD, "all there")


def _clock(date: str) -> Finding:
    try:
        skew = abs(time.time() - parsedate_to_datetime(date).timestamp())
    except (TypeError, ValueError):
        return Finding("Clock", Grade.WARNING, "Slack did not say what time it is.")
    if skew > SKEW_SECONDS:
        told = f"{skew:.0f} s away from Slack's. Turn time synchronisation on."
        return Finding("Clock", Grade.BAD, told)
    return Finding("Clock", Grade.GOOD, "agrees with Slack's")


def _socket(known: Settings) -> Finding:
    from slack_sdk import WebClient
    from slack_sdk.errors import SlackApiError, SlackClientError

    client = WebClient(base_url=known.slack_api_url, timeout=10)
    try:
        client.apps_connections_open(app_token=known.slack_app_token.get_secret_value())
    except SlackApiError as error:
        code = error.response.get("error", "unknown")
        told = (
            f"Slack says {code}. Make an app-level token with the right connections:write, and "
            "turn Socket Mode on."
        )
        return Finding("Socket Mode", Grade.BAD, told)
    except (SlackClientError, OSError):
        return Finding("Socket Mode", Grade.BAD, "Slack does not answer. Check the network.")
    return Finding("Socket Mode", Grade.GOOD, "can be opened")
