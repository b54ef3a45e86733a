"""Plain data as it goes over the wire, and the names Slack gives to things."""

import secrets
from typing import Any

Json = dict[str, Any]
"""A JSON object; its fields are Slack's, so they are not ours to type."""

TEAM_ID = "T0SANDBOX"
TEAM_DOMAIN = "sandbox"
OTHER_TEAM_ID = "T0PARTNER"
APP_ID = "A0SANDBOX"
BOT_USER_ID = "U0APPBOT"
BOT_ID = "B0APPBOT"


def mint(prefix: str) -> str:
    """A fresh name in Slack's style; never the same twice, also across restarts.

    >>> mint("Ev").startswith("Ev")
    True
    """
    return prefix + secrets.token_hex(5).upper()


class ApiError(Exception):
    """A refusal in Slack's own words: `error` is the short code an app sees.

    Args:
        error: the code, such as `channel_not_found`.
        extra: further fields of the answer, such as `needed` and `provided`.
    """

    def __init__(self, error: str, **extra: object) -> None:
        super().__init__(error)
        self.error = error
        self.extra = extra
