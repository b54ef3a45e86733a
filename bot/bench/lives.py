"""Starts and ends child processes, one at a time, and says how each of them ended."""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from types import TracebackType
from typing import Self

from bot.bench.failing import Orders
from model_store.errors import UnavailableError

START_SECONDS = 120.0
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY", "all_proxy")


class Lives:
    """A loaded process that forks a child for each life.

    Raises:
        UnavailableError: it did not get ready.
    """

    def __init__(self) -> None:
        known = {k: v for k, v in os.environ.items() if k not in PROXIES}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bot.bench.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=known | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
        )
        self._told: queue.Queue[dict[str, int]] = queue.Queue()
        self._pid = 0
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        try:
            self._next(START_SECONDS, "ready")
        except BaseException:
            self._process.kill()
            self._close()
            raise

    @property
    def pid(self) -> int:
        """Process id of the present life; 0 when there is none."""
        return self._pid

    def begin(self, orders: Orders) -> int:
        """Begin a life; the last one must have ended. Returns the child's process id."""
        assert self._process.stdin is not None  # noqa: S101 - piped above
        self._process.stdin.write(json.dumps(orders.fields()) + "\n")
        self._process.stdin.flush()
        self._pid = self._next(START_SECONDS, "pid")
        return self._pid

    def ended(self, seconds: float) -> int | None:
        """Wait for the end of a life; its exit code, negative for a signal, None if it lives."""
        try:
            code = self._next(seconds, "ended")
        except queue.Empty:
            return None
        self._pid = 0
        return code

    def kill(self) -> None:
        """End the present life from outside, if there is one."""
        if self._pid:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            self.ended(START_SECONDS)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()
        self._close()

    def _close(self) -> None:
        assert self._process.stdin is not None  # noqa: S101 - piped above
        self._process.stdin.close()
        self._process.wait(START_SECONDS)
        assert self._process.stdout is not None  # noqa: S101 - piped above
        self._listener.join()
        self._process.stdout.close()

    def _listen(self) -> None:
        assert self._process.stdout is not None  # noqa: S101 - piped above
        with suppress(ValueError):
            for line in self._process.stdout:
                self._told.put(json.loads(line))
        self._told.put({})

    def _next(self, seconds: float, what: str) -> int:
        """The next thing that is told.

        Raises:
            UnavailableError: the loaded process is gone.
            queue.Empty: nothing is told in time.
        """
        told = self._told.get(timeout=seconds)
        if what not in told:
            raise UnavailableError("The process that forks lives ended by itself; see its error.")
        return told[what]
