"""C19 tells what was so and is so no longer, for information."""

import pytest

from model_store.findings.rules import changed_over_time
from model_store.values import Party, Range, Unit
from model_store.vocabulary import FindingList, Kind

STEP = "stamp the form"
DAY, WEEK = Range(1, 1, Unit.DAY), Range(1, 1, Unit.WEEK)


@pytest.mark.parametrize(
    ("then", "now", "changed"),
    [
        pytest.param({"valid_to": "2024-12-31"}, {"valid_from": "2025-01-01"}, True, id="apart"),
        pytest.param({"valid_to": "2024-12-31"}, {}, True, id="it ended, and the other goes on"),
        pytest.param({}, {}, False, id="no time was said"),
        pytest.param({"valid_from": "2024-01-01"}, {}, False, id="both hold now"),
    ],
)
def test_two_times_two_figures(say, tried, then, now, changed):
    """At odds but for their times."""
    found = tried(
        changed_over_time,
        say("O1", Kind.WAIT, "a week then", WEEK, STEP, **then),
        say("O2", Kind.WAIT, "a day now", DAY, STEP, **now),
    )
    assert [f.list for f in found] == ([FindingList.DETECTOR] if changed else [])


def test_what_stayed_the_same_is_no_change(say, tried):
    """Two times, one doer."""
    party = Party("the clerk", role="clerk")
    found = tried(
        changed_over_time,
        say("O1", Kind.OWNER, "the clerk did", party, STEP, valid_to="2024-12-31"),
        say("O2", Kind.OWNER, "the clerk does", party, STEP, valid_from="2025-01-01"),
    )
    assert found == ()
