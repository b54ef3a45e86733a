"""Schedules ring once per planned moment, by the wall clock of where somebody lives."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.bootstrap import open_home
from bot.delivery.calendar import Weekly, at_hour, following, zone
from bot.delivery.ports import Posted
from bot.slack_work.at_hand.directory import Member
from bot.slack_work.at_hand.office import Office
from bot.slack_work.at_hand.setups import Setups
from bot.slack_work.talks.moments import Moments
from capture.interview.turns.conversation import open_interview
from model_store.errors import ConfigurationError, UnavailableError
from model_store.events import Turn
from model_store.people import Account, Person, Process, account_key
from model_store.vocabulary import Vantage

BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"


def test_a_moment_rings_once_and_one_that_has_passed_rings_at_once(room):
    room.delivery.once("wake/a", "2026-03-02T11:00:00+00:00")
    room.delivery.once("wake/b", "2026-03-01T11:00:00+00:00")
    room.delivery.look()
    assert room.work.ticks == [("wake/b", "2026-03-01T11:00:00+00:00")]
    room.leaps("2026-03-02T11:00:00+00:00")
    room.leaps("2026-03-09T11:00:00+00:00")
    assert len(room.work.ticks) == 2


def test_setting_a_schedule_anew_replaces_it_and_cancelling_ends_it(room):
    room.delivery.once("wake/a", "2026-03-02T11:00:00+00:00")
    room.delivery.once("wake/a", "2026-03-02T12:00:00+00:00")
    room.delivery.once("wake/b", "2026-03-02T12:00:00+00:00")
    room.delivery.cancel("wake/b")
    room.leaps("2026-03-02T11:30:00+00:00")
    assert not room.work.ticks
    room.leaps("2026-03-02T13:00:00+00:00")
    assert room.work.ticks == [("wake/a", "2026-03-02T12:00:00+00:00")]


def test_a_weekly_report_comes_once_a_tick_over_restarts_and_at_nine_on_both_sides_of_dst(room):
    for zone_name in (BERLIN, NEW_YORK):
        room.delivery.weekly(f"report/{zone_name}", 0, 9, zone_name)
    for day in range(3, 32):
        room.leaps(f"2026-03-{day:02}T23:00:00+00:00")
        room = room.restarted()
        for zone_name in (BERLIN, NEW_YORK):
            room.delivery.weekly(f"report/{zone_name}", 0, 9, zone_name)
    assert len(room.work.ticks) == len(set(room.work.ticks)) == 9
    for name, tick in room.work.ticks:
        there = datetime.fromisoformat(tick).astimezone(zone(name.removeprefix("report/")))
        assert (there.weekday(), there.hour) == (0, 9)
    assert {tick[11:13] for name, tick in room.work.ticks if BERLIN in name} == {"08", "07"}
    assert {tick[11:13] for name, tick in room.work.ticks if NEW_YORK in name} == {"14", "13"}
    assert len(room.slack.posts) == 9


def test_weeks_that_were_slept_through_are_one_report(room):
    room.delivery.weekly("report/a", 0, 9, BERLIN)
    room.leaps("2026-06-03T12:00:00+00:00")
    assert len(room.work.ticks) == 1
    room.leaps("2026-06-08T12:00:00+00:00")
    assert len(room.work.ticks) == 2


def test_a_clock_that_jumps_back_rings_nothing_twice(room):
    room.delivery.weekly("report/a", 0, 9, BERLIN)
    room.leaps("2026-03-09T09:00:00+00:00")
    room.leaps("2026-03-09T07:00:00+00:00")
    room.leaps("2026-03-09T09:30:00+00:00")
    assert len(room.work.ticks) == 1


def test_a_ringing_that_fails_is_tried_again_under_the_same_tick(room, monkeypatch):
    seen = []

    def fails_once(name: str, tick: str) -> list[object]:
        seen.append((name, tick))
        if len(seen) == 1:
            raise UnavailableError("not now")
        return []

    monkeypatch.setattr(room.work, "tick", fails_once)
    room.delivery.once("wake/a", "2026-03-02T10:00:00+00:00")
    room.passes(3)
    assert seen == [("wake/a", "2026-03-02T10:00:00+00:00")] * 2


def test_a_time_zone_nobody_knows_is_refused_by_name(room):
    with pytest.raises(ConfigurationError, match="Europe/Nowhere"):
        room.delivery.weekly("report/a", 0, 9, "Europe/Nowhere")


@given(
    weekday=st.integers(0, 6),
    hour=st.integers(0, 23),
    place=st.sampled_from([BERLIN, NEW_YORK, "Asia/Kathmandu", "Australia/Lord_Howe"]),
    after=st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1)),  # noqa: DTZ001 - made aware below
)
def test_the_next_week_is_later_within_eight_days_and_at_the_hour_of_that_weekday(
    weekday, hour, place, after
):
    start = after.replace(tzinfo=UTC).timestamp()
    rule = Weekly(weekday, hour, place)
    found = following(rule, start)
    assert start < found <= start + 8 * 86400
    there = datetime.fromtimestamp(found, zone(place))
    assert found == at_hour(there.date(), hour, zone(place))
    assert there.weekday() == weekday
    assert Weekly.read(rule.written()) == rule


class _Directory:
    def __init__(self, timezone: str) -> None:
        self._timezone = timezone

    def member(self, key: str) -> Member:
        return Member(key=key, name="Ana", timezone=self._timezone)


@pytest.mark.parametrize("place", [BERLIN, NEW_YORK])
def test_a_silence_gets_two_reminders_in_working_hours_around_dst_and_then_none(room, place):
    home = open_home(None)
    person, process = Person("U1", "Ana"), Process("P1", "Goods in")
    account = Account(account_key("P1", "U1", Vantage.OPERATOR), "U1", "P1", Vantage.OPERATOR)
    at = datetime.fromtimestamp(room.clock(), UTC).isoformat()
    started = Turn("t", "P1", at, "U1", "", (process,), (person,), (account,))
    home.ledger.append(started)

    def now() -> str:
        return datetime.fromtimestamp(room.clock(), UTC).isoformat()

    office = Office(home, Setups(None), _Directory(place), room.delivery, now)
    moments = Moments(office)
    room.leaps("2026-03-06T22:00:00+00:00")
    home.ledger.append(open_interview(office.situation(office.standing(account.key)), "t2").turn)
    room.work.tick = moments.tick
    moments.remind_later(account.key)
    for day in (*range(7, 32),):
        for hour in range(24):
            room.leaps(f"2026-03-{day:02}T{hour:02}:30:00+00:00")
    told = [datetime.fromtimestamp(at, zone(place)) for at, _, _ in room.slack.posts]
    assert len(told) == 2
    assert all(when.weekday() < 5 and 9 <= when.hour < 18 for when in told)
    assert isinstance(room.delivery.posted(room.slack.posts[0][1].key), Posted)
