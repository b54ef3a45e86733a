"""From when and until when something holds, where words name a time."""

import pytest

from capture.extraction.qualifiers.validity import held

TODAY = "2030-05-20T10:00:00Z"


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("until last year nobody locked the shed", "", "2029-12-31"),
        ("before march the porter locked the shed", "", "2030-02-28"),
        ("till 2028 we locked it by hand", "", "2027-12-31"),
        ("since march the porter locks the shed", "2030-03-01", ""),
        ("since last summer it is locked", "2029-06-01", ""),
        ("from 2029 on it is locked", "2029-01-01", ""),
        ("since november it is locked", "2029-11-01", ""),
        ("lock it before march", "", ""),
        ("the shed is locked until april", "", ""),
        ("the porter locks the shed", "", ""),
        ("it may be locked", "", ""),
    ],
)
def test_times_that_are_named(sentence, start, end):
    """A start needs "since", an end needs the past tense too: else it is a deadline."""
    assert held(sentence, TODAY) == (start, end)


def test_without_a_day_no_year_is_known():
    """A message without a moment dates nothing."""
    assert held("until last year nobody locked it", "") == ("", "")
