"""Reasons not to compare two claims, one by one."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model_store.findings.cases.comparability import are_comparable, scopes_overlap, times_overlap
from model_store.values import Scope
from model_store.vocabulary import Hedge, Kind, Modality

sites = st.sampled_from([None, "Lyon", "Oslo"])
scopes = st.builds(Scope, site=sites, variant=sites, period=sites)


@given(scopes, scopes)
def test_overlap_of_scopes_is_symmetric_and_reflexive(a, b):
    """Which scope comes first does not matter, and each overlaps itself and "anywhere"."""
    assert scopes_overlap(a, b) == scopes_overlap(b, a)
    assert scopes_overlap(a, a)
    assert scopes_overlap(a, Scope())


@pytest.mark.parametrize(
    ("belief", "practice"),
    [
        pytest.param({"hedge": Hedge.UNSURE}, {}, id="an unsure leader"),
        pytest.param({}, {"hedge": Hedge.UNSURE}, id="an unsure operator"),
        pytest.param({}, {"modality": Modality.REPORTED}, id="hearsay"),
        pytest.param({"root": "the wiki"}, {"root": "the wiki"}, id="one source"),
        pytest.param({"valid_to": "2023-01-01"}, {"valid_from": "2024-01-01"}, id="other times"),
        pytest.param({}, {"modality": Modality.IMAGINED}, id="a belief against a belief"),
    ],
)
def test_each_reason_suffices(say, belief, practice):
    """Two claims that clash in all else are not compared for any one of these reasons."""
    mine, theirs = say("L1", Kind.STEP, "it is so"), say("O1", Kind.STEP, "it is not so")
    assert are_comparable(mine, theirs)
    assert not are_comparable(replace(mine, **belief), replace(theirs, **practice))


def test_open_ends_of_time_overlap(say):
    """No date means always."""
    claim = say("L1", Kind.STEP, "it is so", valid_from="2024-01-01")
    assert times_overlap(claim, say("O1", Kind.STEP, "it is so"))
