"""What people type about times and ranges of time is read as they mean it."""

import pytest

from capture.extraction.measures.elapsed import elapsed
from capture.extraction.measures.found import durations, envelope

HOUR, DAY, WEEK, MONTH = 60, 1440, 10080, 43200

TIMES = [
    ("10 minutes", 10, 10),
    ("10 mins", 10, 10),
    ("10min", 10, 10),
    ("10-15 min", 10, 15),
    ("10–15 minutes", 10, 15),
    ("10 - 15 minutes", 10, 15),
    ("5 to 10 mins", 5, 10),
    ("between 5 and 10 minutes", 5, 10),
    ("ten to fifteen minutes", 10, 15),
    ("five or ten minutes", 5, 10),
    ("thirty seconds", 0.5, 0.5),
    ("30 sec", 0.5, 0.5),
    ("an hour", 60, 60),
    ("one hour", 60, 60),
    ("1 h", 60, 60),
    ("1h", 60, 60),
    ("1,5 h", 90, 90),
    ("1.5 hours", 90, 90),
    ("1h30", 90, 90),
    ("1 hour 30", 90, 90),
    ("1 hour 30 minutes", 90, 90),
    ("an hour and twenty minutes", 80, 80),
    ("half an hour", 30, 30),
    ("a half hour", 30, 30),
    ("half hour", 30, 30),
    ("an hour and a half", 90, 90),
    ("two hours and a half", 150, 150),
    ("two and a half hours", 150, 150),
    ("2½ hours", 150, 150),
    ("3/4 of an hour", 45, 45),
    ("three quarters of an hour", 45, 45),
    ("a quarter of an hour", 15, 15),
    ("half an hour to an hour", 30, 60),
    ("20 minutes to 2 hours", 20, 120),
    ("an hour or two", 60, 120),
    ("a day or two", DAY, 2 * DAY),
    ("a week or two", WEEK, 2 * WEEK),
    ("a week or so", WEEK, WEEK),
    ("two to three days", 2 * DAY, 3 * DAY),
    ("three or four days", 3 * DAY, 4 * DAY),
    ("2-3d", 2 * DAY, 3 * DAY),
    ("nine days", 9 * DAY, 9 * DAY),
    ("9 days ish", 9 * DAY, 9 * DAY),
    ("about 6 weeks", 6 * WEEK, 6 * WEEK),
    ("roughly two weeks", 2 * WEEK, 2 * WEEK),
    ("a couple of days", 2 * DAY, 3 * DAY),
    ("couple of hours", 2 * HOUR, 3 * HOUR),
    ("a few days", 2 * DAY, 5 * DAY),
    ("several weeks", 3 * WEEK, 7 * WEEK),
    ("twenty-five minutes", 25, 25),
    ("twenty five minutes", 25, 25),
    ("ninety minutes", 90, 90),
    ("90 mins", 90, 90),
    ("a hundred days", 100 * DAY, 100 * DAY),
    ("within a day", 0, DAY),
    ("within 24 hours", 0, DAY),
    ("within 24h", 0, DAY),
    ("within one week", 0, WEEK),
    ("in under an hour", 0, 60),
    ("less than two days", 0, 2 * DAY),
    ("up to 3 weeks", 0, 3 * WEEK),
    ("max 2 days", 0, 2 * DAY),
    ("two days max", 0, 2 * DAY),
    ("30 min tops", 0, 30),
    ("no more than five days", 0, 5 * DAY),
    ("at most an hour", 0, 60),
    ("at least 3 days", 3 * DAY, 3 * DAY),
    ("more than two weeks", 2 * WEEK, 2 * WEEK),
    ("3 days minimum", 3 * DAY, 3 * DAY),
    ("over an hour", 60, 60),
    ("3+ days", 3 * DAY, 3 * DAY),
    ("same day", 0, DAY),
    ("the next morning", 720, DAY),
    ("overnight", 480, 960),
    ("next day", DAY, DAY),
    ("straight away", 0, 60),
    ("right away", 0, 60),
    ("immediately", 0, 60),
    ("as soon as the lorry is empty", 0, 60),
    ("by EOD", 0, DAY),
    ("2 working days", 2 * DAY, 2 * DAY),
    ("five business days", 5 * DAY, 5 * DAY),
    ("ten workdays", 10 * DAY, 10 * DAY),
    ("a fortnight", 2 * WEEK, 2 * WEEK),
    ("two months", 2 * MONTH, 2 * MONTH),
    ("72h", 72 * HOUR, 72 * HOUR),
    ("six to eight weeks", 6 * WEEK, 8 * WEEK),
    ("takes days", 2 * DAY, 4 * DAY),
    ("it takes weeks", 2 * WEEK, 4 * WEEK),
    ("a good hour", 60, 60),
    ("a full day", DAY, DAY),
    ("two full days", 2 * DAY, 2 * DAY),
    ("a two-day wait", 2 * DAY, 2 * DAY),
    ("15 min each", 15, 15),
    ("twelve minutes an entry", 12, 12),
    ("forty minutes per patient", 40, 40),
    ("5 to 6 hours on average", 5 * HOUR, 6 * HOUR),
    ("forty-five minutes", 45, 45),
    ("one to two weeks", WEEK, 2 * WEEK),
    ("10m", 10, 10),
    ("2 yrs", 2 * 525600, 2 * 525600),
]


ENVELOPES = [
    ("a day, three if it's a holiday week", DAY, 3 * DAY),
    ("45 min, three hours if the server is down", 45, 180),
    ("6 minutes if it's clean", 6, 6),
    ("15 min each, an hour for the big ones", 15, 60),
    ("8 minutes, twenty with photos", 8, 20),
    ("eight days from the order to my bench. foreign parts sixteen", 8 * DAY, 16 * DAY),
    ("half an hour, an hour and a half for a hospital", 30, 90),
    ("40 minutes on average. At night, five hours.", 40, 300),
    ("20 min normal one. big one 45", 20, 45),
    ("two days, four max", 2 * DAY, 4 * DAY),
    ("usually a day. Worst one this year was twelve.", DAY, 12 * DAY),
    ("1 day, sometimes 2", DAY, 2 * DAY),
    ("30 minutes or 40", 30, 40),
]


NO_TIME = [
    "day five",
    "on day 3",
    "working day two",
    "since two years",
    "two years ago",
    "in 2022",
    "last week",
    "the last two weeks",
    "a list that is three weeks old",
    "line 3",
    "step 4",
    "room 12",
    "one day there will be a robot",
    "at 06:40",
    "keyed by 7",
    "on the 10th",
    "sev-2",
    "the first day",
    "200m away",
    "opening hours",
    "a three-way match",
    "5k EUR",
    "call me at 0171 2345678",
    "https://example.org/2/days/3",
    "`sleep 10 minutes`",
    "twice a day",
    "in the day room",
    "no one",
    "",
]


@pytest.mark.parametrize(("said", "low", "high"), TIMES)
def test_a_time_is_read_in_elapsed_minutes(said, low, high):
    """Both ends of what was said come out in minutes."""
    (measure,) = durations(said)
    assert measure.range.minutes == pytest.approx((low, high), rel=0.01)


@pytest.mark.parametrize(("said", "low", "high"), TIMES[:60])
def test_a_time_reads_the_same_inside_a_sentence(said, low, high):
    """Words around a time change nothing."""
    found = durations(f"then the nurse signs it, {said}, and it goes back to the ward")
    assert [m.range.minutes for m in found] == [pytest.approx((low, high), rel=0.01)]


@pytest.mark.parametrize(("said", "low", "high"), ENVELOPES)
def test_a_second_number_takes_the_unit_of_the_first(said, low, high):
    """Several times in one answer span from the shortest to the longest."""
    assert envelope(durations(said)).minutes == pytest.approx((low, high), rel=0.01)


@pytest.mark.parametrize("said", NO_TIME)
def test_dates_ages_names_and_rhythms_are_no_waits(said):
    """Nothing that nobody waits for is a duration."""
    assert durations(said) == ()


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("asked Monday, signed Friday", 4 * DAY),
        ("sent on thursday, he answered tuesday", 5 * DAY),
        ("mail at 06:40, keyed at 07:10", 30),
        ("truck at 15, booked 7 in the morning", 960),
        ("customer wrote at 23:50, page updated at 00:20", 30),
    ],
)
def test_two_dates_told_in_a_row_are_a_wait(said, minutes):
    """Weekdays and clock times run forward."""
    assert [m.range.minutes for m in elapsed(said)] == [(minutes, minutes)]


def test_weekdays_and_clock_times_are_told_apart():
    """A clock time between two weekdays does not part them."""
    found = elapsed("last thursday, call at 06:40, typed by 7, he got to it the tuesday after")
    assert [m.range.minutes[0] for m in found] == [5 * DAY, 20]
