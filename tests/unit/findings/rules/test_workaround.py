"""C9 contradicts a prescribed path, and else asks "did you know?"."""

import pytest

from model_store.findings.rules import workaround
from model_store.vocabulary import FindingList, Kind, Modality

STEP = "book the receipt"


@pytest.mark.parametrize(
    ("belief", "modality", "expected"),
    [
        pytest.param(
            "it is always booked at the gate", Modality.IMAGINED, FindingList.CONTRADICTED,
            id="said to hold always",
        ),
        pytest.param("booked at the gate", Modality.PRESCRIBED, FindingList.CONTRADICTED,
                     id="prescribed"),
        pytest.param("booked at the gate", Modality.IMAGINED, FindingList.SURPRISE,
                     id="merely believed"),
        pytest.param(None, None, FindingList.UNASKED, id="no leader was heard"),
    ],
)  # fmt: skip
def test_a_workaround_is_contradiction_or_surprise(say, tried, belief, modality, expected):
    """Only a path that was prescribed, or said to hold always, can be contradicted."""
    claims = [say("O2", Kind.WORKAROUND, "i book it on a clipboard first", None, STEP)]
    if belief:
        claims.append(say("L1", Kind.STEP, belief, None, STEP, modality=modality))
    (found,) = tried(workaround, *claims)
    assert found.list is expected
    assert bool(found.leader) is (expected is FindingList.CONTRADICTED)


@pytest.mark.parametrize(
    ("told", "mention", "expected"),
    [
        pytest.param("i key the orders in by hand", "key in the orders",
                     FindingList.CONTRADICTED, id="the same thing"),
        pytest.param("i key it in by hand", "key in the labels", FindingList.SURPRISE,
                     id="only the doing in common"),
    ],
)  # fmt: skip
def test_one_doing_to_two_things_is_no_way_round(say, tried, told, mention, expected):
    """Where no step is known to be one, what it is done to must be named by both."""
    belief = say("L1", Kind.STEP, "the buyers always key orders themselves", None, "")
    (found,) = tried(workaround, belief, say("O2", Kind.WORKAROUND, told, None, mention))
    assert found.list is expected
