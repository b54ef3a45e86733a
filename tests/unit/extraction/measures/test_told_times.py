"""Times as they are told: spoken clocks, possessives, rhythms with a number, two in one breath."""

from itertools import pairwise

import pytest

from capture.extraction.measures.elapsed import elapsed
from capture.extraction.measures.found import durations, measures
from capture.extraction.measures.measure import MeasureKind
from model_store.values import Range, Unit
from model_store.vocabulary import Kind, Slot
from tests.unit.extraction.reading import live, read


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("called at two, the van came at ten past three", 70),
        ("in by quarter past eight and out at half past eight", 15),
        ("asked at ten to nine, told at five past nine", 15),
        ("arrived at eleven, unloaded at one", 120),
        ("rang at a quarter to six, answered at six", 15),
        ("dropped off at 9, picked up at half past twelve", 210),
        ("opened at twenty past one, shut by two", 40),
        ("seated at seven, fed at twenty to eight", 40),
    ],
)
def test_two_spoken_times_of_day_are_the_time_between_them(said, minutes):
    assert [m.range.minutes for m in elapsed(said)] == [(minutes, minutes)]


@pytest.mark.parametrize(
    "said",
    ["ten to twelve days", "signed by two of us", "at two sites", "five to ten people",
     "two a week", "half to the left", "past two gates", "by two people"],
)  # fmt: skip
def test_a_number_that_counts_something_is_no_time_of_day(said):
    assert not [m for m in measures(said) if m.kind is MeasureKind.CALENDAR]


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("an hour's work", 60),
        ("half an hour's work", 30),
        ("a day's work", 1440),
        ("a week's wait", 10080),
        ("an hour's drive", 60),
        ("a fortnight there and back", 20160),
        ("a week there and back", 10080),
        ("two weeks' notice", 20160),
    ],
)
def test_a_time_in_the_possessive_is_as_long_as_it_says(said, minutes):
    assert [m.range.minutes for m in durations(said)] == [(minutes, minutes)]


@pytest.mark.parametrize(
    "said", ["a day's post", "a week's holiday", "one day there will be a lift"]
)
def test_what_belongs_to_a_day_takes_no_day(said):
    assert durations(said) == ()


@pytest.mark.parametrize(
    ("said", "low", "high", "per"),
    [
        ("every night two, three crates", 2, 3, Unit.DAY),
        ("each week 40", 40, 40, Unit.WEEK),
        ("every friday one or two boxes", 1, 2, Unit.WEEK),
        ("twice this year", 2, 2, Unit.YEAR),
        ("we lost three this year", 3, 3, Unit.YEAR),
        ("four so far this year", 4, 4, Unit.YEAR),
        ("six complaints last year", 6, 6, Unit.YEAR),
        ("every day two hours", 1, 1, Unit.DAY),
    ],
)
def test_how_many_in_a_period_is_a_rate_on_whichever_side_the_period_stands(said, low, high, per):
    (rate,) = [m.range for m in measures(said) if m.kind is MeasureKind.RATE]
    assert (rate.low, rate.high, rate.per) == (low, high, per)


@pytest.mark.parametrize("said", ["the worst one this year", "two this week"])
def test_one_case_is_no_rate(said):
    assert not [m for m in measures(said) if m.kind is MeasureKind.RATE]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("jars five minutes", "a crate is forty with the lids"),
        ("small ones two minutes", "for the big ones ten"),
        ("two minutes for a child", "ten for an adult"),
        ("ten minutes on the bench", "twenty on the floor"),
        ("half an hour", "sometimes two at the weekend"),
    ],
)
def test_two_times_without_a_comma_each_keep_the_words_that_belong_to_them(first, second):
    claims = live(read(f"{first} {second}", slot=Slot.DURATION, step="Wash"), Kind.DURATION)
    assert [c.quote for c in claims] == [first, second]


def test_what_work_is_spread_over_is_waited_and_not_worked():
    reading = read("An hour's work, spread over two weeks.", slot=Slot.DURATION, step="Wash")
    assert [(c.kind, c.value) for c in live(reading)] == [
        (Kind.DURATION, Range(1, 1, Unit.HOUR)),
        (Kind.WAIT, Range(2, 2, Unit.WEEK)),
    ]


@pytest.mark.parametrize("said", ["each second parcel", "every third van", "each tenth one"])
def test_each_is_as_good_as_every(said):
    assert [m.kind for m in measures(said)] == [MeasureKind.SHARE]


@pytest.mark.parametrize(
    "said",
    [
        "twenty hundred day 5",
        "each 0.0 million weeks",
        "two million %",
        "every 0 days",
        "each 0 week",
    ],
)
def test_numbers_without_sense_are_read_without_harm(said):
    found = measures(said)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(m.range is None or 0 <= m.range.low <= m.range.high for m in found)
