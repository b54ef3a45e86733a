"""The composition root: the only file that names concrete adapters.

A home is a folder with one ledger; without a folder it lives in memory and is gone at the end.
"""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from capture.ports import ClaimExtractor, QuestionWording
from model_store.errors import ConfigurationError
from model_store.graph.knowledge import MAIN, Knowledge, fold
from model_store.graph.view import ProcessView, view
from model_store.people import Process
from model_store.ports import ClaimLedger, Erasable, InterviewLog, SimilarityIndex
from model_store.settlement.lifecycle import LifeCycle, life_cycle
from model_store.storage.ledger import Auditable

if TYPE_CHECKING:
    from slack_sdk import WebClient

    from bot.delivery.ports import Delivery
    from bot.model import Chosen
    from model_store.mail import Mail

LEDGER_FILE = "ledger.db"
JOBS_FILE = "jobs.db"


class Ledger(ClaimLedger, InterviewLog, Erasable, Auditable, Protocol):
    """One store that is all of it: turns are one transaction over claims and interviews."""


@dataclass
class Home:
    """What a command works with. The extractor is loaded when it is first needed."""

    ledger: Ledger
    path: Path | None = None
    load_extractor: Callable[[], ClaimExtractor] | None = None

    @cached_property
    def extractor(self) -> ClaimExtractor:
        """Reads talk into claims.

        Raises:
            ConfigurationError: the language model for the rules is not installed, or a setting
                for the model beside them is wrong.
        """
        if self.load_extractor is not None:
            return self.load_extractor()
        from bot.model import with_model

        return with_model(rule_extractor(), self._model)

    @cached_property
    def wording(self) -> QuestionWording | None:
        """Puts questions in other words; None asks them as the files have them.

        Raises:
            ConfigurationError: a setting for the model is wrong.
        """
        from bot.settings import settings

        chosen = self._model if settings().model_questions else None
        return chosen.wording() if chosen else None

    @cached_property
    def _model(self) -> "Chosen | None":
        from bot.model import chosen_model
        from bot.settings import settings

        return chosen_model(settings(), self.path)

    def process(self, name: str) -> Process:
        """The process of that key or name.

        Raises:
            ConfigurationError: nobody spoke of it yet; the message lists those that are known.
        """
        known = self.ledger.processes()
        wanted = name.strip().lower()
        for process in known:
            if wanted in (process.key.lower(), process.name.lower()):
                return process
        starts = [p for p in known if p.name.lower().startswith(wanted)]
        if wanted and len(starts) == 1:
            return starts[0]
        listed = "; ".join(f"{p.key} ({p.name})" for p in known) or "none yet"
        raise ConfigurationError(
            f'There is no process "{name}" in this home. Known: {listed}. '
            "Start one with gemba talk, or play a scenario into this home."
        )

    def knowledge(
        self, process: Process, *, until: int | None = None, branch: str = MAIN
    ) -> Knowledge:
        """What is known of a process, now or as of ledger position `until`."""
        ledger = self.ledger
        return fold(
            process,
            ledger.events(process.key),
            ledger.people(),
            ledger.accounts(process.key),
            until=until,
            branch=branch,
        )

    def view(
        self, process: Process, *, until: int | None = None, branch: str = MAIN
    ) -> ProcessView:
        """The process laid out for reading, now or as of ledger position `until`."""
        return view(self.knowledge(process, until=until, branch=branch))

    def read(
        self, process: Process, *, until: int | None = None, branch: str = MAIN
    ) -> tuple[Knowledge, LifeCycle]:
        """What is known of a process and what happened to its findings, from one reading."""
        ledger, events = self.ledger, self.ledger.events(process.key)
        people, accounts = ledger.people(), ledger.accounts(process.key)
        known = fold(process, events, people, accounts, until=until, branch=branch)
        return known, life_cycle(events, until=until, branch=branch)

    def life_cycle(
        self, process: Process, *, until: int | None = None, branch: str = MAIN
    ) -> LifeCycle:
        """What happened to the findings of a process, now or as of ledger position `until`."""
        return life_cycle(self.ledger.events(process.key), until=until, branch=branch)

    def views(self) -> tuple[ProcessView, ...]:
        """Every process of this home laid out for reading."""
        return tuple(self.view(process) for process in self.ledger.processes())


def open_home(path: Path | None) -> Home:
    """Open the ledger in a folder (made if missing), or a fresh one in memory.

    Raises:
        ConfigurationError: the folder cannot be used, or the ledger in it is not one of ours.
    """
    if path is None:
        from model_store.storage.in_memory import MemoryLedger

        return Home(MemoryLedger())
    from model_store.storage.sqlite import SqliteLedger

    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigurationError(
            f"The home {path} cannot be made ({error.strerror}). Choose a folder you may write to "
            "with --home."
        ) from error
    return Home(SqliteLedger(path / LEDGER_FILE), path)


def open_delivery(home: Home, client: "WebClient") -> "Delivery":
    """What carries deeds in and messages out for the app that serves this home.

    A home in memory gets delivery in memory. What is read for a turn is kept until it ended.

    Raises:
        ConfigurationError: the home's folder cannot be used, with what to do about it.
    """
    if home.path is None:
        from bot.delivery.direct import DirectDelivery

        return DirectDelivery(client)
    from bot.delivery.dbos_jobs import DbosJobs
    from bot.delivery.mailroom import Mailroom
    from bot.delivery.slack_poster import SlackPoster
    from bot.delivery.under_way import Remembering

    mail = open_mail(home.path)
    read = home.extractor
    home.extractor = Remembering(lambda: read, mail)
    return Mailroom(mail, SlackPoster(client), DbosJobs(home.path / JOBS_FILE))


def open_mail(path: Path) -> "Mail":
    """What is on its way in and out of the home in a folder.

    Raises:
        ConfigurationError: the home's folder cannot be used, with what to do about it.
    """
    from model_store.storage.sqlite import SqliteMail

    return SqliteMail(path / LEDGER_FILE)


def database_version() -> tuple[str, bool]:
    """Which SQLite there is, and whether several processes may write one home with it."""
    from model_store.storage.sqlite import sqlite_version

    return sqlite_version()


def open_index() -> SimilarityIndex:
    """An index of phrases in memory: a cache, rebuilt whenever it is asked for.

    Raises:
        ConfigurationError: its packages are not installed.
    """
    from model_store.storage.similarity import ChromaIndex

    return ChromaIndex()


def rule_extractor() -> ClaimExtractor:
    """The reader without a network, loaded.

    Raises:
        ConfigurationError: the language model or the classifier is not installed.
    """
    from capture.extraction.rules import RuleExtractor

    extractor = RuleExtractor()
    _keep_what_is_loaded()
    return extractor


@cache
def _keep_what_is_loaded() -> None:
    """Spare what was loaded from the search for garbage, which stopped a turn for a tenth second.

    The language model is some 175,000 objects that are never given back.
    """
    gc.collect()
    gc.freeze()
