"""How an answer reaches the one who asked: a modal, or words only they can see."""

import logging
from typing import Any

from slack_bolt import Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.slack_work.acts import Answer

LOG = logging.getLogger(__name__)
TOO_LATE = "That took me too long, and Slack no longer lets me open the window. Please try again."
EXPIRED = frozenset({"expired_trigger_id", "trigger_expired", "exchanged_trigger_id"})


def show(answer: Answer, trigger_id: str, client: WebClient, respond: Respond | None) -> None:
    """Show it; a trigger that has expired is told, not raised."""
    if answer.view is not None:
        try:
            client.views_open(trigger_id=trigger_id, view=dict(answer.view))
        except SlackApiError as error:
            if error.response.get("error") not in EXPIRED:
                raise
            whisper(TOO_LATE, respond)
    elif answer.text:
        whisper(answer.text, respond, blocks=[dict(block) for block in answer.blocks] or None)


def whisper(
    text: str, respond: Respond | None, blocks: list[dict[str, Any]] | None = None
) -> None:
    """Say it to the one who asked; where Slack gave no way to answer, nothing is said."""
    if respond is not None and respond.response_url:
        respond(
            text=text,
            blocks=blocks,
            response_type="ephemeral",
            replace_original=False,
            unfurl_links=False,
            unfurl_media=False,
        )
