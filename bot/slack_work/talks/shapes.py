"""The shapes in which Slack tells of messages and presses; what has another shape is no deed.

Only fields that are used are named; everything else may come and go.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Said(_Shape):
    """A message as it stands, or stood, in the conversation."""

    ts: str = ""
    user: str | None = None
    text: str | None = None
    bot_id: str | None = None


class MessageEvent(_Shape):
    """A `message` event in a direct message."""

    channel: str = Field(min_length=1)
    ts: str = Field(min_length=1)
    user: str | None = None
    text: str | None = None
    thread_ts: str | None = None
    subtype: str | None = None
    bot_id: str | None = None
    message: Said = Said()
    previous_message: Said = Said()


class _Id(_Shape):
    id: str = ""


class _Container(_Shape):
    message_ts: str = ""
    view_id: str = ""


class _Used(_Shape):
    action_id: str
    value: str = ""
    action_ts: str = ""


class Press(_Shape):
    """A `block_actions` payload."""

    user: _Id
    actions: tuple[_Used, ...] = Field(min_length=1)
    container: _Container = _Container()
    team: _Id | None = None

    @property
    def key(self) -> str:
        """What makes a press this press, whatever Slack's retry headers say."""
        used, place = self.actions[0], self.container.message_ts or self.container.view_id
        team = self.team.id if self.team else ""
        return f"press:{team}:{place}:{used.action_id}:{self.user.id}:{used.action_ts}"


def message_in(body: Mapping[str, Any]) -> MessageEvent | None:
    """The message event of a request, if it is one from a direct message."""
    event = body.get("event")
    if not isinstance(event, Mapping):
        return None
    if event.get("type") != "message" or event.get("channel_type") != "im":
        return None
    try:
        return MessageEvent.model_validate(event)
    except ValidationError:
        return None


def press_in(body: Mapping[str, Any]) -> Press | None:
    """The press of a request, if it is one."""
    try:
        return Press.model_validate(body)
    except ValidationError:
        return None
