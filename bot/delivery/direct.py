"""Delivery in one process with nothing kept over a restart: for tests, and for trying things out.

Deeds are taken by one thread in order of arrival; messages are posted where they are made.
"""

import logging
import queue
import threading
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from slack_sdk import WebClient

from bot.delivery.ports import Deed, Incoming, Outgoing, Posted, Work

LOG = logging.getLogger(__name__)


class DirectDelivery:
    """Keeps everything in memory. `pause` is how long messages are waited with, in seconds."""

    def __init__(self, client: WebClient, *, pause: float = 0.0) -> None:
        self._client, self._pause = client, pause
        self._lock = threading.RLock()
        self._seen: set[str] = set()
        self._waiting: dict[str, list[Incoming]] = defaultdict(list)
        self._turns: queue.Queue[str | None] = queue.Queue()
        self._posted: dict[str, Posted] = {}
        self._work: Work | None = None
        self._thread = threading.Thread(target=self._run, name="delivery", daemon=True)
        self.planned: dict[str, str] = {}

    def start(self, work: Work) -> None:
        """Begin to move."""
        self._work = work
        self._thread.start()

    @property
    def is_idle(self) -> bool:
        """Whether every deed that arrived has been taken."""
        return self._turns.unfinished_tasks == 0 and not self._waiting

    def stop(self) -> None:
        """Finish what is under way and stop."""
        if self._thread.is_alive():
            self._turns.put(None)
            self._thread.join()

    def store(self, incoming: Incoming) -> bool:
        """Keep a deed and have it taken soon; False when it is already there."""
        with self._lock:
            if incoming.key in self._seen:
                return False
            self._seen.add(incoming.key)
            self._waiting[incoming.conversation].append(incoming)
        if incoming.deed is Deed.MESSAGE and self._pause:
            timer = threading.Timer(self._pause, self._turns.put, [incoming.conversation])
            timer.daemon = True
            timer.start()
        else:
            self._turns.put(incoming.conversation)
        return True

    def post(self, outgoing: Outgoing) -> None:
        """Post it now; the same key again does nothing."""
        with self._lock:
            if outgoing.key in self._posted:
                return
            where = self._send(outgoing)
            if where is not None:
                self._posted[outgoing.key] = where

    def posted(self, key: str) -> Posted | None:
        """Where it stands, once it does."""
        return self._posted.get(key)

    def key_at(self, channel: str, ts: str) -> str | None:
        """Key of the outgoing that stands there; of what replaced it, the older one."""
        with self._lock:
            found = (k for k, p in self._posted.items() if (p.channel, p.ts) == (channel, ts))
            return next(found, None)

    def once(self, name: str, at: str) -> None:
        """Note a moment; nothing happens by itself, see `fire`."""
        self.planned[name] = at

    def weekly(self, name: str, weekday: int, hour: int, timezone: str) -> None:
        """Note a schedule; nothing happens by itself, see `fire`."""
        self.planned[name] = f"{weekday} {hour} {timezone}"

    def cancel(self, name: str) -> None:
        """Forget a schedule."""
        self.planned.pop(name, None)

    def fire(self, name: str) -> None:
        """Let a planned moment come."""
        assert self._work is not None  # noqa: S101 - started first
        for outgoing in self._work.tick(name, self.planned.pop(name)):
            self.post(outgoing)

    def _send(self, outgoing: Outgoing) -> Posted | None:
        content: dict[str, Any] = {"text": outgoing.text, "blocks": list(outgoing.blocks)}
        if outgoing.updates:
            where = self._posted.get(outgoing.updates)
            if where is None:
                return None
            self._client.chat_update(channel=where.channel, ts=where.ts, **content)
            return where
        parent = self._posted.get(outgoing.thread)
        thread = parent.ts if parent else outgoing.thread_ts or None
        if outgoing.only_for:
            self._client.chat_postEphemeral(
                channel=outgoing.to, user=outgoing.only_for, thread_ts=thread, **content
            )
            return Posted(outgoing.to, "")
        answer = self._client.chat_postMessage(
            channel=outgoing.to,
            thread_ts=thread,
            unfurl_links=False,
            unfurl_media=False,
            **content,
        )
        return Posted(str(answer["channel"]), str(answer["ts"]))

    def _run(self) -> None:
        while (conversation := self._turns.get()) is not None:
            with self._lock:
                waiting = self._waiting.pop(conversation, [])
            if waiting:
                self._take(waiting)
            self._turns.task_done()

    def _take(self, waiting: Sequence[Incoming]) -> None:
        assert self._work is not None  # noqa: S101 - started first
        try:
            for outgoing in self._work.take_turn(f"turn/{waiting[0].key}", waiting):
                self.post(outgoing)
        except Exception:
            LOG.exception("A turn was not taken")
