"""Two ways are other ways only if both are named and none is common."""

from hypothesis import given
from hypothesis import strategies as st

from model_store.findings.said.channels import is_other_way, ways

TEXTS = st.sampled_from(
    [
        "it comes through the portal",
        "they ring me",
        "somebody shouts across the yard",
        "a mail, or a note on the desk",
        "the form in the portal",
        "we wait for rain",
    ]
)


@given(TEXTS, TEXTS)
def test_another_way_is_another_way_from_both_ends(a, b):
    """Symmetrical; never of one text and itself."""
    assert is_other_way(a, b) is is_other_way(b, a)
    assert not is_other_way(a, a)


def test_a_way_that_is_ruled_out_is_not_named():
    """Who says "nobody phones" names no phone; what comes before still counts."""
    assert ways("nobody phones any more") == frozenset()
    assert ways("by mail, never by phone") == {"mail"}


def test_no_way_named_is_no_other_way():
    """Silence about the way differs from nothing."""
    assert not is_other_way("we wait for rain", "they ring me")
