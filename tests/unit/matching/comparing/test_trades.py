"""Phrases from thirty trades: what is called the same is the same, and most of it is found."""

from collections import Counter
from pathlib import Path

import pytest

from model_store.matching import judge
from model_store.vocabulary import Verdict

CORPUS = Path(__file__).parents[3] / "corpus" / "step_pairs.txt"
UNSEEN = CORPUS.with_suffix(".unseen.txt")
SAME, DIFFERENT = Verdict.SAME.value, Verdict.DIFFERENT.value


def pairs(corpus=CORPUS):
    lines = corpus.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ")) for line in lines if line and not line.startswith("#")]


def shares(judged, corpus=CORPUS):
    """Precision of same, recall of same, precision of different, share of unsure."""
    count = Counter((judged(a, b), truth) for a, b, truth in pairs(corpus))
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


def test_in_trades_without_a_word_list_less_is_found_and_nothing_more_is_mixed_up():
    same_right, same_found, different_right, unsure = shares(
        lambda a, b: judge(a, b).verdict.value, UNSEEN
    )
    assert same_right >= 0.98
    assert same_found >= 0.60
    assert different_right >= 0.80
    assert unsure <= 0.30


@pytest.mark.parametrize("corpus", [CORPUS, UNSEEN])
def test_no_pair_that_differs_is_called_the_same_with_more_than_nine_tenths(corpus):
    sure = [judge(a, b) for a, b, truth in pairs(corpus) if truth == DIFFERENT]
    assert not [j for j in sure if j.verdict is Verdict.SAME and j.confidence > 0.9]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("fence the field", "put a fence round the field"),
        ("caption the photos", "add captions to the photos"),
        ("salt the roads", "put salt on the roads"),
        ("frame the picture", "put the picture in a frame"),
        ("invoice the guest", "send the guest an invoice"),
    ],
)
def test_a_verb_made_from_a_noun_is_the_noun_put_in_its_place(a, b):
    assert judge(a, b).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("box the cakes", "send the box to the baker"),
        ("file the letter", "send the letter with the file"),
        ("sign the form", "put the sign on the form"),
        ("order the book", "put the book on the shelf"),
        ("table the motion", "put the plates on the table"),
    ],
)
def test_a_noun_that_goes_somewhere_else_makes_no_verb(a, b):
    assert judge(a, b).verdict is not Verdict.SAME


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("band confirms the booking", "confirm the booking to the band"),
        ("abattoir sends the crate", "send the crate to the abattoir"),
    ],
)
def test_who_does_it_may_be_a_word_nobody_listed(a, b):
    assert judge(a, b).verdict is Verdict.DIFFERENT


def test_a_matcher_that_looks_at_one_word_only_would_not_pass():
    def by_last_word(a, b):
        return SAME if a.split()[-1] == b.split()[-1] else DIFFERENT

    assert shares(by_last_word)[0] < 0.98


@pytest.mark.parametrize(("a", "b", "truth"), [p for p in pairs() if p[2] == SAME][::7])
def test_the_order_of_two_phrases_changes_no_judgement(a, b, truth):
    assert truth == SAME
    assert judge(a, b) == judge(b, a)
