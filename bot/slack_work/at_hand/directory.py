"""Who somebody is in Slack, asked once and kept for a while; never who they say they are."""

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from model_store.errors import UnavailableError

KEEP_SECONDS = 900.0
UNKNOWN = frozenset({"user_not_found", "user_not_visible", "users_not_found"})


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the directory. `refusal` says why they are not interviewed, if so."""

    key: str
    name: str
    title: str = ""
    timezone: str = "UTC"
    is_admin: bool = False
    refusal: str = ""


GUEST = "I only talk with full members of this workspace, and you are here as a guest."
STRANGER = "I only talk with members of this workspace, and you belong to another one."
MACHINE = "I only talk with people."
GONE = "This account is deactivated."
NOBODY = "I do not find this person in the workspace."


class Directory:
    """Members by their id, through `users.info`."""

    def __init__(
        self, client: WebClient, team: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._client, self._team, self._clock = client, team, clock
        self._kept: dict[str, tuple[float, Member]] = {}
        self._lock = threading.Lock()

    def member(self, key: str) -> Member:
        """Look somebody up.

        Raises:
            UnavailableError: Slack did not answer.
        """
        with self._lock:
            kept = self._kept.get(key)
        if kept and self._clock() - kept[0] < KEEP_SECONDS:
            return kept[1]
        return self._keep(self._asked(key))

    def learn(self, user: Mapping[str, Any]) -> None:
        """Take over what Slack tells of a change; it belongs to a `user_change` event."""
        if user.get("id"):
            self._keep(member_of(user, self._team))

    def admins(self) -> tuple[str, ...]:
        """Keys of those who run the workspace.

        Raises:
            UnavailableError: Slack did not answer.
        """
        try:
            pages = self._client.users_list(limit=200)
            people = [member_of(u, self._team) for page in pages for u in page["members"]]
        except (SlackClientError, OSError) as error:
            raise UnavailableError("Slack did not say who the admins are.") from error
        return tuple(self._keep(p).key for p in people if p.is_admin and not p.refusal)

    def _asked(self, key: str) -> Member:
        try:
            return member_of(self._client.users_info(user=key)["user"], self._team)
        except SlackApiError as error:
            if error.response.get("error") in UNKNOWN:
                return Member(key, "somebody", refusal=NOBODY)
            raise UnavailableError(f"Slack did not say who {key} is.") from error
        except (SlackClientError, OSError) as error:
            raise UnavailableError(f"Slack did not say who {key} is.") from error

    def _keep(self, member: Member) -> Member:
        with self._lock:
            self._kept[member.key] = (self._clock(), member)
        return member


def member_of(user: Mapping[str, Any], team: str) -> Member:
    """Read an entry of Slack's directory.

    >>> member_of({"id": "U1", "team_id": "T9", "real_name": "Ana"}, "T1").refusal == STRANGER
    True
    """
    profile = user.get("profile") or {}
    return Member(
        key=str(user["id"]),
        name=str(user.get("real_name") or profile.get("real_name") or user.get("name") or ""),
        title=str(profile.get("title") or ""),
        timezone=str(user.get("tz") or "UTC"),
        is_admin=bool(user.get("is_admin") or user.get("is_owner")),
        refusal=_refusal(user, team),
    )


def _refusal(user: Mapping[str, Any], team: str) -> str:
    if user.get("deleted"):
        return GONE
    if user.get("is_bot") or user.get("id") == "USLACKBOT":
        return MACHINE
    if user.get("is_stranger") or user.get("team_id", team) != team:
        return STRANGER
    if user.get("is_restricted") or user.get("is_ultra_restricted"):
        return GUEST
    return ""
