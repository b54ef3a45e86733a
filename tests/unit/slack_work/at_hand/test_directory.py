"""Who somebody is, is what Slack's directory says, and it is not asked each time."""

import pytest
from slack_sdk.errors import SlackApiError

from bot.slack_work.at_hand.directory import (
    GONE,
    GUEST,
    MACHINE,
    NOBODY,
    STRANGER,
    Directory,
    member_of,
)
from model_store.errors import UnavailableError


class Client:
    """Slack, counting."""

    def __init__(self, error=""):
        self.asked, self.error = 0, error

    def users_info(self, user):
        """One user, or a refusal."""
        self.asked += 1
        if self.error:
            raise SlackApiError("no", {"error": self.error})
        return {"user": {"id": user, "team_id": "T1", "real_name": "Ana", "tz": "Europe/Lisbon"}}


@pytest.mark.parametrize(
    ("about", "refusal"),
    [
        ({}, ""),
        ({"is_restricted": True}, GUEST),
        ({"is_ultra_restricted": True}, GUEST),
        ({"team_id": "T2"}, STRANGER),
        ({"is_stranger": True}, STRANGER),
        ({"is_bot": True}, MACHINE),
        ({"deleted": True}, GONE),
    ],
)
def test_who_is_interviewed_and_who_is_not(about, refusal):
    assert member_of({"id": "U1", "team_id": "T1"} | about, "T1").refusal == refusal


def test_somebody_is_asked_for_once_in_a_while():
    client, now = Client(), [0.0]
    directory = Directory(client, "T1", lambda: now[0])
    assert directory.member("U1").timezone == "Europe/Lisbon"
    directory.member("U1")
    assert client.asked == 1
    now[0] = 10_000.0
    directory.member("U1")
    assert client.asked == 2


def test_a_change_is_known_at_once():
    directory = Directory(Client(), "T1")
    directory.member("U1")
    directory.learn({"id": "U1", "team_id": "T1", "is_restricted": True})
    assert directory.member("U1").refusal == GUEST


def test_an_unknown_person_is_nobody_and_a_failure_is_to_be_tried_again():
    assert Directory(Client("user_not_found"), "T1").member("U1").refusal == NOBODY
    with pytest.raises(UnavailableError):
        Directory(Client("internal_error"), "T1").member("U1")
