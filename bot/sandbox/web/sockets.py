"""Socket Mode: each envelope goes to one connection, and an acknowledgement is waited for."""

import asyncio
import json
import uuid
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from bot.sandbox.state.workspace import Workspace
from bot.sandbox.wire import APP_ID, Json

ACK_SECONDS = 3.0
MOST_CONNECTIONS = 10
HELLO_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """What the app answered to an envelope; `arrived` is false when it did not in time."""

    arrived: bool
    payload: Json = field(default_factory=dict)


NEVER = Acknowledgement(arrived=False)


@dataclass(slots=True)
class _Waiting:
    socket: web.WebSocketResponse
    answer: asyncio.Future[Acknowledgement]
    sent: float
    kind: str


class Sockets:
    """The app's connections, and the envelopes it has not acknowledged yet."""

    def __init__(self, workspace: Workspace, ack_seconds: float = ACK_SECONDS) -> None:
        self._workspace = workspace
        self._ack_seconds = ack_seconds
        self._connections: list[web.WebSocketResponse] = []
        self._retiring: set[web.WebSocketResponse] = set()
        self._waiting: dict[str, _Waiting] = {}
        self._connected = asyncio.Event()
        self._turn = 0

    @property
    def count(self) -> int:
        """Number of open connections."""
        return len(self._connections)

    async def accept(self, request: web.Request) -> web.StreamResponse:
        """Take one connection and read its acknowledgements until it ends."""
        if not self._workspace.tickets.admit(request.query.get("ticket", "")):
            return web.Response(status=401)
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        if self.count >= MOST_CONNECTIONS:
            await socket.send_json({"type": "disconnect", "reason": "too_many_websockets"})
            await socket.close()
            return socket
        self._connections.append(socket)
        await socket.send_json(self._hello())
        self._connected.set()
        self._workspace.note("socket", "opened", connections=self.count)
        try:
            async for frame in socket:
                if frame.type is WSMsgType.TEXT:
                    self._take(frame.data)
        finally:
            self._forget(socket)
        return socket

    def _hello(self) -> Json:
        seconds = {"approximate_connection_time": HELLO_SECONDS}
        return {
            "type": "hello",
            "num_connections": self.count,
            "connection_info": {"app_id": APP_ID},
            "debug_info": {"host": "sandbox", "build_number": 1} | seconds,
        }

    def _take(self, text: str) -> None:
        """Match an acknowledgement with its envelope; what is none is passed over."""
        try:
            said = json.loads(text)
        except ValueError:
            return
        name = said.get("envelope_id", "") if isinstance(said, dict) else ""
        waiting = self._waiting.get(name)
        if waiting is None or waiting.answer.done():
            return
        if self._workspace.faults.take_dropped_ack():
            self._workspace.note("ack dropped", waiting.kind, envelope=name)
            return
        seconds = asyncio.get_running_loop().time() - waiting.sent
        self._workspace.note("ack", waiting.kind, envelope=name, seconds=round(seconds, 4))
        payload = said.get("payload")
        waiting.answer.set_result(
            Acknowledgement(arrived=True, payload=payload if isinstance(payload, dict) else {})
        )

    def _forget(self, socket: web.WebSocketResponse) -> None:
        """A connection has ended: what it did not acknowledge, it never will."""
        self._connections.remove(socket)
        self._retiring.discard(socket)
        if not self._connections:
            self._connected.clear()
        for waiting in self._waiting.values():
            if waiting.socket is socket and not waiting.answer.done():
                waiting.answer.set_result(NEVER)
        self._workspace.note("socket", "closed", connections=self.count)

    async def wait_connected(self, seconds: float) -> bool:
        """Wait until there is a connection; false when none came in time."""
        try:
            await asyncio.wait_for(self._connected.wait(), seconds)
        except TimeoutError:
            return False
        return True

    async def send(
        self, kind: str, payload: Json, attempt: int = 0, reason: str = ""
    ) -> asyncio.Task[Acknowledgement] | None:
        """Send one envelope and return the wait for its answer; None without a connection."""
        socket = self._next()
        if socket is None:
            return None
        name = str(uuid.uuid4())
        envelope: Json = {
            "envelope_id": name,
            "type": kind,
            "payload": payload,
            "accepts_response_payload": kind != "events_api",
        }
        if kind == "events_api":
            envelope |= {"retry_attempt": attempt, "retry_reason": reason}
        loop = asyncio.get_running_loop()
        waiting = _Waiting(socket, loop.create_future(), loop.time(), kind)
        self._waiting[name] = waiting
        about = {"envelope": name, "event": payload.get("event_id", ""), "attempt": attempt}
        self._workspace.note("sent", kind, **about)
        try:
            await socket.send_str(json.dumps(envelope))
        except (ConnectionError, RuntimeError):
            waiting.answer.set_result(NEVER)
        return loop.create_task(self._answer(name, waiting))

    async def _answer(self, name: str, waiting: _Waiting) -> Acknowledgement:
        try:
            return await asyncio.wait_for(waiting.answer, self._ack_seconds)
        except TimeoutError:
            self._workspace.note("no ack", waiting.kind, envelope=name)
            return NEVER
        finally:
            self._waiting.pop(name, None)

    def _next(self) -> web.WebSocketResponse | None:
        """Connections take turns; one that was asked to go is used only if it is the last."""
        fresh = [one for one in self._connections if one not in self._retiring]
        usable = fresh or self._connections
        if not usable:
            return None
        self._turn += 1
        return usable[self._turn % len(usable)]

    async def ask(self, kind: str, payload: Json) -> Acknowledgement:
        """Send an interaction and wait for the answer; Slack does not send these twice."""
        answer = await self.send(kind, payload)
        return NEVER if answer is None else await answer

    async def retire(self, reason: str) -> None:
        """Ask every connection to be replaced, as Slack does about once an hour."""
        for socket in list(self._connections):
            self._retiring.add(socket)
            note = {"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}}
            await socket.send_json(note)

    async def cut(self) -> None:
        """Break every connection without a word."""
        for socket in list(self._connections):
            await socket.close(code=1011)
