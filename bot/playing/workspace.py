"""The workspace a newcomer finds after the example: its people, its channel, the app behind it.

Everything goes through the sandbox and the app as they are; only where an interview that was
played already would stand in Slack is written in before they start.
"""

import logging
import os
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from importlib import resources

from pydantic import SecretStr

from bot.bootstrap import Home
from bot.playing.play import Show
from bot.playing.threads import write_threads
from bot.sandbox.people_file import read_manifest
from bot.sandbox.server import HOST, Sandbox
from bot.sandbox.state.people import Person, Standing, person_named
from bot.sandbox.state.rooms import channel
from bot.sandbox.state.workspace import Workspace
from bot.serving import serving
from bot.settings import settings
from bot.slack_work.at_hand import Setup, Setups
from model_store import people
from model_store.vocabulary import Side

FIRST_PORT = 8025
PORTS = 40
CHANNEL = "purchasing"
INVITED, ADMIN = "U0106", "U0190"
"""Of the example: a buyer nobody has asked yet, and the group controller."""

TIMEZONES = {"Esbjerg": "Europe/Copenhagen", "Oslo": "Europe/Oslo", "Wrocław": "Europe/Warsaw"}
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy")


@dataclass(frozen=True, slots=True)
class Opened:
    """A workspace that is open."""

    address: str
    sandbox: Sandbox


@contextmanager
def workspace_opened(home: Home, show: Show, port: int | None = None) -> Iterator[Opened]:
    """Serve a played example in a workspace on 127.0.0.1 as long as the block runs.

    Args:
        home: where the example was played; a folder.
        show: what was played.
        port: None takes the first free one from the sandbox's usual one on.

    Raises:
        ConfigurationError: the workspace or the app cannot be started.
    """
    assert home.path is not None, "the app's delivery keeps its own files"  # noqa: S101
    set_up(home, show)
    manifest = resources.files("bot").joinpath("manifest.json")
    with ExitStack() as closing:
        closing.enter_context(without_proxies())
        profile = read_manifest(closing.enter_context(resources.as_file(manifest)))
        workspace = Workspace(profile, residents(show), channels=(CHANNEL,))
        write_threads(home, show, workspace)
        wanted = free_port() if port is None else port
        sandbox = closing.enter_context(Sandbox(workspace, port=wanted))
        known = settings().model_copy(
            update={
                "slack_bot_token": SecretStr(sandbox.bot_token),
                "slack_app_token": SecretStr(sandbox.app_token),
                "slack_api_url": sandbox.api_url,
            }
        )
        closing.enter_context(serving(known, home.path, home))
        closing.callback(_hush_sdk)
        sandbox.wait_connected()
        invite(sandbox, show)
        yield Opened(sandbox.page_url, sandbox)


def _hush_sdk() -> None:
    """Say nothing of connections that break off: from here on we break them off ourselves."""
    for name in list(logging.root.manager.loggerDict):
        if name.startswith(("slack_sdk", "slack_bolt")):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def set_up(home: Home, show: Show) -> None:
    """Who owns the example's process, who leads, who does the work, where its report may go."""
    by_side: dict[bool, list[str]] = {True: [], False: []}
    for account in show.scenario.accounts:
        by_side[account.vantage.side is Side.LEADER].append(account.user)
    leaders, operators = tuple(by_side[True]), tuple(by_side[False])
    key, owner = show.scenario.subject.key, (leaders or operators)[0]
    found = Setup(
        process=key,
        owner=owner,
        leaders=leaders,
        operators=operators,
        channel=channel(CHANNEL, ()).id,
        timezone=next(p.timezone for p in residents(show) if p.id == owner),
    )
    Setups(home.path).put(found)


def residents(show: Show) -> tuple[Person, ...]:
    """The example's people under the ids they have there; who is invited comes first."""
    found = sorted(show.scenario.persons, key=lambda person: person.key != INVITED)
    return tuple(map(_resident, found))


def _resident(person: people.Person) -> Person:
    made = person_named(
        person.name,
        timezone=TIMEZONES.get(person.site, "UTC"),
        title=person.role,
        standing=Standing.ADMIN if person.key == ADMIN else Standing.MEMBER,
    )
    return replace(made, id=person.key)


def invite(sandbox: Sandbox, show: Show) -> None:
    """Let the admin invite somebody nobody has asked yet."""
    known = {person.key for person in show.scenario.persons}
    if {INVITED, ADMIN} <= known:
        name = show.scenario.subject.name
        sandbox.person(ADMIN).commands(f"/gemba invite @{_handle(sandbox)} to {name}")


def _handle(sandbox: Sandbox) -> str:
    return sandbox.read(lambda w: w.people[INVITED].name)


def free_port(first: int = FIRST_PORT) -> int:
    """The first port from `first` on that nobody listens on; 0, any, when there is none near."""
    for port in range(first, first + PORTS):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return port
    return 0


@contextmanager
def without_proxies() -> Iterator[None]:
    """Forget the environment's proxies for a while: the SDK would look for 127.0.0.1 there."""
    kept = {name: os.environ.pop(name) for name in PROXIES if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(kept)
