"""Phrases from thirty trades: what is called the same is the same, and most of it is found."""

from collections import Counter
from pathlib import Path

import pytest

from model_store.matching import judge
from model_store.vocabulary import Verdict

CORPUS = Path(__file__).parents[2] / "corpus" / "step_pairs.txt"
SAME, DIFFERENT = Verdict.SAME.value, Verdict.DIFFERENT.value


def pairs():
    lines = CORPUS.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ")) for line in lines if line and not line.startswith("#")]


def shares(judged):
    """Precision of same, recall of same, precision of different, share of unsure."""
    count = Counter((judged(a, b), truth) for a, b, truth in pairs())
    said = Counter(verdict for verdict, _ in count.elements())
    true = Counter(truth for _, truth in count.elements())
    return (
        count[SAME, SAME] / said[SAME],
        count[SAME, SAME] / true[SAME],
        count[DIFFERENT, DIFFERENT] / said[DIFFERENT],
        said[Verdict.UNSURE.value] / sum(said.values()),
    )


def test_what_is_called_the_same_is_the_same_in_most_trades():
    same_right, same_found, different_right, unsure = shares(
        lambda a, b: judge(a, b).verdict.value
    )
    assert same_right >= 0.98
    assert same_found >= 0.80
    assert different_right >= 0.93
    assert unsure <= 0.15


def test_a_matcher_that_looks_at_one_word_only_would_not_pass():
    def by_last_word(a, b):
        return SAME if a.split()[-1] == b.split()[-1] else DIFFERENT

    assert shares(by_last_word)[0] < 0.98


@pytest.mark.parametrize(("a", "b", "truth"), [p for p in pairs() if p[2] == SAME][::7])
def test_the_order_of_two_phrases_changes_no_judgement(a, b, truth):
    assert truth == SAME
    assert judge(a, b) == judge(b, a)
