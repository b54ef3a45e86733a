"""Slack as a messenger: every message carries its key, no link unfolds, no limit is overrun."""

import threading
from collections.abc import Callable, Mapping
from time import monotonic
from typing import TYPE_CHECKING, Any

from bot.delivery.ports import Outgoing, Posted
from bot.delivery.poster import Anchors, RefusedError, TooFastError

if TYPE_CHECKING:
    from slack_sdk import WebClient

EVENT_TYPE = "gemba_posting"
LOOKED_AT = 100
"""How many of the last messages are looked through; a crash is rarely longer ago than that."""

PASSING = frozenset(
    {
        "fatal_error",
        "internal_error",
        "ratelimited",
        "rate_limited",
        "request_timeout",
        "service_unavailable",
        "team_added_to_org",
        "accesslimited",
        "token_expired",
        "message_limit_exceeded",
    }
)
"""Slack's codes for what may pass; every other one says that this message never will be taken."""

TOO_BUSY = 429
SERVERS_FAULT = 500


class SlackPoster:
    """The port `Poster` on Slack's Web API.

    Args:
        client: with the bot's token; without retry handlers, as waiting is done here.
        gap: least seconds between two posts to one channel.
    """

    def __init__(
        self, client: "WebClient", *, gap: float = 1.0, clock: Callable[[], float] = monotonic
    ) -> None:
        self._client, self._gap, self._clock = client, gap, clock
        self._rooms: dict[str, str] = {}
        self._last: dict[str, float] = {}
        self._lock = threading.Lock()

    def post(self, outgoing: Outgoing, anchors: Anchors) -> Posted:
        """Post, or replace what stands there.

        Raises:
            TooFastError: not now.
            RefusedError: never, with Slack's code for why.
        """
        content: dict[str, Any] = {"text": outgoing.text, "blocks": list(outgoing.blocks)}
        try:
            return self._call(outgoing, anchors, content)
        except RefusedError as error:
            if "blocks" not in str(error) or not outgoing.blocks:
                raise
        # Better said plainly than not at all.
        return self._call(outgoing, anchors, {"text": outgoing.text})

    def find(self, outgoing: Outgoing, anchors: Anchors) -> Posted | None:
        """Where it already stands; None, too, where Slack does not let us look."""
        if anchors.replaced or outgoing.only_for:
            return None
        channel = self._room(outgoing.to)
        given = {"channel": channel, "include_all_metadata": True, "limit": LOOKED_AT}
        try:
            if anchors.thread_ts:
                found = self._ask("conversations_replies", ts=anchors.thread_ts, **given)
            else:
                found = self._ask("conversations_history", **given)
        except RefusedError:
            return None
        for message in found.get("messages") or ():
            if _key_of(message) == outgoing.key:
                return Posted(channel, str(message["ts"]))
        return None

    def _call(self, outgoing: Outgoing, anchors: Anchors, content: dict[str, Any]) -> Posted:
        if anchors.replaced:
            stood = anchors.replaced
            self._ask("chat_update", channel=stood.channel, ts=stood.ts, **content)
            return stood
        channel = self._room(outgoing.to)
        self._wait_turn(channel)
        if anchors.thread_ts:
            content["thread_ts"] = anchors.thread_ts
        if outgoing.only_for:
            user = outgoing.only_for
            said = self._ask("chat_postEphemeral", channel=channel, user=user, **content)
            return Posted(channel, str(said["message_ts"]))
        metadata = {"event_type": EVENT_TYPE, "event_payload": {"key": outgoing.key}}
        quiet = {"unfurl_links": False, "unfurl_media": False}
        said = self._ask(
            "chat_postMessage", channel=channel, metadata=metadata, **quiet, **content
        )
        return Posted(str(said["channel"]), str(said["ts"]))

    def _room(self, to: str) -> str:
        """The channel itself, or the direct message with a person."""
        if not to.startswith(("U", "W")):
            return to
        if to not in self._rooms:
            opened = self._ask("conversations_open", users=[to])
            self._rooms[to] = str(opened["channel"]["id"])
        return self._rooms[to]

    def _wait_turn(self, channel: str) -> None:
        """Refuse to post sooner than Slack allows; a person and their channel are one place."""
        with self._lock:
            now = self._clock()
            left = self._last.get(channel, -self._gap) + self._gap - now
            if left > 0:
                raise TooFastError(left)
            self._last[channel] = now

    def _ask(self, method: str, **given: object) -> Mapping[str, Any]:
        """One call.

        Raises:
            TooFastError: Slack asks for a pause.
            RefusedError: Slack will not do it.
            OSError: Slack did not answer, or its answer may be another one later.
        """
        from slack_sdk.errors import SlackApiError, SlackClientError

        try:
            answer = getattr(self._client, method)(**given)
        except SlackApiError as error:
            raise _translated(error) from error
        except (SlackClientError, OSError) as error:
            raise OSError(f"{method}: no answer") from error
        data: Mapping[str, Any] = answer.data
        return data


def _translated(error: Any) -> Exception:  # noqa: ANN401 - the SDK is imported late
    response = error.response
    code = str(response.get("error", "")) if isinstance(response.data, dict) else ""
    if response.status_code == TOO_BUSY or code in ("ratelimited", "rate_limited"):
        return TooFastError(float(response.headers.get("Retry-After", 1)))
    if response.status_code >= SERVERS_FAULT or code in PASSING or not code:
        return OSError(code or f"status {response.status_code}")
    return RefusedError(code)


def _key_of(message: Mapping[str, Any]) -> str:
    metadata = message.get("metadata") or {}
    if metadata.get("event_type") != EVENT_TYPE:
        return ""
    return str((metadata.get("event_payload") or {}).get("key", ""))
