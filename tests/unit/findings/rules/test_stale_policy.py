"""C15 needs a rule on paper, a practice against it, and somebody in charge who says so too."""

import pytest

from model_store.findings.rules import stale_policy
from model_store.values import Party
from model_store.vocabulary import FindingKind, Kind, Modality

STEP = "sign the order"
DIRECTOR, BUYER = Party("the director", role="director"), Party("the buyer", role="Buyer")
PAPER = {"modality": Modality.PRESCRIBED}


@pytest.mark.parametrize(
    ("on_paper", "leader", "practice", "stale"),
    [
        pytest.param(DIRECTOR, BUYER, BUYER, True, id="the leader describes the practice"),
        pytest.param(DIRECTOR, DIRECTOR, BUYER, False, id="the leader believes in the paper"),
        pytest.param(BUYER, BUYER, BUYER, False, id="all agree"),
    ],
)
def test_paper_against_practice(say, tried, on_paper, leader, practice, stale):
    """Practice contradicts the paper, and a leader's own words agree with practice."""
    found = tried(
        stale_policy,
        say("L1", Kind.OWNER, "by the manual he signs", on_paper, STEP, message="L1/1", **PAPER),
        say("L1", Kind.OWNER, "it is signed by them", leader, STEP, message="L1/2"),
        say("O1", Kind.OWNER, "the buyer signs", practice, STEP),
    )
    assert [f.kind for f in found] == ([FindingKind.STALE_POLICY] if stale else [])
