"""A quantity is one quantity however it is put, and numbers that are names are none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capture.extraction.measures.found import durations, measures
from capture.extraction.measures.measure import MeasureKind

UNITS = {"minutes": 1, "mins": 1, "hours": 60, "days": 1440, "weeks": 10080, "wks": 10080}
NUMBERS = {"two": 2, "3": 3, "five": 5, "ten": 10, "12": 12, "twenty": 20, "forty-eight": 48}
SOFTENED = ("{n} {u}", "about {n} {u}", "{n} {u} or so", "roughly {n} {u}", "{n}-odd {u}",
            "{n}-ish {u}", "some {n} {u}", "after {n} {u}", "it takes {n} {u}", "{n} {u}, usually",
            "maybe {n} {u}", "we wait {n} {u} for it", "{n} {u} each")  # fmt: skip
RANGED = ("{a} to {b} {u}", "{a} or {b} {u}", "after {a} or {b} {u}", "between {a} and {b} {u}",
          "{a}-{b} {u}", "anything from {a} to {b} {u}", "by then {a} to {b} {u}")  # fmt: skip
BOUNDED = ("within {n} {u}", "up to {n} {u}", "less than {n} {u}", "no more than {n} {u}")

units, numbers = st.sampled_from(sorted(UNITS)), st.sampled_from(sorted(NUMBERS))


def minutes(text):
    return [m.range.minutes for m in durations(text)]


@settings(max_examples=200)
@given(st.sampled_from(SOFTENED), numbers, units)
def test_one_number_and_a_unit_is_that_time_whatever_stands_around_it(frame, n, unit):
    time = float(NUMBERS[n] * UNITS[unit])
    assert minutes(frame.format(n=n, u=unit)) == [(time, time)]


@settings(max_examples=200)
@given(st.sampled_from(RANGED), st.sampled_from(["1", "2", "two"]), numbers, units)
def test_two_numbers_and_a_unit_are_a_range(frame, a, b, unit):
    low, high = {"1": 1, "2": 2, "two": 2}[a], NUMBERS[b]
    if high <= low or a.isdigit() != b.isdigit():
        return
    span = (float(low * UNITS[unit]), float(high * UNITS[unit]))
    assert minutes(frame.format(a=a, b=b, u=unit)) == [span]


@settings(max_examples=100)
@given(st.sampled_from(BOUNDED), numbers, units)
def test_a_bound_begins_at_nothing(frame, n, unit):
    assert minutes(frame.format(n=n, u=unit)) == [(0.0, float(NUMBERS[n] * UNITS[unit]))]


@settings(max_examples=150)
@given(
    st.sampled_from(
        ["{n} a {p}", "about {n} per {p}", "{n} orders a {p}", "{n}/{p}", "{n} each {p}"]
    ),
    numbers,
    st.sampled_from(["day", "week", "month", "year"]),
)
def test_a_number_per_time_is_a_rate(frame, n, per):
    (found,) = measures(frame.format(n=n, p=per))
    assert found.kind is MeasureKind.RATE
    assert (found.range.low, str(found.range.per)) == (float(NUMBERS[n]), per)


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        ("a fortnight", 20160, 20160),
        ("half an hour", 30, 30),
        ("1.5h", 90, 90),
        ("an hour and a half", 90, 90),
        ("the best part of a day", 1440, 1440),
        ("over the weekend", 2880, 4320),
        ("the next working day", 1440, 1440),
        ("by the end of the month", 0, 43200),
        ("all day", 240, 600),
        ("the whole morning", 120, 300),
        ("a working week", 7200, 7200),
        ("overnight", 480, 960),
        ("a day or two", 1440, 2880),
        ("10-15 min", 10, 15),
    ],
)
def test_times_that_calendars_and_habits_name(said, low, high):
    assert minutes(said) == [(low, high)]


@settings(max_examples=150)
@given(
    st.sampled_from(
        [
            "call +45 33 12 44 55",
            "my number is 020 7946 0018",
            "invoice 4711-22",
            "order no. 100234",
            "No. 5",
            "jo@x.example",
            "on 3.4.2025",
            "room 204",
            "version 2.1",
            "in 2019",
            "ISO 9001",
            "form 27-B",
            "at 10:30",
            "PO 4500012345",
            "KB4512",
            "https://x.example/3/days",
            "step 3 first",
            "#4711",
            "the 13th of May",
            "Q3",
            "B2B",
        ]
    ),
    st.sampled_from(["", "I look at ", "See ", "Then I send "]),
)
def test_numbers_that_are_names_measure_nothing(name, lead):
    found = [m for m in measures(lead + name) if m.kind is not MeasureKind.CALENDAR]
    assert found == []
