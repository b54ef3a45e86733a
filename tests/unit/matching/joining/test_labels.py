"""Of several names for a step the one is shown that an outsider understands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capture.interview.phrasing.labels import best_label
from model_store.matching.comparing.judgement import judge
from model_store.matching.joining.clusters import align
from model_store.matching.joining.labels import is_telling, rank


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("sign the lease", "sign it"),
        ("sign the lease", "sign"),
        ("feed the penguins", "feed one of them"),
        ("clean the tank", "do the tank"),
        ("tune the piano", "on Monday tune the piano"),
        ("weigh the parcel", "weigh mine"),
        ("brew the beer", "hello here"),
    ],
)
def test_what_tells_an_outsider_more_is_the_better_label(better, worse):
    assert rank(better) < rank(worse)


def test_a_step_is_shown_and_asked_about_by_its_telling_name():
    names = ["sign it", "sign the lease", "sign the lease", "sign"]
    shown = {cluster.label for cluster in align(names, {}) if "sign the lease" in cluster.mentions}
    assert shown == {"sign the lease"}
    assert best_label(["pay", "pay the rent"]) == "pay the rent"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("bulk-close the jobs", "close the jobs"),
        ("hand-deliver the letter", "deliver the letter"),
        ("e-mail the tenant", "email the tenant"),
        ("spot-check the parcels", "check the parcels"),
    ],
)
def test_how_it_is_done_joined_to_the_verb_makes_no_other_step(a, b):
    assert judge(a, b).verdict.value == "same"


def test_what_is_done_again_or_undone_stays_another_step_with_a_hyphen():
    assert judge("re-open the case", "close the case").verdict.value == "different"


@given(st.text(max_size=60))
def test_any_text_has_a_rank_and_telling_text_ranks_before_the_rest(text):
    assert rank(text)[0] is not is_telling(text)
