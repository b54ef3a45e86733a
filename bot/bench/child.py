"""The whole app in a process that may be killed: loaded once, then forked for every life.

Run as a program it reads orders, one line of JSON each, and tells when the child began and ended.
"""

import json
import logging
import os
import signal
import sys
import threading
from itertools import count
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

from bot import clock
from bot.bench.failing import Bug, Failpoint, Orders, Point
from bot.bootstrap import JOBS_FILE, LEDGER_FILE, Home
from bot.delivery.mailroom import Mailroom
from bot.delivery.pace import Pace
from bot.delivery.ports import Outgoing, Posted
from bot.delivery.poster import Anchors
from bot.delivery.slack_poster import SlackPoster
from bot.delivery.under_way import Remembering
from model_store.events import Turn
from model_store.mail import Arrival
from model_store.storage.sqlite import SqliteLedger, SqliteMail

if TYPE_CHECKING:
    from capture.ports import ClaimExtractor, Heard, Reading

LATE = 0.3


class WatchedLedger(SqliteLedger):
    """Tells when a turn has been written; may give it another name each time."""

    def __init__(self, path: Path, reached: Failpoint, bug: str) -> None:
        super().__init__(path)
        self._reached, self._bug = reached, bug
        self._names = count(os.getpid())

    def has(self, turn: str) -> bool:
        """Whether it is known; with the bug, nothing ever is."""
        return self._bug != Bug.ANEW and super().has(turn)

    def append(self, turn: Turn) -> int:
        """Write it, then pass the point."""
        if not turn.id.startswith("turn/"):
            return super().append(turn)
        if self._bug == Bug.ANEW:
            from dataclasses import replace

            turn = replace(turn, id=f"{turn.id}~{next(self._names)}")
        seq = super().append(turn)
        self._reached(Point.APPENDED)
        return seq


class HastyMail(SqliteMail):
    """The bug that loses answers: says that it is stored, and stores it later."""

    def admit(self, arrival: Arrival, now: float) -> bool:
        """Store it, but not yet."""
        timer = threading.Timer(LATE, super().admit, [arrival, now])
        timer.daemon = True
        timer.start()
        return True


class BlindPoster(SlackPoster):
    """The bug that says things twice."""

    def find(self, outgoing: Outgoing, anchors: Anchors) -> Posted | None:
        """Never look."""
        del outgoing, anchors
        return None


class Hanging:
    """A model that never answers."""

    def read(self, heard: "Heard") -> "Reading":
        """Wait for ever."""
        del heard
        threading.Event().wait()
        raise AssertionError("an event that nobody sets was set")


def live(orders: Orders, extractor: "ClaimExtractor") -> None:
    """Run the app until the process ends."""
    from slack_bolt.adapter.socket_mode import SocketModeHandler
    from slack_sdk import WebClient

    from bot.app import create_app
    from bot.delivery.dbos_jobs import DbosJobs
    from bot.slack_work.at_hand import Directory, Office, Setups
    from bot.slack_work.talks import SlackWork

    reached, path = Failpoint(orders.point, orders.hit), Path(orders.home)
    client = WebClient(token=orders.bot_token, base_url=orders.api_url)
    mail = (HastyMail if orders.bug == Bug.HASTY else SqliteMail)(path / LEDGER_FILE)
    poster = (BlindPoster if orders.bug == Bug.BLIND else SlackPoster)(client, gap=orders.gap)
    read = Hanging() if orders.hang else extractor
    reading = Remembering(lambda: read, mail, reached)
    home = Home(WatchedLedger(path / LEDGER_FILE, reached, orders.bug), path, lambda: reading)
    pace = Pace(quiet=orders.quiet, longest=10 * orders.quiet, gap=orders.gap, first_retry=0.2)
    delivery = Mailroom(mail, poster, DbosJobs(path / JOBS_FILE, pace), pace=pace, reached=reached)
    directory = Directory(client, str(client.auth_test()["team_id"]))
    office = Office(home, Setups(path), directory, delivery, clock.now)
    app = create_app(client, office)
    delivery.start(SlackWork(office))
    SocketModeHandler(app, orders.app_token).connect()  # type: ignore[no-untyped-call]
    threading.Event().wait()


def main() -> None:
    """Load once, then live as often as ordered."""
    from capture.extraction.rules import RuleExtractor

    _load()
    extractor = RuleExtractor()
    _tell({"ready": True})
    for line in sys.stdin:
        orders = Orders(**json.loads(line))
        pid = os.fork()
        if pid == 0:
            _begin(orders, extractor)
        _tell({"pid": pid})
        _, status = os.waitpid(pid, 0)
        _tell({"ended": os.waitstatus_to_exitcode(status)})


def _begin(orders: Orders, extractor: "ClaimExtractor") -> None:
    """The life of a child: its own standard streams, and no way back into the loop above."""
    quiet = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):
        os.dup2(quiet, stream)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    logging.disable(logging.CRITICAL)
    threading.Thread(target=_end_with, args=[orders.parent], daemon=True).start()
    try:
        live(orders, extractor)
    finally:
        os._exit(1)


def _end_with(parent: int) -> None:
    """Nobody is left to end this life once whoever ordered it is gone."""
    while True:
        try:
            os.kill(parent, 0)
        except OSError:
            os._exit(1)
        sleep(1.0)


def _load() -> None:
    """Import what every child needs, before any of them is born."""
    import dbos  # noqa: F401
    import slack_bolt.adapter.socket_mode  # noqa: F401

    import bot.app
    import bot.slack_work.talks.work  # noqa: F401


def _tell(what: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
