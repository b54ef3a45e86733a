"""A workspace with people who are being interviewed, to be served by processes that may end."""

import json
import logging
import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

from bot.bench.checking import Said, check
from bot.bench.failing import Orders
from bot.bench.lives import Lives
from bot.bootstrap import LEDGER_FILE
from bot.sandbox.person import Somebody
from bot.sandbox.server import Sandbox
from bot.sandbox.state.messages import Message
from bot.sandbox.state.people import Person
from bot.sandbox.state.profile import profile_from
from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web.delivery import Patience
from bot.slack_work.at_hand import account_in
from model_store.people import account_key
from model_store.storage.sqlite import SqliteMail
from model_store.vocabulary import Vantage

PROCESS = "Goods to shelf {}"
PROCESS_KEY = "goods-to-shelf-{}"
PEOPLE_A_PROCESS = 10
PATIENCE = Patience(ack=2.0, retries=(0.1,) * 40, offline=120.0)
"""Slack's own retries, closer together: what is not acknowledged comes again."""

ANSWERS = (
    "First I open the delivery note, then I check it against the order.",
    "I send it to the supervisor by e-mail and wait about two days.",
    "When something is missing I call the supplier.",
    "That takes an hour, mostly because I look for the order number.",
    "Afterwards I put the goods on the shelf and write it in the list.",
    "About one in ten comes back.",
)


@dataclass
class Stage:
    """The workspace, the app's folder, the process that forks, and what was said so far."""

    sandbox: Sandbox
    home: Path
    lives: Lives
    order: random.Random
    said: list[Said] = field(default_factory=list)
    pressed: int = 0

    def orders(self, **given: object) -> Orders:
        """Orders for a life on this stage."""
        known = {
            "home": str(self.home),
            "api_url": self.sandbox.api_url,
            "bot_token": self.sandbox.bot_token,
            "app_token": self.sandbox.app_token,
            "parent": os.getpid(),
        }
        return Orders(**(known | given))  # type: ignore[arg-type]

    def begin(self, **given: object) -> None:
        """Begin a life and wait until it is connected, or has ended already."""
        self.sandbox.wait_for(lambda _: self.sandbox.connections == 0, 10)
        self.lives.begin(self.orders(**given))

    def people(self) -> list[Somebody]:
        """Everybody who may be interviewed."""
        ids = self.sandbox.read(lambda w: [p.id for p in w.people.values() if not p.is_bot])
        return [Somebody(self.sandbox, one) for one in ids]

    def interviews_begin(self) -> None:
        """Let everybody accept, and wait for every first question."""
        self.sandbox.wait_connected(1, 60)
        for who in self.people():
            who.commands(f"/gemba start {PROCESS.format(_group(who))}")
        for who in self.people():
            offer = who.waits_for(lambda m: shows(m, "accept"), seconds=60)
            who.presses(offer, "accept")
            self.pressed += 1
        for who in self.people():
            who.waits_for(lambda m: shows(m, "skip"), seconds=60)

    def speaks(self, who: Somebody, times: int = 1) -> None:
        """Let somebody answer in so many messages."""
        process = PROCESS_KEY.format(_group(who))
        account = account_key(process, who.id, Vantage.OPERATOR)
        for _ in range(times):
            ts = who.says(self.order.choice(ANSWERS), thread=self._thread(who))
            self.said.append(Said(account, f"{who.room}/{ts}"))

    def settles(self, seconds: float = 120.0) -> bool:
        """Wait until nothing waits any more; whether that came about."""
        mail = SqliteMail(self.home / LEDGER_FILE)
        expected = self.pressed + len(self.said)

        def idle(workspace: Workspace) -> bool:
            del workspace
            busy = mail.ringing() or mail.places()
            return not busy and mail.taken() >= expected

        try:
            return self.sandbox.wait_for(idle, seconds)
        except TimeoutError:
            return False
        finally:
            mail.close()

    def faults(self) -> tuple[str, ...]:
        """Everything that was lost or doubled, once nothing lives any more."""
        shown = self.sandbox.read(
            lambda w: [m for room in w.talk.rooms for m in w.talk.in_room(room)]
        )
        lost = self.sandbox.read(lambda w: [e for e in w.journal.entries if e.kind == "lost"])
        gone = [f"never acknowledged: {entry.name}" for entry in lost]
        return (*gone, *check(self.home, self.said, shown))

    def _thread(self, who: Somebody) -> str:
        heads = [m for m in who.sees() if not m.is_reply and _heads(m)]
        return heads[-1].ts if heads else ""


@contextmanager
def stage(home: Path, people: int, seed: int) -> Iterator[Stage]:
    """A workspace on loopback with so many people, and a process ready to live in it."""
    # The workspace tells whenever a caller dies in the middle of a call: here that is the point.
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)
    text = resources.files("bot").joinpath("manifest.json").read_text(encoding="utf-8")
    crowd = [Person(f"U{n:07d}", f"p{n}", f"Person {n}") for n in range(1, people + 1)]
    workspace = Workspace(profile_from(json.loads(text)), crowd)
    order = random.Random(seed)  # noqa: S311 - a shuffle, not a secret
    with Lives() as lives, Sandbox(workspace, patience=PATIENCE) as sandbox:
        yield Stage(sandbox, home, lives, order)


def shows(message: Message, action: str) -> bool:
    """Whether a message has a button of that name."""
    return any(
        element.get("action_id") == action
        for block in message.blocks
        for element in block.get("elements", ())
        if isinstance(element, dict)
    )


def _group(who: Somebody) -> int:
    """Which process somebody tells about: a few people share one, as in life."""
    return 1 + (int(who.id[1:]) - 1) // PEOPLE_A_PROCESS


def _heads(message: Message) -> bool:
    payload = (message.metadata or {}).get("event_payload") or {}
    return account_in(payload.get("key")) is not None
