"""Cursor pagination: a page, and the cursor of the next one or nothing."""

import base64
import binascii
from collections.abc import Sequence
from typing import Any

from bot.sandbox.web_api.arguments import Arguments
from bot.sandbox.wire import ApiError, Json

USUAL_LIMIT = 100
LARGEST_LIMIT = 1000


def page(found: Sequence[Any], given: Arguments) -> tuple[list[Any], Json]:
    """Cut one page; return it with Slack's `response_metadata`.

    Raises:
        ApiError: the cursor is none of ours, or the limit is out of range.
    """
    limit = given.number("limit", USUAL_LIMIT) or USUAL_LIMIT
    if not 0 < limit <= LARGEST_LIMIT:
        raise ApiError("invalid_limit")
    start = _position(given.text("cursor"))
    end = start + limit
    following = _cursor(end) if end < len(found) else ""
    return list(found[start:end]), {"next_cursor": following}


def _cursor(position: int) -> str:
    return base64.b64encode(f"next:{position}".encode()).decode()


def _position(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        word, _, number = base64.b64decode(cursor, validate=True).decode().partition(":")
        position = int(number)
    except (binascii.Error, ValueError):
        raise ApiError("invalid_cursor") from None
    if word != "next" or position < 0:
        raise ApiError("invalid_cursor")
    return position
