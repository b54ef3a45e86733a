"""Jobs as DBOS workflows in an SQLite file of their own: queued, one at a time per key, recovered.

Nothing leaves this machine: no telemetry, no admin server, no conductor. Job payloads are ids.
"""

import logging
import os
import threading
from pathlib import Path
from time import time
from uuid import uuid4

from dbos import DBOS, DBOSConfig, SetEnqueueOptions, SetWorkflowID
from sqlalchemy import Engine, create_engine, event

from bot.delivery.jobs import Job, Kind, Run
from bot.delivery.pace import Pace
from bot.delivery.ticking import moment

log = logging.getLogger(__name__)

VERSION = "gemba-delivery-1"
"""Of the shape of jobs, not of the program: an upgrade still runs what it finds waiting."""

EXECUTOR = "gemba"
POLL_SECONDS = 0.1
KEPT_SECONDS = 3600
SWEPT_AT_ONCE = 500
PATIENCE_SECONDS = 10
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    # Losing the last jobs with the power is harmless: they are asked for again.
    "PRAGMA synchronous = NORMAL",
    "PRAGMA busy_timeout = 30000",
    "PRAGMA foreign_keys = ON",
)


class _UnderWay(threading.Condition):
    """How many jobs run at this moment."""

    count = 0


_running: dict[str, Run] = {}
"""The one runner of this process: DBOS itself is one a process."""

_under_way = _UnderWay()


@DBOS.workflow(name="job")
def _job(kind: str, key: str, name: str) -> None:
    run = _running.get(EXECUTOR)
    if run is None:
        return
    with _under_way:
        _under_way.count += 1
    try:
        run(Job(Kind(kind), key, name))
    finally:
        with _under_way:
            _under_way.count -= 1
            _under_way.notify_all()


class DbosJobs:
    """The port `Jobs` on DBOS.

    Args:
        path: file of DBOS's own tables; made when missing.
        pace: how many turns and posts run at once.
    """

    def __init__(self, path: Path, pace: Pace | None = None) -> None:
        self._path, self._pace = path, pace or Pace()
        self._engine: Engine | None = None
        self._swept = 0.0

    def start(self, run: Run) -> None:
        """Begin; what an earlier process left unfinished is run, too."""
        _running[EXECUTOR] = run
        self._engine = _engine(self._path)
        config: DBOSConfig = {
            "name": "gemba",
            "system_database_url": f"sqlite:///{self._path}",
            "system_database_engine": self._engine,
            "executor_id": EXECUTOR,
            "application_version": VERSION,
            "enable_otlp": False,
            "log_level": "ERROR",
            # The file alone tells who waits: nothing is to be looked for often.
            "notification_listener_polling_interval_sec": 1.0,
        }
        DBOS(config=config)
        DBOS.launch()
        for kind, most in (
            (Kind.TURN, self._pace.turns_at_once),
            (Kind.POST, self._pace.posts_at_once),
            (Kind.TICK, 1),
        ):
            DBOS.register_queue(
                kind.value,
                worker_concurrency=most,
                partition_concurrency=1,
                polling_interval_sec=POLL_SECONDS,
                on_conflict="always_update",
            )

    def submit(self, job: Job) -> None:
        """Have a job run soon, after those of the same kind and key."""
        self._sweep()
        with (
            SetWorkflowID(f"{job.id}~{uuid4().hex[:8]}"),
            SetEnqueueOptions(queue_partition_key=job.key),
        ):
            DBOS.enqueue_workflow(job.kind.value, _job, job.kind.value, job.key, job.id)

    def stop(self) -> None:
        """Let what is running end, begin nothing more."""
        _running.clear()
        with _under_way:
            _under_way.wait_for(lambda: _under_way.count == 0, PATIENCE_SECONDS)
        DBOS.destroy()
        if self._engine:
            self._engine.dispose()

    def _sweep(self) -> None:
        """Drop the records of jobs that ended a while ago."""
        now = time()
        if now - self._swept < KEPT_SECONDS / 60:
            return
        self._swept = now
        ended = DBOS.list_workflows(
            status=["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"],
            completed_before=moment(now - KEPT_SECONDS),
            limit=SWEPT_AT_ONCE,
            load_input=False,
            load_output=False,
        )
        if ended:
            DBOS.delete_workflows([one.workflow_id for one in ended])


def _engine(path: Path) -> Engine:
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    engine = create_engine(f"sqlite:///{path}")

    @event.listens_for(engine, "connect")
    def prepare(connection: object, _record: object) -> None:
        connection.isolation_level = "IMMEDIATE"  # type: ignore[attr-defined]
        for pragma in _PRAGMAS:
            connection.execute(pragma)  # type: ignore[attr-defined]

    return engine
