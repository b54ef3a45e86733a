"""Events on their way to the app: in order, again until acknowledged, wrong when asked to be."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any

from bot.sandbox.state.workspace import Workspace
from bot.sandbox.web.sockets import Acknowledgement, Sockets
from bot.sandbox.wire import Json

HOLD_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the workspace waits, in seconds.

    Slack tries again at once, after a minute and after five; the sandbox does not make anybody
    wait that long, but an attempt that finds no connection waits `offline` for one.
    """

    ack: float = 3.0
    retries: tuple[float, ...] = (0.2, 1.0, 3.0)
    offline: float = 360.0


class Delivery:
    """One queue to the app; `hear` may be called at any time from the loop's thread."""

    def __init__(self, workspace: Workspace, sockets: Sockets, patience: Patience) -> None:
        self._workspace = workspace
        self._sockets = sockets
        self._patience = patience
        self._queue: asyncio.Queue[Json] = asyncio.Queue()
        self._held: list[Json] = []
        self._tasks: set[asyncio.Task[Any]] = set()

    def start(self) -> None:
        """Begin to deliver."""
        self._workspace.outgoing = self.hear
        self._spawn(self._pump())

    async def stop(self) -> None:
        """Stop delivering; what is under way is given up."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def hear(self, body: Json) -> None:
        """Take an event; a planned reordering keeps it back until the last one has come."""
        faults = self._workspace.faults
        if faults.reorder <= 0:
            self._queue.put_nowait(body)
            return
        if not self._held:
            asyncio.get_running_loop().call_later(HOLD_SECONDS, self._release)
        faults.reorder -= 1
        self._held.append(body)
        if faults.reorder == 0:
            self._release()

    def _release(self) -> None:
        """Let go of what was kept back, the last one first."""
        held, self._held = self._held, []
        for body in reversed(held):
            self._queue.put_nowait(body)

    async def _pump(self) -> None:
        while True:
            body = await self._queue.get()
            faults = self._workspace.faults
            if faults.event_seconds:
                await asyncio.sleep(faults.event_seconds)
            for _ in range(2 if faults.take_duplicate() else 1):
                first = await self._sockets.send("events_api", body)
                self._spawn(self._see_through(body, first))

    async def _see_through(self, body: Json, first: asyncio.Task[Acknowledgement] | None) -> None:
        """Wait for the acknowledgement and try again until it comes or hope is gone."""
        if first is not None and (await first).arrived:
            return
        for attempt, delay in enumerate(self._patience.retries, start=1):
            await asyncio.sleep(delay)
            await self._sockets.wait_connected(self._patience.offline)
            again = await self._sockets.send("events_api", body, attempt, "timeout")
            if again is not None and (await again).arrived:
                return
        self._workspace.note("lost", str(body["event"]["type"]), event=body["event_id"])

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
