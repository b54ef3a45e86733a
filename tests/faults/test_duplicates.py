"""Events that come again and again, from many threads and over restarts, have one effect each."""

from collections import Counter

from bot.bench.duplicates import Duplicates, run_duplicates


def test_four_hundred_duplicated_and_reordered_events_have_one_effect_each():
    found = run_duplicates(400)
    assert found.faults == ()
    assert found.different == 100


def test_what_was_lost_or_doubled_is_said():
    found = Duplicates(4, 2, Counter({"E1": 2}), Counter({"turn/E1/answer": 2}), 1.0)
    assert len(found.faults) == 3
