"""The whole app on a sandbox: real Bolt, real sockets, the real engine; a ledger in memory."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot import clock
from bot.app import create_app
from bot.bootstrap import Home, open_home
from bot.delivery.direct import DirectDelivery
from bot.sandbox.payloads.events import callback
from bot.sandbox.person import Somebody
from bot.sandbox.server import Sandbox
from bot.sandbox.state.messages import Message
from bot.sandbox.state.profile import profile_from
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web.delivery import Patience
from bot.sandbox.wire import BOT_USER_ID
from bot.slack_work.at_hand.directory import Directory
from bot.slack_work.at_hand.office import Office
from bot.slack_work.at_hand.setups import Setups
from bot.slack_work.talks.work import SlackWork
from capture.extraction.rules import RuleExtractor

MANIFEST = Path(__file__).parents[3] / "bot" / "manifest.json"
QUICK = Patience(ack=0.7, retries=(0.05, 0.1, 0.2), offline=10.0)


@pytest.fixture(scope="session")
def rules() -> RuleExtractor:
    """The offline extractor, loaded once."""
    return RuleExtractor()


class Forgetful(DirectDelivery):
    """Delivery that can lose what it was given to post, and take the last turn again."""

    posts_nothing = False

    def post(self, outgoing):
        """Post it, unless everything is being lost."""
        if not self.posts_nothing:
            super().post(outgoing)

    def _take(self, waiting):
        self.last = waiting
        super()._take(waiting)

    def take_again(self):
        """As after a crash: the same turn with the same deeds."""
        self._take(self.last)


@dataclass
class Stage:
    """Everything a test looks at."""

    sandbox: Sandbox
    office: Office
    app: App
    delivery: Forgetful

    @property
    def home(self) -> Home:
        """Where everything is kept."""
        return self.office.home

    def somebody(self, name: str) -> Somebody:
        """A person of the workspace."""
        return self.sandbox.person(name)

    def question(self, who: Somebody, after: str = "") -> Message:
        """Wait for a question with buttons that is not the one with this timestamp."""
        return who.waits_for(lambda m: m.ts > after and has(m, "skip"), seconds=20)

    def accepted(self, who: Somebody, process: str = "Invoice to payment") -> Message:
        """Let somebody begin about a process and accept; the first question."""
        who.commands(f"/gemba start {process}")
        offer = who.waits_for(lambda m: has(m, "accept"), seconds=10)
        who.presses(offer, "accept")
        return self.question(who)

    def has(self, message: Message, action: str) -> bool:
        """Whether a message has an element of that name."""
        return has(message, action)

    def words(self, message: Message) -> str:
        """Everything a message says, in its blocks."""
        return words(message)

    def question_text(self, message: Message) -> str:
        """The question of a message, without what was said before it."""
        [asked] = [b["text"]["text"] for b in message.blocks if b["type"] == "section"]
        return str(asked)

    def send_event(self, who: Somebody, **event: object) -> str:
        """Let an event arrive that nobody could type; its id."""
        given = {"type": "message", "channel": who.room, "channel_type": "im", "user": who.id}
        stamp = {"ts": "1700000000.000100", "event_ts": "1700000000.000100"}
        body = self.sandbox.read(lambda w: callback(w, given | stamp | event, shared=False))
        self.sandbox.read(lambda w: w.outgoing(body))
        return str(body["event_id"])

    @property
    def mention(self) -> str:
        """How the app is mentioned."""
        return f"<@{BOT_USER_ID}>"

    def settled(self) -> None:
        """Wait until nothing is under way any more."""
        self.sandbox.wait_for(lambda _: self.delivery.is_idle, 20)


def has(message: Message, action: str) -> bool:
    """Whether a message has an element of that name."""
    return any(
        element.get("action_id") == action
        for block in message.blocks
        for element in [*block.get("elements", []), block.get("accessory") or {}]
        if isinstance(element, dict)
    )


def words(message: Message) -> str:
    """Everything a message says, in its blocks."""
    shown = json.dumps(message.blocks, ensure_ascii=False)
    return " ".join(re.findall(r'"text": "((?:[^"\\]|\\.)*)"', shown))


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch, rules: RuleExtractor) -> Iterator[Stage]:
    """The app, connected, with the manifest's rights and nothing more."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    profile = profile_from(json.loads(MANIFEST.read_text()))
    with Sandbox(Workspace(profile, channels=("ops",)), patience=QUICK) as sandbox:
        client = WebClient(token=sandbox.bot_token, base_url=sandbox.api_url)
        home = open_home(None)
        home.load_extractor = lambda: rules
        delivery = Forgetful(client)
        directory = Directory(client, str(client.auth_test()["team_id"]))
        office = Office(home, Setups(None), directory, delivery, clock.now)
        app = create_app(client, office)
        delivery.start(SlackWork(office))
        handler = SocketModeHandler(app, sandbox.app_token, ping_interval=0.5)
        handler.connect()
        sandbox.wait_connected()
        handler.client.current_session.sock.settimeout(0.1)  # how long closing waits for a read
        yield Stage(sandbox, office, app, delivery)
        handler.close()
        delivery.stop()
