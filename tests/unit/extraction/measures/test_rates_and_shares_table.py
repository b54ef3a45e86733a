"""Rates, shares and bare answers are read as people mean them, and said back plainly."""

import pytest

from capture.extraction.measures.found import bare_number, measures
from capture.extraction.measures.measure import MeasureKind
from capture.extraction.measures.wording import render
from model_store.values import Calendar, Range, Unit

HOUR, DAY, WEEK, MONTH = 60, 1440, 10080, 43200

WEEKLY = [
    ("about 40 a week", 40, 40),
    ("120ish POs a week", 120, 120),
    ("five, six times a week", 5, 6),
    ("twelve, sixteen a week", 12, 16),
    ("twice a day", 14, 14),
    ("once a week", 1, 1),
    ("once or twice a week", 1, 2),
    ("three times a week", 3, 3),
    ("3x a week", 3, 3),
    ("10 to 15 every week", 10, 15),
    ("six per week", 6, 6),
    ("20 orders per day", 140, 140),
    ("forty or so a week", 40, 40),
    ("weekly", 1, 1),
    ("daily", 7, 7),
    ("every day", 7, 7),
    ("each morning", 7, 7),
    ("every Friday", 1, 1),
    ("every other Friday", 0.5, 0.5),
    ("every two weeks", 0.5, 0.5),
    ("every second week", 0.5, 0.5),
    ("once every two weeks", 0.5, 0.5),
    ("fortnightly", 0.5, 0.5),
    ("on Wednesdays", 1, 1),
    ("tuesday and thursday", 2, 2),
    ("Mondays, Wednesdays and Fridays", 3, 3),
    ("1400 alerts in a night", 9800, 9800),
    ("a dozen a week", 12, 12),
    ("a couple of times a week", 2, 3),
    ("40/week", 40, 40),
    ("at least ten a week", 10, 10),
    ("up to 30 a week", 0, 30),
    ("one per day easy", 7, 7),
    ("every 3 days", 2.3333, 2.3333),
    ("two hundred and fifty a week", 250, 250),
    ("1,200 parcels a week", 1200, 1200),
    ("every single week", 1, 1),
    ("30 real ones a week", 30, 30),
]


SHARES = [
    ("ten percent", 0.1, 0.1),
    ("10%", 0.1, 0.1),
    ("3 %", 0.03, 0.03),
    ("5-10%", 0.05, 0.1),
    ("between 5 and 10 percent", 0.05, 0.1),
    ("under five percent", 0, 0.05),
    ("one in four", 0.25, 0.25),
    ("1 in 10", 0.1, 0.1),
    ("3 of 14", 0.2143, 0.2143),
    ("four out of ten", 0.4, 0.4),
    ("nine times out of ten", 0.9, 0.9),
    ("one order in a hundred", 0.01, 0.01),
    ("two of us out of twenty", 0.1, 0.1),
    ("every tenth PO", 0.1, 0.1),
    ("every second order", 0.5, 0.5),
    ("every 5th crate", 0.2, 0.2),
    ("half of them", 0.5, 0.5),
    ("half the time", 0.5, 0.5),
    ("almost half", 0.45, 0.5),
    ("about half", 0.5, 0.5),
    ("a third of the cases", 0.3333, 0.3333),
    ("two thirds", 0.6666, 0.6666),
    ("a quarter of the beds", 0.25, 0.25),
    ("one in twelve or so", 0.0833, 0.0833),
    ("99.5 percent", 0.995, 0.995),
    ("fifteen per cent", 0.15, 0.15),
    ("most of them", 0.5, 0.95),
]


@pytest.mark.parametrize(("said", "low", "high"), WEEKLY)
def test_a_rate_is_read_per_week(said, low, high):
    """Rates and rhythms come out as items a week."""
    (measure,) = [m for m in measures(said) if m.kind is MeasureKind.RATE]
    assert measure.range.per_week == pytest.approx((low, high), rel=0.01)


@pytest.mark.parametrize(("said", "low", "high"), SHARES)
def test_a_share_is_a_fraction(said, low, high):
    """Shares run from 0 to 1."""
    (measure,) = [m for m in measures(said) if m.kind is MeasureKind.SHARE]
    assert (measure.range.low, measure.range.high) == pytest.approx((low, high), rel=0.01)


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [("25", 25, 25), ("10 to 15", 10, 15), ("about forty", 40, 40), ("maybe 12?", 12, 12)],
)
def test_a_bare_answer_takes_the_unit_of_the_question(said, low, high):
    """The question gave the unit."""
    assert bare_number(said, Unit.MINUTE).minutes == (low, high)


@pytest.mark.parametrize("said", ["25 orders", "two days", "line 3", "", "5 or so a week"])
def test_an_answer_with_a_unit_of_its_own_keeps_it(said):
    """Nothing is borrowed where something was said."""
    assert bare_number(said, Unit.MINUTE) is None


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Range(2, 3, Unit.DAY), "2 to 3 days"),
        (Range(1, 1, Unit.DAY), "1 day"),
        (Range(0, 1, Unit.DAY), "up to 1 day"),
        (Range(1.5, 1.5, Unit.HOUR), "1.5 hours"),
        (Range(0.5, 0.5, Unit.HOUR), "half an hour"),
        (Range(2, 2, Unit.DAY, calendar=Calendar.WORKING), "2 working days"),
        (Range(0.25, 0.25, Unit.FRACTION), "25 percent"),
        (Range(1, 1, Unit.ITEM, per=Unit.WEEK), "once a week"),
        (Range(2, 3, Unit.ITEM, per=Unit.MONTH), "2 to 3 a month"),
        (Range(1200, 1200, Unit.ITEM, per=Unit.DAY, approximate=True), "about 1,200 a day"),
        (Range(2, 2, Unit.HOUR, per=Unit.WEEK), "2 hours a week"),
    ],
)
def test_a_range_is_said_back_in_plain_words(span, words):
    """What is read back is what was meant."""
    assert render(span) == words
