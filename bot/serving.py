"""A running app: home, delivery and socket opened in this order, closed in the other."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot import clock
from bot.app import create_app
from bot.bootstrap import Home, open_delivery, open_home
from bot.settings import Settings
from bot.slack_work.at_hand import Directory, Office, Setups
from bot.slack_work.talks import SlackWork
from model_store.errors import ConfigurationError

MISSING = (
    "{name} is not set. It begins with {start}; docs/install.md tells where Slack shows it. "
    "Then run `gemba doctor`."
)
REFUSED = "Slack refused the {which}: {error}. Run `gemba doctor`; it says how to mend it."


@contextmanager
def serving(known: Settings, home_path: Path, home: Home | None = None) -> Iterator[str]:
    """Run the app as long as the block runs; yields the workspace's name.

    Raises:
        ConfigurationError: a token is missing or refused, or the home cannot be used.
    """
    bot, app_token = tokens(known)
    client = WebClient(token=bot, base_url=known.slack_api_url)
    found = _greeted(client)
    opened = home or open_home(home_path)
    _ = opened.extractor  # a missing language model must show before anybody writes
    with ExitStack() as closing:
        delivery = open_delivery(opened, client)
        directory = Directory(client, str(found["team_id"]))
        office = Office(opened, Setups(opened.path), directory, delivery, clock.now)
        app = create_app(client, office)
        delivery.start(SlackWork(office))
        closing.callback(delivery.stop)
        handler = SocketModeHandler(app, app_token)
        try:
            handler.connect()  # type: ignore[no-untyped-call]
        except (SlackClientError, OSError) as error:
            told = REFUSED.format(which="app token", error=_code(error))
            raise ConfigurationError(told) from error
        closing.callback(handler.close)
        yield str(found["team"])


def tokens(known: Settings) -> tuple[str, str]:
    """The two tokens.

    Raises:
        ConfigurationError: one of them is not set.
    """
    bot, app = known.slack_bot_token.get_secret_value(), known.slack_app_token.get_secret_value()
    for value, name, start in (
        (bot, "GEMBA_SLACK_BOT_TOKEN", "xoxb-"),
        (app, "GEMBA_SLACK_APP_TOKEN", "xapp-"),
    ):
        if not value:
            raise ConfigurationError(MISSING.format(name=name, start=start))
    return bot, app


def _greeted(client: WebClient) -> dict[str, object]:
    try:
        return dict(client.auth_test().data)  # type: ignore[arg-type]
    except (SlackClientError, OSError) as error:
        told = REFUSED.format(which="bot token", error=_code(error))
        raise ConfigurationError(told) from error


def _code(error: Exception) -> str:
    if isinstance(error, SlackApiError):
        return str(error.response.get("error", "unknown"))
    return "it did not answer"
