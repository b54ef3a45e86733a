"""Reminders come on a working day, in working hours, whatever the clocks do."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack_work.at_hand.hours import workday_after, workday_in, working_moment

ZONES = ["Europe/Lisbon", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"]


@given(st.integers(1_700_000_000, 1_900_000_000), st.sampled_from(ZONES))
def test_it_is_always_a_later_working_day_between_nine_and_five(seconds, zone):
    moment = datetime.fromtimestamp(seconds, UTC).isoformat()
    there = datetime.fromisoformat(workday_after(moment, zone)).astimezone(ZoneInfo(zone))
    assert there.weekday() < 5
    assert 9 <= there.hour <= 17
    assert there.date() > datetime.fromisoformat(moment).astimezone(ZoneInfo(zone)).date()


@pytest.mark.parametrize(
    ("now", "zone", "then"),
    [
        # clocks go forward on Sunday 29 March 2026 in Lisbon, on Sunday 8 March in New York
        ("2026-03-27T10:00:00+00:00", "Europe/Lisbon", "2026-03-30T09:00:00+00:00"),
        ("2026-03-06T15:00:00+00:00", "America/New_York", "2026-03-09T14:00:00+00:00"),
    ],
)
def test_it_is_the_same_hour_there_when_the_clocks_have_changed(now, zone, then):
    assert workday_after(now, zone) == then


@given(st.integers(1_700_000_000, 1_900_000_000), st.sampled_from(ZONES))
def test_a_question_is_put_at_once_in_working_hours_and_else_when_they_begin(seconds, zone):
    moment = datetime.fromtimestamp(seconds, UTC)
    there = datetime.fromisoformat(working_moment(moment.isoformat(), zone))
    here = there.astimezone(ZoneInfo(zone))
    assert there >= moment
    assert (there - moment).days <= 3
    assert here.weekday() < 5
    assert 9 <= here.hour < 17
    assert there == moment or (here.hour, here.minute) == (9, 0)


@given(st.integers(1_700_000_000, 1_900_000_000), st.sampled_from(ZONES), st.integers(1, 400))
def test_a_day_planned_ahead_begins_on_a_working_morning(seconds, zone, days):
    moment = datetime.fromtimestamp(seconds, UTC)
    there = datetime.fromisoformat(workday_in(moment.isoformat(), zone, days))
    here = there.astimezone(ZoneInfo(zone))
    assert (here.hour, here.minute) == (9, 0)
    assert here.weekday() < 5
    gap = (here.date() - moment.astimezone(ZoneInfo(zone)).date()).days
    assert days <= gap <= days + 2
